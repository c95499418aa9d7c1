import en from '@/data/locales/en.form.json';
import kk from '@/data/locales/kk.form.json';
import ru from '@/data/locales/ru.form.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of where a form of notes stands on a foreign page, and of a page that does not leave it alone. */
export type FormKey = keyof typeof en;

const FORM: Record<Language, Record<FormKey, Phrase>> = { en, ru, kk };

export const formWords = (language: Language): Words<FormKey> => wordsOf(language, FORM[language]);
