/** The text layers that pdf.js has drawn, by page; pages far from view have none. */
import type { PrintedPlace } from './document-text';

export interface TextLayers {
  /** A page's layer was drawn, or drawn anew. */
  drawn(page: number, layer: HTMLElement): void;
  /** The page was released. */
  gone(page: number): void;
  /** Pages that have a layer now, in order. */
  pages(): readonly number[];
  layer(page: number): HTMLElement | undefined;
  /** A range over printed characters, or undefined where the page is not drawn. */
  rangeOf(place: PrintedPlace): Range | undefined;
  /** Where a point of the document's tree is printed, or the next item behind it on its page. */
  placeOf(
    node: Node,
    offset: number,
  ): { readonly page: number; readonly item: number; readonly at: number } | undefined;
}

/** What pdf.js puts one item of text into; words that a search highlights get further elements inside. */
const ITEM = 'span[role="presentation"]';

interface Layer {
  readonly element: HTMLElement;
  readonly items: readonly HTMLElement[];
}

export function createTextLayers(): TextLayers {
  const layers = new Map<number, Layer>();
  return {
    drawn(page, element) {
      const items = [...element.querySelectorAll<HTMLElement>(ITEM)].filter(({ textContent }) => textContent !== '');
      layers.set(page, { element, items });
    },
    gone: (page) => void layers.delete(page),
    pages: () => [...layers.keys()].sort((a, b) => a - b),
    layer: (page) => layers.get(page)?.element,
    rangeOf({ page, item, from, to }) {
      const element = layers.get(page)?.items[item];
      if (!element?.isConnected) return undefined;
      const start = pointIn(element, from, false);
      const end = pointIn(element, to, true);
      if (!start || !end) return undefined;
      const range = element.ownerDocument.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return range;
    },
    placeOf(node, offset) {
      for (const [page, { element, items }] of layers) {
        if (element.contains(node)) return placeIn(page, items, node, offset);
      }
      return undefined;
    },
  };
}

/** The text node and offset of a character of an item. */
function pointIn(element: HTMLElement, at: number, atEnd: boolean): { node: Text; offset: number } | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  let last: Text | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (left < text.length || (atEnd && left === text.length)) return { node: text, offset: left };
    left -= text.length;
    last = text;
  }
  return last && left === 0 ? { node: last, offset: last.length } : undefined;
}

function placeIn(page: number, items: readonly HTMLElement[], node: Node, offset: number) {
  const point = node.ownerDocument?.createRange();
  if (!point) return undefined;
  point.setStart(node, offset);
  point.collapse(true);
  const own = items.findIndex((item) => item.contains(node));
  const element = items[own];
  if (element && node !== element.parentNode) {
    const before = element.ownerDocument.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    return { page, item: own, at: before.toString().length };
  }
  const next = items.findIndex((item) => point.comparePoint(item, 0) >= 0);
  return { page, item: next < 0 ? items.length : next, at: 0 };
}
