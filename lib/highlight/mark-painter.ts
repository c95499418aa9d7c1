import Mark from 'mark.js';
import { lastIndex } from '@/lib/page/live-text';
import type { TextPiece, TextRun } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';
import { MARK_CLASS } from './own-marks';
import type { PlacedItem } from './place';
import { isWhole, rejoin, type Split, splitOf } from './split';

/** A mark in the page and the part of an item that it shows. */
export interface PaintedMark {
  readonly element: HTMLElement;
  readonly part: number;
}

/** The marks of one run, and how to take them out again. */
export interface WrappedRun {
  readonly marks: readonly PaintedMark[];
  readonly splits: readonly Split[];
  /** When it was wrapped, in milliseconds of the page's clock. */
  readonly at: number;
}

/** Where nothing is ever wrapped; the library asks only about a node's direct parent, hence each one twice. */
const EXCLUDED = [
  'script',
  'style',
  'noscript',
  'textarea',
  'input',
  'select',
  'option',
  'svg',
  'math',
  'canvas',
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="textbox"]',
  '[role="searchbox"]',
  '[role="combobox"]',
].flatMap((selector) => [selector, `${selector} *`]);

interface NumberedRange extends Mark.Range {
  readonly part: number;
}

/**
 * Wraps the parts of one run with mark.js. Only the text nodes that hold a part are handed over: the library walks
 * and joins all it is given once per range, which is what makes it slow on whole documents.
 *
 * @param now time of the page's clock.
 * @returns null when the words of the run are no longer there.
 */
export function wrapRun(run: TextRun, parts: readonly PlacedItem[], now: number): WrappedRun | null {
  const pieces = run.pieces();
  if (!pieces) return null;
  const touched = pieces.filter(({ node, start }) => touches(parts, { start, end: start + node.length }));
  const words = touched.map(({ node }) => node.data);
  const marks: PaintedMark[] = [];
  // The library's types know elements only, but any node serves as a context, and a text node is the smallest.
  const contexts: readonly Node[] = touched.map(({ node }) => node);
  new Mark(contexts as readonly HTMLElement[]).markRanges(rangesIn(touched, parts), {
    element: 'mark',
    className: MARK_CLASS,
    exclude: EXCLUDED,
    each: (element, range) => {
      if (!(element instanceof HTMLElement)) return;
      // The page may use the same library: its `unmark` must not find our marks.
      element.removeAttribute('data-markjs');
      marks.push({ element, part: (range as unknown as NumberedRange).part });
    },
  });
  const ours = new Set<Node>(marks.map(({ element }) => element));
  const splits = touched.flatMap(({ node }, index) => splitOf(node, words[index] ?? '', ours) ?? []);
  return { marks, splits, at: now };
}

/** Takes the marks of a run out; the page gets its own text nodes back. */
export function unwrapRun({ splits }: WrappedRun): void {
  for (const split of splits) rejoin(split);
}

/** Whether every mark still stands where it was put, with its words. */
export const isIntact = ({ marks, splits }: WrappedRun): boolean =>
  marks.length > 0 && marks.every(({ element }) => element.isConnected) && splits.every(isWhole);

function touches(parts: readonly PlacedItem[], { start, end }: Span): boolean {
  const part = parts[lastIndex(parts.length, (i) => (parts[i]?.start ?? 0) < end)];
  return part !== undefined && part.end > start;
}

/** The parts in offsets of the touched nodes' joined text, where line feeds and skipped elements have no place. */
function rangesIn(touched: readonly TextPiece[], parts: readonly PlacedItem[]): NumberedRange[] {
  const bases: number[] = [];
  let length = 0;
  for (const { node } of touched) {
    bases.push(length);
    length += node.length;
  }
  const joined = (offset: number, index: number): number => {
    const piece = touched[index];
    if (!piece) return 0;
    return (bases[index] ?? 0) + Math.max(0, Math.min(offset - piece.start, piece.node.length));
  };
  return parts.flatMap((part, index) => {
    const first = lastIndex(touched.length, (i) => (touched[i]?.start ?? 0) <= part.start);
    const last = lastIndex(touched.length, (i) => (touched[i]?.start ?? 0) < part.end);
    const start = joined(part.start, Math.max(0, first));
    const end = joined(part.end, last);
    return end > start ? [{ start, length: end - start, part: index }] : [];
  });
}
