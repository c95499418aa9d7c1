/**
 * Folding of letters to one canonical code, so that words compare equal however they were typed:
 * case, ё and е, Latin look-alikes inside Cyrillic words, Latin-script Kazakh with or without its diacritics.
 * Folding is done letter by letter and never changes a length, so offsets need no map.
 */

/** Kinds of characters; 0 is any other. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
export const HYPHEN = 5;
export const SUPERSCRIPT = 6;
export const QUOTE = 7;

/** Pairs written `what is read` → `what is kept`. Cyrillic letters that look like Latin ones share their code. */
const SAME: readonly (readonly [string, string])[] = [
  ['аәеёоөсрхуүұікмтнвѕј', 'aәeeoөcpxyyyikmthbsj'],
  ['ǵğġǧńñňúüūùóöōáäâàýşšçčıïîíìéèêëġ', 'ggggnnnuuuuoooaaaaussccıııııeeeeg'],
];
const DOTLESS = new Map([['ı', 'i']]);

/** Letters of the scripts that are read lie below this. */
export const LAST = 0x3000;

/** Every unit below the last, and the small letter of each: by single native calls, because a page waits for them. */
const UNITS = /* @__PURE__ */ unitsBelow(LAST);
// «İ» lowers to two units, which would move all that follows.
const LOWER = /* @__PURE__ */ UNITS.replace('\u0130', 'i').toLowerCase();

function unitsBelow(last: number): string {
  let units = '';
  for (let code = 0; code < last; code++) units += String.fromCharCode(code);
  return units;
}

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (const run of UNITS.matchAll(/\p{L}+/gu)) {
    for (let code = run.index; code < run.index + run[0].length; code++) {
      const lower = LOWER.charCodeAt(code);
      // Cherokee lowers to far away; such letters are kept as they are.
      fold[code] = lower < LAST ? lower : code;
    }
  }
  for (const [from, to] of SAME) {
    for (let i = 0; i < from.length; i++) {
      const target = (DOTLESS.get(to[i] ?? '') ?? to[i] ?? '').charCodeAt(0);
      const letter = from[i] ?? '';
      fold[letter.charCodeAt(0)] = target;
      const upper = letter.toUpperCase();
      if (upper.length === 1) fold[upper.charCodeAt(0)] = target;
    }
  }
  return fold;
}

/** Canonical code of a letter, 0 for everything that is not one. */
export const FOLD: Uint16Array = /* @__PURE__ */ buildFold();

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const HYPHENS = '-‐‑‒–—―−';
const QUOTES = '"“”„«»‘’‟';
const SPACES =
  ' \t\v\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000';

function buildClass(): Uint8Array {
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < LAST; code++) if (FOLD[code] !== 0) kind[code] = LETTER;
  kind.fill(DIGIT, 0x30, 0x3a);
  const classes: readonly (readonly [string, number])[] = [
    [SPACES, SPACE],
    ['\n\r\u0085\u2028\u2029', BREAK],
    [HYPHENS, HYPHEN],
    [QUOTES, QUOTE],
    [SUPERSCRIPTS, SUPERSCRIPT],
  ];
  for (const [units, value] of classes) for (const unit of units) kind[unit.charCodeAt(0)] = value;
  return kind;
}

/** What a UTF-16 unit is: one of the constants above. */
export const CLASS: Uint8Array = /* @__PURE__ */ buildClass();

/** 1 for capital letters. */
export const CAPITAL: Uint8Array = /* @__PURE__ */ buildCapitals();

function buildCapitals(): Uint8Array {
  const capitals = new Uint8Array(0x10000);
  for (let code = 0; code < LAST; code++) if (FOLD[code] !== 0 && LOWER.charCodeAt(code) !== code) capitals[code] = 1;
  return capitals;
}

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

const CYRILLIC_FROM = 0x400;
const CYRILLIC_TO = 0x52f;
/** Whether a unit is a Cyrillic letter. */
export const isCyrillic = (code: number): boolean => code >= CYRILLIC_FROM && code <= CYRILLIC_TO;

/** Places of the bits that say capital and Cyrillic, so far apart that the bits of all letters of a word can be added up. */
export const CAPITAL_BIT = 16;
export const CYRILLIC_BIT = 24;

/** Everything about a letter in one look: its canonical code in the lower half, then the bits above. 0 for other units. */
export const LETTERS: Uint32Array = /* @__PURE__ */ buildLetters();

function buildLetters(): Uint32Array {
  const letters = new Uint32Array(0x10000);
  for (let code = 0; code < LAST; code++) {
    const folded = FOLD[code] ?? 0;
    if (folded === 0) continue;
    const capital = CAPITAL[code] === 1 ? 1 << CAPITAL_BIT : 0;
    letters[code] = folded | capital | (isCyrillic(code) ? 1 << CYRILLIC_BIT : 0);
  }
  return letters;
}
