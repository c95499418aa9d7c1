/** What the styles are handed about a document, and what they share. */
import type { Language } from '@/lib/base/language';
import type { Body } from './cite-data';
import type { CitedSource, CiteOptions } from './style';

export interface SourceOptions extends CiteOptions {
  /** The place in it as recorded: "para. 24 (c)". */
  readonly pin?: string | undefined;
  /** Whether the address is printed in entries of lists; it is, where nothing is said. */
  readonly address?: boolean | undefined;
}

/** What all styles ask about one document. */
export interface SourceCited {
  readonly source: CitedSource;
  readonly language: Language;
  readonly body: Body | undefined;
  /** Printed pin; empty where there is none. */
  readonly pin: string;
  readonly title: string;
  readonly author: string;
  /** In which language the title is printed. */
  readonly titleIn: Language;
  readonly options: SourceOptions;
}

/** The number of a complaint, which its decision's symbol ends with: `CCPR/C/119/D/2146/2012`. */
export const communicationOf = (symbol: string | undefined): string | undefined =>
  /\/D\/(\d+\/\d{4})/.exec(symbol ?? '')?.[1];

export const isSubmission = ({ source, body }: SourceCited): boolean => isPaper(source) && body !== undefined;
export const isPaper = ({ kind }: CitedSource): boolean => kind === 'ngo-report' || kind === 'ngo-statement';

/** A day that the document does not print is put in square brackets, as libraries do. */
export const isInferred = ({ rights }: CitedSource): boolean => /carries no date/i.test(rights ?? '');
export const dated = (source: CitedSource, date: string): string => (isInferred(source) ? `[${date}]` : `(${date})`);

export const joined = (...pieces: readonly (string | undefined)[]): string => pieces.filter(Boolean).join(', ');

export const UN_BODY: Record<Language, (body: Body) => string> = {
  en: ({ en }) => `UN ${en}`,
  ru: ({ ru }) => ru,
  kk: ({ kk }) => kk,
};
export const UN_DOC: Record<Language, readonly [british: string, american: string, gost: string]> = {
  en: ['UN Doc', 'U.N. Doc.', 'UN document'],
  ru: ['док ООН', 'док. ООН', 'документ ООН'],
  kk: ['БҰҰ құж', 'БҰҰ құж.', 'БҰҰ құжаты'],
};
export const quoted = (text: string, language: Language): string => (language === 'en' ? `'${text}'` : `«${text}»`);

/** A committee speaks in its own name; a State or another author under theirs. */
export const speaks = ({ source, body }: SourceCited): boolean =>
  body !== undefined && !/^(state-|ngo-)/.test(source.kind) && source.kind !== 'upr';

export function submittedTo({ body, language }: SourceCited): string {
  const to: Record<Language, string> = {
    en: `submission to the ${body?.en}`,
    ru: `материалы, представленные ${body?.ruTo}`,
    kk: `${body?.kkTo} ұсынылған материал`,
  };
  return to[language];
}
