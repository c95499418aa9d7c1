/** Words beside the name of an act that say which edition is meant: "new", «от 3 июля 2014 года», «действующей редакции». */
import type { EditionClue } from './elements';
import { ROLE } from './forms';
import { yearOf } from './phrase';
import type { Token } from './tokens';
import { isMark } from './value';

/** «от 3 июля 2014 года» is four tokens; a number of the law may stand between. */
const AFTER = 7;
const BEFORE = 3;

/** The clue around a phrase of tokens, or undefined where nothing says anything. */
export function editionClue(tokens: readonly Token[], from: number, to: number): EditionClue | undefined {
  for (let i = from; i < to; i++) {
    const inside = wordClue(tokens[i]);
    if (inside) return inside;
  }
  for (let i = from - 1; i >= from - BEFORE && !tokens[i + 1]?.first; i--) {
    const clue = wordClue(tokens[i]);
    if (clue) return clue;
    if (tokens[i]?.kind === 'mark') break;
  }
  const year = yearWithin(tokens, from, to) ?? yearAfter(tokens, to) ?? yearBefore(tokens, from);
  return year === undefined ? undefined : { kind: 'year', year };
}

function wordClue(token: Token | undefined): EditionClue | undefined {
  const roles = token?.word?.roles ?? 0;
  if (roles & ROLE.new) return { kind: 'new' };
  if (roles & ROLE.old) return { kind: 'old' };
  return roles & ROLE.now ? { kind: 'now' } : undefined;
}

/** "the 1997 Code of Criminal Procedure" */
function yearWithin(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    const year = yearOf(tokens[i]);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** «… кодекса от 4 июля 2014 года», "Criminal Code of 2014", «в 1997 году». */
function yearAfter(tokens: readonly Token[], at: number): number | undefined {
  // «…, принятой 15 марта 2026 года».
  const from = isMark(tokens[at], ',') && isAdopted(tokens[at + 1]) ? at + 2 : at;
  for (let i = from; i < from + AFTER; i++) {
    const token = tokens[i];
    if (!token || token.first || (token.kind === 'mark' && !'(".'.includes(token.text))) return undefined;
    if (token.word?.unit || token.word?.head) return undefined;
    const year = yearOf(token);
    if (year !== undefined) return year;
    if (token.kind === 'word' && !isDateWord(token)) return undefined;
  }
  return undefined;
}

/** «2014 жылғы 3 шілдедегі Қазақстан Республикасы Қылмыстық кодексі». */
export function yearBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at - 1; i >= at - BEFORE - 2 && i >= 0; i--) {
    const token = tokens[i];
    if (!token || token.kind === 'mark' || tokens[i + 1]?.first) return undefined;
    const year = yearOf(token);
    if (year !== undefined) return year;
    if (token.kind === 'word' && !isDateWord(token)) return undefined;
  }
  return undefined;
}

const isDateWord = (token: Token): boolean =>
  ((token.word?.roles ?? 0) &
    (ROLE.counter | ROLE.of | ROLE.the | ROLE.kazakhstan | ROLE.republic | ROLE.filler | ROLE.approved)) !==
  0;

const isAdopted = (token: Token | undefined): boolean => ((token?.word?.roles ?? 0) & ROLE.approved) !== 0;
