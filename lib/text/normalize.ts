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

/** Units that are asked at once whether they hold anything to change: most stretches do not. */
const STRETCH = 16_000;
/** Stretches without changes that are passed in one step. */
const STRETCHES = 12;
/** How far a hyphen at the end of a line may stand from the line break. */
const OVERLAP = BLANKS + 3;

/** Finds every change that a text needs, in order and without overlap; none for most texts. */
export function* replacementsIn(source: string): Generator<void, Replacement[]> {
  const found: Replacement[] = [];
  let quiet = 0;
  for (let from = 0; from < source.length; ) {
    const to = Math.min(source.length, from + STRETCH);
    const troubled = isTroubled(source.slice(from, to + OVERLAP));
    from = troubled ? collect(source, from, to, found) : to;
    if (!troubled && ++quiet < STRETCHES) continue;
    quiet = 0;
    yield;
  }
  return found;
}

const UNSEEN_OR_ACCENT = /[\u00AD\u200B-\u200D\u2060\uFEFF]|[\u0300-\u036F]/;

/** Native searches, which pass over plain text several times faster than a look at each unit. */
function isTroubled(stretch: string): boolean {
  if (UNSEEN_OR_ACCENT.test(stretch) || (stretch.includes('<') && /<sup>/i.test(stretch))) return true;
  for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', at + 1)) {
    let before = at - 1;
    while (before >= 0 && BLANK_OR_RETURN.includes(stretch.charAt(before))) before--;
    if (TROUBLE[stretch.charCodeAt(before)] === HYPHEN) return true;
  }
  return false;
}
const BLANK_OR_RETURN = ' \t\r';

function collect(source: string, from: number, to: number, found: Replacement[]): number {
  let end = to;
  for (let at = from; at < to; at++) {
    const kind = TROUBLE[source.charCodeAt(at)] ?? 0;
    const change = kind === 0 ? undefined : changeAt(source, at, kind);
    if (!change) continue;
    found.push(change);
    at = change.end - 1;
    end = Math.max(to, change.end);
  }
  return end;
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
