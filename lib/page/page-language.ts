import type { Language } from '@/lib/base/language';

const ADILET_LANGUAGES: readonly (readonly [string, Language])[] = [
  ['.lang_rus', 'ru'],
  ['.lang_kaz', 'kk'],
  ['.lang_eng', 'en'],
];

/** The language that a document says it is written in, where its address does not say so. */
export function languageOf(document: Document): Language | undefined {
  const set = ADILET_LANGUAGES.find(([selector]) => document.querySelector(`.module_npaView${selector}`));
  if (set) return set[1];
  const declared = document.documentElement.lang.slice(0, 2).toLowerCase();
  return declared === 'ru' || declared === 'kk' || declared === 'en' ? declared : undefined;
}
