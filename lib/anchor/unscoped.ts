/** Finds the words of a note on a page without provisions: only where nothing else could be meant. */
import type { Span } from '@/lib/text/span';
import { similarity } from './align';
import type { Anchor } from './anchor';
import { nearest } from './fuzzy';
import type { Placement } from './placement';
import { hashText, occurrences, toPlain } from './plain';
import type { IndexedDocument } from './structure';
import { placed } from './within';

/** Letters from which a quote may have changed at all, or may stand alone without the words beside it. */
const LONG = 40;
const CHANGED = 0.15;
/** Letters beside a quote that are compared, and how alike they must be. */
const BESIDE = 32;
const ALIKE = 0.8;
/** Letters beside a quote by which a changed one is sought. */
const LEAD = 20;
const MOST = 50;

interface Wanted {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Another program's note: it says as much of what stood beside the words as that program liked, or nothing. */
  readonly isForeign: boolean;
}

export function findAnywhere(anchor: Anchor, document: IndexedDocument): Placement {
  const { quote, position } = anchor;
  if (standsAt(anchor, document.text, position.start))
    return {
      kind: 'exact',
      span: { start: position.start, end: position.start + quote.exact.length },
      partChanged: false,
    };
  const wanted: Wanted = {
    words: plainOf(quote.exact),
    before: plainOf(quote.prefix),
    after: plainOf(quote.suffix),
    // Ours always say where the words stood; positions of others are not taken over.
    isForeign: position.end === 0,
  };
  if (!wanted.words) return { kind: 'orphan', reason: 'not-found' };
  const { text } = document.plain;
  const hits = occurrences(text, wanted.words, { start: 0, end: text.length }, MOST).map((start) => ({
    start,
    end: start + wanted.words.length,
  }));
  const same =
    hits.length === 1
      ? hits.filter((hit) => sidesOf(text, wanted, hit) >= (wanted.isForeign ? 2 : sidesNeeded(anchor)))
      : besides(text, wanted, hits);
  const [found] = same;
  if (same.length === 1 && found) return placed(anchor, document, found, !isLineSame(anchor, document, found));
  if (hits.length > 1) return { kind: 'orphan', reason: 'ambiguous' };
  const isChangeKnown = wanted.words.length >= LONG && !(wanted.isForeign && !(wanted.before && wanted.after));
  const near = isChangeKnown ? besides(text, wanted, changedBeside(text, wanted)) : [];
  const [match] = near;
  if (near.length === 1 && match) return { kind: 'changed', span: document.plain.toSource(match), partChanged: true };
  return { kind: 'orphan', reason: near.length > 1 ? 'ambiguous' : 'not-found' };
}

const plainOf = (text: string): string => toPlain(text).text.trim();

function standsAt({ quote, position }: Anchor, text: string, start: number): boolean {
  const { exact, prefix, suffix } = quote;
  const end = start + exact.length;
  // Words without any context prove nothing by standing at the same offset, unless they are the whole text.
  if (!prefix && !suffix && exact !== text) return false;
  return (
    position.end === end &&
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  );
}

/** A long quote that was the only one and still is needs no more; copies need the words on both sides. */
function sidesNeeded({ quote, copies = 2 }: Anchor): number {
  if (copies > 1) return 2;
  return quote.exact.length >= LONG ? 0 : 1;
}

const besides = (text: string, wanted: Wanted, hits: readonly Span[]): readonly Span[] =>
  hits.filter((hit) => sidesOf(text, wanted, hit) === 2);

/**
 * On how many sides the words beside a place are those that stood beside the quote. Of another program's note as many are
 * compared as it gives; a side of which it says nothing cannot disagree.
 */
function sidesOf(text: string, { before, after, isForeign }: Wanted, { start, end }: Span): number {
  const left = text.slice(Math.max(0, start - BESIDE - 1), start).trimEnd();
  const right = text.slice(end, end + BESIDE + 1).trimStart();
  const given = (side: string): number => (isForeign ? Math.min(BESIDE, side.length) : BESIDE);
  const leftAgrees = (isForeign && !before) || isAlike(lastOf(left, given(before)), before.slice(-BESIDE));
  const rightAgrees = (isForeign && !after) || isAlike(right.slice(0, given(after)), after.slice(0, BESIDE));
  return Number(leftAgrees) + Number(rightAgrees);
}

const lastOf = (text: string, length: number): string => text.slice(Math.max(0, text.length - length));

const isAlike = (a: string, b: string): boolean => (a && b ? similarity(a, b) >= ALIKE : a === b);

/** Places where the words beside the quote stand, and nearly its words with them. */
function changedBeside(text: string, { words, before, after }: Wanted): readonly Span[] {
  const all = { start: 0, end: text.length };
  const room = Math.ceil(words.length * (1 + CHANGED)) + 2;
  const lead = before.slice(-LEAD);
  const tail = after.slice(0, LEAD);
  const starts = lead ? occurrences(text, lead, all, MOST).map((at) => at + lead.length) : [0];
  const ends = tail ? occurrences(text, tail, all, MOST) : [text.length];
  const windows = [
    ...starts.map((start) => ({ start, end: Math.min(text.length, start + room) })),
    ...ends.map((end) => ({ start: Math.max(0, end - room), end })),
  ];
  const found = new Map<string, Span>();
  for (const { start, end } of windows)
    for (const match of nearest(text.slice(start, end), words, CHANGED)) {
      const span = { start: start + match.start, end: start + match.end };
      found.set(`${span.start}-${span.end}`, span);
    }
  return apart([...found.values()]);
}

/** One of each group of overlapping spans: two windows can cut the same place differently. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
  }
  return kept;
}

/** Nothing is known to have changed where the line was not recorded. */
function isLineSame({ scope }: Anchor, { text, plain }: IndexedDocument, words: Span): boolean {
  if (!scope) return true;
  const { start, end } = plain.toSource(words);
  const feed = text.indexOf('\n', end);
  const line = text.slice(start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, feed < 0 ? text.length : feed);
  return hashText(line) === scope.hash;
}
