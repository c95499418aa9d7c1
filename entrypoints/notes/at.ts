import type { PlaceReference } from '@/components/place';
import { anchorOver } from '@/lib/highlight/anchor-over';
import type { NotePainter } from '@/lib/highlight/note-painter';
import type { LivePageText } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';

/** Words of the page, asked anew each time they are looked for, because their nodes may be wrapped meanwhile. */
export function atWords(page: LivePageText, span: Span): PlaceReference {
  const context = page.rangeOf(span)?.startContainer.parentElement ?? document.body;
  const over = anchorOver(context, () => [...(page.rangeOf(span)?.getClientRects() ?? [])]);
  return { ...over, getClientRects: () => [...over.getClientRects()] };
}

/** A painted note; the corner of the window where its words are gone. */
export function atNote(painter: NotePainter, id: string): PlaceReference {
  const over = painter.anchorOf(id);
  return over ? { ...over, getClientRects: () => [...over.getClientRects()] } : atCorner();
}

/** The upper right corner of the window: for what belongs to the page as a whole. */
export const atCorner = (): PlaceReference => {
  const box = () => new DOMRect(innerWidth - 24, 8, 8, 8);
  return { getBoundingClientRect: box, getClientRects: () => [box()] };
};
