import enReport from '@/data/locales/en.report.json';
import kkReport from '@/data/locales/kk.report.json';
import ruReport from '@/data/locales/ru.report.json';
import type { Language } from '@/lib/base/language';
import { type Phrase, type Words, wordsOf } from './phrases';

/** Words of papers that are made here. Their language is chosen for the paper and not for the interface. */
export type ReportKey = keyof typeof enReport;

const REPORT: Record<Language, Record<ReportKey, Phrase>> = { en: enReport, ru: ruReport, kk: kkReport };

export const paperWords = (language: Language): Words<ReportKey> => wordsOf(language, REPORT[language]);
export type PaperWords = Words<ReportKey>;
