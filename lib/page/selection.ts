/** What a person has selected on a page, as far as a note can stand on it. */
import type { Span } from '@/lib/text/span';
import type { LivePageText } from './page-text';

export type Selected =
  | { readonly kind: 'words'; readonly span: Span }
  | { readonly kind: 'nothing' }
  /** In a field, in something editable, in Lacuna's own interface, or in what is not the page's text. */
  | { readonly kind: 'outside' };

const EDITABLE =
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role="textbox" i], [role="searchbox" i]';

/** @param page as it was read last. White space at the ends of a selection is left out. */
export function selectedOn(document: Document, page: LivePageText): Selected {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return { kind: 'nothing' };
  const range = selection.getRangeAt(0);
  if (isEditable(document, range)) return { kind: 'outside' };
  const span = page.spanOf(range);
  if (!span) return { kind: 'outside' };
  const words = page.text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  const end = span.end - (words.length - words.trimEnd().length);
  return end > start ? { kind: 'words', span: { start, end } } : { kind: 'nothing' };
}

/** A field's own selection is told as one of the element round it, so the focus is asked as well. */
function isEditable(document: Document, range: Range): boolean {
  if (document.designMode === 'on') return true;
  const at = range.commonAncestorContainer;
  const element = at instanceof Element ? at : at.parentElement;
  if (element?.closest(EDITABLE)) return true;
  const focused = document.activeElement;
  return focused !== null && focused !== document.body && focused.matches(EDITABLE) && range.intersectsNode(focused);
}
