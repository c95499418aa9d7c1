/**
 * What stands in a text without being read: soft hyphens, zero-width marks, hyphens at the end of a line,
 * letters written as base and accent, superscripts written as tags. Each is one replacement with its place in the source,
 * so that `segment.ts` can always lead back. What keeps its length (case, look-alikes, quotes, kinds of space) is folded
 * where words are compared, in `fold.ts`.
 */

/** One change: the source from `start` to `end` reads `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/* Order matters: a soft hyphen takes the line break after it along; a line-end hyphen is dropped only inside a word. */
const CHANGES =
  /<sup>\s{0,3}(\d{1,3})\s{0,3}<\/sup>|(?<=\p{L})(\p{M}{1,4})|\u00AD[ \t]{0,8}(?:\r?\n[ \t]{0,40})?|[\u200B-\u200D\u2060\uFEFF]{1,40}|(?<=\p{L})([-\u2010\u00AC])[ \t]{0,8}\r?\n[ \t]{0,40}(?=\p{Ll})/giu;
/** Longer than any change. */
const LONGEST = 64;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Units that are asked at once whether they hold anything to change: most stretches do not. */
const STRETCH = 16_000;
/** Stretches without changes that are passed in one step. */
const STRETCHES = 12;

/** Finds every change that a text needs, in order and without overlap; none for most texts. */
export function* replacementsIn(source: string): Generator<void, Replacement[]> {
  const found: Replacement[] = [];
  let quiet = 0;
  for (let from = 0; from < source.length; ) {
    const to = Math.min(source.length, from + STRETCH);
    const troubled = isTroubled(source.slice(from, to + LONGEST));
    from = troubled ? collect(source, from, to, found) : to;
    if (!troubled && ++quiet < STRETCHES) continue;
    quiet = 0;
    yield;
  }
  return found;
}

/** Plain searches for single signs, which pass over a text several times faster than the search for changes. */
const isTroubled = (stretch: string): boolean =>
  /[\u00AD\u200B-\u200D\u2060\uFEFF]|[\u0300-\u036F]/.test(stretch) ||
  /[-\u2010\u00AC][ \t\r]*\n/.test(stretch) ||
  /<sup>/i.test(stretch);

function collect(source: string, from: number, to: number, found: Replacement[]): number {
  // The letter before tells whether an accent or a hyphen counts.
  const first = Math.max(0, from - 1);
  let end = to;
  for (const match of source.slice(first, to + LONGEST).matchAll(CHANGES)) {
    const [written, , accent] = match;
    const at = first + match.index;
    if (at >= to) break;
    const text = readAs(match);
    if (at < from || text === written) continue;
    end = Math.max(to, at + written.length);
    // An accent is read together with the letter before it.
    found.push({ start: accent === undefined ? at : at - 1, end: at + written.length, text });
  }
  return end;
}

function readAs({ 0: written, 1: digits, 2: accent, 3: hyphen, index, input }: RegExpExecArray): string {
  if (digits !== undefined) return digits.replace(/./g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  if (accent !== undefined) {
    const letter = input.charAt(index - 1);
    const composed = (letter + accent).normalize('NFC');
    return composed === letter + accent ? written : composed;
  }
  // The `i` flag makes \p{Ll} match capitals too, so the letter after the break is looked at again.
  const next = input.charAt(index + written.length);
  return hyphen !== undefined && next !== next.toLowerCase() ? written : '';
}
