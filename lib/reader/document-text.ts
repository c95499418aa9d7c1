/** The paragraphs of a document as one text, and the way from each character back to where it is printed. */
import { lastIndex } from '@/lib/page/live-text';
import type { Span } from '@/lib/text/span';
import { isGap, type LinePart } from './lines';
import type { Paragraph, Paragraphs, PlacedLine } from './paragraphs';

/** A stretch of characters of one item of a page: `[from, to)` in the item's own text. */
export interface PrintedPlace {
  /** From 1. */
  readonly page: number;
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

export interface DocumentText {
  readonly text: string;
  /** The paragraphs, each a stretch of `text`; a line feed stands between two. */
  readonly blocks: readonly Span[];
  /** Where notes begin; the end of the text where there are none. */
  readonly notesAt: number;
  /** Where the characters of a span are printed, in reading order. */
  placesOf(span: Span): readonly PrintedPlace[];
  /** Offset of a printed character, or of the next one that was read; undefined where none follows on its page. */
  offsetAt(page: number, item: number, at: number): number | undefined;
  /** Offset behind the last character that is printed before a place on its page; undefined where there is none. */
  endBefore(page: number, item: number, at: number): number | undefined;
  /** Where the words of a page begin; undefined for a page without any. */
  pageStart(page: number): number | undefined;
}

interface Piece extends PrintedPlace {
  /** In the text. A piece of another length than what is printed stands for it as a whole. */
  readonly start: number;
  readonly end: number;
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const LIGATURE = /[ﬀ-ﬆ]/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A raised number is an inserted article or a note's number; words set high are left as they are. */
const HIGH_NUMBER = /^[\s([*]*\d[\d\s,;)\]*–-]{0,15}$/;

/** Lines between two chances to pause: a document may be one paragraph of a thousand lines. */
const LINES_PER_STEP = 100;
const PIECES_PER_STEP = 2000;

export function* documentText({ body, notes }: Paragraphs): Generator<void, DocumentText> {
  const writer = new Writer(yield* wordList([...body, ...notes]));
  let notesAt: number | undefined;
  for (const [paragraphs, isNotes] of [
    [body, false],
    [notes, true],
  ] as const) {
    for (const paragraph of paragraphs) {
      yield* writer.paragraph(paragraph);
      if (isNotes) notesAt ??= writer.blocks.at(-1)?.start;
    }
  }
  return yield* found(writer, notesAt);
}

/** What the document writes whole: it decides whether a hyphen at a line's end belongs to the word. */
interface WordList {
  readonly plain: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
}

function* wordList(paragraphs: readonly Paragraph[]): Generator<void, WordList> {
  const plain = new Set<string>();
  const hyphened = new Set<string>();
  let count = 0;
  for (const line of linesIn(paragraphs)) {
    if (++count % LINES_PER_STEP === 0) yield;
    for (const { str } of line.parts)
      for (const [word] of str.matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu))
        (/[-‐]/.test(word) ? hyphened : plain).add(word.toLowerCase());
  }
  return { plain, hyphened };
}

function* linesIn(paragraphs: readonly Paragraph[]): Generator<PlacedLine, void> {
  for (const paragraph of paragraphs) yield* paragraph;
}

class Writer {
  readonly pieces: Piece[] = [];
  readonly blocks: Span[] = [];
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private lines = 0;
  private readonly words: WordList;

  constructor(words: WordList) {
    this.words = words;
  }

  get text(): string {
    return this.parts.join('');
  }

  *paragraph(lines: Paragraph): Generator<void, void> {
    if (this.length > 0) this.put('\n');
    const start = this.length;
    for (const [index, line] of lines.entries()) {
      if (++this.lines % LINES_PER_STEP === 0) yield;
      if (index > 0) this.turn(lines[index - 1], line);
      this.line(line);
    }
    this.blocks.push({ start, end: this.length });
  }

  private line(line: PlacedLine): void {
    for (const [index, part] of line.parts.entries()) {
      if (isGap(line.parts[index - 1], part.x0, part.size) && !part.raised && !/\s$/.test(this.last)) this.put(' ');
      this.part(line.page, part);
    }
  }

  private part(page: number, { item, str, raised }: LinePart): void {
    const words =
      raised && HIGH_NUMBER.test(str) ? str.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit) : str;
    let from = 0;
    for (const piece of LIGATURE.test(words) ? words.split(/([ﬀ-ﬆ])/) : [words]) {
      if (piece === '') continue;
      this.printed(LIGATURES[piece] ?? piece, { page, item, from, to: from + piece.length });
      from += piece.length;
    }
  }

  private printed(text: string, place: PrintedPlace): void {
    this.pieces.push({ ...place, start: this.length, end: this.length + text.length });
    this.put(text);
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text;
  }

  /** From one line to the next: a space, nothing behind a hyphen that stays, or a word joined again. */
  private turn(before: PlacedLine | undefined, next: PlacedLine): void {
    const hyphen = /[-‐\u00AD\u00AC]\s*$/.exec(this.last);
    if (!before || !hyphen) {
      if (!/\s$/.test(this.last)) this.put(' ');
      return;
    }
    const head = /(\p{L}+)$/u.exec(this.last.slice(0, hyphen.index))?.[1] ?? '';
    const tail = /^\s*(\p{L}+)/u.exec(next.parts[0]?.str ?? '')?.[1] ?? '';
    const soft = hyphen[0].startsWith('\u00AD') || hyphen[0].startsWith('\u00AC');
    if (soft || this.isBroken(head, tail)) this.takeBack(this.last.length - hyphen.index);
    else if (/\s-\s*$/.test(this.last)) this.put(' ');
  }

  /** A word broken by the layout, unless the document itself writes it with a hyphen. */
  private isBroken(head: string, tail: string): boolean {
    if (!/\p{Ll}$/u.test(head) || !/^\p{Ll}/u.test(tail)) return false;
    const joined = (head + tail).toLowerCase();
    const kept = `${head}-${tail}`.toLowerCase();
    return this.words.plain.has(joined) || !this.words.hyphened.has(kept);
  }

  private takeBack(characters: number): void {
    const piece = this.pieces.at(-1);
    const words = this.parts.pop() ?? '';
    const kept = words.slice(0, words.length - characters);
    this.length -= characters;
    this.parts.push(kept);
    this.last = kept;
    if (piece)
      this.pieces[this.pieces.length - 1] = { ...piece, end: piece.end - characters, to: piece.to - characters };
  }
}

function* found({ text, pieces, blocks }: Writer, notesAt = text.length): Generator<void, DocumentText> {
  const byPlace = yield* inPrintedOrder(pieces);
  const firstAfter = (page: number, item: number, at: number): Piece | undefined =>
    byPlace[lastIndex(byPlace.length, (i) => isBefore(byPlace[i], page, item, at)) + 1];
  return {
    text,
    blocks,
    notesAt,
    placesOf({ start, end }) {
      const places: PrintedPlace[] = [];
      let index = Math.max(
        0,
        lastIndex(pieces.length, (i) => (pieces[i]?.start ?? 0) <= start),
      );
      for (let piece = pieces[index]; piece && piece.start < end; piece = pieces[++index]) {
        if (piece.end <= start) continue;
        places.push(cut(piece, Math.max(start, piece.start), Math.min(end, piece.end)));
      }
      return places;
    },
    offsetAt(page, item, at) {
      const piece = firstAfter(page, item, at);
      if (piece?.page !== page) return undefined;
      return piece.item === item && at > piece.from ? Math.min(piece.end, piece.start + at - piece.from) : piece.start;
    },
    endBefore(page, item, at) {
      const piece = byPlace[lastIndex(byPlace.length, (i) => beginsBefore(byPlace[i], page, item, at))];
      if (piece?.page !== page) return undefined;
      return piece.item === item && at < piece.to
        ? piece.start + Math.min(at - piece.from, piece.end - piece.start)
        : piece.end;
    },
    pageStart: (page) => {
      const piece = firstAfter(page, 0, 0);
      return piece?.page === page ? piece.start : undefined;
    },
  };
}

/** Page by page, because sorting the pieces of a long document in one go would hold up the page. */
function* inPrintedOrder(pieces: readonly Piece[]): Generator<void, Piece[]> {
  const pages: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % PIECES_PER_STEP === 0) yield;
    const own = pages[piece.page];
    if (own) own.push(piece);
    else pages[piece.page] = [piece];
  }
  const sorted: Piece[] = [];
  for (const own of pages) {
    if (!own) continue;
    yield;
    for (const piece of own.sort((a, b) => a.item - b.item || a.from - b.from)) sorted.push(piece);
  }
  return sorted;
}

/** Whether all of a piece is printed before a place. */
function isBefore(piece: Piece | undefined, page: number, item: number, at: number): boolean {
  if (!piece) return false;
  if (piece.page !== page) return piece.page < page;
  return piece.item !== item ? piece.item < item : piece.to <= at;
}

/** Whether a piece has a character before a place. */
function beginsBefore(piece: Piece | undefined, page: number, item: number, at: number): boolean {
  if (!piece) return false;
  if (piece.page !== page) return piece.page < page;
  return piece.item !== item ? piece.item < item : piece.from < at;
}

function cut({ page, item, from, to, start, end }: Piece, cutStart: number, cutEnd: number): PrintedPlace {
  // Other letters are printed than are read, so there is no half of it.
  if (to - from !== end - start) return { page, item, from, to };
  return { page, item, from: from + cutStart - start, to: from + cutEnd - start };
}
