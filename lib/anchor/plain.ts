/**
 * A text as it is compared: unseen marks dropped, white space counted once, one sign for all quotes and dashes, ё as е,
 * letters that look the same as one, footnotes about the law's history left out. Case and every other letter stay,
 * because they tell provisions apart.
 */
import { BREAK, CLASS, HYPHEN, SPACE } from '@/lib/text/fold';
import { toSegmentInSteps, toSourceSpan } from '@/lib/text/segment';
import type { Span } from '@/lib/text/span';

export interface Plain {
  readonly text: string;
  /** The units of `text`, for hashing without cutting strings. */
  readonly units: Uint16Array;
  /** The stretch of `text` whose source stands inside a span of the source. */
  within(span: Span): Span;
  /** Where a stretch of `text` stands in the source; an empty stretch has no place of its own and gives an empty span. */
  toSource(span: Span): Span;
}

const BLANK = 32;
/** Pairs of the same glyph; the second is kept. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['аеорсухіһѕјəɵ', 'aeopcyxihsjәө'],
  ['АВЕКМНОРСТУХІҺЅЈƏƟ', 'ABEKMHOPCTYXIhSJӘӨ'],
  ['ёЁ', 'eE'],
];
const QUOTES = "«»“”„‟‹›‘’‚‛'`´′″";

/** The last sign that may be white space or a hyphen: the ideographic blank. */
const LAST_BLANK = 0x3000;

/** Unit → the unit that is compared; 0 stands for itself. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code <= LAST_BLANK; code++) {
    const kind = CLASS[code];
    if (kind === SPACE || kind === BREAK) table[code] = BLANK;
    if (kind === HYPHEN) table[code] = '-'.charCodeAt(0);
  }
  for (const [from, to] of LOOK_ALIKES)
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
  for (const quote of QUOTES) table[quote.charCodeAt(0)] = '"'.charCodeAt(0);
  return table;
}
const TABLE = /* @__PURE__ */ buildTable();

// The registers' own notes on amendments; a statutory note («Примечание.», «Ескертпе.») is law and stays.
const FOOTNOTE =
  /^[^\S\n]{0,60}(?:Сноска|Ескерту|Footnote|Примечание[^\S\n]{1,4}(?:ИЗПИ|РЦПИ|изготовителя)|РҚАО|ҚЗАИ)(?![\p{L}\p{N}])[^\n]*/gmu;

/** Reads a text for comparison. Linear in its length: some 15 ms for a million characters. */
export function toPlain(source: string): Plain {
  const job = toPlainInSteps(source);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Units read between two chances to pause: about a millisecond. */
const STEP = 65_536;

/** The same step by step. */
export function* toPlainInSteps(source: string): Generator<void, Plain> {
  const segment = yield* toSegmentInSteps(source);
  yield;
  const { clean } = segment;
  const units = new Uint16Array(clean.length);
  const at = new Uint32Array(clean.length);
  let length = 0;
  const read = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const unit = clean.charCodeAt(i);
      const code = TABLE[unit] || unit;
      if (code === BLANK && (length === 0 || units[length - 1] === BLANK)) continue;
      units[length] = code;
      at[length++] = i;
    }
  };
  let rested = 0;
  for (const { start, end } of readSpans(clean)) {
    read(start, end);
    if (end - rested < STEP) continue;
    rested = end;
    yield;
  }
  const sourceAt = (index: number): number => segment.sourceAt(at[index] ?? 0);
  const firstFrom = (offset: number): number => lowest(length, (index) => sourceAt(index) >= offset);
  return {
    text: yield* decoded(units.subarray(0, length)),
    units: units.subarray(0, length),
    within: ({ start, end }) => ({ start: firstFrom(start), end: firstFrom(end) }),
    toSource({ start, end }) {
      if (end <= start) return { start: 0, end: 0 };
      return toSourceSpan(segment, { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 });
    },
  };
}

/** What is compared: everything but footnotes, no stretch longer than a step. Footnotes are sought in some lines at a time. */
function* readSpans(clean: string): Generator<Span> {
  let from = 0;
  const upTo = function* (end: number): Generator<Span> {
    for (; from < end; from += STEP) yield { start: from, end: Math.min(end, from + STEP) };
  };
  for (let start = 0; start < clean.length; ) {
    const feed = clean.indexOf('\n', start + STEP);
    const end = feed < 0 ? clean.length : feed + 1;
    for (const { index, 0: line } of clean.slice(start, end).matchAll(FOOTNOTE)) {
      yield* upTo(start + index);
      from = start + index + line.length;
    }
    yield* upTo(end);
    from = end;
    start = end;
  }
}

/** Least index from which on `holds` is true; `length` where it never is. */
function lowest(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const CHUNK = 8192;
function* decoded(units: Uint16Array): Generator<void, string> {
  const pieces: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) {
    pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(i, i + CHUNK)));
    if (i % STEP === 0 && i > 0) yield;
  }
  return pieces.join('');
}

/** A span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  return { start: from, end: to };
}

function isBlank(text: string, index: number): boolean {
  const kind = CLASS[text.charCodeAt(index)];
  return kind === SPACE || kind === BREAK;
}

/** 16 hex digits that tell texts apart. No proof against forgery: whoever forges a law's text has other means. */
export function hashUnits(units: Uint16Array, { start, end }: Span): string {
  let a = 0x9dc5811c;
  let b = 0x1b873593;
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a ^ (a >>> 15), b ^ (b >>> 16)].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The hash of a text as it is compared: the same for texts that differ only in white space, quotes or look-alikes. */
export function hashText(text: string): string {
  const { text: plain, units } = toPlain(text);
  return hashUnits(units, trimmed(plain, { start: 0, end: plain.length }));
}

/** Offsets at which `words` begin inside `span` of `text`, at most `most` of them; overlapping ones count. */
export function occurrences(text: string, words: string, { start, end }: Span, most = 1000): number[] {
  const found: number[] = [];
  if (!words) return found;
  // Searching a slice bounds the search; a search in the whole text would run on to its end.
  const scope = start === 0 && end === text.length ? text : text.slice(start, end);
  for (let at = scope.indexOf(words); at >= 0 && found.length < most; at = scope.indexOf(words, at + 1))
    found.push(start + at);
  return found;
}
