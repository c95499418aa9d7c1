/**
 * Whether a text may hold a reference at all: a few native searches, many times faster than reading, so that a page
 * without references costs next to nothing. The answer may be yes too often and never no too often: every reference stands
 * by a word for article that has a number near it or a pointing word before it, or is a code of a case database.
 *
 * The text may be the bare text of a page, where blocks stand glued together and broken words are not joined yet; so nothing
 * is asked of what stands before a word.
 */
import en from '@/data/forms/en.json';
import kk from '@/data/forms/kk.json';
import ru from '@/data/forms/ru.json';
import treaties from '@/data/forms/treaties.json';
import { FOLD, foldWord } from '@/lib/text/fold';
import { writtenOut } from './russian-forms';

/** Plain Latin and Cyrillic letters by what they are read as. Small classes are searched several times faster than full ones. */
const ALIKE = new Map<number, string>();
for (let code = 0x41; code < 0x500; code = code === 0x7a ? 0x400 : code + 1) {
  const folded = FOLD[code];
  if (folded) ALIKE.set(folded, (ALIKE.get(folded) ?? '') + String.fromCharCode(code));
}
/** Any of these letters, in whatever way it is typed. */
const anyOf = (letters: string): string =>
  `[${Array.from(foldWord(letters), (letter) => ALIKE.get(letter.charCodeAt(0)) ?? letter).join('')}]`;
/** These letters one after the other. */
const word = (letters: string): string => Array.from(letters, anyOf).join('');
const NO_LETTER = '[^a-zA-Z\\u0400-\\u04FF]';

/** Units from a whole word for article within which its number may stand: lines may be indented. */
const FAR_NUMBER = 400;
/** The same for a shortened word. */
const NEAR_NUMBER = 60;

/**
 * Words for article. Each pattern begins with fixed letters, so that the search leaps; one pattern for all would look at
 * every letter. Words of one beginning share a pattern: each pattern is one more way through the whole text.
 */
const WORDS: readonly RegExp[] = [
  new RegExp(`${word('ст')}(?:${word('ат')}(?:${anyOf('ье')}|${NO_LETTER})|${NO_LETTER})`, 'g'),
  new RegExp(`${word('art')}(?:${word('icl')}|${word('s')}?${NO_LETTER})`, 'g'),
  // «бап», «бабы» and Latin "bap": look-alikes of the vowel alone.
  /[бБbB][аАaA][пПбБpPbB]/g,
  /§/g,
  new RegExp(`(?:${Object.keys(treaties.codes).join('|')})-\\d`, 'g'),
];
const ENDS_IN_LETTER = new RegExp(`${NO_LETTER.replace('^', '')}$`);

/** Units from what a pattern found within which its number may stand. */
const nearOf = (found: string): number => (ENDS_IN_LETTER.test(found) ? FAR_NUMBER : NEAR_NUMBER);

/** Marks that nobody sees, hyphens and dashes: what may stand in the middle of a word, or before the «б» of «113-б.». */
const JOINTS = [...'\u00AD\u2060\uFEFF\u00AC\u2212-'];
/** Accents, zero-width marks, hyphens and dashes. */
const JOINT_RANGES = /[\u0300-\u036F]|[\u200B-\u2015]/g;
const JUNK = /[\u0300-\u036F]|[\u00AC\u00AD\u200B-\u200D\u2010\u2060\uFEFF\s-]/g;
const ANY_WORD = new RegExp(WORDS.map(({ source }) => source).join('|'));
/** «113-б.» */
const SUFFIX = new RegExp(`\\d\\s{0,40}[‐-―−-]\\s{0,40}${word('б')}(?:${NO_LETTER}|$)`);
/** Units on each side of a joint that hold the longest word, broken at every letter. */
const ROUND = 60;
/** Units in which its number stands, too. */
const FAR = 500;
/** A text with more joints is read without asking further. */
const MANY = 4000;

/** Words before a word for article of which one may be pointing: «той же статьи»; and letters that hold as many. */
const LEAD = 2;
const JOINED_LEAD = 16;
const SPACES = /[\s\u00A0]+/;

/** «настоящей», «осы», "that": before a word for article they stand for its number. */
const POINTERS = [en, ru, kk].flatMap(({ roles }) => writtenOut([...roles.this, ...roles.that]).map(foldWord));

/** Whether `findReferences` could find anything in a text; false only where it finds nothing. */
export const mayCite = (text: string): boolean => hasWord(text) || hasBrokenWord(text);

function hasWord(text: string): boolean {
  for (const pattern of WORDS)
    for (const { 0: found, index } of text.matchAll(pattern))
      if (isCounted(text, index, index + found.length, nearOf(found))) return true;
  return false;
}

/** Whether a number stands near a word, or a pointing word shortly before it («той же»). */
function isCounted(text: string, from: number, to: number, near: number): boolean {
  if (/\d/.test(text.slice(Math.max(0, from - near), to + near))) return true;
  const words = text
    .slice(Math.max(0, from - near), from)
    .split(SPACES)
    .map(foldWord)
    .filter(Boolean)
    .slice(-LEAD);
  // Of a text that was joined no single words are left.
  const [only = '', ...more] = words;
  return POINTERS.some((pointer) =>
    more.length > 0 ? words.some((one) => one.endsWith(pointer)) : only.slice(-JOINED_LEAD).includes(pointer),
  );
}

/** Whether a word that counts shows when what stands in the middle of words is taken out. */
function hasBrokenWord(text: string): boolean {
  let joints = 0;
  for (const at of jointsOf(text)) {
    if (++joints > MANY) return true;
    const round = around(text, at, ROUND);
    if (SUFFIX.test(round)) return true;
    if (ANY_WORD.test(joined(round)) && hasWord(joined(around(text, at, FAR)))) return true;
  }
  return false;
}

const around = (text: string, at: number, units: number): string => text.slice(Math.max(0, at - units), at + units);
const joined = (text: string): string => text.replace(JUNK, '');

function* jointsOf(text: string): Generator<number> {
  // A single sign is found many times faster than a class of signs.
  for (const sign of JOINTS) for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) yield at;
  for (const { index } of text.matchAll(JOINT_RANGES)) yield index;
}
