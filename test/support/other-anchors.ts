/** The two usual ways of anchoring, to be printed beside ours: by position, and by quote with context in the whole text. */
import type { Anchor } from '@/lib/anchor/anchor';
import { nearest } from '@/lib/anchor/fuzzy';
import type { Span } from '@/lib/text/span';

export const placeByPosition = ({ position }: Anchor, text: string): Span | undefined =>
  position.end <= text.length ? { start: position.start, end: position.end } : undefined;

/** Letters of context that the usual way keeps. */
const CONTEXT = 32;

/** The best place wherever it is: the same words if they stand anywhere, else words that differ by up to a half. */
export function placeByQuote({ quote, position }: Anchor, text: string): Span | undefined {
  const { exact } = quote;
  const same: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    same.push({ start: at, end: at + exact.length });
  const candidates = same.length > 0 ? same : nearest(text, exact, 0.5);
  const prefix = quote.prefix.slice(-CONTEXT);
  const suffix = quote.suffix.slice(0, CONTEXT);
  const score = ({ start, end }: Span): number =>
    shared(text.slice(Math.max(0, start - CONTEXT), start), prefix, true) +
    shared(text.slice(end, end + CONTEXT), suffix, false) -
    Math.abs(start - position.start) / text.length;
  return candidates.reduce<Span | undefined>(
    (best, candidate) => (best && score(best) >= score(candidate) ? best : candidate),
    undefined,
  );
}

/** Letters that agree, counted from the quote outwards. */
function shared(a: string, b: string, backwards: boolean): number {
  let same = 0;
  while (same < a.length && same < b.length) {
    const at = backwards ? -1 - same : same;
    if (a.at(at) !== b.at(at)) break;
    same++;
  }
  return same;
}
