import en from '@/data/locales/en.everything.json';
import kk from '@/data/locales/kk.everything.json';
import ru from '@/data/locales/ru.everything.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of saving everything in one file, and of taking it in again. */
export type EverythingKey = keyof typeof en;

const EVERYTHING: Record<Language, Record<EverythingKey, Phrase>> = { en, ru, kk };

export const everythingWords = (language: Language): Words<EverythingKey> => wordsOf(language, EVERYTHING[language]);

export type EverythingWords = Words<EverythingKey>;
