/** The text of a PDF as the rest of the house reads a page: one string, its paragraphs, and the way to what is drawn. */
import type { LiveBlock, LivePageText } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';
import type { DocumentText } from './document-text';
import type { TextLayers } from './pdf-layers';

export interface PdfText extends LivePageText {
  readonly document: DocumentText;
  /** A range for each stretch of a span that is drawn now, in reading order. */
  rangesOf(span: Span): readonly Range[];
  /** The page on which a span begins, from 1. */
  pageOf(span: Span): number;
}

export function pdfText(root: Element, document: DocumentText, layers: TextLayers): PdfText {
  const rangesOf = (span: Span): Range[] => document.placesOf(span).flatMap((place) => layers.rangeOf(place) ?? []);
  const blocks = document.blocks.map((span): LiveBlock => {
    const text = document.text.slice(span.start, span.end);
    // The words of a paragraph stand in layers that come and go, so nothing is ever wrapped in it.
    return { element: root, span, run: { element: root, text, pieces: () => null } };
  });
  return {
    root,
    document,
    text: document.text,
    blocks,
    rangesOf,
    rangeOf(span) {
      const ranges = rangesOf(span);
      const first = ranges[0];
      const last = ranges.at(-1);
      if (!first || !last) return null;
      const range = first.cloneRange();
      // In columns what is read later may be drawn earlier; then the first stretch has to stand for all.
      if (last.compareBoundaryPoints(Range.END_TO_END, first) >= 0) range.setEnd(last.endContainer, last.endOffset);
      return range;
    },
    spanOf: (range) => spanOf(document, layers, range),
    pageOf: (span) => document.placesOf(span)[0]?.page ?? 1,
  };
}

function spanOf(document: DocumentText, layers: TextLayers, range: Range): Span | null {
  const from = layers.placeOf(range.startContainer, range.startOffset);
  const to = layers.placeOf(range.endContainer, range.endOffset);
  if (!from || !to) return null;
  const start = document.offsetAt(from.page, from.item, from.at);
  const end = endAt(document, to);
  if (start === undefined || end === undefined) return null;
  return end < start ? { start: end, end: start } : { start, end };
}

/** The end of a selection lies behind the last character that was read before it. */
function endAt(document: DocumentText, to: { page: number; item: number; at: number }): number | undefined {
  for (let { page, item, at } = to; page >= 1; page--, item = Number.POSITIVE_INFINITY, at = 0) {
    const end = document.endBefore(page, item, at);
    if (end !== undefined) return end;
  }
  return undefined;
}
