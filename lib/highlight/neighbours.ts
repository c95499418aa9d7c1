import type { LivePageText, TextRun } from '@/lib/page/page-text';

/** Characters and blocks of a neighbourhood: it stays lower than the margins in which it is painted, on narrow screens too. */
const WIDTH = 2000;
const MOST_BLOCKS = 12;

/**
 * Divides runs into neighbourhoods of paragraphs that follow each other under one parent, and names the elements at
 * whose coming all of a neighbourhood comes: its first and its last. Each watched element costs time in every frame
 * while a page is scrolled, and a statute has thousands of paragraphs.
 *
 * @returns watched element → the runs to paint when it comes near.
 */
export function neighbourhoods(page: LivePageText, wanted: ReadonlyMap<TextRun, unknown>): Map<Element, TextRun[]> {
  const watched = new Map<Element, TextRun[]>();
  let runs: TextRun[] = [];
  let parent: Element | null = null;
  let limit = 0;
  let end = 0;
  const close = (): void => {
    const [first, last] = [runs[0], runs.at(-1)];
    for (const edge of new Set([first?.element, last?.element]))
      if (edge) watched.set(edge, [...(watched.get(edge) ?? []), ...runs]);
    runs = [];
  };
  for (const [index, { element, span, run }] of page.blocks.entries()) {
    const within = index < end && span.end <= limit && element.parentElement === parent;
    if (!within && runs.length > 0) close();
    if (!wanted.has(run)) continue;
    if (runs.length === 0) {
      parent = element.parentElement;
      limit = span.start + WIDTH;
      end = index + MOST_BLOCKS;
    }
    runs.push(run);
  }
  close();
  return watched;
}
