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
import { foldByUnit, foldUnit, spellingsOf } from '@/lib/text/alike';
import { writtenOut } from './russian-forms';

/** Plain letters: small classes are searched several times faster than full ones. */
const PLAIN = /^[A-Za-z\u0400-\u04FF]$/;
/** Any of these letters, in whatever way it is typed. */
const anyOf = (letters: string): string => {
  const codes = letters.split('').map(foldUnit);
  return `[${codes
    .flatMap(spellingsOf)
    .filter((letter) => PLAIN.test(letter))
    .join('')}]`;
};
/** These letters one after the other. */
const word = (letters: string): string => Array.from(letters, anyOf).join('');
const NO_LETTER = '[^a-zA-Z\\u0400-\\u04FF]';

/** Units from a whole word for article within which its number may stand: lines may be indented. */
const FAR_NUMBER = 400;
/** The same for a shortened word. */
const NEAR_NUMBER = 60;

/** Plain «б», «а» and «п» or "b", "a" and "p": of «бап» and «бабы» look-alikes of the vowel alone are typed. */
const BAP = ['[бБbB]', '[аАaA]', '[пПбБpPbB]'];

/**
 * Words for article. Each pattern begins with fixed letters, so that the search leaps; one pattern for all would look at
 * every letter. Words of one beginning share a pattern: each pattern is one more way through the whole text.
 */
const WORDS: readonly RegExp[] = [
  new RegExp(`${word('ст')}(?:${word('ат')}(?:${anyOf('ье')}|${NO_LETTER})|${NO_LETTER})`, 'g'),
  new RegExp(`${word('art')}(?:${word('icl')}|${word('s')}?${NO_LETTER})`, 'g'),
  new RegExp(BAP.join(''), 'g'),
  /§/g,
];
/** Codes of case databases, whose hyphen is looked for anyway: "CCPR-14". */
const CODE = new RegExp(`(?:${Object.keys(treaties.codes).join('|')})-\\d`);
/** Units of the longest code with the hyphen and digit behind it. */
const CODE_UNITS = 2 + Math.max(...Object.keys(treaties.codes).map((code) => code.length));
const ENDS_IN_LETTER = new RegExp(`${NO_LETTER.replace('^', '')}$`);

/** Units from what a pattern found within which its number may stand. */
const nearOf = (found: string): number => (ENDS_IN_LETTER.test(found) ? FAR_NUMBER : NEAR_NUMBER);

/** Marks that nobody sees, hyphens and dashes: what may stand in the middle of a word, or before the «б» of «113-б.». */
const JOINTS = [...'\u00AD\u2060\uFEFF\u00AC\u2212-'];
/** Accents, zero-width marks, hyphens and dashes. */
const JOINT_RANGES = /[\u0300-\u036F]|[\u200B-\u2015]/g;
const JUNK = /[\u0300-\u036F]|[\u00AC\u00AD\u200B-\u200D\u2010\u2060\uFEFF\s-]/g;
const JUNK_UNIT = new RegExp(JUNK.source);
const ANY_WORD = new RegExp(WORDS.map(({ source }) => source).join('|'));
/** Two neighbours in one of these words, between which it may be broken. */
const NEIGHBOURS = new RegExp(
  ['ст', 'та', 'ат', 'ть', 'те', 'ar', 'rt', 'ti', 'ic', 'cl', 'ts']
    .map(word)
    .concat(BAP.slice(0, 2).join(''), BAP.slice(1).join(''))
    .join('|'),
);
/** «113-б.» */
const SUFFIX = new RegExp(`\\d\\s{0,40}[‐-―−-]\\s{0,40}${word('б')}(?:${NO_LETTER}|$)`);
/** Units on each side of a joint that hold the longest word, broken at every letter. */
const ROUND = 60;
/** Units in which its number stands, too. */
const FAR = 500;
/** Units of a piece that are looked at again with the next: whatever stands at its end has all round it that counts. */
const OVERLAP = 2 * FAR;
/** Joints after which a text is read without asking further; one that breaks a likely word counts as so many. */
const MANY = 100_000;
const LIKELY = 25;

/** Words before a word for article of which one may be pointing: «той же статьи»; and letters that hold as many. */
const LEAD = 2;
const JOINED_LEAD = 16;
const SPACES = /[\s\u00A0]+/;

/** «настоящей», «осы», "that": before a word for article they stand for its number. Worked out for the first word that needs them. */
const POINTERS: string[] = [];
function pointers(): readonly string[] {
  if (POINTERS.length === 0)
    for (const { roles } of [en, ru, kk]) POINTERS.push(...writtenOut([...roles.this, ...roles.that]).map(foldByUnit));
  return POINTERS;
}

/** Whether `findReferences` could find anything in a text; false only where it finds nothing. */
export const mayCite = (text: string): boolean => mayCiteIn([text]);

/** The same of a text that comes in pieces, of which no more are asked for than needed. */
export function mayCiteIn(pieces: Iterable<string>): boolean {
  const joints = { left: MANY };
  const isCited = (text: string): boolean => hasWord(text) || hasBrokenWord(text, joints);
  let end = '';
  for (const piece of pieces) {
    // The seam by itself: a long piece with the end of another before it would be copied as a whole.
    if ((end && isCited(end + piece.slice(0, OVERLAP))) || isCited(piece)) return true;
    end = (end + piece.slice(-OVERLAP)).slice(-OVERLAP);
  }
  return false;
}

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
    .map(foldByUnit)
    .filter(Boolean)
    .slice(-LEAD);
  // Of a text that was joined no single words are left.
  const [only = '', ...more] = words;
  return pointers().some((pointer) =>
    more.length > 0 ? words.some((one) => one.endsWith(pointer)) : only.slice(-JOINED_LEAD).includes(pointer),
  );
}

/** Whether a code stands in a text, or a word that counts shows when what stands in the middle of words is taken out. */
function hasBrokenWord(text: string, joints: { left: number }): boolean {
  for (const at of jointsOf(text)) {
    if (joints.left-- <= 0) return true;
    const before = besides(text, at, -1);
    const after = besides(text, at, 1);
    if (isDigit(after) && CODE.test(around(text, at, CODE_UNITS))) return true;
    if (isDigit(before) && SUFFIX.test(around(text, at, ROUND))) return true;
    if (!NEIGHBOURS.test(before + after)) continue;
    joints.left -= LIKELY;
    if (ANY_WORD.test(joined(around(text, at, ROUND))) && hasWord(joined(around(text, at, FAR)))) return true;
  }
  return false;
}

/** The nearest unit on one side of a joint that would not be taken out, too. */
function besides(text: string, at: number, step: 1 | -1): string {
  let unit = '';
  for (let i = 1; i <= ROUND; i++) {
    unit = text.charAt(at + i * step);
    if (!isJunk(unit.charCodeAt(0))) break;
  }
  return unit;
}

const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const isJunk = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x2d ||
  (code >= 0xa0 && (code < 0x370 || code >= 0x1680) && JUNK_UNIT.test(String.fromCharCode(code)));

const around = (text: string, at: number, units: number): string => text.slice(Math.max(0, at - units), at + units);
const joined = (text: string): string => text.replace(JUNK, '');

function* jointsOf(text: string): Generator<number> {
  // A single sign is found many times faster than a class of signs.
  for (const sign of JOINTS) for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) yield at;
  for (const { index } of text.matchAll(JOINT_RANGES)) yield index;
}
