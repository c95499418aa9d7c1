import enReader from '@/data/locales/en.reader.json';
import kkReader from '@/data/locales/kk.reader.json';
import ruReader from '@/data/locales/ru.reader.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of the reader, and of the ways into it. */
export type ReaderKey = keyof typeof enReader;

const READER: Record<Language, Record<ReaderKey, Phrase>> = { en: enReader, ru: ruReader, kk: kkReader };

export const readerWords = (language: Language): Words<ReaderKey> => wordsOf(language, READER[language]);
