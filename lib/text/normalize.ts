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
const CHANGE =
  /<sup>\s{0,3}(\d{1,3})\s{0,3}<\/sup>|(?<=\p{L})(\p{M}{1,4})|\u00AD[ \t]{0,8}(?:\r?\n[ \t]{0,40})?|[\u200B-\u200D\u2060\uFEFF]{1,40}|(?<=\p{L})([-\u2010\u00AC])[ \t]{0,8}\r?\n[ \t]{0,40}(?=\p{Ll})/giuy;
/** Units at which a change may begin, besides the hyphens before line ends. */
const DOUBT = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF<]/g;
/** Blanks that may stand between a hyphen and the end of its line, with the carriage return. */
const BLANKS = 9;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Units that are looked at in one step. */
const STEP = 200_000;

/**
 * Finds every change that a text needs, in order and without overlap; none for most texts.
 * Two native searches tell where one may begin, which the search for changes takes many times longer to say.
 */
export function* replacementsIn(source: string): Generator<void, Replacement[]> {
  const found: Replacement[] = [];
  let read = 0;
  let since = 0;
  let doubt = nextDoubt(source, 0);
  let hyphen = nextHyphen(source, 0);
  for (let at = Math.min(doubt, hyphen); at < source.length; at = Math.min(doubt, hyphen)) {
    if (at - since > STEP) {
      since = at;
      yield;
    }
    if (at === doubt) doubt = nextDoubt(source, at + 1);
    else hyphen = nextHyphen(source, at + 1);
    const change = at < read ? undefined : changeAt(source, at);
    if (!change) continue;
    found.push(change);
    read = change.end;
  }
  return found;
}

/** The next doubtful unit from `from` on, infinity where there is none. */
function nextDoubt(source: string, from: number): number {
  DOUBT.lastIndex = from;
  return DOUBT.test(source) ? DOUBT.lastIndex - 1 : Number.POSITIVE_INFINITY;
}

/** The next hyphen from `from` on that closes a line, infinity where there is none. */
function nextHyphen(source: string, from: number): number {
  for (let end = source.indexOf('\n', from); end >= 0; end = source.indexOf('\n', end + 1)) {
    let at = end - 1;
    while (at > end - BLANKS && ' \t\r'.includes(source.charAt(at))) at--;
    if (at >= from && '-\u2010\u00AC'.includes(source.charAt(at))) return at;
  }
  return Number.POSITIVE_INFINITY;
}

function changeAt(source: string, at: number): Replacement | undefined {
  CHANGE.lastIndex = at;
  const match = CHANGE.exec(source);
  if (!match) return undefined;
  const [written, , accent] = match;
  const text = readAs(match);
  // An accent is read together with the letter before it.
  return text === written ? undefined : { start: accent === undefined ? at : at - 1, end: at + written.length, text };
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
