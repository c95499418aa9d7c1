import en from '@/data/locales/en.margin.json';
import kk from '@/data/locales/kk.margin.json';
import ru from '@/data/locales/ru.margin.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of what stands beside the text of a page: tools on a selection, cards of notes, what was done. */
export type MarginKey = keyof typeof en;

const MARGIN: Record<Language, Record<MarginKey, Phrase>> = { en, ru, kk };

export const marginWords = (language: Language): Words<MarginKey> => wordsOf(language, MARGIN[language]);
