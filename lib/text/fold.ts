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

/** Pairs written `what is read` → `what is kept`. Cyrillic letters that look like Latin ones share their code. */
const SAME: readonly (readonly [string, string])[] = [
  ['аәеёоөсрхуүұікмтнвѕј', 'aәeeoөcpxyyyikmthbsj'],
  ['ǵğġǧńñňúüūùóöōáäâàýşšçčıïîíìéèêëġ', 'ggggnnnuuuuoooaaaaussccıııııeeeeg'],
];
const DOTLESS = new Map([['ı', 'i']]);

/** Letters of the scripts that are read lie below this. */
const LAST = 0x3000;

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < LAST; code++) {
    const letter = String.fromCharCode(code);
    if (!/\p{L}/u.test(letter)) continue;
    const lower = letter.toLowerCase();
    // Cherokee lowers to far away; such letters are kept as they are.
    fold[code] = lower.length === 1 && lower.charCodeAt(0) < LAST ? lower.charCodeAt(0) : code;
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
  // «İ» lowers to two units and is left out by the rule above.
  fold[0x130] = 'i'.charCodeAt(0);
  return fold;
}

/** Canonical code of a letter, 0 for everything that is not one. */
export const FOLD: Uint16Array = buildFold();

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const HYPHENS = '-‐‑‒–—―−';

function buildClass(): Uint8Array {
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) if (FOLD[code] !== 0) kind[code] = LETTER;
  for (let digit = 0x30; digit <= 0x39; digit++) kind[digit] = DIGIT;
  for (const space of ' \t\v\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000') {
    kind[space.charCodeAt(0)] = SPACE;
  }
  for (const line of '\n\r\u0085\u2028\u2029') kind[line.charCodeAt(0)] = BREAK;
  for (const hyphen of HYPHENS) kind[hyphen.charCodeAt(0)] = HYPHEN;
  for (const digit of SUPERSCRIPTS) kind[digit.charCodeAt(0)] = SUPERSCRIPT;
  return kind;
}

/** What a UTF-16 unit is: one of the constants above. */
export const CLASS: Uint8Array = buildClass();

/** 1 for capital letters. */
export const CAPITAL: Uint8Array = buildCapitals();

function buildCapitals(): Uint8Array {
  const capitals = new Uint8Array(0x10000);
  for (let code = 0; code < LAST; code++) {
    const letter = String.fromCharCode(code);
    if (FOLD[code] !== 0 && letter !== letter.toLowerCase()) capitals[code] = 1;
  }
  return capitals;
}

/** Value of a superscript digit, -1 for anything else. */
export const superscriptValue = (unit: string): number => SUPERSCRIPTS.indexOf(unit);

/** The canonical form of a word: its letters folded, hyphens and everything else left out. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const code = FOLD[word.charCodeAt(i)] ?? 0;
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out;
}

const CYRILLIC_FROM = 0x400;
const CYRILLIC_TO = 0x52f;
/** Whether a unit is a Cyrillic letter. */
export const isCyrillic = (code: number): boolean => code >= CYRILLIC_FROM && code <= CYRILLIC_TO;

/** Places of the bits that say capital and Cyrillic. */
export const CAPITAL_BIT = 16;
export const CYRILLIC_BIT = 17;

/** Everything about a letter in one look: its canonical code in the lower half, then the bits above. 0 for other units. */
export const LETTERS: Uint32Array = Uint32Array.from(FOLD, (folded, code) =>
  folded === 0 ? 0 : folded | ((CAPITAL[code] ?? 0) << CAPITAL_BIT) | (Number(isCyrillic(code)) << CYRILLIC_BIT),
);
