/** Running heads and feet: what stands at the edge of every page and belongs to no sentence. */
import { type Line, wordsOf } from './lines';

/** The share of a page's height in which heads and feet are sought. */
const ZONE = 0.12;
/** How many lines of an edge may belong to it. */
const DEEP = 3;

const PAGE_NUMBER =
  /^[-–—|\s]*(?:page|p\.|стр\.?|бет)?\s{0,2}\d{1,4}(?:\s{0,2}(?:of|из|\/|\|)\s{0,2}\d{1,4})?[-–—|\s]*$/iu;
/** Job number of the United Nations' printing: "GE.14-24675 (E)", with a page number on either side. */
const JOB_NUMBER = /^(?:\d{1,4}\s{1,4})?(?:\*?\s?\d{7}\*?|GE\.\d\d-\d{3,6}.{0,40}|\d\d-\d{5}.{0,20})$/;
const SYMBOL_ONLY = /^(?:\d{1,4}\s{1,4})?[A-Z]{1,8}(?:\/[A-Z0-9][A-Z0-9.()-]{0,20}){1,8}(?:\s{1,4}\d{1,4})?$/;

/** A page as far as its edges are concerned. */
export interface EdgedPage {
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly Line[];
}

/**
 * The lines that are heads or feet, for each page. The first page keeps its head: there a document says what it is.
 * A line counts when it is a page's number, a job number or a symbol, or when other pages say the same in the same place.
 */
export function* runningLines(pages: readonly EdgedPage[]): Generator<void, readonly ReadonlySet<Line>[]> {
  const edges = pages.map((page) => ({ top: edgeOf(page, 'top'), bottom: edgeOf(page, 'bottom') }));
  const often = { top: new Map<string, number>(), bottom: new Map<string, number>() };
  for (const { top, bottom } of edges) {
    count(often.top, top);
    count(often.bottom, bottom);
    yield;
  }
  const least = pages.length < 5 ? 2 : 3;
  const found: ReadonlySet<Line>[] = [];
  for (const [index, edge] of edges.entries()) {
    const repeated = (side: 'top' | 'bottom', words: string): boolean =>
      index > 0 && ((often[side].get(keyOf(words)) ?? 0) >= least || SYMBOL_ONLY.test(words));
    const running = (side: 'top' | 'bottom'): Line[] =>
      peeled(edge[side], (words) => isNumber(words) || repeated(side, words));
    found.push(new Set([...running('top'), ...running('bottom')]));
    yield;
  }
  return found;
}

const isNumber = (words: string): boolean => PAGE_NUMBER.test(words) || JOB_NUMBER.test(words);

/** From the outermost line inwards, for as long as lines belong to the edge. */
function peeled(lines: readonly Line[], belongs: (words: string) => boolean): Line[] {
  const end = lines.findIndex((line) => !belongs(wordsOf(line)));
  return lines.slice(0, end < 0 ? lines.length : end);
}

/** The outermost line first. */
function edgeOf({ lines, height }: EdgedPage, side: 'top' | 'bottom'): readonly Line[] {
  const inZone = ({ y }: Line): boolean => (side === 'top' ? y < height * ZONE : y > height * (1 - ZONE));
  const ordered = side === 'top' ? lines : [...lines].reverse();
  return ordered.slice(0, DEEP).filter(inZone);
}

/** Page numbers differ, the rest of a head does not. */
const keyOf = (words: string): string => words.replace(/\d+/g, '#').toLowerCase();

/** A page counts once, however often it says the same. */
function count(counts: Map<string, number>, edge: readonly Line[]): void {
  for (const key of new Set(edge.map((line) => keyOf(wordsOf(line))))) counts.set(key, (counts.get(key) ?? 0) + 1);
}
