import type { LivePageText } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';

/** How a reference looks: never by colour alone. `unresolved` covers ambiguous, no such article, act not named. */
export type Look = 'gaps' | 'plain' | 'unresolved';

export interface PaintItem {
  /** Id of the reference, unique on the page. */
  readonly id: string;
  readonly span: Span;
  readonly look: Look;
  /** Number of gaps, printed small behind the mark where it is more than none. */
  readonly count: number;
  /** What a screen reader says for the mark. */
  readonly label: string;
}

/** Writes marks into a page and takes them out again without a trace. */
export interface Painter {
  /** Replaces everything painted so far; items must be in order and must not overlap. */
  paint(items: readonly PaintItem[]): void;
  /** Marks one reference as the one spoken of; null for none. */
  activate(id: string | null): void;
  /** Brings a reference into view and gives it the focus. False when its place is gone. */
  reveal(id: string): boolean;
  /** Removes everything of ours; the page is as it was. */
  clear(): void;
}

/** Where the words of a reference stand on the screen, in the form that placement libraries take. */
export interface Anchor {
  readonly contextElement: Element;
  getBoundingClientRect(): DOMRect;
  getClientRects(): readonly DOMRect[];
}

/** A painter of one page, which follows the page's text as it changes. */
export interface PagePainter extends Painter {
  /** How the page is painted now: in it, or over it where it would not keep our marks. */
  readonly way: 'marks' | 'highlights';
  /** Takes over the text read last; the spans of the next `paint` count in it. */
  follow(page: LivePageText): void;
  /** The reference painted at a point of the viewport, or null. Marks answer too, so that both ways can be asked. */
  at(x: number, y: number): string | null;
  /** Null for a reference that is not painted, or whose place is gone. */
  anchorOf(id: string): Anchor | null;
}

export interface PainterOptions {
  /** Runs a change of ours so that the watcher of the page does not take it for the page's own. */
  readonly quietly: (change: () => void) => void;
  /** Ends everything that was started; the page is restored by `clear`. */
  readonly signal: AbortSignal;
  /** Called once, when what stands in the first viewport is painted. */
  readonly onPainted?: (() => void) | undefined;
  /** Called when the page changes over to highlights. */
  readonly onWay?: ((way: PagePainter['way']) => void) | undefined;
}
