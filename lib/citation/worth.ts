/**
 * Which sentences are worth reading: those with a word for article or the name of an act, and what stands on the lines
 * beside them, since a sentence may run over a line end. One look at each unit finds them many times faster than tokens are made.
 * Only the beginnings of words are asked for, in whatever letters they are typed: whatever a finer reading could find must pass.
 */
import { LAST } from '@/lib/text/alike';
import { BREAK, CAPITAL, CLASS, DIGIT, FOLD, foldWord, HYPHEN, LETTER, SPACE } from '@/lib/text/fold';
import { newScan, scanWord } from './tokens';
import type { WordTable } from './word-table';

/** Beginnings of words, by their first letter as it may be typed, and what follows it: folded, so that look-alikes pass. */
const STEMS: readonly (readonly [string, readonly string[]])[] = [
  ['§', ['']],
  ['aA', ['rt']],
  ['cCсС', ['ode', 'onstit', 'onst.', 'onvention', 'ovenant', 'тать', 'татей', 'татьй', 'тст']],
  ['kKкК', ['odeks', 'onst', 'одек', 'онст', 'онв']],
  ['бБbB', ['ап', 'аб', 'ap', 'ab', 'б']],
  ['пП', ['акт']],
  // Laws, treaty bodies and protocols are cited by general words in later sentences.
  ['L', ['aw']],
  ['C', ['ommittee']],
  ['O', ['ptional']],
  ['U', ['niversal']],
  ['З', ['акон', 'аң']],
  ['з', ['акон', 'аңы']],
  ['К', ['омитет']],
  ['Ф', ['акультат']],
  ['В', ['сеобщ']],
];

/** What one look at a unit tells: it is a letter, a stem may begin with it, it is a capital, which may begin an acronym. */
const INSIDE = 1;
const BEGINS = 2;
const PAIR = 4;
const LOOK = new Uint8Array(0x10000);
for (let code = 0; code < LAST; code++)
  if (CLASS[code] === LETTER) LOOK[code] = CAPITAL[code] === 1 ? INSIDE | PAIR : INSIDE;
const RESTS: (readonly string[] | undefined)[] = [];
const B = 'б'.charCodeAt(0);
const C = 'c'.charCodeAt(0);
const T = 't'.charCodeAt(0);
/** Which second letters go on, by their last five bits: one look dismisses most words. */
const SECOND: number[] = [];
const bitOf = (folded: number): number => 1 << (folded & 31);
/** «б» alone is a word for article, «ст» as well. */
const secondOf = (code: number, rests: readonly string[]): number =>
  FOLD[code] === B || rests.includes('')
    ? -1
    : rests.reduce((bits, rest) => bits | bitOf(rest.charCodeAt(0)), FOLD[code] === C ? bitOf(T) : 0);
for (const [letters, rests] of STEMS) {
  const folded = rests.map((rest) => (rest.endsWith('.') ? rest : foldWord(rest)));
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    LOOK[code] = (LOOK[code] ?? 0) | BEGINS;
    const rest = [...(RESTS[code] ?? []), ...folded];
    RESTS[code] = rest;
    SECOND[code] = secondOf(code, rest);
  }
}

/** A stretch of whole sentences, half-open. */
export interface Piece {
  readonly from: number;
  to: number;
  /** It stands on the lines of the piece before, or on the next; what lies between holds no citation. */
  readonly joined: boolean;
}

/** The pieces of a text that hold everything worth reading, in order. */
export function worthReading(text: string, table: WordTable, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = from;
  // Where the lines end that belong to the last piece.
  let linesTo = -1;
  for (let start = from; start < to; ) {
    const end = lineEnd(text, start, to);
    if (end - start > 3 && addLine(text, table, { before, start, end, to }, linesTo >= before, pieces))
      linesTo = lineEnd(text, end, to);
    before = start;
    start = end;
  }
  return pieces;
}

/** A line, where the line before it begins, and where the text ends. */
interface Line {
  readonly before: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** Adds the sentences of a line that are worth reading; returns whether there are any. */
function addLine(text: string, table: WordTable, line: Line, joined: boolean, pieces: Piece[]): boolean {
  const { start, end } = line;
  const first = joined ? -1 : pieces.length;
  let read = start;
  for (let hit = nextHit(text, table, read, end); hit >= 0; hit = nextHit(text, table, read, end)) {
    let from = sentenceStart(text, read, hit);
    // The first sentence of a line may have begun on the line before, and the last may go on.
    if (from === start) from = sentenceStart(text, line.before, start);
    read = sentenceEnd(text, hit, end);
    const to = read < end ? read : sentenceEnd(text, end, lineEnd(text, end, line.to));
    add(pieces, from, to, pieces.length !== first);
  }
  return read > start;
}

function add(pieces: Piece[], from: number, to: number, joined: boolean): void {
  const last = pieces.at(-1);
  if (last && from <= last.to) last.to = Math.max(last.to, to);
  else pieces.push({ from, to, joined });
}

/** Behind the last full stop before `at` that surely ends a sentence, or `from`. */
function sentenceStart(text: string, from: number, at: number): number {
  const before = text.slice(from, at);
  for (let stop = before.lastIndexOf(END); stop > 0; stop = before.lastIndexOf(END, stop - 1))
    if (isEnd(text, from + stop)) return from + stop + END.length;
  return from;
}

/** Behind the next full stop that surely ends a sentence, or `to`. */
function sentenceEnd(text: string, from: number, to: number): number {
  const rest = text.slice(from, to);
  for (let stop = rest.indexOf(END); stop >= 0; stop = rest.indexOf(END, stop + 1))
    if (isEnd(text, from + stop)) return from + stop + END.length;
  return to;
}

const END = '. ';
/** Abbreviations before a capital are shorter than this. */
const LONGEST_ABBREVIATION = 6;

/** Whether the full stop at `at` stands between a long word in small letters and a capital. */
function isEnd(text: string, at: number): boolean {
  if (CAPITAL[text.charCodeAt(at + END.length)] !== 1) return false;
  for (let i = 1; i <= LONGEST_ABBREVIATION; i++) {
    const code = text.charCodeAt(at - i);
    if (CLASS[code] !== LETTER || CAPITAL[code] === 1) return false;
  }
  return true;
}

function lineEnd(text: string, from: number, to: number): number {
  if (from >= to) return to;
  const at = text.indexOf('\n', from);
  return at < 0 || at >= to ? to : at + 1;
}

/** Where the next word stands that may be part of a citation; -1 where there is none. */
function nextHit(text: string, table: WordTable, from: number, to: number): number {
  let looked = from;
  // Inside a word no stem begins.
  let asked = askedAfter(LOOK[text.charCodeAt(from - 1)] ?? 0);
  for (let at = from; at < to; at++) {
    const seen = LOOK[text.charCodeAt(at)] ?? 0;
    const hit = seen & asked;
    asked = askedAfter(seen);
    if (hit === 0) continue;
    if (hit >= PAIR && at >= looked && CAPITAL[text.charCodeAt(at + 1)] === 1) {
      if (isName(text, table, wordStart(text, at, from), to)) return at;
      looked = scan.end;
    }
    if ((hit & BEGINS) !== 0 && isStem(text, at, to)) return at;
  }
  return -1;
}

const askedAfter = (before: number): number => ((before & INSIDE) !== 0 ? PAIR : PAIR | BEGINS);

/** Whether the word at `start` is an acronym of an act, or the name of one in a case database. */
function isName(text: string, table: WordTable, start: number, to: number): boolean {
  scanWord(text, start, to, table, scan);
  return isAcronym() || (scan.capitals >= 3 && isCode(text, scan.end));
}
const scan = newScan();

/** A word all in Latin letters is no acronym of a Cyrillic text: camps are called «АК-159» and "AK-159". */
const isAcronym = (): boolean => scan.word?.acronym === true && (scan.cyrillic > 0 || scan.word.latin);

const isLetter = (text: string, at: number): boolean => CLASS[text.charCodeAt(at)] === LETTER;

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isLetter(text, start - 1)) start--;
  return start;
}

/** `CAT-3` in a case database. */
const isCode = (text: string, at: number): boolean =>
  CLASS[text.charCodeAt(at)] === HYPHEN && CLASS[text.charCodeAt(at + 1)] === DIGIT;

/** Whether a stem begins here. */
function isStem(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if ((((SECOND[code] ?? 0) >>> ((FOLD[text.charCodeAt(at + 1)] ?? 0) & 31)) & 1) === 0) return false;
  const rests = RESTS[code] ?? [];
  for (let i = 0; i < rests.length; i++) if (goesOn(text, at + 1, to, rests[i] ?? '')) return true;
  const folded = FOLD[code];
  if (folded === C) return FOLD[text.charCodeAt(at + 1)] === T && isShort(text, at + 2, to);
  return folded === B && endsNumber(text, at);
}
const STOP = '.'.charCodeAt(0);

/** Whether the folded letters from `at` are these; a full stop stands for itself. */
function goesOn(text: string, at: number, to: number, folded: string): boolean {
  if (at + folded.length > to) return false;
  for (let i = 0; i < folded.length; i++) {
    const code = text.charCodeAt(at + i);
    if ((FOLD[code] || code) !== folded.charCodeAt(i)) return false;
  }
  return true;
}

/** «ст. 5», «ст5»; a line that ends so is no reason to leave a line out. */
function isShort(text: string, at: number, to: number): boolean {
  const next = at < to ? text.charCodeAt(at) : 0;
  return next === STOP || CLASS[next] === DIGIT || isBlank(next);
}

/** «113-б.», «113 - б.». */
function endsNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return CLASS[before] === HYPHEN || (isBlank(before) && CLASS[text.charCodeAt(at - 2)] === HYPHEN);
}

const isBlank = (code: number): boolean => CLASS[code] === SPACE || CLASS[code] === BREAK;
