/** A highlight with the ranges of it that stand at a point, as `highlightsFromPoint` returns it. */
interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}
interface HitRegistry {
  highlightsFromPoint?(x: number, y: number): readonly HighlightHit[];
}

/**
 * The reference painted at a point of the viewport by CSS highlights, or null.
 *
 * @param owners ranges of ours with the id of their reference; other highlights are not asked about.
 */
export function highlightedAt(
  document: Document,
  owners: ReadonlyMap<AbstractRange, string>,
  x: number,
  y: number,
): string | null {
  const registry: HitRegistry = CSS.highlights as HitRegistry;
  if (registry.highlightsFromPoint) {
    for (const { ranges } of registry.highlightsFromPoint(x, y))
      for (const range of ranges) {
        const id = owners.get(range);
        if (id !== undefined) return id;
      }
    return null;
  }
  return ownerAtCaret(document, owners, x, y);
}

/** For browsers that cannot ask a highlight: the caret's place, and then the boxes, because a caret snaps to words. */
function ownerAtCaret(
  document: Document,
  owners: ReadonlyMap<AbstractRange, string>,
  x: number,
  y: number,
): string | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return null;
  const probe = document.createRange();
  for (const [range, id] of owners) {
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) continue;
    probe.setStart(range.startContainer, range.startOffset);
    probe.setEnd(range.endContainer, range.endOffset);
    if (probe.isPointInRange(caret.offsetNode, caret.offset) && holdsPoint(probe, x, y)) return id;
  }
  return null;
}

const holdsPoint = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
