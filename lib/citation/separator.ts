/** What divides the members of a list, and whether a further member begins behind it. */
import type { Value } from './elements';
import { ROLE, type Unit } from './forms';
import type { Token } from './tokens';
import { bracketText, has, isMark, one, TOO_LONG } from './value';

const isYear = (digits: string): boolean => digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'));

/** «второй», "a": numbers written as words or letters, only below the article. */
export function readWordNumber(token: Token, unit: Unit): Value | null {
  if (token.kind !== 'word' || unit === 'article') return null;
  if (token.word?.ordinal !== undefined) return one(token.word.ordinal);
  const lettered = unit === 'point' || unit === 'subpoint';
  return lettered && token.end - token.start === 1 && !token.cyrillic ? one(token.text) : null;
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
    if (!mark && !has(token, ROLE.and | ROLE.or)) break;
    to++;
  }
  return to > at ? to : -1;
}

/** Whether a further member may begin here: not a year, not "and 5 years". */
export function beginsMember(tokens: readonly Token[], at: number, unit: Unit): boolean {
  const token = tokens[at];
  if (!token || token.first) return false;
  if (isMark(token, '(')) return bracketText(tokens, at) !== null;
  if (token.kind === 'word') return readWordNumber(token, unit) !== null;
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
