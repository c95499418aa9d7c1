import type { Span } from '@/lib/text/span';
import { BLOCKS_PER_STEP } from './article-heading';
import type { LiveBlock, LivePageText } from './page-text';

/**
 * Where a page tells the history of a text instead of the text: amendment footnotes and editor's notes.
 * A statutory note («Примечание.», «Ескертпе.») is law and stays; only the register's own notes are named here.
 */
const NOTE_LINE = /^\s*(?:Сноска|Ескерту|Footnote|Примечание\s+(?:ИЗПИ|РЦПИ|изготовителя)|РҚАО|ҚЗАИ)(?![\p{L}\p{N}])/u;

const MAY_HOLD_NOTE = /Сноска|Ескерту|Footnote|Примечание|РҚАО|ҚЗАИ/;

/** `.note` is adilet's class for footnotes; red type is how it prints its editor's notes. */
const NOTE_ELEMENTS = '.note, font[color="#FF0000" i], font[color="red" i]';

/** The stretches of footnotes and editor's notes, in reading order, not overlapping. */
export function* readQuiet(page: LivePageText): Generator<void, Span[]> {
  const noted = new Set(page.root.querySelectorAll(NOTE_ELEMENTS));
  const holders = holdersOf(noted, page.root);
  const isInside = insideAny(noted);
  const quiet: Span[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (index % BLOCKS_PER_STEP === 0) yield;
    if (noted.size > 0 && isInside(block.element)) {
      quiet.push(block.span);
      continue;
    }
    const inside = holders.has(block.element) || (noted.size > 0 && block.element === page.root);
    const lines = inside ? joined([...notedLines(block, noted), ...noteLines(block)]) : noteLines(block);
    for (const { start, end } of lines) quiet.push({ start: block.span.start + start, end: block.span.start + end });
  }
  return quiet;
}

/** The elements round the notes, and the notes themselves. */
function holdersOf(notes: ReadonlySet<Element>, root: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const note of notes)
    for (let at: Element | null = note; at && !holders.has(at) && at !== root; at = at.parentElement) holders.add(at);
  return holders;
}

/** Most blocks stand in a few parents, and each of these is asked once. */
function insideAny(noted: ReadonlySet<Element>): (element: Element) => boolean {
  const known = new Map<Element | null, boolean>();
  return (element) => {
    const parent = element.parentElement;
    const inside = known.get(parent) ?? standsIn(parent, noted);
    known.set(parent, inside);
    return inside || noted.has(element);
  };
}

function standsIn(element: Element | null, noted: ReadonlySet<Element>): boolean {
  for (let at = element; at; at = at.parentElement) if (noted.has(at)) return true;
  return false;
}

/** A footnote begins in a noted element and goes on through links and further elements to the end of its line. */
function notedLines({ element, run }: LiveBlock, noted: ReadonlySet<Element>): Span[] {
  const spans: Span[] = [];
  for (const { node, start } of run.pieces() ?? []) {
    if ((spans.at(-1)?.end ?? 0) > start || node.data.trim() === '') continue;
    const note = noteAround(node, element, noted);
    if (note) spans.push({ start, end: noteEnd(run.text, start, node.length, note) });
  }
  return spans;
}

function noteAround(node: Text, block: Element, noted: ReadonlySet<Element>): Element | undefined {
  for (let at = node.parentElement; at && at !== block; at = at.parentElement) if (noted.has(at)) return at;
  return undefined;
}

/** Red type ends with its element; a footnote of class `note` runs to the end of its line. */
function noteEnd(text: string, start: number, length: number, note: Element): number {
  if (!note.matches('.note')) return start + length;
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed;
}

function noteLines({ run: { text } }: LiveBlock): Span[] {
  if (!MAY_HOLD_NOTE.test(text)) return [];
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (NOTE_LINE.test(text.slice(start, Math.min(end, start + HEAD)))) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** Characters of a line in which its first word stands, indentation included. */
const HEAD = 96;

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (!last || span.start > last.end) all.push(span);
    else if (span.end > last.end) all[all.length - 1] = { start: last.start, end: span.end };
  }
  return all;
}
