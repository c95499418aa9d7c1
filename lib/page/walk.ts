import { type ElementKind, elementKind } from './element-kind';
import type { TextPiece } from './page-text';

/** What a walk gathers: the words of one stretch of inline nodes, and the nodes they stand in. */
export interface ReadRun {
  readonly element: Element;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

export interface WalkOptions {
  /** Reads only the text that stands directly in `root`, not in the blocks inside it. */
  readonly shallow?: boolean;
}

/** Nodes between two chances to pause: a few tenths of a millisecond. */
const NODES_PER_STEP = 128;
/** After so many restarts by a page that changes all the time, the walk no longer pauses. */
const RESTARTS = 3;

/** Characters of text above which a page is left alone: some ten times the longest code. */
const MAX_CHARACTERS = 20_000_000;
/** Nodes above which even a plain walk would take seconds. */
const MAX_NODES = 4_000_000;

/** Thrown by a walk through a page that is left alone because of its size. */
export class PageTooLarge extends Error {}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** `347<sup>1</sup>` is an inserted article or a footnote, never article 3471; words set high are left as they are. */
const HIGH_NUMBER = /^[\s\u00a0([*]*\d[\d\s\u00a0,;)\]*–-]{0,15}$/;

/** Anything but white space; a test finds it without copying the words, as trimming would. */
const SOLID = /\S/;
const SOURCE_SPACE = /[\t\n\f\r]/;

interface Open {
  readonly element: Element;
  readonly kind: ElementKind;
  readonly high: boolean;
  readonly kept: boolean;
}

class Walk {
  readonly runs: ReadRun[] = [];
  readonly open: Open[];
  readonly root: Element;
  private readonly shallow: boolean;
  private parts: string[] = [];
  private pieces: TextPiece[] = [];
  private length = 0;
  private total = 0;
  private solid = false;

  constructor(root: Element, shallow: boolean) {
    this.root = root;
    this.shallow = shallow;
    this.open = [{ element: root, kind: 'block', high: false, kept: isPreserved(root) }];
  }

  text(node: Text): void {
    const { data } = node;
    if (data === '') return;
    const at = this.open.at(-1);
    const words = readable(data, at?.high ?? false, at?.kept ?? false);
    this.pieces.push({ node, start: this.length });
    this.add(words);
    this.solid ||= SOLID.test(words);
  }

  /** @throws PageTooLarge */
  refuseTooLarge(nodes: number): void {
    if (this.total + this.length > MAX_CHARACTERS || nodes > MAX_NODES) throw new PageTooLarge();
  }

  /** @returns whether the children are to be read. */
  enter(element: Element): boolean {
    const kind = elementKind(element);
    switch (kind) {
      case 'skip':
        return false;
      case 'skip-space':
        this.add(' ');
        return false;
      case 'skip-block':
        this.flush();
        return false;
      case 'break':
        this.add('\n');
        return false;
      case 'block':
        this.flush();
        if (this.shallow) return false;
        break;
      case 'inline':
        break;
    }
    if (element.firstChild === null) return false;
    const above = this.open.at(-1);
    const high = (above?.high ?? false) || (element.localName === 'sup' && HIGH_NUMBER.test(element.textContent ?? ''));
    this.open.push({ element, kind, high, kept: (above?.kept ?? false) || element.localName === 'pre' });
    return true;
  }

  leave(): void {
    if (this.open.at(-1)?.kind === 'block') this.flush();
    this.open.pop();
  }

  flush(): void {
    if (this.solid) {
      const element = this.open.findLast(({ kind }) => kind === 'block')?.element ?? this.root;
      this.runs.push({ element, text: this.parts.join(''), pieces: this.pieces });
    }
    this.parts = [];
    this.pieces = [];
    this.total += this.length;
    this.length = 0;
    this.solid = false;
  }

  private add(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }
}

/**
 * Reads the running text under `root` in document order without changing it.
 * It yields between small steps, so that whoever drives it can let the page breathe; when the page has meanwhile
 * removed the place where it stood, it starts again.
 *
 * @returns the runs that hold more than white space; each step gives those read so far.
 * @throws PageTooLarge
 */
export function* walkRuns(
  root: Element,
  { shallow = false }: WalkOptions = {},
): Generator<readonly ReadRun[], readonly ReadRun[]> {
  for (let restarts = 0; ; restarts++) {
    const walk = new Walk(root, shallow);
    let steps = 0;
    let node: Node | null = root.firstChild;
    while (node !== null && node !== root) {
      node = step(walk, node);
      if (++steps % NODES_PER_STEP !== 0 || restarts >= RESTARTS) continue;
      walk.refuseTooLarge(steps);
      yield walk.runs;
      if (node !== null && !root.contains(node)) break;
    }
    if (node !== null && node !== root) continue;
    walk.flush();
    return walk.runs;
  }
}

/** @returns the next node in document order, or the root when all is read. */
function step(walk: Walk, node: Node): Node | null {
  let descend = false;
  if (node.nodeType === Node.TEXT_NODE) walk.text(node as Text);
  else if (node.nodeType === Node.ELEMENT_NODE) descend = walk.enter(node as Element);
  if (descend) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== walk.root && at.nextSibling === null) {
    at = at.parentNode;
    if (at !== walk.root) walk.leave();
  }
  return at === walk.root ? at : (at?.nextSibling ?? null);
}

/** Characters map one to one, so that offsets into the node and into the text stay the same. */
function readable(data: string, high: boolean, kept: boolean): string {
  // White space of the page's source is no line break: in the text a line feed is one that a reader sees.
  const plain = kept || !SOURCE_SPACE.test(data) ? data : data.replace(/[\t\n\f\r]/g, ' ');
  return high ? plain.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit) : plain;
}

const isPreserved = (element: Element): boolean => element.closest('pre') !== null;
