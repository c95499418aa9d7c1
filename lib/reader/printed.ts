import type { PrintedPlace } from './document-text';
import type { PageItems } from './page-items';

/** Letters hang below their baseline by about this share of their size. */
const BELOW = 0.2;
/** More rectangles than this say no more about where a note stands. */
const MOST = 200;

/** The page on which words begin, and a rectangle for each of their pieces there: eight numbers, in points from its lower left corner. */
export function printedAt(
  places: readonly PrintedPlace[],
  pages: readonly (PageItems | undefined)[],
): { page?: number; quads?: number[][] } {
  const [first] = places;
  const page = first && pages[first.page - 1];
  if (!first || !page) return {};
  const quads = places
    .filter((place) => place.page === first.page)
    .slice(0, MOST)
    .flatMap(({ item, from, to }) => {
      const printed = page.items[item];
      if (!printed || printed.str.length === 0) return [];
      const letter = printed.width / printed.str.length;
      const [left, right] = [printed.x + letter * from, printed.x + letter * to];
      const bottom = page.height - printed.y - printed.size * BELOW;
      const top = bottom + printed.size;
      return [[left, top, right, top, left, bottom, right, bottom].map((value) => Math.round(value * 100) / 100)];
    });
  return { page: first.page, quads };
}
