/** Reads the lines of a law: which line heads an article, and which opens a part, a point or a note. */
import type { Language } from '@/lib/base/language';
import type { Span } from '@/lib/text/span';
import type { Path } from './provision';

export interface Heading {
  /** `136`, `65-1`; a superscript is an inserted number like a dash. */
  readonly article: Path;
  readonly language: Language;
  /** The words after the number, empty where there are none. A heading glued to its text carries that text too. */
  readonly title: string;
  /** Offset of the title in the line. */
  readonly titleStart: number;
}

const NUMBER = String.raw`(?<main>\d{1,4})(?:[-‑–](?<inserted>\d{1,2})|(?<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}))?`;
// A reference can also begin a line ("Article 9 of the Covenant"), so the number must end the line or a dot must follow.
const END = String.raw`\s{0,8}(?:\.(?!\d)\s{0,8}(?<title>.*)|)$`;
// The portals mix Latin letters into Cyrillic words: C and a look the same in both.
const HEADINGS: readonly (readonly [Language, RegExp])[] = [
  ['ru', new RegExp(String.raw`^[СC]т[аa]тья\s{1,8}${NUMBER}${END}`, 'isu')],
  ['kk', new RegExp(String.raw`^${NUMBER}\s?[-‑–]\s?б[аa]п${END}`, 'isu')],
  ['en', new RegExp(String.raw`^Article\s{1,8}${NUMBER}${END}`, 'isu')],
];

/** The article that a line heads, or undefined: «Статья 65-1. …», «136-бап. …», "Article 146." */
export function readHeading(line: string): Heading | undefined {
  const text = line.trimStart();
  for (const [language, shape] of HEADINGS) {
    const { main, inserted, raised, title = '' } = shape.exec(text)?.groups ?? {};
    if (!main) continue;
    const added = inserted ?? (raised && lowered(raised));
    const titleStart = title ? line.length - title.length : line.length;
    return { article: added ? `${main}-${added}` : main, language, title: title.trimEnd(), titleStart };
  }
  return undefined;
}

const lowered = (raised: string): string => raised.normalize('NFKC');

export interface Marker {
  /** `part`: "1." or "3-1." · `point`: "1)" or "8-1)" · `letter`: "(a)" · `note`: «Примечание». */
  readonly level: 'part' | 'point' | 'letter' | 'note';
  /** `2`, `3-1`, `a`; of a note its number, 1 where it has none. */
  readonly number: string;
  /** Offset in the line at which the words after the marker begin. */
  readonly end: number;
}

const NUMBERED = /^\s*(?<number>\d{1,3}(?:-\d{1,2})?)(?<sign>[.)])(?![\d.])\s{0,8}/u;
const LETTERED = /^\s*\(?(?<letter>[a-z])\)\s{0,8}/u;
// «Примечание ИЗПИ!» and «Ескерту.» are the editors' words about the law's history, «Ескертпе» is the law's own.
const NOTE =
  /^\s*(?:Примечани[ея]|Ескертпе(?:лер)?|Notes?)(?!\s{0,4}(?:ИЗПИ|РЦПИ|редакции))(?![\p{L}\p{N}])\s{0,4}(?<number>\d{1,2})?\s{0,4}[.:]?\s{0,8}/iu;

/** What a line of an article opens, or undefined where it goes on with what stood before. */
export function readMarker(line: string): Marker | undefined {
  const numbered = NUMBERED.exec(line);
  if (numbered?.groups?.number) {
    const level = numbered.groups.sign === '.' ? 'part' : 'point';
    return { level, number: numbered.groups.number, end: numbered[0].length };
  }
  const lettered = LETTERED.exec(line);
  if (lettered?.groups?.letter) return { level: 'letter', number: lettered.groups.letter, end: lettered[0].length };
  const note = NOTE.exec(line);
  return note ? { level: 'note', number: note.groups?.number ?? '1', end: note[0].length } : undefined;
}

/** A stretch of a law's text and the provision it is; articles hold their parts, parts their points. */
export interface OutlineEntry {
  readonly path: Path;
  readonly span: Span;
}

interface OpenEntry {
  readonly path: Path;
  readonly start: number;
  readonly depth: number;
}

const DEPTH: Record<Marker['level'], number> = { part: 1, note: 1, point: 2, letter: 3 };

/**
 * Which stretch of a law is which provision. Text before the first article belongs to none.
 *
 * @param text one paragraph per line.
 * @returns entries in reading order, an article before its parts; spans are offsets into `text`.
 */
export function readOutline(text: string): readonly OutlineEntry[] {
  const job = readOutlineInSteps(text);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Lines between two chances to pause: about a millisecond. */
const STEP = 500;

/** The same step by step. */
export function* readOutlineInSteps(text: string): Generator<void, readonly OutlineEntry[]> {
  const closed: OutlineEntry[] = [];
  let open: readonly OpenEntry[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (index % STEP === 0) yield;
    const opened = openedBy(line, start, open);
    if (opened) {
      closed.push(...closing(open, opened.depth, start - 1));
      open = [...open.filter(({ depth }) => depth < opened.depth), opened];
    }
    start += line.length + 1;
  }
  closed.push(...closing(open, 0, text.length));
  return closed.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function openedBy(line: string, start: number, open: readonly OpenEntry[]): OpenEntry | undefined {
  const heading = readHeading(line);
  if (heading) return { path: heading.article, start, depth: 0 };
  const marker = open.length > 0 ? readMarker(line) : undefined;
  if (!marker) return undefined;
  const depth = DEPTH[marker.level];
  const holder = open.findLast((entry) => entry.depth < depth);
  if (!holder) return undefined;
  const number = marker.level === 'note' ? `n${marker.number}` : marker.number;
  return { path: `${holder.path}/${number}`, start, depth };
}

const closing = (open: readonly OpenEntry[], depth: number, end: number): OutlineEntry[] =>
  open.filter((entry) => entry.depth >= depth).map(({ path, start }) => ({ path, span: { start, end } }));
