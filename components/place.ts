/** Places the overlay beside a reference. The one file that knows the placing library. */
import { autoUpdate, computePosition, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Windows up to this width or height (CSS pixels) get a sheet at their lower edge instead of a card beside the words. */
const SHEET_SIZE = 480;
/** Least height that is worth opening on a side, and from which a form or card is seen nearly whole. */
const LEAST_HEIGHT = 240;
const GOOD_HEIGHT = 480;
const MARGIN = 8;
/** Room for a row of tools, which is enough where a finger has selected: above the words stands the system's own menu. */
const TOOLS_HEIGHT = 64;
/** Boxes of the same words that are farther apart than this stand on two pages. */
const APART = 96;

/** An element, or the line boxes of a highlight. */
export type PlaceReference = Element | VirtualElement;

export type Placed = 'above' | 'below' | 'sheet';

/**
 * Keeps `host` beside `reference` until `signal` aborts: inside the window, off the cited words, following scroll and resize.
 * The side is chosen once and kept while it has room, so that a card that grows as it loads does not jump over the pointer.
 * Sets `--lacuna-max-height` and `--lacuna-max-width` on the host, which the overlay obeys.
 *
 * @param onPlaced hears where it stands, at first and whenever that changes.
 * @param gap between the words and the host, in CSS pixels. More than usual keeps clear of the handles under words that a
 *   finger selected; such a host stands under the words wherever a row of tools has room there.
 */
export function placeOverlay(
  host: HTMLElement,
  reference: PlaceReference,
  signal: AbortSignal,
  onPlaced?: (placed: Placed) => void,
  gap = MARGIN,
): void {
  if (signal.aborted) return;
  let side: 'top' | 'bottom' | null = null;
  let told: Placed | null = null;
  const tell = (placed: Placed) => {
    if (told === placed) return;
    told = placed;
    onPlaced?.(placed);
  };
  Object.assign(host.style, FIXED);

  const update = () => {
    const place = partInView(reference);
    if (isNarrow()) {
      tell('sheet');
      layAsSheet(host);
      return;
    }
    const rect = place.getBoundingClientRect();
    const clear = gap > MARGIN && rect.bottom > 0 && roomOn('bottom', rect) >= gap + TOOLS_HEIGHT;
    side = clear ? 'bottom' : sideFor(rect, side);
    tell(side === 'top' ? 'above' : 'below');
    const room = roomOn(side, rect) - gap - MARGIN;
    // Beside words that are in view it never covers them; it is made lower instead.
    const covers = isCovered(rect, room);
    computePosition(place, host, {
      strategy: 'fixed',
      placement: side === 'top' ? 'top-start' : 'bottom-start',
      middleware: [
        inline(),
        offset(gap),
        // Before size, which then counts on the whole width of the window and not on what is right of the reference.
        shift({ padding: MARGIN, crossAxis: covers }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight, availableWidth }) => {
            const height = covers ? Math.max(availableHeight, 120) : room;
            setRoom(host, height, Math.min(availableWidth, window.innerWidth - 2 * MARGIN));
          },
        }),
      ],
    }).then(
      ({ x, y }) => {
        if (signal.aborted) return;
        Object.assign(host.style, {
          left: `${x}px`,
          top: `${y}px`,
          right: 'auto',
          bottom: 'auto',
          width: 'max-content',
        });
      },
      // The reference left the document meanwhile; the next update or the abort settles it.
      () => undefined,
    );
  };
  signal.addEventListener('abort', autoUpdate(reference, host, update), { once: true });
}

/**
 * Lays a host of a known width beside `reference` as `placeOverlay` will, without measuring it: asked before the host is in
 * the page it costs no layout, where measuring afterwards lays a long statute out twice more before anything is seen.
 *
 * @param words beside which it will stand. @param width that the host takes where the window has it, in CSS pixels.
 * @returns undefined where only measuring can tell; `placeOverlay` must follow at once then, and a frame later otherwise.
 */
export function layAtFirst(host: HTMLElement, words: PlaceReference, width: number): Placed | undefined {
  Object.assign(host.style, FIXED);
  if (isNarrow()) {
    layAsSheet(host);
    return 'sheet';
  }
  const reference = partInView(words);
  const rect = reference.getBoundingClientRect();
  const side = sideFor(rect, null);
  const room = roomOn(side, rect) - 2 * MARGIN;
  if (isCovered(rect, room)) return undefined;
  const { clientWidth, clientHeight } = document.documentElement;
  const widest = clientWidth - 2 * MARGIN;
  const left = Math.max(MARGIN, Math.min(edgeOf(reference, side), clientWidth - MARGIN - Math.min(width, widest)));
  setRoom(host, room, widest);
  Object.assign(host.style, {
    left: `${left}px`,
    right: 'auto',
    top: side === 'top' ? 'auto' : `${rect.bottom + MARGIN}px`,
    bottom: side === 'top' ? `${clientHeight - rect.top + MARGIN}px` : 'auto',
    width: 'max-content',
  });
  return side === 'top' ? 'above' : 'below';
}

/** Of words that go over the end of a page the part in view, so that the host stands beside it and not over it. */
function partInView(reference: PlaceReference): PlaceReference {
  const parts: [DOMRect, ...DOMRect[]][] = [];
  for (const box of reference.getClientRects?.() ?? []) {
    const part = parts.at(-1);
    if (part?.some(({ top, bottom }) => box.top - bottom < APART && top - box.bottom < APART))
      part.push(box as DOMRect);
    else parts.push([box as DOMRect]);
  }
  const [first, second] = parts;
  if (!first || !second) return reference;
  const part = parts.find((one) => one.some(({ top, bottom }) => bottom > 0 && top < window.innerHeight)) ?? first;
  const [left, top] = [Math.min(...part.map((box) => box.left)), Math.min(...part.map((box) => box.top))];
  const [right, bottom] = [Math.max(...part.map((box) => box.right)), Math.max(...part.map((box) => box.bottom))];
  return {
    ...(reference instanceof Element ? { contextElement: reference } : reference),
    getBoundingClientRect: () => new DOMRect(left, top, right - left, bottom - top),
    getClientRects: () => part,
  };
}

/** Where the words begin on the line that the host touches. */
function edgeOf(reference: PlaceReference, side: 'top' | 'bottom'): number {
  const rects = [...(reference.getClientRects?.() ?? [])];
  const line = rects.at(side === 'top' ? 0 : -1) ?? reference.getBoundingClientRect();
  const beside = rects.filter(({ top, bottom }) => top < line.bottom && bottom > line.top);
  return Math.min(line.left, ...beside.map(({ left }) => left));
}

const FIXED = { position: 'fixed', margin: '0', zIndex: '2147483647' };

const isNarrow = (): boolean => Math.min(window.innerWidth, window.innerHeight) <= SHEET_SIZE;

/** Words that are out of view, or leave no room on either side, are covered: the host stays in the window. */
const isCovered = (rect: Lines, room: number): boolean =>
  room < LEAST_HEIGHT || rect.bottom <= 0 || rect.top >= window.innerHeight;

interface Lines {
  readonly top: number;
  readonly bottom: number;
}

const roomOn = (side: 'top' | 'bottom', { top, bottom }: Lines): number =>
  side === 'top' ? top : window.innerHeight - bottom;

function sideFor(rect: Lines, side: 'top' | 'bottom' | null): 'top' | 'bottom' {
  const above = roomOn('top', rect);
  const below = roomOn('bottom', rect);
  if (side && roomOn(side, rect) >= LEAST_HEIGHT) return side;
  return below >= GOOD_HEIGHT || below >= above ? 'bottom' : 'top';
}

function layAsSheet(host: HTMLElement): void {
  setRoom(host, Math.round(window.innerHeight * (window.innerHeight <= SHEET_SIZE ? 0.85 : 0.7)), window.innerWidth);
  Object.assign(host.style, { left: '0', right: '0', bottom: '0', top: 'auto', width: '100%' });
}

function setRoom(host: HTMLElement, height: number, width: number): void {
  host.style.setProperty('--lacuna-max-height', `${Math.floor(height)}px`);
  host.style.setProperty('--lacuna-max-width', `${Math.floor(width)}px`);
}
