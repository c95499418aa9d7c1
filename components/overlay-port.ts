import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { PageTarget } from '@/lib/message/page-state';
import type { PlaceReference } from './place';

/** What the overlay is about: a reference of the page, or an article of the page's own act. */
export interface Subject {
  readonly id: string;
  readonly targets: readonly PageTarget[];
  readonly words: string;
  readonly date?: When | undefined;
  readonly anchor: PlaceReference;
}

export interface OverlayOptions {
  readonly signal: AbortSignal;
  readonly language: () => Language;
  readonly today: () => When;
  /** The overlay is about this reference now; null when it closed. */
  onSubject(id: string | null): void;
  /** A pinned card closed by the person: the focus goes back. */
  onReturn(id: string): void;
  /** Shows the panel where it is part of the page itself; without it the background opens the browser's. */
  readonly openPanel?: (() => void) | undefined;
}

export interface Overlay {
  /** This may be wanted next: what its card shows is asked for, and nothing is drawn. */
  expect(subject: Subject): void;
  /** The button is down on this: its card is made ready where it will stand, unseen, until `pin` or `release`. */
  press(subject: Subject): void;
  /** The press has ended: what was made ready and is not wanted goes away without a trace. */
  release(): void;
  preview(subject: Subject): void;
  pin(subject: Subject): void;
  /** Closes a preview; a pinned card stays. */
  leave(): void;
  close(): void;
  /** Draws again, after a change of language or of what is known. */
  redraw(): void;
  readonly subject: string | null;
}

/** Builds the overlay of a page. The script that holds it is brought into the page only when it is wanted. */
export type CreateOverlay = (options: OverlayOptions) => Overlay;

/** Where the two scripts of one page meet: they share their isolated world, which the page's own scripts cannot see. */
export interface OverlayMeetingPoint {
  lacunaCreateOverlay?: CreateOverlay | undefined;
}
