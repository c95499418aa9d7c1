/** Where the scripts of one page meet: they share their isolated world, which the page's own scripts cannot see. */
import type { Anchor } from '@/lib/anchor/anchor';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Reference } from '@/lib/citation/reference';
import type { createBadges } from '@/lib/highlight/badge';
import type { PageState } from '@/lib/message/page-state';
import type { NoteProvision } from '@/lib/note/note';
import type { Arrival } from '@/lib/page/arrival';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';

/** The page as it was read last, in whole. */
export interface PageRead {
  readonly page: LivePageText;
  readonly facts: PageFacts;
  readonly found: readonly { readonly id: string; readonly span: Span; readonly reference: Reference }[];
  /** Absent where the page is the document. */
  readonly shown?: ShownDocument | undefined;
}

/** A document that is shown by a page of ours and not at its own address. */
export interface ShownDocument {
  /** The original's, empty for a file of this computer. */
  readonly address: string;
  readonly fingerprint: string;
  readonly title: string;
  /** Where words are printed: kept with a note for display, never for finding it again. */
  printed(span: Span): Pick<Anchor, 'page' | 'quads'>;
  /** Brings words into view whose page may not be drawn yet. */
  show(span: Span): Promise<boolean>;
}

/** What the script of the page offers to those that come later; anew each time Lacuna is switched on. */
export interface PageHost {
  readonly signal: AbortSignal;
  language(): Language;
  /** Undefined until the whole page was read. */
  read(): PageRead | undefined;
  /** Resolves when `read` gives what it can give now: of a page without references, which nobody has read yet, the text. */
  readable?(): Promise<void>;
  /** Set by the script of notes; called after the page was read or painted anew, and when the language has changed. */
  changed?: (() => void) | undefined;
}

/** What a note can be made on from a card. */
export interface CardSubject {
  readonly provision: NoteProvision;
  /** Id of the reference or heading badge that the card stands beside. */
  readonly beside: string;
}

/** What the script of notes offers. */
export interface NotesOfPage {
  start(host: PageHost): void;
  /** Opens the editor for a new note on a reference, or on the provision as a whole. */
  make(subject: CardSubject): void;
  /** Whether a note stands on this page. */
  has(id: string): boolean;
  /** Opens a note of this page at its place. False where it is not on this page. */
  open(id: string): boolean;
}

/** Lacuna at work on a page that may hold references, from its first look until it is stopped. */
export interface PageReading {
  state(): PageState;
  /** Undefined until the whole page was read. */
  read(): PageRead | undefined;
  /** Brings a place into view, focuses it and opens its card. False where there is none. */
  jump(id: string): boolean;
  rescan(): void;
  /** Asks the library again, the references stay. */
  refresh(): void;
  /** The interface speaks another language now. */
  relabel(): void;
}

export interface ReadingOptions {
  readonly signal: AbortSignal;
  language(): Language;
  today(): When;
  readonly arrival: Arrival;
  /** The page was passed over and its text is wanted all the same: it is read without looking for references. */
  readonly isPlain: boolean;
  /** The page was read or painted anew, or could not be. */
  onChange(): void;
  /** Nobody answers any more, because the extension was reloaded. */
  onOrphan(): void;
}

export type StartReading = (options: ReadingOptions) => PageReading;

export interface PageMeetingPoint {
  /** Comes with the script that reads, where a page is worth reading. */
  lacunaStartReading?: StartReading | undefined;
  /** Called by that script when it is there: its answer may come later, or never. */
  lacunaReadingCame?: (() => void) | undefined;
  /** Comes with the script of the overlay: a badge opens nothing without it. */
  lacunaCreateBadges?: typeof createBadges | undefined;
  lacunaPage?: PageHost | undefined;
  lacunaNotes?: NotesOfPage | undefined;
}

export const meetingPoint = (): PageMeetingPoint => globalThis as PageMeetingPoint;
