import { actName, placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { Target } from '@/lib/citation/reference';
import type { ActId, Path } from '@/lib/law/provision';
import { markWords } from '@/lib/words/mark-words';
import type { Found } from './found';

/**
 * What a screen reader says for a mark: the first provision, and what is known of it.
 *
 * @param gaps undefined where the library has not answered: then nothing is claimed.
 */
export function markLabel({ reference }: Found, gaps: number | undefined, language: Language): string {
  const words = markWords(language);
  const [first] = reference.targets;
  if (!first) return '';
  const name = nameOf(reference.targets.find(({ status }) => status === 'resolved') ?? first, language);
  if (gaps) return words('mark.gaps', { name, count: gaps });
  if (reference.targets.some(({ status }) => status === 'resolved'))
    return gaps === 0 ? words('mark.plain', { name }) : name;
  if (first.status === 'nonexistent') return words('mark.nonexistent', { name });
  return words(first.status === 'ambiguous' ? 'mark.ambiguous' : 'mark.unnamed', { name });
}

const nameOf = ({ act, path }: Target, language: Language): string =>
  act ? `${actName(act, language)}, ${placeName({ act, path }, language)}` : placeName({ act, path }, language);

export const badgeText = (open: number, language: Language): string =>
  markWords(language)('badge.gaps', { count: open });

export const badgeLabel = (act: ActId | undefined, path: Path, open: number, language: Language): string =>
  markWords(language)('badge.label', { name: placeName({ act: act ?? null, path }, language), count: open });
