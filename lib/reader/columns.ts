/** Reading order on a page: where lines stand beside each other in columns, one column is read after the other. */
import { type Line, type LinePart, lineOf, wordsOf } from './lines';

/** A distance inside a line, in heights of its letters, that may divide columns. */
const WIDE = 1;
/** Fewer characters are a paragraph's number or a table's figure and not a line of a column. */
const LEAST_WORDS = 8;
/** Fewer lines beside each other are a letterhead or a table. */
const LEAST_LINES = 4;
/** A distance between lines, in heights of letters, behind which a column is taken up no more. */
const APART = 2.4;

/** A stretch of the page that is read from top to bottom: the whole width, or one column. */
export interface Region {
  readonly x0: number;
  readonly x1: number;
  readonly lines: readonly Line[];
}

/** @param lines of one page, by their height. */
export function inReadingOrder(lines: readonly Line[]): Region[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return lines.length > 0 ? [regionOf(lines)] : [];
  const [from, to] = bandOf(lines, gutter);
  if (to - from < LEAST_LINES) return [regionOf(lines)];
  const band = lines.slice(from, to);
  return [
    ...inReadingOrder(lines.slice(0, from)),
    ...inReadingOrder(band.flatMap((line) => sideOf(line, (part) => part.x0 < gutter))),
    ...inReadingOrder(band.flatMap((line) => sideOf(line, (part) => part.x0 >= gutter))),
    ...inReadingOrder(lines.slice(to)),
  ];
}

const regionOf = (lines: readonly Line[]): Region => ({
  x0: Math.min(...lines.map(({ x0 }) => x0)),
  x1: Math.max(...lines.map(({ x1 }) => x1)),
  lines,
});

function sideOf({ y, parts }: Line, belongs: (part: LinePart) => boolean): Line[] {
  const side = parts.filter(belongs);
  return side.length > 0 ? [lineOf(y, side)] : [];
}

interface Gap {
  readonly x0: number;
  readonly x1: number;
}

/** Wide distances with words on both sides. */
function gapsOf({ parts, size, y }: Line): Gap[] {
  return parts.flatMap((part, index) => {
    const end = Math.max(0, ...parts.slice(0, index).map(({ x1 }) => x1));
    if (index === 0 || part.x0 - end < WIDE * size) return [];
    const isText = (side: readonly LinePart[]): boolean => wordsOf(lineOf(y, side)).length >= LEAST_WORDS;
    return isText(parts.slice(0, index)) && isText(parts.slice(index)) ? [{ x0: end, x1: part.x0 }] : [];
  });
}

/** Where a line down the page passes between the words of enough lines; undefined where the page has no columns. */
function gutterOf(lines: readonly Line[]): number | undefined {
  const gaps = lines.map(gapsOf);
  let best: { readonly at: number; readonly support: number } | undefined;
  for (const { x0, x1 } of gaps.flat()) {
    const at = (x0 + x1) / 2;
    const support = gaps.filter((own) => own.some((gap) => gap.x0 <= at && gap.x1 >= at)).length;
    if (support > (best?.support ?? 0)) best = { at, support };
  }
  return best && best.support >= LEAST_LINES ? best.at : undefined;
}

/** First and last line (exclusive) of the longest stretch that the gutter divides. */
function bandOf(lines: readonly Line[], gutter: number): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  for (let from = 0; from < lines.length; from++) {
    const first = lines[from];
    if (!first || sideCount(first, gutter) !== 2) continue;
    let to = from + 1;
    let last = to;
    for (; to < lines.length; to++) {
      const line = lines[to];
      const before = lines[to - 1];
      if (!line || !before || crosses(line, gutter) || line.y - before.y > APART * line.size) break;
      last = to + 1;
    }
    if (last - from > best[1] - best[0]) best = [from, last];
    from = Math.max(from, last - 1);
  }
  return best;
}

const crosses = ({ parts }: Line, gutter: number): boolean =>
  parts.some(({ x0, x1, size }) => x0 < gutter - size / 4 && x1 > gutter + size / 4);

/** 2 for a line with words on both sides and none across; 1 for one side; 0 where it crosses. */
function sideCount(line: Line, gutter: number): number {
  if (crosses(line, gutter)) return 0;
  const left = line.parts.some(({ x0 }) => x0 < gutter);
  const right = line.parts.some(({ x0 }) => x0 >= gutter);
  return Number(left) + Number(right);
}
