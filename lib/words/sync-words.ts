import en from '@/data/locales/en.sync.json';
import kk from '@/data/locales/kk.sync.json';
import ru from '@/data/locales/ru.sync.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of the sync page. */
export type SyncKey = keyof typeof en;

const SYNC: Record<Language, Record<SyncKey, Phrase>> = { en, ru, kk };

export const syncWords = (language: Language): Words<SyncKey> => wordsOf(language, SYNC[language]);
