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
  Object.assign(host.style, { position: 'fixed', margin: '0', zIndex: '2147483647' });

  const update = () => {
    if (Math.min(window.innerWidth, window.innerHeight) <= SHEET_SIZE) {
      tell('sheet');
      layAsSheet(host);
      return;
    }
    const rect = reference.getBoundingClientRect();
    const clear = gap > MARGIN && rect.bottom > 0 && roomOn('bottom', rect) >= gap + TOOLS_HEIGHT;
    side = clear ? 'bottom' : sideFor(rect, side);
    tell(side === 'top' ? 'above' : 'below');
    const room = roomOn(side, rect) - gap - MARGIN;
    // Beside words that are in view it never covers them; it is made lower instead. It stays in the window when they have
    // been scrolled away, or leave no room on either side.
    const covers = room < LEAST_HEIGHT || rect.bottom <= 0 || rect.top >= window.innerHeight;
    computePosition(reference, host, {
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
