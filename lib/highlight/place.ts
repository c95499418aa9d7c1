import { lastIndex } from '@/lib/page/live-text';
import type { LivePageText, TextPiece, TextRun } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';
import type { PaintItem } from './painter';

/** An item inside one run: `start` and `end` count in the run's own text, so they outlive changes elsewhere. */
export interface PlacedItem extends Span {
  readonly item: PaintItem;
  /** Whether it ends the item: the count stands behind the last part. */
  readonly last: boolean;
}

/** Divides items over the runs of the page; an item across several blocks gets a part in each. */
export function placeItems(page: LivePageText, items: readonly PaintItem[]): Map<TextRun, PlacedItem[]> {
  const placed = new Map<TextRun, PlacedItem[]>();
  const { blocks } = page;
  let first = 0;
  for (const item of items) {
    // Both are in order, so each block is passed once; tens of thousands of items are placed without a search for each.
    while ((blocks[first]?.span.end ?? Number.POSITIVE_INFINITY) <= item.span.start) first++;
    for (let index = first; ; index++) {
      const block = blocks[index];
      if (!block || block.span.start >= item.span.end) break;
      const start = Math.max(item.span.start, block.span.start) - block.span.start;
      const end = Math.min(item.span.end, block.span.end) - block.span.start;
      if (end <= start) continue;
      const parts = placed.get(block.run) ?? [];
      parts.push({ item, start, end, last: item.span.end <= block.span.end });
      placed.set(block.run, parts);
    }
  }
  return placed;
}

/** A range over `[start, end)` of a run, built from its pieces so that many ranges ask the page only once. */
export function rangeIn(pieces: readonly TextPiece[], { start, end }: Span): Range | null {
  const from = pieces[lastIndex(pieces.length, (i) => (pieces[i]?.start ?? 0) <= start)];
  const to = pieces[lastIndex(pieces.length, (i) => (pieces[i]?.start ?? 0) < end)];
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, Math.min(start - from.start, from.node.length));
  range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  return range;
}
