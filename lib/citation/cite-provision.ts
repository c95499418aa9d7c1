/** Prints a provision so that it can be cited, and so that the detector reads it again. */
import type { Language } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import { printPath } from '@/lib/law/print';
import type { Provision } from '@/lib/law/provision';

/** «часть 2 статьи 146 Уголовного кодекса», "article 14, paragraph 1 of the ICCPR": the place and its act in one language. */
export function citeProvision(provision: Provision, language: Language): string {
  const act = actById(provision.act);
  const name = act?.short[language] ?? act?.titles[language] ?? act?.titles.en ?? provision.act;
  const place = printPath(provision, language);
  return language === 'kk' ? `${name}, ${place}` : language === 'en' ? `${place} of the ${name}` : `${place} ${name}`;
}
