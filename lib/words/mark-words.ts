import enMark from '@/data/locales/en.mark.json';
import kkMark from '@/data/locales/kk.mark.json';
import ruMark from '@/data/locales/ru.mark.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of marks and badges: the only ones that every page loads. */
export type MarkKey = keyof typeof enMark;

const MARKS: Record<Language, Record<MarkKey, Phrase>> = { en: enMark, ru: ruMark, kk: kkMark };

export const markWords = (language: Language): Words<MarkKey> => wordsOf(language, MARKS[language]);
