/** The whole phrase of a name: its country before or after it, and the small words that point at it. */
import { ROLE } from './forms';
import type { Token } from './tokens';

export const rolesOf = (token: Token | undefined): number => token?.word?.roles ?? 0;
export const hasRole = (token: Token | undefined, role: number): boolean => (rolesOf(token) & role) !== 0;

/** Token indexes of a phrase, half-open, and the countries in it. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly foreign: boolean;
  readonly own: boolean;
}

const COUNTRY = ROLE.kazakhstan | ROLE.republic | ROLE.foreign;
/** "of the Russian Federation" is four tokens. */
const AFTER = 6;

/** Takes the country before and after a name along: "of the Republic of Kazakhstan", «РК», «ҚР». */
export function widenPhrase(tokens: readonly Token[], from: number, to: number): Phrase {
  const first = phraseStart(tokens, from);
  const last = phraseEnd(tokens, to);
  let found = 0;
  for (let i = first; i < last; i++) found |= rolesOf(tokens[i]);
  const own = (found & ROLE.kazakhstan) !== 0;
  return { from: first, to: last, foreign: (found & ROLE.foreign) !== 0 && !own, own };
}

function phraseStart(tokens: readonly Token[], from: number): number {
  let first = from;
  const skip = (role: number): void => {
    while (first > 0 && hasRole(tokens[first - 1], role) && !tokens[first]?.first) first--;
  };
  skip(COUNTRY);
  // "the 1997 Code of Criminal Procedure"
  if (isYear(tokens[first - 1]) && hasRole(tokens[first - 2], BEFORE_YEAR)) first--;
  if (hasRole(tokens[first - 1], ROLE.this | ROLE.that | ROLE.new | ROLE.old | ROLE.now)) first--;
  // "Ukraine's new Criminal Procedure Code"
  skip(COUNTRY);
  return hasRole(tokens[first - 1], ROLE.the) ? first - 1 : first;
}

const BEFORE_YEAR = ROLE.the | ROLE.of | ROLE.new | ROLE.old | ROLE.now;
const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.text.length === 4 && (token.text.startsWith('19') || token.text.startsWith('20'));

const FIRST_YEAR = 1990;
const LAST_YEAR = 2035;

/** The year that a token may be of an act. */
export function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function phraseEnd(tokens: readonly Token[], to: number): number {
  let last = to;
  for (let i = to; i < to + AFTER; i++) {
    const token = tokens[i];
    if (!token || token.first) break;
    if (hasRole(token, COUNTRY)) last = i + 1;
    else if (token.word?.folded !== 'of' && !hasRole(token, ROLE.the) && !isForeignNoun(tokens, i)) break;
  }
  return last;
}

/** «Российской Федерации»: the word after a country's adjective. */
const isForeignNoun = (tokens: readonly Token[], at: number): boolean =>
  hasRole(tokens[at - 1], ROLE.foreign) && tokens[at]?.capital === true && tokens[at]?.word === undefined;
