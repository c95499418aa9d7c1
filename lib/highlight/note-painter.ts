/** Paints notes by CSS highlights: over the page and never in it, so that they may overlap anything. */
import { COLOURS, type Colour } from '@/lib/base/colours';
import type { LivePageText } from '@/lib/page/page-text';
import { inSlices } from '@/lib/page/slices';
import type { Span } from '@/lib/text/span';
import { anchorOver } from './anchor-over';
import { canHighlight } from './css-painter';
import { idsAt } from './hit';
import { addStyle } from './marks-style';
import { ACTIVE_NOTE_HIGHLIGHT, CHANGED_HIGHLIGHT, NOTES_CSS, noteHighlight } from './note-style';
import type { Anchor } from './painter';

export interface PaintedNote {
  readonly id: string;
  readonly span: Span;
  readonly colour: Colour;
  /** Its words have changed since it was made. */
  readonly changed: boolean;
}

export interface NotePainter {
  /**
   * Replaces everything painted so far, in slices.
   *
   * @returns false when it was overtaken by a later call.
   */
  paint(page: LivePageText, notes: readonly PaintedNote[]): Promise<boolean>;
  /** Shows one note as the one spoken of; null for none. */
  activate(id: string | null): void;
  /** The notes painted at a point of the viewport, the shortest first. */
  at(x: number, y: number): readonly string[];
  /** A live range over the words of a note as they stand now; null where they are gone. */
  rangeOf(id: string): Range | null;
  /** Where the words of a note stand on the screen. */
  anchorOf(id: string): Anchor | null;
  clear(): void;
}

const NAMES = [...COLOURS.map(noteHighlight), CHANGED_HIGHLIGHT, ACTIVE_NOTE_HIGHLIGHT];
/** Notes between two chances to pause: well under a millisecond. */
const PER_STEP = 20;

/** @param signal takes everything out again. */
export function createNotePainter(document: Document, signal: AbortSignal): NotePainter {
  let page: LivePageText | undefined;
  let notes = new Map<string, PaintedNote>();
  let ranges = new Map<string, AbstractRange>();
  let owners = new Map<AbstractRange, string>();
  let blocks: ReadonlyMap<Element, readonly string[]> = new Map();
  let highlights = newHighlights();
  let active: string | null = null;
  let removeStyle: (() => void) | undefined;
  let watched: Element | undefined;
  let round = 0;

  const rangeOf = (id: string): Range | null => {
    const note = notes.get(id);
    return (note && page?.rangeOf(note.span)) ?? null;
  };

  const take = (id: string): void => {
    const range = ranges.get(id);
    if (!range) return;
    for (const highlight of highlights.values()) highlight.delete(range);
    owners.delete(range);
    ranges.delete(id);
  };

  const showActive = (): void => {
    const highlight = highlights.get(ACTIVE_NOTE_HIGHLIGHT);
    highlight?.clear();
    const range = active === null ? null : rangeOf(active);
    if (range) highlight?.add(new StaticRange(range));
  };

  /** Words that were wrapped or unwrapped stand in other nodes now; their old ranges would show nothing. */
  const renew = (ids: ReadonlySet<string>): void => {
    for (const id of ids) {
      take(id);
      const note = notes.get(id);
      const range = rangeOf(id);
      if (note && range) put(note, new StaticRange(range), highlights, ranges, owners);
    }
    if (active !== null && ids.has(active)) showActive();
  };

  const observer = new MutationObserver((records) => {
    const touched = new Set<string>();
    for (const { target } of records) for (const id of notesAround(target, blocks, page?.root)) touched.add(id);
    if (touched.size > 0) renew(touched);
  });

  const clear = (): void => {
    round++;
    observer.disconnect();
    watched = undefined;
    for (const name of NAMES) if (canHighlight()) CSS.highlights.delete(name);
    removeStyle?.();
    removeStyle = undefined;
    notes = new Map();
    ranges = new Map();
    owners = new Map();
  };
  signal.addEventListener('abort', clear, { once: true });

  return {
    async paint(next, all) {
      const mine = ++round;
      if (!canHighlight() || signal.aborted) return false;
      if (all.length === 0) {
        clear();
        page = next;
        return true;
      }
      const built = newHighlights();
      const madeRanges = new Map<string, AbstractRange>();
      const madeOwners = new Map<AbstractRange, string>();
      const holding = new Map<Element, string[]>();
      await inSlices(building(next, all, { built, madeRanges, madeOwners, holding }), { signal });
      if (mine !== round) return false;
      page = next;
      notes = new Map(all.map((note) => [note.id, note]));
      [highlights, ranges, owners, blocks] = [built, madeRanges, madeOwners, holding];
      removeStyle ??= addStyle(document, NOTES_CSS);
      for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
      showActive();
      if (watched !== next.root) {
        observer.disconnect();
        observer.observe(next.root, { subtree: true, childList: true, characterData: true });
        watched = next.root;
      }
      return true;
    },
    activate(id) {
      active = id;
      if (page && canHighlight()) showActive();
    },
    at: (x, y) => (owners.size > 0 ? [...idsAt(document, owners, x, y)].sort((a, b) => length(a) - length(b)) : []),
    rangeOf,
    anchorOf(id) {
      const first = rangeOf(id);
      const element = first?.startContainer.parentElement;
      // Asked anew each time, because the words may be wrapped while the card stands beside them.
      return element ? anchorOver(element, () => [...(rangeOf(id)?.getClientRects() ?? [])]) : null;
    },
    clear,
  };

  function length(id: string): number {
    const span = notes.get(id)?.span;
    return span ? span.end - span.start : 0;
  }
}

type Highlights = ReadonlyMap<string, Highlight>;

function newHighlights(): Highlights {
  if (!canHighlight()) return new Map();
  const made = new Map(NAMES.map((name) => [name, new Highlight()]));
  for (const [name, priority] of [
    [CHANGED_HIGHLIGHT, 2],
    [ACTIVE_NOTE_HIGHLIGHT, 3],
  ] as const) {
    const highlight = made.get(name);
    if (highlight) highlight.priority = priority;
  }
  return made;
}

interface Built {
  readonly built: Highlights;
  readonly madeRanges: Map<string, AbstractRange>;
  readonly madeOwners: Map<AbstractRange, string>;
  readonly holding: Map<Element, string[]>;
}

function* building(
  page: LivePageText,
  notes: readonly PaintedNote[],
  { built, madeRanges, madeOwners, holding }: Built,
): Generator<void, void> {
  for (const [index, note] of notes.entries()) {
    if (index % PER_STEP === 0) yield;
    for (const block of blocksUnder(page, note.span)) {
      const ids = holding.get(block);
      if (ids) ids.push(note.id);
      else holding.set(block, [note.id]);
    }
    const range = page.rangeOf(note.span);
    if (range) put(note, new StaticRange(range), built, madeRanges, madeOwners);
  }
}

function put(
  { id, colour, changed }: PaintedNote,
  range: StaticRange,
  highlights: Highlights,
  ranges: Map<string, AbstractRange>,
  owners: Map<AbstractRange, string>,
): void {
  highlights.get(noteHighlight(colour))?.add(range);
  if (changed) highlights.get(CHANGED_HIGHLIGHT)?.add(range);
  ranges.set(id, range);
  owners.set(range, id);
}

function* blocksUnder({ blocks }: LivePageText, { start, end }: Span): Generator<Element> {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.span.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.span.start >= end) return;
    yield block.element;
  }
}

/** Notes of the blocks in which a change happened. */
function notesAround(
  target: Node,
  blocks: ReadonlyMap<Element, readonly string[]>,
  root: Element | undefined,
): readonly string[] {
  const found: string[] = [];
  for (let at: Node | null = target; at; at = at.parentNode) {
    if (at instanceof Element) found.push(...(blocks.get(at) ?? []));
    if (at === root) break;
  }
  return found;
}
