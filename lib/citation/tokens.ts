/**
 * A text as tokens, in one pass without regular expressions: words with what is known about them, numbers, marks.
 * Offsets are those of the text that was read.
 */
import {
  BREAK,
  CLASS,
  DIGIT,
  FOLD,
  HYPHEN,
  isCyrillic,
  LETTER,
  SPACE,
  SUPERSCRIPT,
  superscriptValue,
} from '@/lib/text/fold';
import type { Span } from '@/lib/text/span';
import type { Lexicon, Word } from './forms';

export type TokenKind = 'word' | 'number' | 'mark' | 'super' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The mark itself (dashes as `-` or `–`, quotes as `"`), the digits of a number, a short Latin word in small letters, else ''. */
  readonly text: string;
  /** What is known about a word. */
  word: Word | undefined;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Line breaks before it: 0, 1, or 2 for a blank line. */
  readonly lines: number;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Number of capitals in a word. */
  readonly capitals: number;
  readonly cyrillic: boolean;
  /** A sentence begins here. Filled by `markSentences`. */
  first: boolean;
}

const QUOTES = '"“”„«»‘’‟';
const LONGEST_WORD = 80;
/** Letters and roman numerals that number a level: "(b)", "(iii)". */
const SHORT = 4;

/** Reads `text` from `from` to `to`; both must not cut a word. */
export function tokenize(text: string, lexicon: Lexicon, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let spaced = false;
  let lines = 0;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code];
    if (kind === SPACE || kind === BREAK) {
      spaced = true;
      if (kind === BREAK && code !== 13) lines++;
      at++;
      continue;
    }
    const end =
      kind === LETTER ? wordEnd(text, at, to) : kind === DIGIT ? digitsEnd(text, at, to) : markEnd(text, at, to);
    const token =
      kind === LETTER
        ? wordToken(text, at, end, lexicon, spaced, lines)
        : plainToken(text, at, end, kind ?? 0, spaced, lines);
    tokens.push(token);
    at = token.end;
    spaced = false;
    lines = 0;
  }
  return tokens;
}

/** Letters, and hyphens or apostrophes between letters. */
function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind === LETTER) at++;
    else if (isJoint(text.charCodeAt(at), kind) && at + 1 < to && CLASS[text.charCodeAt(at + 1)] === LETTER) at += 2;
    else break;
  }
  return at;
}

/** A short hyphen, and the apostrophe of "Kazakhstan's"; a long dash divides words even without spaces. */
const isJoint = (code: number, kind: number | undefined): boolean =>
  (kind === HYPHEN && code !== 0x2013 && code !== 0x2014) || code === 0x27 || code === 0x2019;

function digitsEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && CLASS[text.charCodeAt(at)] === DIGIT) at++;
  return at;
}

function markEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  if (CLASS[text.charCodeAt(start)] === SUPERSCRIPT) {
    while (at < to && CLASS[text.charCodeAt(at)] === SUPERSCRIPT) at++;
  }
  return at;
}

function plainToken(text: string, start: number, end: number, kind: number, spaced: boolean, lines: number): Token {
  const base = {
    start,
    end,
    word: undefined,
    spaced,
    lines,
    capital: false,
    capitals: 0,
    cyrillic: false,
    first: false,
  };
  if (kind === DIGIT) return { ...base, kind: 'number', text: text.slice(start, end) };
  if (kind === SUPERSCRIPT) {
    const digits = [...text.slice(start, end)].map((unit) => superscriptValue(unit)).join('');
    return { ...base, kind: 'super', text: digits };
  }
  return { ...base, kind: 'mark', text: markOf(text[start] ?? '', kind) };
}

function markOf(unit: string, kind: number): string {
  if (kind === HYPHEN) return unit === '–' || unit === '—' || unit === '―' || unit === '−' ? '–' : '-';
  return QUOTES.includes(unit) ? '"' : unit;
}

function wordToken(text: string, start: number, end: number, lexicon: Lexicon, spaced: boolean, lines: number): Token {
  let folded = '';
  let capitals = 0;
  let cyrillic = 0;
  let letters = 0;
  const limit = Math.min(end, start + LONGEST_WORD);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    const same = FOLD[code] ?? 0;
    if (same === 0) continue;
    letters++;
    folded += String.fromCharCode(same);
    if (isCyrillic(code)) cyrillic++;
    if (same !== code && text[at] !== text[at]?.toLowerCase()) capitals++;
  }
  const first = text[start] ?? '';
  const known = end - start <= LONGEST_WORD ? lexicon.get(folded) : undefined;
  const fits = known && fitsScript(known, cyrillic, letters) && fitsCase(known, capitals, letters);
  return {
    kind: 'word',
    start,
    end,
    text: keptText(text, start, end, folded, cyrillic > 0, capitals),
    word: fits ? known : undefined,
    spaced,
    lines,
    capital: first !== first.toLowerCase(),
    capitals,
    cyrillic: cyrillic > 0,
    first: false,
  };
}

/** Short Latin words may be letters or roman numerals of levels; words with capitals may be defined by the document. */
function keptText(
  text: string,
  start: number,
  end: number,
  folded: string,
  cyrillic: boolean,
  capitals: number,
): string {
  if (!cyrillic && end - start <= SHORT) return text.slice(start, end).toLowerCase();
  return capitals >= 2 ? folded : '';
}

/** A word of one script may carry look-alikes of the other, but a word all in the other script is another word. */
function fitsScript(word: Word, cyrillic: number, letters: number): boolean {
  if (word.latin && word.cyrillic) return true;
  return word.latin ? cyrillic < letters : cyrillic > 0 || letters <= 4;
}

function fitsCase(word: Word, capitals: number, letters: number): boolean {
  if (!word.acronym || word.unit || word.roles !== 0) return true;
  return capitals >= 2 || letters > 4 || capitals === 1;
}
