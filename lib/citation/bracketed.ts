/** Members of a list that stand in brackets: "(2)" after "9 (1),", "sub-paragraph (b)". */
import type { Item, Value } from './elements';
import type { Unit } from './forms';
import type { Token } from './tokens';
import { readBrackets } from './value';

/** One member of a list, as items, and the first token after it. */
export interface Member {
  readonly items: readonly Item[];
  readonly to: number;
  readonly replaces: boolean;
  readonly spacedLevels: boolean;
}

export const spanOf = (first: Token, last: Token) => ({ start: first.start, end: last.end });

const isNumeric = (value: Value | undefined): boolean =>
  value !== undefined && /^\d/.test(value.kind === 'one' ? value.text : value.from);

/** "(2)" after "9 (1),": the same level as the last of its kind, or one below. */
export function readSibling(tokens: readonly Token[], at: number, previous: Item): Member | null {
  const brackets = readBrackets(tokens, at);
  const first = brackets.levels[0];
  const opening = tokens[at];
  const closing = tokens[brackets.to - 1];
  if (!first || !opening || !closing) return null;
  let level = previous.levels.length;
  while (level > 1 && isNumeric(previous.levels[level - 1]) !== isNumeric(first)) level--;
  // "(c)" after "16 (1),": no letter yet, so it lies below (1), and (1) was only the way there.
  const below = level === 1;
  const stem = below ? previous.levels : previous.levels.slice(0, level - 1);
  const span = { start: opening.start, end: closing.end };
  return {
    items: [
      { span: below ? { start: previous.span.start, end: closing.end } : span, levels: [...stem, ...brackets.levels] },
    ],
    to: brackets.to,
    replaces: below,
    spacedLevels: false,
  };
}

export const isLetter = (value: Value | undefined): boolean => value?.kind === 'one' && /^[a-z]$/.test(value.text);

/** "sub-paragraph (b) of paragraph (3)", «подпункт (а)»: below the article the first number may stand in brackets. */
export function readBracketed(tokens: readonly Token[], at: number, unit: Unit): Member | null {
  const { levels, to } = unit === 'article' ? { levels: [], to: at } : readBrackets(tokens, at);
  const [opening, closing] = [tokens[at], tokens[to - 1]];
  if (levels.length === 0 || !opening || !closing) return null;
  return { items: [{ span: spanOf(opening, closing), levels }], to, replaces: false, spacedLevels: false };
}
