import { type Span, spansOverlap } from '@/lib/text/span';
import type { Reference } from './reference';

/**
 * Leaves out what stands in amendment footnotes, editor's notes and headings: they are history and names, not citations.
 *
 * @param references in reading order.
 * @param quiet by their beginning.
 */
export function outsideQuiet(references: Reference[], quiet: readonly Span[]): Reference[] {
  if (quiet.length === 0) return references;
  let next = 0;
  return references.filter(({ span }) => {
    while ((quiet[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const first = quiet[next];
    return !first || !spansOverlap(first, span);
  });
}
