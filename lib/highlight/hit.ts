/** A highlight with the ranges of it that stand at a point, as `highlightsFromPoint` returns it. */
interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}
interface HitRegistry {
  highlightsFromPoint?(x: number, y: number): readonly HighlightHit[];
}

/** The reference painted at a point of the viewport by CSS highlights, or null. */
export const highlightedAt = (
  document: Document,
  owners: ReadonlyMap<AbstractRange, string>,
  x: number,
  y: number,
): string | null => idsAt(document, owners, x, y)[0] ?? null;

/**
 * Everything of ours that is painted at a point of the viewport, none twice.
 *
 * @param owners ranges of ours with the id of what they belong to; other highlights are not asked about.
 */
export function idsAt(
  document: Document,
  owners: ReadonlyMap<AbstractRange, string>,
  x: number,
  y: number,
): readonly string[] {
  const registry: HitRegistry = CSS.highlights as HitRegistry;
  const ranges = registry.highlightsFromPoint
    ? registry.highlightsFromPoint(x, y).flatMap((hit) => hit.ranges)
    : rangesAtCaret(document, owners.keys(), x, y);
  return [...new Set(ranges.map((range) => owners.get(range)))].filter((id) => id !== undefined);
}

/** For browsers that cannot ask a highlight: the caret's place, and then the boxes, because a caret snaps to words. */
function rangesAtCaret(
  document: Document,
  ranges: Iterable<AbstractRange>,
  x: number,
  y: number,
): readonly AbstractRange[] {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return [];
  const probe = document.createRange();
  return [...ranges].filter((range) => {
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) return false;
    probe.setStart(range.startContainer, range.startOffset);
    probe.setEnd(range.endContainer, range.endOffset);
    return probe.isPointInRange(caret.offsetNode, caret.offset) && holdsPoint(probe, x, y);
  });
}

const holdsPoint = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
