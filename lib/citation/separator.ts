/** What divides the members of a list, and whether a further member begins behind it. */
import type { Value } from './elements';
import { ROLE, type Unit } from './forms';
import type { Token } from './tokens';
import { has, isMark, letterOf, one, opensLevels, TOO_LONG } from './value';

const isYear = (digits: string): boolean => digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'));

/** A number that is no digits, and the first token after it. */
export interface WordNumber {
  readonly value: Value;
  readonly to: number;
}

/** «второй», "a", «б)», «"б"»: numbers written as words or letters, only below the article. */
export function readWordNumber(tokens: readonly Token[], at: number, unit: Unit): WordNumber | null {
  const token = tokens[at];
  if (!token || unit === 'article') return null;
  const ordinal = token.word?.ordinal;
  if (ordinal !== undefined) return { value: one(ordinal), to: at + 1 };
  const lettered = unit === 'point' || unit === 'subpoint';
  if (lettered && token.kind === 'word' && token.end - token.start === 1 && !token.cyrillic)
    return { value: one(token.text), to: at + 1 };
  return lettered || unit === 'paragraph' ? readMarkedLetter(tokens, at) : null;
}

/** «б)» and «"б"»: a Cyrillic letter alone is mostly another word, so its bracket or its quotes must stand beside it. */
function readMarkedLetter(tokens: readonly Token[], at: number): WordNumber | null {
  const quoted = isMark(tokens[at], '"');
  const token = tokens[quoted ? at + 1 : at];
  const end = quoted ? at + 2 : at + 1;
  if (token?.kind !== 'word' || token.end - token.start !== 1 || !isMark(tokens[end], quoted ? '"' : ')')) return null;
  const letter = letterOf(token);
  return letter === undefined ? null : { value: one(letter), to: end + 1 };
}

/**
 * The end of a separator of list members: comma, semicolon, "and", "as well as", «и», «және», or several.
 *
 * @returns -1 when none stands there.
 */
export function separatorEnd(tokens: readonly Token[], at: number): number {
  let to = at;
  for (let i = 0; i < 4; i++) {
    const token = tokens[to];
    if (!token || token.first) break;
    const mark =
      token.kind === 'mark' && (token.text === ',' || token.text === ';' || token.text === '/' || token.text === '&');
    // «а)» is a letter, and «а» a word that joins.
    if (!mark && (!has(token, ROLE.and | ROLE.or) || isMark(tokens[to + 1], ')'))) break;
    to++;
  }
  return to > at ? to : -1;
}

/** Whether a further member may begin here: not a year, not "and 5 years". */
export function beginsMember(tokens: readonly Token[], at: number, unit: Unit): boolean {
  const token = tokens[at];
  if (!token || token.first) return false;
  if (isMark(token, '(')) return opensLevels(tokens, at);
  if (token.kind === 'word' || isMark(token, '"')) return readWordNumber(tokens, at, unit) !== null;
  if (token.kind !== 'number' || isYear(token.text) || token.text.length >= TOO_LONG) return false;
  const next = tokens[at + 1];
  if (has(next, ROLE.counter) || isMark(next, '%') || isMark(next, '/')) return false;
  // A number with a bracket after a semicolon or on a new line is the mark of the next item of an enumeration.
  if (isMark(next, ')') && (token.lines > 0 || isMark(tokens[at - 1], ';'))) return false;
  // "…, 2) the court": likewise where articles are listed.
  return unit !== 'article' || !isMark(next, ')') || isOpen(tokens, at);
}

/** How far back an opening bracket is looked for. */
const NEAR = 80;

/** Whether a bracket was opened before token `at` and not closed. */
function isOpen(tokens: readonly Token[], at: number): boolean {
  let closed = 0;
  for (let i = at - 1; i >= at - NEAR; i--) {
    if (isMark(tokens[i], ')')) closed++;
    else if (isMark(tokens[i], '(') && closed-- === 0) return true;
  }
  return false;
}
