import type { PageItem, PageItems } from './page-items';

/** A piece of a line: the item it is, and whether it stands high, as a note's number does. */
export interface LinePart {
  /** Number of the item on its page. */
  readonly item: number;
  readonly str: string;
  readonly x0: number;
  readonly x1: number;
  readonly size: number;
  readonly raised: boolean;
}

/** A line of text, from left to right; in a column only the part of the line that belongs to it. */
export interface Line {
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly parts: readonly LinePart[];
}

interface OpenLine {
  readonly y: number;
  readonly size: number;
  readonly parts: LinePart[];
}

/** In heights of the line's letters: how far two baselines of one line may differ, and how high a raised number may stand. */
const SAME_LINE = 0.3;
const RAISED_UP_TO = 0.8;
const SMALLER = 0.85;
const TOUCHING = 0.4;

/** The lines of a page by their height on it. Turned text stands behind the rest, each item a line of its own. */
export function linesOf({ items }: PageItems): Line[] {
  const open: OpenLine[] = [];
  const turned: Line[] = [];
  const upright = [...items.entries()].filter(([index, item]) => {
    if (item.turned && item.str.trim() !== '')
      turned.push(closed({ y: item.y, size: item.size, parts: [partOf(index, item)] }));
    return !item.turned && item.str.trim() !== '';
  });
  // Larger letters first, so that a raised number finds the line it belongs to.
  upright.sort(([, a], [, b]) => b.size - a.size || a.y - b.y || a.x - b.x);
  for (const [index, item] of upright) {
    const line = open.find(({ y, size }) => Math.abs(item.y - y) <= SAME_LINE * Math.min(size, item.size * 2));
    if (line) line.parts.push(partOf(index, item));
    else raise(open, index, item) || open.push({ y: item.y, size: item.size, parts: [partOf(index, item)] });
  }
  return [...open.map(closed).sort((a, b) => a.y - b.y || a.x0 - b.x0), ...turned];
}

const partOf = (item: number, { str, x, width, size }: PageItem, raised = false): LinePart => ({
  item,
  str,
  x0: x,
  x1: x + width,
  size,
  raised,
});

/** Puts a small item above the baseline of a line it touches; false where there is none. */
function raise(open: readonly OpenLine[], index: number, item: PageItem): boolean {
  const line = open.find(
    ({ y, size, parts }) =>
      item.size <= SMALLER * size &&
      item.y < y &&
      item.y > y - RAISED_UP_TO * size &&
      parts.some(({ x0, x1 }) => item.x < x1 + TOUCHING * size && item.x + item.width > x0 - TOUCHING * size),
  );
  line?.parts.push(partOf(index, item, true));
  return line !== undefined;
}

function closed({ y, parts }: OpenLine): Line {
  return lineOf(
    y,
    parts.sort((a, b) => a.x0 - b.x0),
  );
}

/** @param parts from left to right. */
export function lineOf(y: number, parts: readonly LinePart[]): Line {
  return {
    x0: Math.min(...parts.map(({ x0 }) => x0)),
    x1: Math.max(...parts.map(({ x1 }) => x1)),
    y,
    size: commonSize(parts),
    parts,
  };
}

function commonSize(parts: readonly LinePart[]): number {
  let best = parts[0];
  for (const part of parts) if (part.str.trim().length > (best?.str.trim().length ?? 0)) best = part;
  return best?.size ?? 0;
}

/** Words of a line without the way back, for looking at it. */
export const wordsOf = ({ parts }: Line): string =>
  parts
    .map(({ str, x0, size }, index) => (isGap(parts[index - 1], x0, size) ? ` ${str}` : str))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** In heights of letters: a distance that reads as a space. */
const SPACE = 0.15;

/** Whether a space stands between two neighbours on a line. */
export const isGap = (before: LinePart | undefined, x0: number, size: number): boolean =>
  before !== undefined && x0 - before.x1 > SPACE * Math.max(size, before.size) && !/\s$/.test(before.str);
