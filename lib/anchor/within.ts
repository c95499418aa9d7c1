/** Finds the words of a note inside the provision that was recognised as theirs. */
import type { Span } from '@/lib/text/span';
import { type Alignment, align } from './align';
import type { Anchor } from './anchor';
import { MAX_PATTERN, nearest } from './fuzzy';
import type { Placement } from './placement';
import { occurrences, toPlain, trimmed } from './plain';
import type { IndexedDocument } from './structure';

/** Share of letters that may have changed inside a provision. */
const IN_SCOPE = 0.2;
/** Quotes shorter than this are found anywhere and need the words beside them. */
const SHORT = 40;
const VERY_SHORT = 12;

/** What the scope was: its text as compared, and where the quote stood in it. */
interface Former {
  readonly text: string;
  readonly quote: Span;
}

/** @param span the provision as it stands now. */
export function findWithin(anchor: Anchor, document: IndexedDocument, span: Span): Placement {
  const { scope, quote } = anchor;
  const now = document.text.slice(span.start, span.end);
  if (scope?.text === now)
    return { kind: 'exact', span: spanAt(span.start + scope.at, quote.exact), partChanged: false };
  const former = formerOf(anchor);
  const { plain } = document;
  const here = trimmed(plain.text, plain.within(span));
  const present = plain.text.slice(here.start, here.end);
  const gone = { kind: 'orphan', reason: 'words-gone', scope: span } as const;
  // Words of a footnote are left out of what is compared, so only their own letters can lead back to them.
  if (former.quote.end <= former.quote.start) return literally(anchor, document, span);
  const found = (words: Span, partChanged: boolean): Placement =>
    placed(anchor, document, { start: here.start + words.start, end: here.start + words.end }, partChanged);
  if (scope && former.text === present) return found(former.quote, false);
  const same = standing(former, present, scope !== undefined);
  if (same.length > 1) return { ...gone, reason: 'ambiguous' };
  if (same[0]) return found(same[0], true);
  const near = scope ? changed(former, present) : [];
  if (near.length > 1) return { ...gone, reason: 'ambiguous' };
  if (!near[0]) return gone;
  const words = { start: here.start + near[0].start, end: here.start + near[0].end };
  return { kind: 'changed', span: plain.toSource(words), partChanged: true };
}

const spanAt = (start: number, words: string): Span => ({ start, end: start + words.length });

function formerOf({ scope, quote }: Anchor): Former {
  const plain = toPlain(scope?.text ?? quote.exact);
  const all = trimmed(plain.text, { start: 0, end: plain.text.length });
  const words = scope ? plain.within(spanAt(scope.at, quote.exact)) : all;
  const { start, end } = trimmed(plain.text, words);
  return {
    text: plain.text.slice(all.start, all.end),
    quote: { start: Math.max(0, start - all.start), end: Math.min(end, all.end) - all.start },
  };
}

function literally({ quote }: Anchor, { text }: IndexedDocument, span: Span): Placement {
  const hits = occurrences(text, quote.exact, span, 2);
  const [hit] = hits;
  if (hits.length === 1 && hit !== undefined)
    return { kind: 'exact', span: spanAt(hit, quote.exact), partChanged: true };
  return { kind: 'orphan', reason: hits.length > 1 ? 'ambiguous' : 'words-gone', scope: span };
}

/** Words found as they are compared; whether letter by letter too is asked of the source. */
export function placed({ quote }: Anchor, document: IndexedDocument, words: Span, partChanged: boolean): Placement {
  const span = document.plain.toSource(words);
  const { exact } = quote;
  // White space at the ends of a quote is not compared, but belongs to it.
  const whole = spanAt(span.start - (exact.length - exact.trimStart().length), exact);
  if (document.text.slice(whole.start, whole.end) === exact) return { kind: 'exact', span: whole, partChanged };
  return { kind: 'normalised', span, partChanged };
}

/** Places with the same words that are where the unchanged words around say they should be. */
function standing(former: Former, present: string, known: boolean): readonly Span[] {
  const words = former.text.slice(former.quote.start, former.quote.end);
  const hits = occurrences(present, words, { start: 0, end: present.length }, 50).map((at) => spanAt(at, words));
  if (hits.length === 0 || !known) return hits;
  const alignment = align(former.text, present);
  if (!alignment) return [];
  const copies = occurrences(former.text, words, { start: 0, end: former.text.length }, 2).length;
  const sides = copies > 1 || hits.length > 1 || words.length < VERY_SHORT ? 2 : words.length < SHORT ? 1 : 0;
  return hits.filter((hit) => agrees(alignment, former.quote, hit, sides));
}

/** Places with nearly the same words that the unchanged words lead to. */
function changed(former: Former, present: string): readonly Span[] {
  const words = former.text.slice(former.quote.start, former.quote.end);
  const alignment = align(former.text, present);
  if (!alignment) return [];
  const near =
    words.length > MAX_PATTERN
      ? keptHull(alignment, former.quote)
      : nearest(present, words, IN_SCOPE).map((match) => wholeWords(present, match));
  const sides = words.length < SHORT ? 2 : 0;
  return near.filter((match) => agrees(alignment, former.quote, match, sides));
}

/** A match can end inside a word where letters differ. */
function wholeWords(text: string, { start, end }: Span): Span {
  const joins = (offset: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
  let from = start;
  let to = end;
  while (from > 0 && joins(from)) from--;
  while (to < text.length && joins(to)) to++;
  return { start: from, end: to };
}

/** From the first to the last kept word of a long quote, where enough of it was kept. */
function keptHull({ before, after, kept }: Alignment, quote: Span): readonly Span[] {
  const [from, to] = tokensIn(before, quote);
  const stayed = [...kept.slice(from, to)].filter((index) => index >= 0);
  const first = after[stayed[0] ?? -1];
  const last = after[stayed.at(-1) ?? -1];
  if (!first || !last || stayed.length < (1 - IN_SCOPE) * (to - from)) return [];
  return [{ start: first.start, end: last.end }];
}

/** Most of the quote's kept words must lie in the match, and hardly any that were kept from elsewhere. */
const SHARE = { inside: 0.6, foreign: 0.25 };

/**
 * Whether a match is where the alignment of the whole provision puts the quote.
 *
 * @param sides on how many sides the neighbouring word must have stayed beside it.
 */
function agrees({ before, after, kept }: Alignment, quote: Span, match: Span, sides: number): boolean {
  const [from, to] = tokensIn(before, quote);
  const [first, last] = tokensIn(after, match);
  let inside = 0;
  let foreign = 0;
  for (const [index, target] of kept.entries()) {
    if (target < first || target >= last) continue;
    if (index >= from && index < to) inside++;
    else foreign++;
  }
  if (inside < SHARE.inside * Math.max(to - from, last - first) || foreign > SHARE.foreign * (last - first))
    return false;
  const left = from === 0 ? first === 0 : kept[from - 1] === first - 1;
  const right = to === before.length ? last === after.length : kept[to] === last;
  return Number(left) + Number(right) >= sides;
}

/** Indexes of the first word that a span touches and of the one after the last. */
function tokensIn(tokens: readonly Span[], { start, end }: Span): readonly [number, number] {
  let from = 0;
  while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) from++;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
  return [from, to];
}
