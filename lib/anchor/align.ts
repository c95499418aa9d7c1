/** Which words of an old wording stayed in a new one, and where. */
import type { Span } from '@/lib/text/span';

export interface Token extends Span {
  readonly word: string;
}

const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Words and signs with their places. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

export interface Alignment {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Index in `after` for each token of `before`, -1 for those that went. */
  readonly kept: Int32Array;
}

/** More changed words than this are another text, not a changed one. */
const MAX_CHANGES = 600;

/**
 * The least change that makes `after` of `before`, word by word (Myers 1986).
 *
 * @returns undefined where more than `MAX_CHANGES` words differ.
 */
export function align(before: string, after: string): Alignment | undefined {
  const a = tokensOf(before);
  const b = tokensOf(after);
  const kept = new Int32Array(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.word === b[head]?.word) {
    kept[head] = head;
    head++;
  }
  let tail = 0;
  const same = (): boolean => a[a.length - 1 - tail]?.word === b[b.length - 1 - tail]?.word;
  while (tail < a.length - head && tail < b.length - head && same()) {
    kept[a.length - 1 - tail] = b.length - 1 - tail;
    tail++;
  }
  const inner = { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail) };
  const trace = search(inner.a, inner.b);
  if (!trace) return undefined;
  follow(trace, inner.a.length, inner.b.length, (x, y) => {
    kept[head + x] = head + y;
  });
  return { before: a, after: b, kept };
}

/** The furthest reach on every diagonal after each number of changes, up to the number that suffices. */
function search(a: readonly Token[], b: readonly Token[]): readonly Int32Array[] | undefined {
  const most = Math.min(MAX_CHANGES, a.length + b.length);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  for (let changes = 0; changes <= most; changes++) {
    trace.push(reach.slice());
    for (let k = -changes; k <= changes; k += 2) {
      const { from, down } = stepTo(reach, most, changes, k);
      const x = slide(a, b, down ? from : from + 1, k);
      reach[k + most + 1] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return undefined;
}

/** From which diagonal the furthest path comes to diagonal `k`: down from the next one, or across from the one before. */
function stepTo(reach: Int32Array, most: number, changes: number, k: number): { from: number; down: boolean } {
  const above = reach[k + most + 2] ?? 0;
  const before = reach[k + most] ?? 0;
  const down = k === -changes || (k !== changes && before < above);
  return { from: down ? above : before, down };
}

function slide(a: readonly Token[], b: readonly Token[], from: number, k: number): number {
  let x = from;
  while (x < a.length && x - k < b.length && a[x]?.word === b[x - k]?.word) x++;
  return x;
}

function follow(
  trace: readonly Int32Array[],
  length: number,
  other: number,
  stayed: (x: number, y: number) => void,
): void {
  let x = length;
  let y = other;
  for (const [changes, reach] of [...trace.entries()].reverse()) {
    const most = (reach.length - 3) / 2;
    const k = x - y;
    const { from, down } = stepTo(reach, most, changes, k);
    const fromX = changes === 0 ? 0 : from;
    const fromY = changes === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) stayed(--x, --y);
    x = fromX;
    y = fromY;
  }
}

/** How much of both texts is the same words in the same order, 0 to 1. */
export function likeness({ before, after, kept }: Alignment): number {
  const stayed = kept.reduce((sum, index) => sum + (index >= 0 ? 1 : 0), 0);
  return before.length + after.length === 0 ? 1 : (2 * stayed) / (before.length + after.length);
}

/** How alike two short texts are by letters, 0 to 1. Quadratic: for openings of some 70 letters. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const row = Uint16Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    // What stood in the row above, one place to the left.
    let corner = i;
    let left = i + 1;
    row[0] = left;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const replaced = unit === b.charCodeAt(j - 1) ? corner : corner + 1;
      left = Math.min(replaced, above + 1, left + 1);
      corner = above;
      row[j] = left;
    }
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
