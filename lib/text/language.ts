import type { Language } from '@/lib/base/language';

/** Characters by which the language of a text is told. */
const SAMPLE = 20_000;

/** Told by its letters: Kazakh has some of its own. Undefined for a text of few letters. */
export function languageOfText(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (cyrillic + latin < 20) return undefined;
  if (latin > cyrillic) return 'en';
  return count(/[әғқңөұүһі]/giu) > cyrillic / 50 ? 'kk' : 'ru';
}
