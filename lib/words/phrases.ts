import type { Language } from '@/lib/base/language';
import { type Plural, pluralForm } from './plural';

export type Values = Readonly<Record<string, string | number>>;
export type Phrase = string | Plural;

/** Looks up a phrase and fills in its `{values}`; `{count}` chooses the plural form. */
export type Words<Key extends string> = (key: Key, values?: Values) => string;

// Chromium knows no Kazakh numbers and would write them as the browser's language does; Kazakh groups digits as Russian.
const NUMBERS: Record<Language, string> = { en: 'en', ru: 'ru', kk: 'ru' };

/** Made once for each language: a formatter costs more than all the sentences of a list, whose rows each ask for their words. */
const FORMATTERS = new Map<Language, Intl.NumberFormat>();

function written(number: number, language: Language): string {
  const known = FORMATTERS.get(language) ?? new Intl.NumberFormat(NUMBERS[language]);
  FORMATTERS.set(language, known);
  return known.format(number);
}

export function wordsOf<Key extends string>(language: Language, phrases: Record<Key, Phrase>): Words<Key> {
  return (key, values = {}) => {
    const phrase = phrases[key];
    const text = typeof phrase === 'string' ? phrase : pluralForm(language, phrase, Number(values.count ?? 0));
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (typeof value !== 'number') return value ?? whole;
      return written(value, language);
    });
  };
}
