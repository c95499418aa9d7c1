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
