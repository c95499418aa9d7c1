/** How a document is cited again. Full forms stay right when paragraphs are moved later; short ones save words. */
import type { Language } from '@/lib/base/language';
import { bodyOfSession, bodyOfSymbol } from './cite-data';
import { isOpenPin, printPin } from './cite-pin';
import { citeSourcePlain } from './cite-source';
import type { SourceOptions } from './source-cited';
import type { CitationStyle, CitedSource } from './style';

const SAME: Record<CitationStyle, Record<Language, string>> = {
  un: { en: 'Ibid.', ru: 'Там же', kk: 'Сонда' },
  oscola: { en: 'ibid', ru: 'там же', kk: 'сонда' },
  bluebook: { en: 'Id.', ru: 'Там же', kk: 'Сонда' },
  gost: { en: 'Ibid.', ru: 'Там же', kk: 'Сонда' },
  kk: { en: 'Ibid.', ru: 'Там же', kk: 'Сонда' },
};

/**
 * The source of the note just before: "Ibid., para. 25", «Там же. П. 25».
 *
 * @param pin where the place differs from the one before; without it the very same place is meant.
 */
export function citeSame(style: CitationStyle, language: Language, pin?: string | undefined): string {
  const same = SAME[style][language];
  const isOpen = pin !== undefined && isOpenPin(pin);
  const place = pin === undefined || isOpen ? '' : printPin(pin, style, language);
  switch (style) {
    case 'un':
      return place ? `${same}, ${place}` : same;
    case 'oscola':
      return place ? `${same} ${place}` : same;
    case 'bluebook':
      return ended(place ? `${same} ${place}` : same);
    case 'gost':
    case 'kk':
      return place ? `${ended(same)} ${place.charAt(0).toUpperCase()}${place.slice(1)}.` : ended(same);
  }
}

/**
 * A source cited in an earlier note: British and American notes refer to that note, the others to the document by what
 * identifies it.
 *
 * @param note number of the earlier note.
 */
export function citeAgain(
  source: CitedSource,
  style: CitationStyle,
  language: Language,
  { note, ...options }: SourceOptions & { readonly note: number },
): string {
  const { pin } = options;
  const place = pin === undefined || isOpenPin(pin) ? '' : printPin(pin, style, language);
  const by = shortAuthor(source, style, language);
  switch (style) {
    case 'un':
      return citeSourcePlain(source, style, language, options);
    case 'oscola': {
      const number: Record<Language, string> = { en: `(n ${note})`, ru: `(сн ${note})`, kk: `(${note}-сілтеме)` };
      return [by, number[language], place].filter(Boolean).join(' ');
    }
    case 'bluebook': {
      const supra: Record<Language, string> = {
        en: `supra note ${note}`,
        ru: `см. сноску ${note}`,
        kk: `${note}-сілтемені қараңыз`,
      };
      return ended([by, supra[language], place].filter(Boolean).join(', '));
    }
    case 'gost':
    case 'kk': {
      const what = source.symbol ?? titleIn(source, language);
      return `${by}. ${ended(what)}${place ? ` ${place.charAt(0).toUpperCase()}${place.slice(1)}.` : ''}`;
    }
  }
}

function shortAuthor(source: CitedSource, style: CitationStyle, language: Language): string {
  const body = /^(state-|ngo-)/.test(source.kind)
    ? undefined
    : (bodyOfSymbol(source.symbol) ?? bodyOfSession(source.session));
  if (source.kind === 'views') return titleIn(source, language);
  if (body) return style === 'bluebook' && language === 'en' ? body.us : body[language];
  return source.author[language]?.text ?? source.author.en?.text ?? titleIn(source, language);
}

const titleIn = ({ title }: CitedSource, language: Language): string =>
  (title[language] ?? title.en ?? title.ru ?? title.kk)?.text ?? '';

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
