import { type Replacement, replacementsIn } from './normalize';
import type { Span } from './span';

/** A text as it stands, the same text as it is read, and the way back from one to the other. */
export interface Segment {
  readonly source: string;
  readonly clean: string;
  /** Where the unit at a clean offset begins in the source; both in UTF-16 units. */
  sourceAt(offset: number): number;
  /** Where the unit before a clean offset ends in the source. */
  sourceEnd(offset: number): number;
}

/** Reads a text: unseen marks dropped, broken words joined. A text without any is its own clean text. */
export function toSegment(source: string): Segment {
  const job = toSegmentInSteps(source);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** The same step by step, for texts of any length. */
export function* toSegmentInSteps(source: string): Generator<void, Segment> {
  const changes = yield* replacementsIn(source);
  if (changes.length === 0)
    return { source, clean: source, sourceAt: (offset) => offset, sourceEnd: (offset) => offset };
  yield;
  return yield* mapped(source, changes);
}

/** Changes that are carried out in one step. */
const STEP = 4000;

function* mapped(source: string, changes: readonly Replacement[]): Generator<void, Segment> {
  const parts: string[] = [];
  // Where each replacement begins and ends in the clean text.
  const from: number[] = [];
  const to: number[] = [];
  let read = 0;
  let length = 0;
  for (let first = 0; first < changes.length; first += STEP) {
    const pieces: string[] = [];
    for (const change of changes.slice(first, first + STEP)) {
      pieces.push(source.slice(read, change.start), change.text);
      length += change.start - read;
      from.push(length);
      length += change.text.length;
      to.push(length);
      read = change.end;
    }
    parts.push(pieces.join(''));
    yield;
  }
  parts.push(source.slice(read));
  const changeBefore = (offset: number): number => lastNotAfter(from, offset);
  return {
    source,
    clean: parts.join(''),
    sourceAt(offset) {
      const at = changeBefore(offset);
      const change = changes[at];
      if (!change) return offset;
      const end = to[at] ?? 0;
      return offset < end ? change.start : change.end + (offset - end);
    },
    sourceEnd(offset) {
      const at = changeBefore(offset - 1);
      const change = changes[at];
      if (!change) return offset;
      const end = to[at] ?? 0;
      return offset <= end ? change.end : change.end + (offset - end);
    },
  };
}

/** Index of the last value that is not after `value`, -1 where all are. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A stretch of the clean text as it stands in the source; what was dropped after its last unit stays out. */
export function toSourceSpan(segment: Segment, span: Span): Span {
  const start = segment.sourceAt(span.start);
  return { start, end: span.end <= span.start ? start : segment.sourceEnd(span.end) };
}
