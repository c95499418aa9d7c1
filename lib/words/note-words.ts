import en from '@/data/locales/en.note.json';
import kk from '@/data/locales/kk.note.json';
import ru from '@/data/locales/ru.note.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of one note: its editor, its look in a list, its conflicts. Used on foreign pages and on our own. */
export type NoteKey = keyof typeof en;

const NOTES: Record<Language, Record<NoteKey, Phrase>> = { en, ru, kk };

export const noteWords = (language: Language): Words<NoteKey> => wordsOf(language, NOTES[language]);
export type NoteWords = Words<NoteKey>;
