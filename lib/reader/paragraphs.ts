/** Lines of a whole document → its paragraphs, in reading order, over columns and pages; footnotes apart. */
import { inReadingOrder, type Region } from './columns';
import { type Line, linesOf, wordsOf } from './lines';
import { type EdgedPage, runningLines } from './margins';
import type { PageItems } from './page-items';

/** A line with the page it stands on, from 1. */
export interface PlacedLine extends Line {
  readonly page: number;
}

export type Paragraph = readonly PlacedLine[];

export interface Paragraphs {
  readonly body: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
}

/** Notes are set smaller than the text by at least this. */
const NOTE_SIZE = 0.93;

interface Column {
  readonly region: Region;
  readonly page: number;
}

/** @param pages the document's pages from the first one; undefined where a page could not be read. */
export function* paragraphsOf(pages: readonly (PageItems | undefined)[]): Generator<void, Paragraphs> {
  const edged: EdgedPage[] = [];
  for (const page of pages) {
    edged.push({ height: page?.height ?? 0, lines: page ? linesOf(page) : [] });
    yield;
  }
  const running = yield* runningLines(edged);
  const columns: Column[] = [];
  for (const [index, { lines }] of edged.entries()) {
    const kept = lines.filter((line) => !running[index]?.has(line));
    columns.push(...inReadingOrder(kept).map((region) => ({ region, page: index + 1 })));
    yield;
  }
  const size = yield* bodySize(columns);
  const body: Column[] = [];
  const notes: Column[] = [];
  for (const column of columns) {
    const [text, small] = withoutNotes(column, size);
    if (text.region.lines.length > 0) body.push(text);
    if (small.region.lines.length > 0) notes.push(small);
    yield;
  }
  return { body: yield* divided(body), notes: yield* divided(notes) };
}

/** The size in which most characters are set. */
function* bodySize(columns: readonly Column[]): Generator<void, number> {
  const counts = new Map<number, number>();
  for (const { region } of columns) {
    yield;
    for (const { size, parts } of region.lines) {
      const key = Math.round(size * 2) / 2;
      counts.set(key, (counts.get(key) ?? 0) + parts.reduce((sum, { str }) => sum + str.length, 0));
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

const NOTE_NUMBER = /^(?:\d{1,3}[\s.)]|[*†‡]{1,3}\s?\p{L})/u;

/** The small lines at the foot of a column, from the first one that opens a note. */
function withoutNotes({ region, page }: Column, size: number): readonly [Column, Column] {
  const { lines } = region;
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? size) < size * NOTE_SIZE) from--;
  const opens = lines.slice(from).findIndex((line) => line.parts[0]?.raised || NOTE_NUMBER.test(wordsOf(line)));
  const cut = opens < 0 ? lines.length : from + opens;
  const part = (some: readonly Line[]): Column => ({ region: { ...region, lines: some }, page });
  return [part(lines.slice(0, cut)), part(lines.slice(cut))];
}

/** Lines between two chances to pause. */
const PER_STEP = 400;

function* divided(columns: readonly Column[]): Generator<void, Paragraph[]> {
  const paragraphs: PlacedLine[][] = [];
  let before: Neighbour | undefined;
  let count = 0;
  for (const { region, page } of columns) {
    const leading = leadingOf(region.lines);
    for (const line of region.lines) {
      if (++count % PER_STEP === 0) yield;
      const placed = { ...line, page };
      const last = paragraphs.at(-1);
      if (last && before && continues(before, { line, region, leading })) last.push(placed);
      else paragraphs.push([placed]);
      before = { line, region, leading };
    }
  }
  return paragraphs;
}

interface Neighbour {
  readonly line: Line;
  readonly region: Region;
  /** Usual distance of two lines in the region. */
  readonly leading: number;
}

function leadingOf(lines: readonly Line[]): number {
  const distances = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y));
  const sorted = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 3)] ?? 0;
}

/** "12." · "(a)" · "1)" · a bullet, or the head of a section in Roman numerals or capital letters. */
const MARKER =
  /^(?:\d{1,3}(?:-\d{1,2})?[.)]\s|\(?[a-zа-яәғқңөұүһі]{1,4}\)\s|[IVX]{1,5}\.\s|[A-ZА-Я]\.\s|[•●▪–—·*-]\s)/u;
/** A full stop behind these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(«"])(?:arts?|paras?|pp?|nos?|sect?|chap|ch|vs?|cf|see|ст|ч|пп?|подп|гл|разд|абз|см|т|г|гг|б|т\.б|[A-ZА-Я])\.$/iu;
const ENDED = /[.!?:;]["'”»’)\]\d⁰-⁹¹²³]{0,4}$/u;
/** A line that ends so far before the right edge, as a share of the column's width, is the last of its paragraph. */
const SHORT = 0.12;
const INDENT = 0.9;

/** Whether a line goes on with the paragraph of the line before. */
function continues(before: Neighbour, now: Neighbour): boolean {
  const sameColumn = before.region === now.region;
  if (Math.abs(before.line.size - now.line.size) > before.line.size * 0.12) return false;
  const words = wordsOf(now.line);
  const ended = hasEnded(wordsOf(before.line));
  const full = !isShort(before);
  if (MARKER.test(words) && (ended || !full)) return false;
  if (!sameColumn)
    return (goesOn(words, ended, full) || (!ended && /^[\d(№§]/u.test(words))) && !(isIndented(now) && ended);
  const distance = now.line.y - before.line.y;
  if (distance <= 0 || distance > Math.max(before.leading, before.line.size) * 1.45) return false;
  if (isIndented(now) && !isIndented(before) && (ended || !full)) return false;
  return full || goesOn(words, ended, full);
}

const hasEnded = (words: string): boolean => ENDED.test(words) && !ABBREVIATED.test(words);

/** Nothing has ended, or what comes begins small. */
const goesOn = (words: string, ended: boolean, full: boolean): boolean => /^\p{Ll}/u.test(words) || (!ended && full);

const isShort = ({ line, region }: Neighbour): boolean => line.x1 < region.x1 - (region.x1 - region.x0) * SHORT;

/** Against the line's own column, whose left edge most lines share. */
const isIndented = ({ line, region }: Neighbour): boolean => line.x0 > commonLeft(region) + INDENT * line.size;

const LEFT = new WeakMap<Region, number>();

function commonLeft(region: Region): number {
  const known = LEFT.get(region);
  if (known !== undefined) return known;
  const lefts = region.lines.map(({ x0 }) => Math.round(x0)).sort((a, b) => a - b);
  // Most lines of a paragraph begin at the edge; a tenth of the lines is enough to show where it is.
  const left = lefts[Math.floor(lefts.length / 10)] ?? region.x0;
  LEFT.set(region, left);
  return left;
}
