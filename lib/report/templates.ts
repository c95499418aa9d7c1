/** The kinds of documents that are made here, with the form rules of the bodies that receive them. */
import type { Language } from '@/lib/base/language';

export const TEMPLATE_IDS = [
  'alternative-report',
  'upr',
  'upr-joint',
  'follow-up-table',
  'legal-memo',
  'bibliography',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What the receiving body prescribes. Fields that are absent are not prescribed. */
export interface Limits {
  readonly words?: number | undefined;
  readonly pages?: number | undefined;
  /** Languages in which the body takes papers, as it names them. */
  readonly languages?: readonly string[] | undefined;
  /** Kinds of files that the body takes. */
  readonly files?: readonly string[] | undefined;
}

export interface Template {
  readonly id: TemplateId;
  /** Paragraphs counted through. */
  readonly numbered: boolean;
  /** The language in which it is usually written. */
  readonly language: Language;
  readonly limits: Limits;
}

/**
 * Human Rights Committee: at most 10,000 words, in English, French or Spanish (information note for civil society).
 * UPR: Word only; 5 pages, 10 for coalitions, now counted as 2,815 and 5,630 words; numbered paragraphs (OHCHR's
 * technical guide).
 */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  'alternative-report': {
    id: 'alternative-report',
    numbered: true,
    language: 'en',
    limits: { words: 10_000, languages: ['en', 'fr', 'es'] },
  },
  upr: {
    id: 'upr',
    numbered: true,
    language: 'en',
    limits: { words: 2_815, pages: 5, languages: ['en', 'fr', 'es'], files: ['docx'] },
  },
  'upr-joint': {
    id: 'upr-joint',
    numbered: true,
    language: 'en',
    limits: { words: 5_630, pages: 10, languages: ['en', 'fr', 'es'], files: ['docx'] },
  },
  'follow-up-table': { id: 'follow-up-table', numbered: false, language: 'en', limits: {} },
  'legal-memo': { id: 'legal-memo', numbered: true, language: 'ru', limits: {} },
  bibliography: { id: 'bibliography', numbered: false, language: 'en', limits: {} },
};
