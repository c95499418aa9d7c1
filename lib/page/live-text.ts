import type { Span } from '@/lib/text/span';
import type { LiveBlock, LivePageText, TextPiece, TextRun } from './page-text';
import { atOnce } from './slices';
import { type ReadRun, walkRuns } from './walk';

/** A run that finds its nodes again after they were split, joined or replaced by others with the same words. */
export function liveRun(read: ReadRun): TextRun {
  let pieces: readonly TextPiece[] = read.pieces;
  const { element, text } = read;
  return {
    element,
    text,
    pieces() {
      if (pieces.length > 0 && stands(pieces, element, text)) return pieces;
      const again = atOnce(walkRuns(element, { shallow: true })).find(
        (run) => run.element === element && run.text === text,
      );
      pieces = again?.pieces ?? [];
      return again && element.isConnected ? pieces : null;
    },
  };
}

/** Every node in place with the length it had; what lies between two of them are line feeds and spaces of ours. */
function stands(pieces: readonly TextPiece[], element: Element, text: string): boolean {
  if (!element.isConnected) return false;
  return pieces.every(({ node, start }, index) => {
    const end = start + node.length;
    const next = pieces[index + 1]?.start ?? text.length;
    if (node.length === 0 || end > next || !element.contains(node)) return false;
    return end === next || text.slice(end, next).trim() === '';
  });
}

/** Joins runs to one text, a line feed between them, and gives the way back to their nodes. */
export function livePageText(root: Element, runs: readonly TextRun[]): LivePageText {
  let at = 0;
  const blocks = runs.map((run): LiveBlock => {
    const span = { start: at, end: at + run.text.length };
    at = span.end + 1;
    return { element: run.element, span, run };
  });
  return {
    root,
    text: runs.map((run) => run.text).join('\n'),
    blocks,
    rangeOf: (span) => rangeOf(blocks, span),
    spanOf: (range) => spanOf(root, blocks, range),
  };
}

/** Index of the block in which `offset` stands, or the last one before it; -1 before the first. */
export function blockIndexAt(blocks: readonly { readonly span: Span }[], offset: number): number {
  return lastIndex(blocks.length, (index) => (blocks[index]?.span.start ?? 0) <= offset);
}

/** Greatest index for which `holds` is true, given that it is true up to some index and false after it; -1 for none. */
export function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

function rangeOf(blocks: readonly LiveBlock[], { start, end }: Span): Range | null {
  const from = pointAfter(blocks, start);
  const to = end === start ? from : pointBefore(blocks, end);
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Where the character at `offset` begins; a line feed of ours has no node, so the next character counts. */
function pointAfter(blocks: readonly LiveBlock[], offset: number): Point | null {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  if (!block) return null;
  const inside = offset - block.span.start;
  const pieces = block.run.pieces();
  if (!pieces) return null;
  const at = lastIndex(pieces.length, (i) => (pieces[i]?.start ?? 0) <= inside);
  const piece = pieces[at];
  if (piece && inside < piece.start + piece.node.length) return { node: piece.node, offset: inside - piece.start };
  const next = pieces[at + 1] ?? blocks[index + 1]?.run.pieces()?.[0];
  return next ? { node: next.node, offset: 0 } : null;
}

/** Where the character before `offset` ends. */
function pointBefore(blocks: readonly LiveBlock[], offset: number): Point | null {
  const index = blockIndexAt(blocks, offset - 1);
  const block = blocks[index];
  const pieces = block?.run.pieces();
  if (!block || !pieces) return null;
  const inside = offset - block.span.start;
  const piece = pieces[lastIndex(pieces.length, (i) => (pieces[i]?.start ?? 0) < inside)];
  if (piece) return { node: piece.node, offset: Math.min(inside - piece.start, piece.node.length) };
  // A block may begin with a line feed, which has no node.
  const last = blocks[index - 1]?.run.pieces()?.at(-1);
  return last ? { node: last.node, offset: last.node.length } : null;
}

function spanOf(root: Element, blocks: readonly LiveBlock[], range: Range): Span | null {
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(blocks, range, 'start');
  const end = range.collapsed ? start : offsetOf(blocks, range, 'end');
  return start === null || end === null || end < start || (end === start && !range.collapsed) ? null : { start, end };
}

/** Offset of a boundary in the text: a start moves on to the next character that was read, an end moves back. */
function offsetOf(blocks: readonly LiveBlock[], range: Range, side: 'start' | 'end'): number | null {
  const point = range.cloneRange();
  point.collapse(side === 'start');
  const begun = (node: Text): boolean => {
    // Chromium and Firefox agree on this order: -1 when the node's first character stands before the point.
    const order = point.comparePoint(node, 0);
    return side === 'start' ? order <= 0 : order < 0;
  };
  const index = lastIndex(blocks.length, (i) => {
    const first = firstLiveNode(blocks, i);
    return first !== null && begun(first);
  });
  const block = blocks[index];
  if (!block) return side === 'start' ? (blocks[0]?.span.start ?? null) : null;
  const pieces = block.run.pieces() ?? [];
  const at = lastIndex(pieces.length, (i) => {
    const piece = pieces[i];
    return piece !== undefined && begun(piece.node);
  });
  const piece = pieces[at];
  if (!piece) return null;
  const inside = offsetInside(piece, point, side);
  if (inside !== null) return block.span.start + inside;
  return nextStart(blocks, index, pieces[at + 1]);
}

/** @returns null for a start that lies behind the piece's last character. */
function offsetInside({ node, start }: TextPiece, point: Range, side: 'start' | 'end'): number | null {
  if (point.startContainer === node && (side === 'end' || point.startOffset < node.length))
    return start + point.startOffset;
  if (side === 'end') return start + node.length;
  return point.comparePoint(node, 0) === 0 ? start : null;
}

function nextStart(blocks: readonly LiveBlock[], index: number, piece: TextPiece | undefined): number | null {
  if (piece) return (blocks[index]?.span.start ?? 0) + piece.start;
  return blocks[index + 1]?.span.start ?? null;
}

/** First node of block `index`; a block that is gone borrows from the next one, so that the order stays searchable. */
function firstLiveNode(blocks: readonly LiveBlock[], index: number): Text | null {
  for (let i = index; i < blocks.length; i++) {
    const node = blocks[i]?.run.pieces()?.[0]?.node;
    if (node) return node;
  }
  return null;
}
