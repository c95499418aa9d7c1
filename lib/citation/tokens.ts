/**
 * A text as tokens, in one pass without regular expressions: words with what is known about them, numbers, marks.
 * Offsets are those of the text that was read.
 */
import {
  BREAK,
  CAPITAL,
  CAPITAL_BIT,
  CLASS,
  CYRILLIC_BIT,
  DIGIT,
  foldWord,
  HYPHEN,
  LETTER,
  LETTERS,
  QUOTE,
  SPACE,
  SUPERSCRIPT,
  superscriptValue,
} from '@/lib/text/fold';
import type { Word } from './forms';
import { addToHash, FIRST_HASH, type WordTable } from './word-table';

export type TokenKind = 'word' | 'number' | 'mark' | 'super';

/** One token. Neighbouring small words that mean nothing here are kept as one: a text is mostly made of them. */
export interface Token {
  readonly start: number;
  end: number;
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

const LONGEST_WORD = 80;
/** Letters and roman numerals that number a level: "(b)", "(iii)". */
const SHORT = 4;
const RETURN = 13;
/** The canonical code in what is known about a letter, and the capitals in the sum of what is known about some. */
const CODE = 0xffff;
const CAPITALS = (1 << (CYRILLIC_BIT - CAPITAL_BIT)) - 1;

/** Reads `text` from `from` to `to`, which must not cut a word, behind the tokens of an earlier piece. A sentence begins there. */
export function tokenize(text: string, table: WordTable, from = 0, to = text.length, tokens: Token[] = []): Token[] {
  const begins = tokens.length;
  const scan = newScan();
  const blank: Blank = { spaced: false, lines: 0 };
  let plain: Token | undefined;
  for (let at = skipBlank(text, from, to, blank); at < to; at = skipBlank(text, at, to, blank)) {
    const kind = CLASS[text.charCodeAt(at)] ?? 0;
    if (kind !== LETTER) {
      const mark = plainToken(text, at, to, kind, blank);
      tokens.push(mark);
      plain = undefined;
      at = mark.end;
      continue;
    }
    scanWord(text, at, to, table, scan);
    const filler = isFiller(scan, at);
    if (filler && plain && blank.lines === 0) plain.end = scan.end;
    else {
      const word = wordToken(text, at, scan, blank);
      tokens.push(word);
      plain = filler ? word : undefined;
    }
    at = scan.end;
  }
  const first = tokens[begins];
  if (first) first.first = true;
  return tokens;
}

/** The white space before a token. */
interface Blank {
  spaced: boolean;
  lines: number;
}

/** The next unit that is no white space, and in `into` what was passed over. */
function skipBlank(text: string, from: number, to: number, into: Blank): number {
  let at = from;
  into.lines = 0;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code];
    if (kind === BREAK) into.lines += code === RETURN ? 0 : 1;
    else if (kind !== SPACE) break;
  }
  into.spaced = at > from;
  return at;
}

/** What one look at a word gives; filled anew for each word, because there are hundreds of thousands. */
export interface WordScan {
  end: number;
  letters: number;
  capitals: number;
  cyrillic: number;
  word: Word | undefined;
}

export const newScan = (): WordScan => ({ end: 0, letters: 0, capitals: 0, cyrillic: 0, word: undefined });

/** A small word that nothing here asks about; short ones may be letters of points. */
const isFiller = (scan: WordScan, start: number): boolean =>
  scan.word === undefined && scan.capitals === 0 && scan.end - start > (scan.cyrillic > 0 ? 1 : SHORT);

/** A short hyphen, and the apostrophe of "Kazakhstan's"; a long dash divides words even without spaces. */
const isJoint = (code: number, kind: number | undefined): boolean =>
  (kind === HYPHEN && code !== 0x2013 && code !== 0x2014) || code === 0x27 || code === 0x2019;

/** "the Covenant's article 14" speaks of the Covenant, and of no covenants. */
const isOwner = (text: string, apostrophe: number, end: number): boolean =>
  apostrophe === end - 2 && CLASS[text.charCodeAt(apostrophe)] !== HYPHEN && (text.charCodeAt(end - 1) | 0x20) === 0x73;

/** Letters, and hyphens or apostrophes between letters: what stands from the letter at `start`, and what is known about it. */
export function scanWord(text: string, start: number, to: number, table: WordTable, into: WordScan): void {
  let at = start;
  let hash = FIRST_HASH;
  let seen = 0;
  let joints = 0;
  let bare = 0;
  let bareHash = 0;
  for (; at < to; at++) {
    const letter = LETTERS[text.charCodeAt(at)] ?? 0;
    if (letter !== 0) {
      hash = addToHash(hash, letter & CODE);
      seen += letter >>> CAPITAL_BIT;
    } else {
      const code = text.charCodeAt(at);
      if (!isJoint(code, CLASS[code]) || at + 1 >= to || CLASS[text.charCodeAt(at + 1)] !== LETTER) break;
      joints++;
      bare = at;
      bareHash = hash;
    }
  }
  const letters = at - start - joints;
  const cyrillic = seen >>> (CYRILLIC_BIT - CAPITAL_BIT);
  const owner = bare > 0 && isOwner(text, bare, at) ? table.find(bareHash, text, start, bare) : undefined;
  const known = letters > LONGEST_WORD ? undefined : (owner ?? table.find(hash, text, start, at));
  into.end = at;
  into.letters = letters;
  into.capitals = seen & CAPITALS;
  into.cyrillic = cyrillic;
  into.word = known && fitsScript(known, cyrillic, letters) ? known : undefined;
}

function wordToken(text: string, start: number, scan: WordScan, { spaced, lines }: Blank): Token {
  const { end, word, capitals } = scan;
  const cyrillic = scan.cyrillic > 0;
  return {
    kind: 'word',
    start,
    end,
    text: keptText(text, start, end, cyrillic, word, capitals),
    word,
    spaced,
    lines,
    capital: CAPITAL[text.charCodeAt(start)] === 1,
    capitals,
    cyrillic,
    first: false,
  };
}

/** Single letters and roman numerals may be levels; words with capitals may be defined by the document. */
function keptText(
  text: string,
  start: number,
  end: number,
  cyrillic: boolean,
  word: Word | undefined,
  capitals: number,
): string {
  if (end - start === 1 || (!cyrillic && !word && end - start <= SHORT && isRoman(text, start, end)))
    return text.slice(start, end).toLowerCase();
  return !word && capitals >= 2 && end - start <= LONGEST_WORD ? foldWord(text.slice(start, end)) : '';
}

function isRoman(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!ROMAN.includes(text.charAt(at))) return false;
  return true;
}
const ROMAN = 'ivxIVX';

/** A word of one script may carry look-alikes of the other, but a word all in the other script is another word. */
function fitsScript(word: Word, cyrillic: number, letters: number): boolean {
  if (word.latin && word.cyrillic) return true;
  return word.latin ? cyrillic < letters : cyrillic > 0 || letters <= SHORT;
}

function plainToken(text: string, start: number, to: number, kind: number, { spaced, lines }: Blank): Token {
  let end = start + 1;
  if (kind === DIGIT || kind === SUPERSCRIPT) while (end < to && CLASS[text.charCodeAt(end)] === kind) end++;
  return {
    kind: kind === DIGIT ? 'number' : kind === SUPERSCRIPT ? 'super' : 'mark',
    start,
    end,
    text: plainText(text, start, end, kind),
    word: undefined,
    spaced,
    lines,
    capital: false,
    capitals: 0,
    cyrillic: false,
    first: false,
  };
}

function plainText(text: string, start: number, end: number, kind: number): string {
  switch (kind) {
    case DIGIT:
      return text.slice(start, end);
    case SUPERSCRIPT:
      return [...text.slice(start, end)].map((unit) => superscriptValue(unit)).join('');
    case QUOTE:
      return '"';
    case HYPHEN:
      return LONG_DASHES.includes(text.charAt(start)) ? '–' : '-';
    default:
      return text.charAt(start);
  }
}
const LONG_DASHES = '–—―−';
