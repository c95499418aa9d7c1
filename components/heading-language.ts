import { LANGUAGES, type Language, type Names } from '@/lib/base/language';

/** The language in which `nameIn` shows a name. */
export const headingLanguage = (names: Names, language: Language): Language | undefined =>
  ([language, 'ru', 'en', 'kk'] as const).find((one) => names[one]) ?? LANGUAGES.find((one) => names[one]);
