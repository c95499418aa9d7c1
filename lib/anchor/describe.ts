import type { Span } from '@/lib/text/span';
import type { Anchor } from './anchor';
import { levelsOf } from './evidence';
import { hashText, occurrences } from './plain';
import { entryAt, type IndexedDocument } from './structure';

/** UTF-16 units of context on each side. */
const CONTEXT = { least: 64, most: 256, step: 64 };
/** Longest text of a provision that is kept with a note; the longest articles of definitions are shorter. */
const MAX_SCOPE = 60_000;

/**
 * Where a span stands, so that it can be found again after the document has changed. A span that halves a character
 * is widened to whole ones.
 *
 * @throws RangeError for a span that is empty or outside the text.
 */
export function describeAnchor(span: Span, document: IndexedDocument): Anchor {
  const { text } = document;
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
    throw new RangeError(`no words at ${span.start}-${span.end}`);
  const whole = { start: characterStart(text, span.start), end: characterEnd(text, span.end) };
  const place = placeOf(document, whole);
  const exact = text.slice(whole.start, whole.end);
  const others = occurrences(text, exact, place.search).filter((at) => at !== whole.start);
  return {
    ...place.fields,
    quote: { exact, ...contextOf(text, whole, others) },
    position: { ...whole, pairs: document.pairsBefore(whole.start) },
    ...scopeOf(text, place.scope, whole),
    copies: others.length + 1,
  };
}

interface Place {
  readonly fields: Pick<Anchor, 'path' | 'through' | 'provisions' | 'front' | 'levels'>;
  /** What holds the words. */
  readonly scope: Span;
  /** Where the words will be sought. */
  readonly search: Span;
}

function placeOf(document: IndexedDocument, { start, end }: Span): Place {
  const { text, entries } = document;
  const first = entryAt(document, start);
  const last = entryAt(document, end - 1);
  if (first && last) {
    const scope = { start: first.lead.start, end: last.lead.end };
    const levels = [...levelsOf(document, first)];
    if (first === last) return { fields: { path: first.path, levels }, scope, search: scope };
    levels.push(...levelsOf(document, last).filter(({ path }) => levels.every((level) => level.path !== path)));
    const provisions = last.index - first.index + 1;
    return { fields: { path: first.path, through: last.path, provisions, levels }, scope, search: scope };
  }
  const top = entries[0]?.span.start ?? 0;
  if (end <= top) return { fields: { front: true }, scope: { start: 0, end: top }, search: { start: 0, end: top } };
  const feed = text.indexOf('\n', end);
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: feed < 0 ? text.length : feed };
  // `lastIndexOf` takes -1 for 0, where the text may begin with a line feed.
  return { fields: {}, scope: start === 0 ? { ...line, start: 0 } : line, search: { start: 0, end: text.length } };
}

function scopeOf(text: string, { start, end }: Span, quote: Span): Pick<Anchor, 'scope'> {
  if (end - start > MAX_SCOPE) return {};
  const scope = text.slice(start, end);
  return { scope: { text: scope, hash: hashText(scope), at: quote.start - start } };
}

/** Grows until no other place with the same words has the same context. */
function contextOf(text: string, { start, end }: Span, others: readonly number[]): { prefix: string; suffix: string } {
  const before = (at: number, size: number): string => text.slice(characterEnd(text, Math.max(0, at - size)), at);
  const after = (at: number, size: number): string =>
    text.slice(at, characterStart(text, Math.min(text.length, at + size)));
  for (let size = CONTEXT.least; ; size += CONTEXT.step) {
    const prefix = before(start, size);
    const suffix = after(end, size);
    const isUnique = others.every(
      (other) => before(other, size) !== prefix || after(other + end - start, size) !== suffix,
    );
    if (isUnique || size >= CONTEXT.most) return { prefix, suffix };
  }
}

const halves = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(offset - 1, offset + 1));
const characterStart = (text: string, offset: number): number => (halves(text, offset) ? offset - 1 : offset);
const characterEnd = (text: string, offset: number): number => (halves(text, offset) ? offset + 1 : offset);
