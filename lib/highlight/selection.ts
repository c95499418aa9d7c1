import type { LivePageText } from '@/lib/page/page-text';

/** Runs a change that replaces text nodes and puts a person's selection back on the same words. */
export function keepingSelection(page: LivePageText, change: () => void): void {
  const selection = page.root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    change();
    return;
  }
  const range = selection.getRangeAt(0);
  const backward = selection.anchorNode === range.endContainer && selection.anchorOffset === range.endOffset;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const span = page.spanOf(range);
  change();
  const same =
    range.startContainer === startContainer &&
    range.startOffset === startOffset &&
    range.endContainer === endContainer &&
    range.endOffset === endOffset;
  const again = span && !same ? page.rangeOf(span) : null;
  if (!again) return;
  if (backward)
    selection.setBaseAndExtent(again.endContainer, again.endOffset, again.startContainer, again.startOffset);
  else selection.setBaseAndExtent(again.startContainer, again.startOffset, again.endContainer, again.endOffset);
}
