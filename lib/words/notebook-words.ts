import en from '@/data/locales/en.notebook.json';
import kk from '@/data/locales/kk.notebook.json';
import ru from '@/data/locales/ru.notebook.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of the tab of notes, of their export and import: of our own pages only. */
export type NotebookKey = keyof typeof en;

const NOTEBOOK: Record<Language, Record<NotebookKey, Phrase>> = { en, ru, kk };

export const notebookWords = (language: Language): Words<NotebookKey> => wordsOf(language, NOTEBOOK[language]);
export type NotebookWords = Words<NotebookKey>;
