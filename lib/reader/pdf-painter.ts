/** References over the pages of a PDF: boxes over the drawn words, one of them for the keyboard, renewed as pages come and go. */
import { anchorOver } from '@/lib/highlight/anchor-over';
import { ACTIVE_ATTRIBUTE, LOOK_ATTRIBUTE, REF_ATTRIBUTE } from '@/lib/highlight/own-marks';
import type { PagePainter, PaintItem } from '@/lib/highlight/painter';
import { inSlices } from '@/lib/page/slices';
import type { Span } from '@/lib/text/span';
import type { TextLayers } from './pdf-layers';
import type { PdfText } from './pdf-text';

export interface PdfPainter extends PagePainter {
  /** Paints one page again, after it was drawn. */
  redraw(page: number): void;
}

const LAYER = 'lc-pdf-refs';

/** In shares of the page's width and height, so that zooming keeps it. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Painted {
  readonly layer: HTMLElement;
  /** Everything that it shows, in one string. */
  readonly look: string;
  readonly boxes: readonly { readonly id: string; readonly box: Box }[];
}

export function createPdfPainter(first: PdfText, layers: TextLayers): PdfPainter {
  let page = first;
  // The text in which the spans of `byPage` count; a newer one may have come already.
  let divided = first;
  let byPage: ReadonlyMap<number, readonly PaintItem[]> = new Map();
  let round = new AbortController();
  let active: string | null = null;
  const painted = new Map<number, Painted>();

  const remove = (number: number): void => {
    painted.get(number)?.layer.remove();
    painted.delete(number);
  };
  const redraw = (number: number): void => {
    const text = layers.layer(number);
    const host = text?.parentElement;
    const focused = document.activeElement?.getAttribute(REF_ATTRIBUTE);
    remove(number);
    if (!text || !host) return;
    const frame = text.getBoundingClientRect();
    const found = (byPage.get(number) ?? []).map((item) => ({
      item,
      boxes: boxesOf(divided, item.span, number, layers, frame),
    }));
    const layer = document.createElement('div');
    layer.className = LAYER;
    for (const { item, boxes } of found) if (boxes.length > 0) layer.append(buttonOf(item, boxes, item.id === active));
    host.append(layer);
    painted.set(number, {
      layer,
      look: lookOf(byPage.get(number)),
      boxes: found.flatMap(({ item, boxes }) => boxes.map((box) => ({ id: item.id, box }))),
    });
    if (focused) elementOf(focused)?.focus({ preventScroll: true });
  };
  const elementOf = (id: string): HTMLElement | undefined => {
    for (const { layer } of painted.values()) {
      const element = [...layer.children].find((one) => one.getAttribute(REF_ATTRIBUTE) === id);
      if (element instanceof HTMLElement) return element;
    }
    return undefined;
  };
  const rectsOf = (id: string): DOMRect[] =>
    [...painted.values()].flatMap(({ layer }) =>
      [...layer.querySelectorAll(`[${REF_ATTRIBUTE}="${CSS.escape(id)}"] > i`)].map((box) =>
        box.getBoundingClientRect(),
      ),
    );

  function* repaint(all: readonly PaintItem[]): Generator<void, void> {
    const text = page;
    byPage = yield* dividedByPage(text, all);
    divided = text;
    for (const number of [...painted.keys()]) if (!layers.layer(number)) remove(number);
    for (const number of layers.pages()) {
      yield;
      const before = painted.get(number);
      if (!before?.layer.isConnected || before.look !== lookOf(byPage.get(number))) redraw(number);
    }
  }

  return {
    way: 'highlights',
    redraw,
    follow: (next) => {
      page = next as PdfText;
    },
    paint(all) {
      round.abort();
      round = new AbortController();
      const { signal } = round;
      // A later list of items, or the end of the document, breaks this one off.
      void inSlices(repaint(all), { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
    activate(id) {
      active = id;
      for (const { layer } of painted.values())
        for (const one of layer.children) one.toggleAttribute(ACTIVE_ATTRIBUTE, one.getAttribute(REF_ATTRIBUTE) === id);
    },
    reveal(id) {
      const element = elementOf(id);
      element?.firstElementChild?.scrollIntoView({ block: 'center', inline: 'nearest' });
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
    at(x, y) {
      for (const { layer, boxes } of painted.values()) {
        const { left, top, width, height } = layer.getBoundingClientRect();
        const [atX, atY] = [(x - left) / width, (y - top) / height];
        const hit = boxes.find(
          ({ box }) => atX >= box.left && atX <= box.left + box.width && atY >= box.top && atY <= box.top + box.height,
        );
        if (hit) return hit.id;
      }
      return null;
    },
    anchorOf: (id) => {
      const element = elementOf(id)?.firstElementChild;
      return element ? anchorOver(element, () => rectsOf(id)) : null;
    },
    clear() {
      round.abort();
      for (const number of [...painted.keys()]) remove(number);
      byPage = new Map();
    },
  };
}

/** What a page's boxes show: another text layer is heard of by itself, so their places need no look. */
const lookOf = (items: readonly PaintItem[] = []): string =>
  items
    .map(({ id, look, count, label, span }) => `${id} ${look} ${count} ${span.end - span.start} ${label}`)
    .join('\n');

/** Items between two chances to pause. */
const PER_STEP = 100;

/** A reference that runs over the end of a page belongs to both. */
function* dividedByPage(page: PdfText, items: readonly PaintItem[]): Generator<void, Map<number, PaintItem[]>> {
  const divided = new Map<number, PaintItem[]>();
  for (const [index, item] of items.entries()) {
    if (index % PER_STEP === 0) yield;
    for (const number of new Set(page.document.placesOf(item.span).map((place) => place.page))) {
      const own = divided.get(number);
      if (own) own.push(item);
      else divided.set(number, [item]);
    }
  }
  return divided;
}

/** Boxes of words on one page, those of one line joined. */
function boxesOf(page: PdfText, span: Span, number: number, layers: TextLayers, frame: DOMRect): Box[] {
  const boxes: Box[] = [];
  for (const place of page.document.placesOf(span)) {
    const range = place.page === number ? layers.rangeOf(place) : undefined;
    for (const rect of range?.getClientRects() ?? []) {
      if (rect.width === 0) continue;
      const box = shareOf(rect, frame);
      const last = boxes.at(-1);
      if (last && isSameLine(last, box)) boxes[boxes.length - 1] = joined(last, box);
      else boxes.push(box);
    }
  }
  return boxes;
}

const shareOf = (rect: DOMRect, frame: DOMRect): Box => ({
  left: (rect.left - frame.left) / frame.width,
  top: (rect.top - frame.top) / frame.height,
  width: rect.width / frame.width,
  height: rect.height / frame.height,
});

const isSameLine = (a: Box, b: Box): boolean =>
  Math.abs(a.top + a.height - b.top - b.height) < a.height / 2 &&
  b.left - (a.left + a.width) < 0.04 &&
  b.left >= a.left;

function joined(a: Box, b: Box): Box {
  const top = Math.min(a.top, b.top);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left: a.left, top, width: b.left + b.width - a.left, height: bottom - top };
}

function buttonOf({ id, look, count, label }: PaintItem, boxes: readonly Box[], isActive: boolean): HTMLElement {
  const button = document.createElement('span');
  button.className = 'lc-pdf-ref';
  button.setAttribute(REF_ATTRIBUTE, id);
  button.setAttribute(LOOK_ATTRIBUTE, look);
  button.setAttribute('role', 'button');
  button.setAttribute('aria-label', label);
  button.tabIndex = 0;
  button.toggleAttribute(ACTIVE_ATTRIBUTE, isActive);
  for (const [index, box] of boxes.entries()) {
    const element = document.createElement('i');
    for (const side of ['left', 'top', 'width', 'height'] as const)
      element.style[side] = `${(box[side] * 100).toFixed(3)}%`;
    if (count > 0 && index === boxes.length - 1) element.dataset.count = String(count);
    button.append(element);
  }
  // Without a box of its own, the browser would not scroll to it.
  button.addEventListener('focus', () => button.firstElementChild?.scrollIntoView({ block: 'nearest' }));
  return button;
}
