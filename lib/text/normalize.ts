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

/** Whether a text may hold anything to change; most texts do not, and this test is one native pass. */
const SUSPECT = /[\u00AD\u200B-\u200D\u2060\uFEFF]|[\u0300-\u036F]|<sup>|[-\u2010\u00AC][ \t]*\r?\n/iu;

/* Order matters: a soft hyphen takes the line break after it along; a line-end hyphen is dropped only inside a word. */
const CHANGES = new RegExp(
  [
    '(?<tag><sup>\\s{0,3}(?<digits>\\d{1,3})\\s{0,3}</sup>)',
    '(?<accented>(?<=\\p{L})\\p{M}{1,4})',
    '(?<soft>\\u00AD[ \\t]{0,8}(?:\\r?\\n[ \\t]{0,40})?)',
    '(?<unseen>[\\u200B-\\u200D\\u2060\\uFEFF]{1,40})',
    '(?<broken>(?<=\\p{L})[-\\u2010\\u00AC][ \\t]{0,8}\\r?\\n[ \\t]{0,40}(?=\\p{Ll}))',
  ].join('|'),
  'giu',
);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Every change that a text needs, in order and without overlap; empty for most texts. */
export function replacementsIn(source: string): Replacement[] {
  if (!SUSPECT.test(source)) return [];
  const found: Replacement[] = [];
  for (const match of source.matchAll(CHANGES)) {
    // An accent is read together with the letter before it.
    const start = match.groups?.accented === undefined ? match.index : match.index - 1;
    const end = match.index + match[0].length;
    const text = readAs(match);
    if (text !== source.slice(start, end)) found.push({ start, end, text });
  }
  return found;
}

function readAs(match: RegExpExecArray): string {
  const { digits, accented, broken } = match.groups ?? {};
  if (digits !== undefined) return [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
  if (accented !== undefined) return (match.input.charAt(match.index - 1) + accented).normalize('NFC');
  // The `i` flag makes \p{Ll} match capitals too, so the letter after the break is looked at again.
  if (broken !== undefined) {
    const next = match.input[match.index + match[0].length] ?? '';
    return next === next.toLowerCase() ? '' : match[0];
  }
  return '';
}
