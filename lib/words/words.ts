import enPage from '@/data/locales/en.page.json';
import kkPage from '@/data/locales/kk.page.json';
import ruPage from '@/data/locales/ru.page.json';
import type { Language } from '@/lib/base/language';
import { type Plural, pluralForm } from './plural';

/** Words shown on foreign pages (marks, badge, overlay). The doors' own words stand in `app-words.ts`, which no content script loads. */
export type PageKey = keyof typeof enPage;
export type Values = Readonly<Record<string, string | number>>;
export type Phrase = string | Plural;

/** Looks up a phrase and fills in its `{values}`; `{count}` chooses the plural form. */
export type Words<Key extends string> = (key: Key, values?: Values) => string;

const PAGE: Record<Language, Record<PageKey, Phrase>> = { en: enPage, ru: ruPage, kk: kkPage };

export const pageWords = (language: Language): Words<PageKey> => wordsOf(language, PAGE[language]);

// Chromium knows no Kazakh numbers and would write them as the browser's language does; Kazakh groups digits as Russian.
const NUMBERS: Record<Language, string> = { en: 'en', ru: 'ru', kk: 'ru' };

export function wordsOf<Key extends string>(language: Language, phrases: Record<Key, Phrase>): Words<Key> {
  return (key, values = {}) => {
    const phrase = phrases[key];
    const text = typeof phrase === 'string' ? phrase : pluralForm(language, phrase, Number(values.count ?? 0));
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined
        ? whole
        : typeof value === 'number'
          ? new Intl.NumberFormat(NUMBERS[language]).format(value)
          : value;
    });
  };
}
