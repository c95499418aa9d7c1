import enApp from '@/data/locales/en.app.json';
import enPage from '@/data/locales/en.page.json';
import kkApp from '@/data/locales/kk.app.json';
import kkPage from '@/data/locales/kk.page.json';
import ruApp from '@/data/locales/ru.app.json';
import ruPage from '@/data/locales/ru.page.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';
import type { PageKey } from './words';

/** Words of our own pages: panel, popup, options. They include the page's words, because these doors draw cards too. */
export type AppKey = keyof typeof enApp | PageKey;

const APP: Record<Language, Record<AppKey, Phrase>> = {
  en: { ...enPage, ...enApp },
  ru: { ...ruPage, ...ruApp },
  kk: { ...kkPage, ...kkApp },
};

export const appWords = (language: Language): Words<AppKey> => wordsOf(language, APP[language]);
export type AppWords = Words<AppKey>;
