/** Words that changed a little: the only file that knows how they are sought. */
import search from 'approx-string-match';
import type { Span } from '@/lib/text/span';

export interface NearMatch extends Span {
  /** Letters put in, left out or replaced. */
  readonly edits: number;
}

/** Longer patterns cost more time than the answer is worth; they are followed by the words that stayed. */
export const MAX_PATTERN = 2000;

/**
 * The stretches of `text` that differ least from `pattern`, by at most `share` of its letters; offsets into `text`.
 * Of several ends with the same number of edits the library gives all, so stretches that overlap are told once.
 *
 * @returns an empty list where nothing is near enough, and for patterns above `MAX_PATTERN`.
 */
export function nearest(text: string, pattern: string, share: number): readonly NearMatch[] {
  const most = Math.floor(pattern.length * share);
  if (pattern.length === 0 || pattern.length > MAX_PATTERN) return [];
  const found: NearMatch[] = [];
  for (const { start, end, errors } of search(text, pattern, most)) {
    const last = found.at(-1);
    if (last && start < last.end) {
      // The later end belongs to the longer stretch; the one nearest to the pattern's length is the likelier.
      if (Math.abs(end - start - pattern.length) < Math.abs(last.end - last.start - pattern.length)) found.pop();
      else continue;
    }
    found.push({ start, end, edits: errors });
  }
  return found;
}
