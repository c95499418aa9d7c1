import en from '@/data/locales/en.welcome.json';
import kk from '@/data/locales/kk.welcome.json';
import ru from '@/data/locales/ru.welcome.json';
import type { Language } from '@/lib/base/language';
import { type Words, wordsOf } from './phrases';

/** Words of the page that opens at installation. */
export type WelcomeKey = keyof typeof en;

const WELCOME: Record<Language, Record<WelcomeKey, string>> = { en, ru, kk };

export const welcomeWords = (language: Language): Words<WelcomeKey> => wordsOf(language, WELCOME[language]);
