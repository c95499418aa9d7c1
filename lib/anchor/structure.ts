/** A document made ready for describing and resolving many anchors: its text as it is compared, and its provisions. */
import type { Path } from '@/lib/law/provision';
import { type OutlineEntry, readHeading, readMarker } from '@/lib/law/read-outline';
import type { Span } from '@/lib/text/span';
import { hashUnits, type Plain, toPlainInSteps, trimmed } from './plain';

/** A provision of the document. */
export interface Entry {
  readonly path: Path;
  /** Everything in it, its line feed included. */
  readonly span: Span;
  /** Its own words: up to the first provision inside it. The leads of all entries cover the outlined text once. */
  readonly lead: Span;
  readonly parent: Entry | undefined;
  readonly children: Entry[];
  /** Place in reading order. */
  readonly index: number;
  /** Place among the children of its parent. */
  readonly rank: number;
}

export interface IndexedDocument {
  readonly text: string;
  readonly plain: Plain;
  /** In reading order, a provision before what it holds. */
  readonly entries: readonly Entry[];
  readonly roots: readonly Entry[];
  /** A law can print a number twice (a table of contents, an annex), so there may be several. */
  at(path: Path): readonly Entry[];
  /** The words of an entry without its own number, everything in it included: offsets into `plain.text`. */
  bodyOf(entry: Entry): Span;
  /** Hash of those words. */
  hashOf(entry: Entry): string;
  entriesByHash(hash: string): readonly Entry[];
  /** Number of characters of two UTF-16 units before an offset of `text`. */
  pairsBefore(offset: number): number;
  /** Makes all hashes step by step, which else the first question for one of them would do at once. */
  hashing(): Generator<void, void>;
}

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
/** Longest line of which the head is read. */
const LINE_HEAD = 200;

/**
 * Makes a document ready. Linear in its length; what few notes need is made when first asked for.
 *
 * @param outline of the same text: `readOutline(text)` for a law, `paragraphOutline` for a UN document, else empty.
 */
export function indexDocument(text: string, outline: readonly OutlineEntry[]): IndexedDocument {
  const job = indexInSteps(text, outline);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Entries between two chances to pause: about a millisecond. */
const STEP = 1000;
const HASHED = 100;

/** The same step by step: a code of two million characters takes some hundred milliseconds. */
export function* indexInSteps(text: string, outline: readonly OutlineEntry[]): Generator<void, IndexedDocument> {
  const plain = yield* toPlainInSteps(text);
  const entries = yield* nested(text, outline);
  yield;
  const byPath = grouped(entries, ({ path }) => path);
  yield;
  const bodies = new Map<Entry, Span>();
  const hashes = new Map<Entry, string>();
  let byHash: Map<string, Entry[]> | undefined;
  let pairs: readonly number[] | undefined;
  const bodyOf = (entry: Entry): Span => remembered(bodies, entry, () => body(text, plain, entry));
  const hashOf = (entry: Entry): string => remembered(hashes, entry, () => hashUnits(plain.units, bodyOf(entry)));
  return {
    text,
    plain,
    entries,
    roots: entries.filter(({ parent }) => !parent),
    at: (path) => byPath.get(path) ?? [],
    bodyOf,
    hashOf,
    entriesByHash(hash) {
      byHash ??= grouped(entries, hashOf);
      return byHash.get(hash) ?? [];
    },
    pairsBefore(offset) {
      pairs ??= Array.from(text.matchAll(PAIR), ({ index }) => index);
      return pairs.filter((at) => at < offset).length;
    },
    *hashing() {
      for (const [index, entry] of entries.entries()) {
        hashOf(entry);
        if (index % HASHED === 0) yield;
      }
    },
  };
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function remembered<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}

function* nested(text: string, outline: readonly OutlineEntry[]): Generator<void, readonly Entry[]> {
  const entries: Entry[] = [];
  const roots: Entry[] = [];
  const open: Entry[] = [];
  const ordered = [...outline].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const [index, { path, span }] of ordered.entries()) {
    if (index % STEP === 0) yield;
    const end = text[span.end] === '\n' ? span.end + 1 : span.end;
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) < end) open.pop();
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;
    const next = ordered[index + 1]?.span.start ?? end;
    const whole = { start: span.start, end };
    const entry: Entry = {
      path,
      span: whole,
      lead: { start: span.start, end: Math.min(end, next) },
      parent,
      children: [],
      index,
      rank: siblings.length,
    };
    siblings.push(entry);
    entries.push(entry);
    open.push(entry);
  }
  return entries;
}

function body(text: string, plain: Plain, { span }: Entry): Span {
  const feed = text.indexOf('\n', span.start);
  const line = text.slice(span.start, Math.min(feed < 0 ? span.end : feed, span.end, span.start + LINE_HEAD));
  const number = readHeading(line)?.titleStart ?? readMarker(line)?.end ?? 0;
  return trimmed(plain.text, plain.within({ start: span.start + number, end: span.end }));
}

/** Entries of the same parent, in reading order. */
export const siblingsOf = ({ roots }: IndexedDocument, { parent }: Entry): readonly Entry[] =>
  parent?.children ?? roots;

/** An entry and what holds it, from the article down. */
export function chainOf(entry: Entry): readonly Entry[] {
  return entry.parent ? [...chainOf(entry.parent), entry] : [entry];
}

/** The entry whose own words stand at `offset`, or undefined before, after and between provisions. */
export function entryAt({ entries }: IndexedDocument, offset: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  return entry && offset < entry.lead.end ? entry : undefined;
}

/**
 * The numbered paragraphs of a UN document as provisions (`24`), with their lettered points (`24/a`).
 * A paragraph reaches to the next one, so that what is quoted or listed under it belongs to it.
 *
 * @param paragraphs in reading order.
 */
export function paragraphOutline(
  text: string,
  paragraphs: readonly { readonly number: number; readonly span: Span }[],
): readonly OutlineEntry[] {
  return paragraphs.flatMap(({ number, span }, index) => {
    const next = paragraphs[index + 1];
    const end = next ? next.span.start - 1 : text.length;
    const whole = { path: String(number), span: { start: span.start, end } };
    return [whole, ...lettered(text, whole)];
  });
}

function lettered(text: string, { path, span }: OutlineEntry): readonly OutlineEntry[] {
  const starts: { readonly letter: string; readonly start: number }[] = [];
  let start = span.start;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const marker = start > span.start ? readMarker(line) : undefined;
    if (marker?.level === 'letter') starts.push({ letter: marker.number, start });
    start += line.length + 1;
  }
  return starts.map((point, index) => ({
    path: `${path}/${point.letter}`,
    span: { start: point.start, end: (starts[index + 1]?.start ?? span.end + 1) - 1 },
  }));
}
