/**
 * Shapes in which the unit word stands after its numbers, as in Kazakh: `82, 197, 208-212, 286-баптарының`.
 * The suffix is carried by the last number only, so the list is found from its end.
 */
import { asMarked, type Group, groupOf, type Item } from './elements';
import { ROLE, type Unit } from './forms';
import { readList } from './number';
import type { Token } from './tokens';
import { has as is, isMark } from './value';

/**
 * Reads a group that ends with the Kazakh unit word at `at`.
 *
 * @param from tokens before this index belong to something else already.
 */
export function readSuffixed(tokens: readonly Token[], at: number, from: number): Group | null {
  const token = tokens[at];
  const unit = token?.word?.unit;
  if (!token || !unit || token.word?.unitLanguage !== 'kk') return null;
  const end = isMark(tokens[at - 1], '-') ? at - 1 : at;
  // «99 бап» without a hyphen or an ending is a count of articles; in Latin script the hyphen tells the word from English.
  const bare = end === at && token.end - token.start <= 3 && !token.word?.plural;
  if (!token.cyrillic && end === at) return null;
  const start = listStart(tokens, end, from, unit);
  if (bare && !namesAct(tokens, start - 1)) return null;
  for (let i = start; i < end; i++) {
    const list = readList(tokens, i, unit, end);
    if (list?.to === end) {
      const plural = token.word?.plural === true;
      return groupOf(unit, 'kk', asMarked(list.items, unit), i, at + 1, plural);
    }
    // What could not be read up to the unit word is another thing: go on behind it.
    if (list) i = list.to - 1;
  }
  return pointing(tokens, at, unit);
}

/**
 * «100-бабынан 106-бабына дейін»: both ends carry their own unit word, and the word for "up to" closes the range.
 *
 * @returns undefined where the two are no ends of one range.
 */
export function joinRange(tokens: readonly Token[], from: Group | undefined, to: Group): Group | undefined {
  if (from?.language !== 'kk' || to.language !== 'kk' || from.unit !== to.unit || from.to !== to.from) return undefined;
  if (!is(tokens[to.to], ROLE.to)) return undefined;
  const first = onlyNumber(from);
  const last = onlyNumber(to);
  if (!first || !last) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  const items: Item[] = [{ span, levels: [{ kind: 'range', from: first.text, to: last.text }] }];
  return { ...to, items, plural: true, from: from.from, to: to.to + 1 };
}

/** The number of a group that has one; an inserted number is written with a hyphen. */
function onlyNumber({ items }: Group): { text: string; span: Item['span'] } | undefined {
  const [item] = items;
  const [level] = item?.levels ?? [];
  if (!item || !level || items.length > 1 || item.levels.length > 1 || level.kind === 'range') return undefined;
  return { text: level.kind === 'one' ? level.text : `${level.from}-${level.to}`, span: item.span };
}

/** «осы баптың», «аталған бапта»; «Ескертуде» after an article. */
function pointing(tokens: readonly Token[], at: number, unit: Unit): Group | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return null;
  if (unit === 'note') {
    const items = [{ span: { start: token.start, end: token.end }, levels: [{ kind: 'one', text: 'n1' } as const] }];
    return groupOf(unit, 'kk', items, at, at + 1);
  }
  const self = is(before, ROLE.this) ? 'this' : is(before, ROLE.that) ? 'that' : undefined;
  if (unit !== 'article' || !self || !before) return null;
  const items = [{ span: { start: before.start, end: token.end }, levels: [{ kind: 'one', text: 'self' } as const] }];
  return groupOf(unit, 'kk', items, at - 1, at + 1, false, self);
}

/** Where the run of numbers, commas, dashes and joining words before the unit word begins. */
function listStart(tokens: readonly Token[], end: number, from: number, unit: Unit): number {
  let start = end;
  while (start > from) {
    const token = tokens[start - 1];
    if (!token || !belongs(token, unit, tokens[start])) break;
    start--;
  }
  return start;
}

/** «ҚР ҚК 146 бап»: behind the name of an act it is no count. */
const namesAct = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[isMark(tokens[at], '"') ? at - 1 : at]?.word;
  return word?.acronym === true || word?.head !== undefined;
};

function belongs(token: Token, unit: Unit, next: Token | undefined): boolean {
  if (next?.first) return false;
  if (token.kind === 'number' || token.kind === 'super') return true;
  if (token.kind === 'mark') return isListMark(token.text, unit, next);
  // «114 ч.5» inside a Kazakh list, and letters of points.
  if (token.word?.ordinal !== undefined || is(token, ROLE.and | ROLE.or)) return true;
  if (token.word?.unit === 'part' && token.word.unitLanguage === 'ru' && token.end - token.start <= 2) return true;
  if (token.end - token.start !== 1 || unit === 'article') return false;
  // The Kazakh alphabet has other letters between, so the place of a Cyrillic one is known only for the first.
  return token.cyrillic ? token.text === 'а' && next?.kind === 'mark' : token.word?.unit === undefined;
}

function isListMark(mark: string, unit: Unit, next: Token | undefined): boolean {
  if (mark === ')') return unit !== 'article' || next?.kind === 'mark';
  if (mark === '.') return next?.kind === 'number' && !next.spaced;
  return ',;-–('.includes(mark) || (mark === '"' && unit !== 'article');
}
