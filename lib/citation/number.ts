/**
 * Lists of numbers: "9 (1), (2) and (5)", «13-15, 38», «3) и 5)», «частей первой и второй».
 * Reads shapes only; which articles `13-15` means is asked in `resolve.ts`.
 */
import { isLetter, type Member, readBracketed, readSibling, spanOf } from './bracketed';
import { type Item, RANK, type Value } from './elements';
import type { Unit } from './forms';
import { beginsMember, readWordNumber, separatorEnd } from './separator';
import type { Token } from './tokens';
import {
  isMark,
  letterOf,
  one,
  readBrackets,
  readDotted,
  readLetter,
  readSpacedLetter,
  readSpacedLevels,
  readValue,
  skipOrdinalEnding,
  TOO_LONG,
} from './value';

export interface List {
  readonly items: readonly Item[];
  /** Index of the first token after the list. */
  readonly to: number;
}

/**
 * Reads a list that begins at token `at` and ends before `limit`.
 *
 * @returns null when no number begins there.
 */
export function readList(tokens: readonly Token[], at: number, unit: Unit, limit = tokens.length): List | null {
  const items: Item[] = [];
  let next = at;
  let spaced = false;
  while (next >= 0 && next < limit) {
    const read = readMember(tokens, next, unit, items.at(-1), spaced);
    if (!read || read.to > limit) break;
    if (read.replaces) items.pop();
    items.push(...read.items);
    spaced = read.spacedLevels;
    const end = takeAside(tokens, read.to, unit, items, limit);
    const further = furtherMember(tokens, end, unit, items.at(-1), spaced);
    if (further < 0) return { items, to: end };
    next = further;
  }
  return items.length === 0 ? null : { items, to: next };
}

/** Reads what belongs to the last item and returns where the list goes on. */
function takeAside(tokens: readonly Token[], at: number, unit: Unit, items: Item[], limit: number): number {
  const aside = readInner(tokens, at, unit, items.at(-1), limit) ?? readAside(tokens, at, unit, items.at(-1));
  if (!aside) return at;
  if (aside.items.length > 0) items.splice(-1, 1, ...aside.items);
  return aside.to;
}

/** Where a further member begins after a separator; -1 when the list ends here. */
function furtherMember(
  tokens: readonly Token[],
  at: number,
  unit: Unit,
  previous: Item | undefined,
  spaced: boolean,
): number {
  const separator = separatorEnd(tokens, at);
  // "Articles 9 § 1 and 14 § 2": the second number is an article again.
  if (separator < 0 || !beginsMember(tokens, separator, unit) || isMark(tokens[separator + 1], '§')) return -1;
  return readMember(tokens, separator, unit, previous, spaced) ? separator : -1;
}

/** «64, 114 ч.5, 115-баптарының»: a Russian part inside a Kazakh list, which alone has a limit. */
function readInner(
  tokens: readonly Token[],
  at: number,
  unit: Unit,
  previous: Item | undefined,
  limit: number,
): { items: readonly Item[]; to: number } | null {
  const word = tokens[at]?.word;
  if (unit !== 'article' || !previous || limit === tokens.length || word?.unitLanguage !== 'ru' || word.unit !== 'part')
    return null;
  const number = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const token = tokens[number];
  if (token?.kind !== 'number') return null;
  const span = { start: previous.span.start, end: token.end };
  return { items: [{ span, levels: [...previous.levels, one(token.text)] }], to: number + 1 };
}

/** A bracket after a number of a list holds its parts («114 (частями первой и второй)») or its title ("308 (Excess of authority)"). */
const LONGEST_ASIDE = 30;

function readAside(
  tokens: readonly Token[],
  at: number,
  unit: Unit,
  previous: Item | undefined,
): { items: readonly Item[]; to: number } | null {
  if (!previous || !isMark(tokens[at], '(') || (unit !== 'article' && unit !== 'part')) return null;
  const end = closingBracket(tokens, at);
  if (end < 0) return null;
  const inner = readAsideUnits(tokens, at + 1, end, previous) ?? readAsideNumbers(tokens, at + 1, end, previous);
  if (inner) return { items: inner, to: end + 1 };
  if (unit !== 'article' || namesAct(tokens, at, end)) return null;
  const separator = separatorEnd(tokens, end + 1);
  const goesOn = separator > 0 && tokens[separator]?.kind === 'number' && beginsMember(tokens, separator, unit);
  return goesOn ? { items: [], to: end + 1 } : null;
}

/**
 * «(частями первой и второй)», «(часть 4, пункт 2)», «(пунктами 1), 8) части второй)»: at most three units, the larger ones
 * before the smaller in the path; null where anything else stands before the bracket at `end`.
 */
function readAsideUnits(tokens: readonly Token[], at: number, end: number, previous: Item): Item[] | null {
  const read: { rank: number; items: readonly Item[] }[] = [];
  let to = at;
  for (let i = 0; i < 3 && to < end; i++) {
    const start = i > 0 && isMark(tokens[to], ',') ? to + 1 : to;
    const unit = tokens[start]?.word?.unit;
    if (!unit || RANK[unit] < 1 || unit === 'apart') return null;
    // «(часть 1)»: the bracket that closes the aside may be taken for that of a point.
    const list = readList(tokens, isMark(tokens[start + 1], '.') ? start + 2 : start + 1, unit, end + 1);
    if (!list) return null;
    read.push({ rank: RANK[unit], items: list.items });
    to = list.to;
  }
  if (read.length === 0 || to < end) return null;
  read.sort((a, b) => a.rank - b.rank);
  let items: Item[] = [previous];
  for (const level of read) {
    items = items.flatMap((stem) => level.items.map((item) => ({ ...item, levels: [...stem.levels, ...item.levels] })));
  }
  return items;
}

/** "part 2 (1, 6 and 8)": the next level, without a word for it. */
function readAsideNumbers(tokens: readonly Token[], at: number, end: number, previous: Item): Item[] | null {
  // The bracket that closes the aside may be taken for that of the last number.
  const list = readList(tokens, at, 'paragraph', end + 1);
  if (
    !list ||
    list.to < end ||
    list.items.some(({ levels: [level] }) => level?.kind === 'one' && level.text.length > 2)
  )
    return null;
  return list.items.map((item) => ({ ...item, levels: [...previous.levels, ...item.levels] }));
}

/** "7, 10 (both ICCPR), 12 (CAT)": what names an act is no title. */
function namesAct(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.word?.acronym || (tokens[i]?.capitals ?? 0) > 2) return true;
  return false;
}

/** The bracket that closes the one at `at`, inside of which "(g)" and «4)» may stand; -1 where none is near. */
function closingBracket(tokens: readonly Token[], at: number): number {
  let depth = 1;
  for (let i = at + 1; i < at + LONGEST_ASIDE && tokens[i]; i++) {
    if (isMark(tokens[i], '(') && ++depth > 2) return -1;
    if (isMark(tokens[i], ')') && !(depth === 1 && isPointMark(tokens, at, i)) && --depth === 0) return i;
  }
  return -1;
}

/** «(пунктами 1), 8) части второй)», «(пункт 3 b))»: a bracket after the number of a point, behind which the aside goes on. */
function isPointMark(tokens: readonly Token[], from: number, at: number): boolean {
  if (!numbersPoint(tokens[at - 1])) return false;
  let unit = at - 1;
  while (unit > from && !tokens[unit]?.word?.unit) unit--;
  if (RANK[tokens[unit]?.word?.unit ?? 'article'] < RANK.paragraph) return false;
  const next = separatorEnd(tokens, at + 1);
  const goesOn = tokens[next < 0 ? at + 1 : next];
  if (isMark(goesOn, ')')) return true;
  if (goesOn?.word?.unit) return RANK[goesOn.word.unit] > 0;
  return next > 0 && numbersPoint(goesOn) && isMark(tokens[next + 1], ')');
}

const numbersPoint = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token?.kind === 'word' && letterOf(token) !== undefined);

function readMember(
  tokens: readonly Token[],
  at: number,
  unit: Unit,
  previous: Item | undefined,
  spacedLevels: boolean,
): Member | null {
  const token = tokens[at];
  if (!token) return null;
  if (isMark(token, '(')) return previous ? readSibling(tokens, at, previous) : readBracketed(tokens, at, unit);
  if (token.kind === 'number' && spacedLevels && previous && unit === 'article' && token.text.length === 1) {
    const levels = [...previous.levels.slice(0, 1), one(token.text)];
    return {
      items: [{ span: { start: token.start, end: token.end }, levels }],
      to: at + 1,
      replaces: false,
      spacedLevels,
    };
  }
  const read = readNumber(tokens, at, unit);
  if (!read) return null;
  const { span, levels } = read.item;
  // «3 b), d) и e)»: a letter goes on where one stands already.
  const stem = isLetter(levels[0]) && previous && isLetter(previous.levels.at(-1)) ? previous.levels.slice(0, -1) : [];
  const item = stem.length > 0 ? { span, levels: [...stem, ...levels] } : read.item;
  return { items: [item], to: read.to, replaces: false, spacedLevels: read.spacedLevels };
}

interface Numbered {
  readonly item: Item;
  readonly to: number;
  readonly spacedLevels: boolean;
}

function readNumber(tokens: readonly Token[], at: number, unit: Unit): Numbered | null {
  const token = tokens[at];
  if (!token) return null;
  const word = readWordNumber(tokens, at, unit);
  if (word) {
    const span = spanOf(token, tokens[word.to - 1] ?? token);
    return { item: { span, levels: [word.value] }, to: word.to, spacedLevels: false };
  }
  if (token.kind !== 'number' || token.text.length >= TOO_LONG || token.text === '0') return null;
  return readDigits(tokens, at, unit, token);
}

function readDigits(tokens: readonly Token[], at: number, unit: Unit, token: Token): Numbered {
  const value = readValue(tokens, at);
  let to = skipOrdinalEnding(tokens, value.to);
  if (unit !== 'article' && isMark(tokens[to], ')')) to++;
  const range = unit === 'article' ? null : readPointRange(tokens, to, value.value);
  if (range) to = range.to;
  const tail = readTail(tokens, to, unit);
  const levels = [range?.value ?? value.value, ...tail.levels];
  const item = { span: spanOf(token, tokens[tail.to - 1] ?? token), levels, ...(tail.dotted ? { dotted: true } : {}) };
  return { item, to: tail.to, spacedLevels: tail.spaced };
}

/** Levels written directly after a number: ".3", "c", " 2 b", "(3) (b)". */
function readTail(
  tokens: readonly Token[],
  at: number,
  unit: Unit,
): { levels: Value[]; to: number; dotted: boolean; spaced: boolean } {
  const dotted = readDotted(tokens, at);
  const afterDot = dotted ? at + 2 : at;
  const letter = readLetter(tokens, afterDot);
  const afterLetter = letter ? afterDot + 1 : afterDot;
  const spaced = afterLetter === at ? (unit === 'article' ? readSpacedLevels : readSpacedLetter)(tokens, at) : null;
  const brackets = readBrackets(tokens, spaced?.to ?? afterLetter);
  const written = [...(dotted ? [one(dotted)] : []), ...(letter ? [one(letter)] : []), ...(spaced?.levels ?? [])];
  return {
    levels: [...written, ...brackets.levels],
    to: brackets.to,
    dotted: dotted !== null,
    spaced: spaced !== null,
  };
}

/** «1) – 3)»: both ends carry their bracket. */
function readPointRange(tokens: readonly Token[], at: number, from: Value): { value: Value; to: number } | null {
  const dash = tokens[at];
  const end = tokens[at + 1];
  if (from.kind !== 'one' || !isMark(tokens[at - 1], ')') || !isMark(tokens[at + 2], ')') || end?.kind !== 'number')
    return null;
  if (!isMark(dash, '-') && !isMark(dash, '–')) return null;
  return { value: { kind: 'range', from: from.text, to: end.text }, to: at + 3 };
}
