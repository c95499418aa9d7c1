/** A document that speaks about the law, in the five styles and three languages. */
import { LANGUAGES, type Language } from '@/lib/base/language';
import { bodyOfSession, bodyOfSymbol } from './cite-data';
import { bare } from './cite-date';
import { isOpenPin, printPin } from './cite-pin';
import { sessionIn, sessionOf } from './cite-session';
import { sourceEntry } from './cite-source-entry';
import { americanSource, oscolaSource } from './cite-source-notes';
import { dated, isSubmission, joined, type SourceCited, type SourceOptions, submittedTo } from './source-cited';
import type { CitationStyle, CitedPiece, CitedSource, CitedText } from './style';

/** A document as it is cited, in pieces, since titles of papers may stand in italics. */
export function citeSource(
  source: CitedSource,
  style: CitationStyle,
  language: Language,
  options: SourceOptions = {},
): readonly CitedPiece[] {
  const title = textIn(source.title, language);
  const author = authorIn(source, language);
  const cited: SourceCited = {
    source,
    language,
    body: bodyOfSymbol(source.symbol) ?? bodyOfSession(source.session),
    pin: pinOf(options.pin, style, language),
    title: title.text,
    author,
    titleIn: title.language,
    options,
  };
  switch (style) {
    case 'un':
      return [{ text: unStyle(cited) }];
    case 'oscola':
      return oscolaSource(cited);
    case 'bluebook':
      return [{ text: americanSource(cited) }];
    case 'gost':
    case 'kk':
      return [{ text: sourceEntry(cited) }];
  }
}

/** The same as one text, without italics. */
export const citeSourcePlain = (...args: Parameters<typeof citeSource>): string =>
  citeSource(...args)
    .map(({ text }) => text)
    .join('');

const textIn = (text: CitedText, language: Language): { readonly text: string; readonly language: Language } => {
  const found = [language, ...LANGUAGES].find((one) => text[one] !== undefined) ?? 'en';
  return { text: text[found]?.text ?? '', language: found };
};

const OPEN: Record<Language, string> = {
  en: '[paragraph to be established]',
  ru: '[пункт не установлен]',
  kk: '[тармағы анықталмаған]',
};

const pinOf = (pin: string | undefined, style: CitationStyle, language: Language): string =>
  pin === undefined ? '' : isOpenPin(pin) ? OPEN[language] : printPin(pin, style, language);

/** A State is named in every language. */
const STATE: Record<Language, string> = { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' };

/** The author in a language: bodies and the State by their own names, everyone else as recorded. */
export function authorIn(source: CitedSource, language: Language): string {
  const { text } = textIn(source.author, language);
  const body = bodyOfSymbol(source.symbol);
  if (body?.en === text) return body[language];
  return text === STATE.en ? STATE[language] : text;
}

function unStyle(cited: SourceCited): string {
  const { source, title, author, pin, language } = cited;
  const { symbol } = source;
  if (source.kind === 'views' && symbol) return joined(`${title} (${symbol})`, pin);
  if (symbol) return joined(symbol.toUpperCase(), pin);
  const date = dated(source, bare(source.date, language));
  if (!isSubmission(cited)) return joined(`${author}, ${title} ${date}`, pin);
  const { ordinal } = sessionOf(source);
  const said = submittedTo(cited);
  const year = dated(source, ordinal ? source.date.slice(0, 4) : bare(source.date, language));
  return joined(`${author}, ${said}${ordinal ? `, ${sessionIn(ordinal, language, 'words')}` : ''} ${year}`, pin);
}
