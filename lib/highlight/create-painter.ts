import type { LivePageText } from '@/lib/page/page-text';
import { canHighlight, createCssPainter } from './css-painter';
import { MarksOnPage } from './marks-on-page';
import type { PagePainter, PainterOptions, PaintItem } from './painter';

/**
 * How often a page may take our marks out soon after they were put in before it is painted over instead.
 * Once happens when a page ends its own loading, twice when it also navigates; the third time it is its habit.
 */
export const FIGHTS_BEFORE_SWITCH = 3;

/** Paints with marks, and changes over to highlights for the whole page when the page fights the marks. */
export function createPainter(
  first: LivePageText,
  given: PainterOptions & { readonly now?: () => number },
): PagePainter {
  const options = { ...given, onPainted: once(() => given.onPainted?.()) };
  let page = first;
  let items: readonly PaintItem[] = [];
  let fights = 0;
  let active: string | null = null;
  let painter: PagePainter = new MarksOnPage(page, { ...options, onFight: () => fights++ });

  const changeOver = (): void => {
    painter.clear();
    painter = createCssPainter(page, options);
    painter.paint(items);
    painter.activate(active);
    options.onWay?.('highlights');
  };

  return {
    get way() {
      return painter.way;
    },
    follow(next) {
      page = next;
      painter.follow(next);
    },
    paint(all) {
      items = all;
      painter.paint(all);
      if (painter.way === 'marks' && fights >= FIGHTS_BEFORE_SWITCH && canHighlight()) changeOver();
    },
    activate(id) {
      active = id;
      painter.activate(id);
    },
    reveal: (id) => painter.reveal(id),
    at: (x, y) => painter.at(x, y),
    anchorOf: (id) => painter.anchorOf(id),
    clear: () => painter.clear(),
  };
}

/** The first viewport is painted once, whichever way it was painted first. */
function once(tell: () => void): () => void {
  let told = false;
  return () => {
    if (told) return;
    told = true;
    tell();
  };
}
