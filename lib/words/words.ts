import enPage from '@/data/locales/en.page.json';
import kkPage from '@/data/locales/kk.page.json';
import ruPage from '@/data/locales/ru.page.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

export type { Words };

/** Words of the overlay. Marks and badges have theirs in `mark-words.ts`, the doors in `app-words.ts`. */
export type PageKey = keyof typeof enPage;

const PAGE: Record<Language, Record<PageKey, Phrase>> = { en: enPage, ru: ruPage, kk: kkPage };

export const pageWords = (language: Language): Words<PageKey> => wordsOf(language, PAGE[language]);
