/** A provision in the five styles and three languages. */
import type { Language } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import type { Provision } from '@/lib/law/provision';
import { bluebook } from './cite-bluebook';
import { editionOf } from './cite-edition';
import { entry, fallingInline, gostInline, kazakh } from './cite-gost';
import { oscola } from './cite-oscola';
import { citeProvision } from './cite-provision';
import { unStyle } from './cite-un';
import type { Cited, ProvisionOptions } from './cited';
import type { CitationStyle } from './style';

/** A provision as it is cited; an act that is not in the catalogue is printed with its id, as it is known. */
export function citeAs(
  provision: Provision,
  style: CitationStyle,
  language: Language,
  options: ProvisionOptions = {},
): string {
  const act = actById(provision.act);
  if (!act) return citeProvision(provision, language);
  const edition = editionOf(provision, options.wording);
  const cited: Cited = { provision, act, language, full: options.form !== 'inline', edition, options };
  switch (style) {
    case 'un':
      return unStyle(cited);
    case 'oscola':
      return oscola(cited);
    case 'bluebook':
      return bluebook(cited);
    case 'gost':
      return cited.full ? entry(cited) : language === 'kk' ? kazakh(cited) : gostInline(cited);
    case 'kk':
      return cited.full ? entry(cited) : language === 'kk' ? kazakh(cited) : fallingInline(cited);
  }
}
