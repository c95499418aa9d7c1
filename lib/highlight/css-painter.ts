import type { LivePageText, TextRun } from '@/lib/page/page-text';
import { breathe } from '@/lib/page/slices';
import { anchorOver } from './anchor-over';
import { createFocusSpot } from './focus-spot';
import { highlightedAt } from './hit';
import { ACTIVE_HIGHLIGHT, addStyle, HIGHLIGHTS, HIGHLIGHTS_CSS } from './marks-style';
import type { Anchor, PagePainter, PainterOptions, PaintItem } from './painter';
import { type PlacedItem, placeItems, rangeIn } from './place';

/** Whether the browser can paint text without changing the page. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/** Milliseconds of building ranges before the page gets its turn. */
const SLICE_MS = 8;

export interface CssPainter extends PagePainter {
  /** Paints parts that were placed already. */
  paintPlaced(placed: ReadonlyMap<TextRun, readonly PlacedItem[]>): void;
}

/** Paints references over the page by CSS highlights: three names by look, one for the reference spoken of. */
export function createCssPainter(first: LivePageText, options: PainterOptions): CssPainter {
  let page = first;
  let items = new Map<string, PaintItem>();
  let owners = new Map<AbstractRange, string>();
  let active: string | null = null;
  let removeStyle: (() => void) | null = null;
  let round = 0;
  const spot = createFocusSpot(page.root.ownerDocument, options.quietly);

  const rangeOf = (id: string): Range | null => {
    const item = items.get(id);
    return item ? page.rangeOf(item.span) : null;
  };

  const anchorOf = (id: string): Anchor | null => {
    const range = rangeOf(id);
    const element = range?.startContainer.parentElement;
    return range && element ? anchorOver(element, () => [...range.getClientRects()]) : null;
  };

  const showActive = (): void => {
    const range = active === null ? null : rangeOf(active);
    if (range) CSS.highlights.set(ACTIVE_HIGHLIGHT, withPriority(new Highlight(range)));
    else CSS.highlights.delete(ACTIVE_HIGHLIGHT);
  };

  const removeAll = (): void => {
    for (const name of [...Object.values(HIGHLIGHTS), ACTIVE_HIGHLIGHT]) CSS.highlights.delete(name);
    owners = new Map();
  };

  /** Builds beside what is painted and changes over at the end, so that nothing flickers. */
  async function build(placed: ReadonlyMap<TextRun, readonly PlacedItem[]>): Promise<void> {
    const mine = ++round;
    const built = { gaps: new Highlight(), plain: new Highlight(), unresolved: new Highlight() };
    const owned = new Map<AbstractRange, string>();
    let until = performance.now() + SLICE_MS;
    for (const [run, parts] of placed) {
      for (const [range, { id, look }] of fixedRanges(run, parts)) {
        built[look].add(range);
        owned.set(range, id);
      }
      if (performance.now() < until) continue;
      await breathe();
      if (mine !== round || options.signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
    owners = owned;
    for (const look of ['gaps', 'plain', 'unresolved'] as const) CSS.highlights.set(HIGHLIGHTS[look], built[look]);
    showActive();
    options.onPainted?.();
  }

  function paintPlaced(placed: ReadonlyMap<TextRun, readonly PlacedItem[]>): void {
    items = new Map([...placed.values()].flatMap((parts) => parts.map(({ item }) => [item.id, item] as const)));
    if (!canHighlight()) return;
    if (placed.size === 0) {
      round++;
      removeAll();
      options.onPainted?.();
      return;
    }
    removeStyle ??= addStyle(page.root.ownerDocument, HIGHLIGHTS_CSS);
    void build(placed);
  }

  return {
    way: 'highlights',
    follow: (next) => {
      page = next;
    },
    paint: (all) => paintPlaced(placeItems(page, all)),
    paintPlaced,
    activate(id) {
      active = id;
      if (canHighlight()) showActive();
    },
    reveal(id) {
      const item = items.get(id);
      const range = rangeOf(id);
      if (!item || !range) return false;
      spot.put(range, item);
      return true;
    },
    at: (x, y) => (owners.size > 0 ? highlightedAt(page.root.ownerDocument, owners, x, y) : null),
    anchorOf,
    clear() {
      round++;
      items = new Map();
      active = null;
      spot.remove();
      if (canHighlight()) removeAll();
      removeStyle?.();
      removeStyle = null;
    },
  };
}

/** Fixed ranges, because live ones would make every later change of the page slower; changes are painted anew anyway. */
function fixedRanges(run: TextRun, parts: readonly PlacedItem[]): (readonly [StaticRange, PaintItem])[] {
  const pieces = run.pieces() ?? [];
  return parts.flatMap((part) => {
    const range = rangeIn(pieces, part);
    return range ? [[new StaticRange(range), part.item] as const] : [];
  });
}

function withPriority(highlight: Highlight): Highlight {
  highlight.priority = 1;
  return highlight;
}
