/**
 * What stands in a text without being read: soft hyphens, zero-width marks, hyphens at the end of a line,
 * letters written as base and accent, superscripts written as tags. Each is one replacement with its place in the source,
 * so that `segment.ts` can always lead back. What keeps its length (case, look-alikes, quotes, kinds of space) is folded
 * where words are compared, in `fold.ts`.
 */
import { CAPITAL, FOLD } from './fold';

/** One change: the source from `start` to `end` reads `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ACCENT = 1;
const UNSEEN = 2;
const SOFT = 3;
const HYPHEN = 4;
const TAG = 5;

/** What a unit may begin; 0 for nearly all, so that a text without any costs one look at each unit. */
const TROUBLE: Uint8Array = buildTrouble();

function buildTrouble(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  kinds.fill(ACCENT, 0x300, 0x370);
  for (const unseen of '\u200B\u200C\u200D\u2060\uFEFF') kinds[unseen.charCodeAt(0)] = UNSEEN;
  for (const hyphen of '-\u2010\u00AC') kinds[hyphen.charCodeAt(0)] = HYPHEN;
  kinds[0xad] = SOFT;
  kinds[0x3c] = TAG;
  return kinds;
}

const SUPERSCRIPT = /<sup>\s{0,3}(\d{1,3})\s{0,3}<\/sup>/iy;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The longest run of marks that is taken at once. */
const MOST_UNSEEN = 40;
const MOST_ACCENTS = 4;
/** Blanks at the end of a line and at the beginning of the next. */
const BLANKS = 8;
const INDENT = 40;

/** Units that are looked through in one step: less than a millisecond. */
const STEP = 200_000;

/** Finds every change that a text needs, in order and without overlap; none for most texts. */
export function* replacementsIn(source: string): Generator<void, Replacement[]> {
  const found: Replacement[] = [];
  for (let from = 0; from < source.length; ) {
    from = collect(source, from, Math.min(source.length, from + STEP), found);
    // Changes cost more than units: a page full of soft hyphens takes as many steps as it needs.
    if (from < source.length) yield;
  }
  return found;
}

const MOST_IN_STEP = 4000;

function collect(source: string, from: number, to: number, found: Replacement[]): number {
  const enough = found.length + MOST_IN_STEP;
  for (let at = from; at < to; at++) {
    const kind = TROUBLE[source.charCodeAt(at)];
    if (kind === 0) continue;
    const change = changeAt(source, at, kind ?? 0);
    if (!change) continue;
    found.push(change);
    at = change.end - 1;
    if (found.length >= enough) return change.end;
  }
  return to;
}

function changeAt(source: string, at: number, kind: number): Replacement | undefined {
  switch (kind) {
    case ACCENT:
      return accented(source, at);
    case UNSEEN:
      return { start: at, end: runEnd(source, at, UNSEEN, MOST_UNSEEN), text: '' };
    case SOFT:
      return { start: at, end: lineBreakEnd(source, at + 1) ?? skipBlanks(source, at + 1, BLANKS), text: '' };
    case HYPHEN:
      return broken(source, at);
    default:
      return superscript(source, at);
  }
}

/** An accent is read together with the letter before it. */
function accented(source: string, at: number): Replacement | undefined {
  if (!FOLD[source.charCodeAt(at - 1)]) return undefined;
  const end = runEnd(source, at, ACCENT, MOST_ACCENTS);
  const written = source.slice(at - 1, end);
  const text = written.normalize('NFC');
  return text === written ? undefined : { start: at - 1, end, text };
}

function runEnd(source: string, at: number, kind: number, most: number): number {
  let end = at + 1;
  while (end < at + most && TROUBLE[source.charCodeAt(end)] === kind) end++;
  return end;
}

/** A hyphen at a line end is dropped only inside a word: between a letter and a small letter. */
function broken(source: string, at: number): Replacement | undefined {
  const end = lineBreakEnd(source, at + 1);
  if (end === undefined || !FOLD[source.charCodeAt(at - 1)]) return undefined;
  const next = source.charCodeAt(end);
  return FOLD[next] && CAPITAL[next] === 0 ? { start: at, end, text: '' } : undefined;
}

/** Where the next line's text begins; undefined where more stands in this one. */
function lineBreakEnd(source: string, at: number): number | undefined {
  let end = skipBlanks(source, at, BLANKS);
  if (source[end] === '\r' && source[end + 1] === '\n') end++;
  return source[end] === '\n' ? skipBlanks(source, end + 1, INDENT) : undefined;
}

function skipBlanks(source: string, at: number, most: number): number {
  let end = at;
  while (end < at + most && (source[end] === ' ' || source[end] === '\t')) end++;
  return end;
}

function superscript(source: string, at: number): Replacement | undefined {
  SUPERSCRIPT.lastIndex = at;
  const match = SUPERSCRIPT.exec(source);
  if (!match) return undefined;
  const text = [...(match[1] ?? '')].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
  return { start: at, end: at + match[0].length, text };
}
