import enDesk from '@/data/locales/en.desk.json';
import kkDesk from '@/data/locales/kk.desk.json';
import ruDesk from '@/data/locales/ru.desk.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of the research desk alone; what it shares with cards stands in `words.ts`. */
export type DeskKey = keyof typeof enDesk;

const DESK: Record<Language, Record<DeskKey, Phrase>> = { en: enDesk, ru: ruDesk, kk: kkDesk };

export const deskWords = (language: Language): Words<DeskKey> => wordsOf(language, DESK[language]);
