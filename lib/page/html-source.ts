import { livePageText, liveRun } from './live-text';
import type { LivePageText, TextRun } from './page-text';
import { atOnce, inSlices, type SliceOptions } from './slices';
import { type ReadRun, walkRuns } from './walk';

/** Reads the text of `root` at once: for small pages and tests. */
export function readPage(root: Element): LivePageText {
  return livePageText(root, atOnce(walkRuns(root)).map(liveRun));
}

/** A page on which reading has begun: its beginning can be had, and painted, before the rest is read. */
export interface PageReading {
  /** Whether all of it has been read. */
  readonly complete: boolean;
  /** The beginning, as soon as it holds so many characters; all of a page that is shorter. */
  head(characters: number): Promise<LivePageText>;
  /** The whole page; runs of the beginning keep their identity. */
  whole(): Promise<LivePageText>;
}

/**
 * Reads the text of `root` in slices, so that a statute of several megabytes never holds the page up.
 * What changes meanwhile is told by the watcher, which must have been started before.
 * Both answers throw the signal's reason when it is aborted.
 */
export function startReading(root: Element, options?: SliceOptions): PageReading {
  const walk = walkRuns(root);
  const known = new Map<ReadRun, TextRun>();
  let runs: readonly ReadRun[] | undefined;
  const live = (read: ReadRun): TextRun => {
    const run = known.get(read) ?? liveRun(read);
    known.set(read, run);
    return run;
  };
  const textOf = (some: readonly ReadRun[]) => livePageText(root, some.map(live));
  return {
    get complete() {
      return runs !== undefined;
    },
    async head(characters) {
      const beginning = await inSlices(beginningOf(walk, characters), options);
      if (beginning.complete) runs = beginning.runs;
      return textOf(beginning.runs);
    },
    async whole() {
      runs ??= await inSlices(walk, options);
      return textOf(runs);
    },
  };
}

/** Reads the whole page; see `startReading`. */
export const readPageInSlices = (root: Element, options?: SliceOptions): Promise<LivePageText> =>
  startReading(root, options).whole();

function* beginningOf(
  walk: ReturnType<typeof walkRuns>,
  characters: number,
): Generator<void, { readonly runs: readonly ReadRun[]; readonly complete: boolean }> {
  for (;;) {
    const step = walk.next();
    if (step.done) return { runs: step.value, complete: true };
    const read = step.value.reduce((sum, { text }) => sum + text.length, 0);
    if (read >= characters) return { runs: [...step.value], complete: false };
    yield;
  }
}

/**
 * Reads again only what stands in or around the `changed` elements.
 * Runs whose element and words stayed keep their identity.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function rereadPage(
  before: LivePageText,
  changed: readonly Element[],
  options?: SliceOptions,
): Promise<LivePageText> {
  const { root } = before;
  const areas = areasOf(root, changed);
  if (areas.length === 0) return before;
  const inAreas = new Set<Element>(areas);
  const kept: TextRun[] = [];
  const dropped = new Map<Element, TextRun[]>();
  for (const { run } of before.blocks) {
    if (!root.contains(run.element)) continue;
    if (!isInside(run.element, inAreas, root)) kept.push(run);
    else dropped.set(run.element, [...(dropped.get(run.element) ?? []), run]);
  }
  const fresh: TextRun[] = [];
  for (const area of areas) {
    const runs = await inSlices(walkRuns(area), options);
    for (const run of runs) fresh.push(reused(run, dropped) ?? liveRun(run));
  }
  return livePageText(root, merged(kept, fresh));
}

/** The blocks that hold the changed elements, none inside another, in document order. */
function areasOf(root: Element, changed: readonly Element[]): Element[] {
  const areas = new Set<Element>();
  for (const element of changed) {
    if (root.contains(element)) areas.add(enclosingBlock(element, root));
    else if (element.contains(root)) areas.add(root);
  }
  return [...areas]
    .filter((area) => area === root || !area.parentElement || !isInside(area.parentElement, areas, root))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Tags that always end a line; a changed inline element is read again with the paragraph round it. */
const SURE_BLOCKS =
  'p, div, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, article, section, main, blockquote, pre, table, tr, tbody, ul, ol, body';

function enclosingBlock(element: Element, root: Element): Element {
  const block = element.closest(SURE_BLOCKS);
  if (!block || !root.contains(block)) return root;
  // What is typed there is not read; the run round an editable element ends or goes on with it.
  const hidden = block.closest('[contenteditable], [role]');
  const outside =
    hidden && hidden !== root && root.contains(hidden) ? hidden.parentElement?.closest(SURE_BLOCKS) : block;
  return outside && root.contains(outside) ? outside : root;
}

function isInside(element: Element, areas: ReadonlySet<Element>, root: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (areas.has(at)) return true;
    if (at === root) return false;
  }
  return false;
}

function reused(run: ReadRun, dropped: ReadonlyMap<Element, TextRun[]>): TextRun | undefined {
  const candidates = dropped.get(run.element);
  const index = candidates?.findIndex(({ text }) => text === run.text) ?? -1;
  return index < 0 ? undefined : candidates?.splice(index, 1)[0];
}

/** Both lists are in document order; nodes decide, because an element can hold runs on both sides of a block. */
function merged(kept: readonly TextRun[], fresh: readonly TextRun[]): TextRun[] {
  const all: TextRun[] = [];
  let next = 0;
  for (const run of kept) {
    const node = run.pieces()?.[0]?.node;
    if (!node) continue;
    for (let other = fresh[next]; other && precedes(other, node); other = fresh[++next]) all.push(other);
    all.push(run);
  }
  return [...all, ...fresh.slice(next)];
}

function precedes(run: TextRun, node: Node): boolean {
  const first = run.pieces()?.[0]?.node;
  return first !== undefined && (first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
