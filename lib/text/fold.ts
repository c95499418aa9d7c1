/**
 * Folding of letters to one canonical code, so that words compare equal however they were typed:
 * case, ё and е, Latin look-alikes inside Cyrillic words, Latin-script Kazakh with or without its diacritics.
 * Folding is done letter by letter and never changes a length, so offsets need no map.
 */

import { ALIKE, LAST, lowerOf } from './alike';

/** Kinds of characters; 0 is any other. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
export const HYPHEN = 5;
export const SUPERSCRIPT = 6;
export const QUOTE = 7;

/** Every unit below the last, and the small letter of each: by single native calls, because a page waits for them. */
const UNITS = /* @__PURE__ */ unitsBelow(LAST);
const LOWER = /* @__PURE__ */ lowerOf(UNITS);

function unitsBelow(last: number): string {
  const codes = new Uint16Array(last);
  for (let code = 0; code < last; code++) codes[code] = code;
  return String.fromCharCode(...codes);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const HYPHENS = '-‐‑‒–—―−';
const QUOTES = '"“”„«»‘’‟';
const SPACES =
  ' \t\v\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000';
const CLASSES: readonly (readonly [string, number])[] = [
  [SPACES, SPACE],
  ['\n\r\u0085\u2028\u2029', BREAK],
  [HYPHENS, HYPHEN],
  [QUOTES, QUOTE],
  [SUPERSCRIPTS, SUPERSCRIPT],
];

const CYRILLIC_FROM = 0x400;
const CYRILLIC_TO = 0x52f;
/** Whether a unit is a Cyrillic letter. */
export const isCyrillic = (code: number): boolean => code >= CYRILLIC_FROM && code <= CYRILLIC_TO;

/** Places of the bits that say capital and Cyrillic, so far apart that the bits of all letters of a word can be added up. */
export const CAPITAL_BIT = 16;
export const CYRILLIC_BIT = 24;

/** What is known about every UTF-16 unit; one array for each question that is asked of hundreds of thousands of units. */
interface Tables {
  readonly fold: Uint16Array;
  readonly kind: Uint8Array;
  readonly capital: Uint8Array;
  readonly letters: Uint32Array;
}

/** All tables in one way through the letters, because it is gone in every page, by code that has never run. */
function buildTables(): Tables {
  const tables: Tables = {
    fold: new Uint16Array(0x10000),
    kind: new Uint8Array(0x10000),
    capital: new Uint8Array(0x10000),
    letters: new Uint32Array(0x10000),
  };
  const { fold, kind } = tables;
  for (const { 0: run, index } of UNITS.matchAll(/\p{L}+/gu)) foldRun(tables, index, index + run.length);
  for (const [letter, canonical] of ALIKE) {
    const upper = letter.toUpperCase();
    fold[letter.charCodeAt(0)] = canonical;
    if (upper.length === 1) fold[upper.charCodeAt(0)] = canonical;
  }
  joinLetters(tables);
  kind.fill(DIGIT, 0x30, 0x3a);
  for (const [units, value] of CLASSES) for (const unit of units) kind[unit.charCodeAt(0)] = value;
  return tables;
}

/** A run of letters, whole: a call for each of them would cost more than what it does. */
function foldRun({ fold, kind, capital }: Tables, index: number, end: number): void {
  kind.fill(LETTER, index, end);
  for (let code = index; code < end; code++) {
    const lower = LOWER.charCodeAt(code);
    if (lower !== code) capital[code] = 1;
    // Cherokee lowers to far away; such letters are kept as they are.
    fold[code] = lower < LAST ? lower : code;
  }
}

function joinLetters({ fold, kind, capital, letters }: Tables): void {
  for (let code = 0; code < LAST; code++) letters[code] = (fold[code] ?? 0) | ((capital[code] ?? 0) << CAPITAL_BIT);
  for (let code = CYRILLIC_FROM; code <= CYRILLIC_TO; code++)
    if (kind[code] === LETTER) letters[code] = (letters[code] ?? 0) | (1 << CYRILLIC_BIT);
}

const TABLES = /* @__PURE__ */ buildTables();

/** Canonical code of a letter, 0 for everything that is not one. */
export const FOLD: Uint16Array = TABLES.fold;

/** What a UTF-16 unit is: one of the constants above. */
export const CLASS: Uint8Array = TABLES.kind;

/** 1 for capital letters. */
export const CAPITAL: Uint8Array = TABLES.capital;

/** Everything about a letter in one look: its canonical code in the lower half, then the bits above. 0 for other units. */
export const LETTERS: Uint32Array = TABLES.letters;

/** Value of a superscript digit, -1 for anything else. */
export const superscriptValue = (unit: string): number => SUPERSCRIPTS.indexOf(unit);

/** The canonical form of a word: its letters folded, hyphens and everything else left out. */
export function foldWord(word: string): string {
  const codes: number[] = [];
  for (let i = 0; i < word.length; i++) {
    const code = FOLD[word.charCodeAt(i)] ?? 0;
    if (code !== 0) codes.push(code);
  }
  return String.fromCharCode(...codes);
}
