import type { LivePageText } from '@/lib/page/page-text';

/** Runs changes that replace text nodes, and puts a person's selection back on the same words. */
export type SelectionKeeper = (page: LivePageText, change: () => void) => void;

/**
 * Whether something is selected is asked when that changes and not before each of our own changes, because between
 * them the answer would make the browser lay the whole page out.
 */
export function createSelectionKeeper(document: Document, signal: AbortSignal): SelectionKeeper {
  const anySelected = (): boolean => document.getSelection()?.isCollapsed === false;
  let selected = mayBeSelected(document) && anySelected();
  document.addEventListener(
    'selectionchange',
    () => {
      selected = anySelected();
    },
    { signal },
  );
  return (page, change) => {
    const selection = selected ? document.getSelection() : null;
    if (selection && selection.rangeCount > 0) keeping(selection, page, change);
    else change();
  };
}

/** A page that is still on its way and that nobody has touched is not laid out just to hear that nothing is selected. */
const mayBeSelected = (document: Document): boolean =>
  document.readyState === 'complete' || (document.defaultView?.navigator.userActivation?.hasBeenActive ?? true);

function keeping(selection: Selection, page: LivePageText, change: () => void): void {
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
