import type { Language } from '@/lib/base/language';

/** Forms by CLDR category. Kazakh and English use `one` and `other`; Russian also `few` and `many`. */
export interface Plural {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export function pluralForm(language: Language, forms: Plural, count: number): string {
  const category = new Intl.PluralRules(language).select(count);
  return (category === 'one' || category === 'few' || category === 'many' ? forms[category] : undefined) ?? forms.other;
}
