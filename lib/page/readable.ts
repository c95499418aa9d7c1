/** Why a page cannot be read: the names by which panel and popup have words for it. `too-large` is found while reading. */
export type UnreadablePage = 'no-body' | 'xml' | 'svg' | 'pdf' | 'frame' | 'too-large';

const XHTML = 'http://www.w3.org/1999/xhtml';
const PDF_TYPES = new Set(['application/pdf', 'application/x-pdf']);

/**
 * Why a document cannot be read and marked, or undefined when it can.
 * Frames are read only at top level: an advertisement's frame is nobody's statute.
 */
export function unreadableReason(document: Document, window: Window): UnreadablePage | undefined {
  if (PDF_TYPES.has(document.contentType)) return 'pdf';
  if (document.contentType === 'image/svg+xml' || document.documentElement?.localName === 'svg') return 'svg';
  if (isXml(document)) return 'xml';
  if (document.body?.localName !== 'body') return 'no-body';
  if (window.top !== window) return 'frame';
  // Chromium shows a PDF as one embedded element in a page of its own.
  if (
    document.body.childElementCount === 1 &&
    PDF_TYPES.has(document.body.firstElementChild?.getAttribute('type') ?? '')
  )
    return 'pdf';
  return undefined;
}

/** XHTML has a body like any page and is read; other XML has no layout that could be relied on. */
function isXml(document: Document): boolean {
  const { contentType, documentElement } = document;
  if (contentType === 'application/xhtml+xml') return false;
  return /[/+]xml$/.test(contentType) || (documentElement !== null && documentElement.namespaceURI !== XHTML);
}
