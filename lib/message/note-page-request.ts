/** What panel and background ask the script of notes on a page. Read by hand, as everything that arrives on a page. */
import type { OrphanReason, Placement } from '@/lib/anchor/placement';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Kept } from '@/lib/note/note-store';

export type NotePageRequest =
  /** Where the notes of this document stand. */
  | { readonly type: 'page.notes' }
  /** Some note has changed: ask for this document's again. */
  | { readonly type: 'page.notes-changed' }
  /** Scroll to a note, mark it for a moment and open its card. */
  | { readonly type: 'page.note-jump'; readonly id: string }
  /** The person takes the proposed place of a note. */
  | { readonly type: 'page.note-accept'; readonly id: string }
  /** The person attaches a note to what is selected on the page now. */
  | { readonly type: 'page.note-reattach'; readonly id: string }
  /** Opens the editor for a new note. */
  | { readonly type: 'page.note-new'; readonly on: 'page' | 'selection' }
  /** The place of the next or previous note, as by keyboard. */
  | { readonly type: 'page.note-step'; readonly to: 'next' | 'previous' };

/** Where a note stands on the page. Its words and tags are asked from the background. */
export interface PlacedNote {
  readonly id: string;
  /** `whole` for a note on a provision or on the document as a whole, which needs no place. */
  readonly kind: Placement['kind'] | 'whole';
  /** UTF-16 offset in the page's text, of a proposal where it would stand; -1 where there is none. */
  readonly order: number;
  /** Why it has no place of its own any more, of `moved` and `orphan`. */
  readonly reason?: OrphanReason | undefined;
  /** The page is in another language than the words of the note; of `moved` and `orphan`. */
  readonly shownIn?: Language | undefined;
  /** Date of the wording that the page gives, where the note was made on that of another day; of `moved` and `orphan`. */
  readonly shownOn?: When | undefined;
  /** Something else in its provision has changed. */
  readonly partChanged?: boolean | undefined;
  /** Own text of the part that held its words when it was made; for `changed`, `moved` and `orphan`. */
  readonly was?: string | undefined;
  /** What stands in that part now, where the part is still there. */
  readonly present?: string | undefined;
  /** Words of the proposed place, of `moved`. */
  readonly proposal?: string | undefined;
  /** Path of the proposed place: `189/1`. */
  readonly proposedPath?: string | undefined;
}

export interface PageNotes {
  /** Text of the document's key, as `notes.find` takes it. */
  readonly document: string;
  readonly title: string;
  /** `looking` until the page was read and the notes were placed. */
  readonly status: 'looking' | 'ready' | 'failed';
  /** In reading order; those without a place last. */
  readonly notes: readonly PlacedNote[];
}

/**
 * A refusal arrives as trouble: `note-nothing-selected`, `note-selection-outside`, `note-selection-long`,
 * `note-place-gone`, or one of the store's.
 */
export interface NotePageReplies {
  'page.notes': PageNotes;
  'page.notes-changed': null;
  'page.note-jump': { readonly found: boolean };
  'page.note-accept': Kept;
  'page.note-reattach': Kept;
  'page.note-new': null;
  'page.note-step': { readonly found: boolean };
}

const LONGEST_ID = 200;

/** The one key that each takes besides its type, and what it may hold. */
const SHAPES: {
  readonly [T in NotePageRequest['type']]: readonly [key: string, holds: (value: unknown) => boolean] | null;
} = {
  'page.notes': null,
  'page.notes-changed': null,
  'page.note-jump': ['id', isId],
  'page.note-accept': ['id', isId],
  'page.note-reattach': ['id', isId],
  'page.note-new': ['on', (value) => value === 'page' || value === 'selection'],
  'page.note-step': ['to', (value) => value === 'next' || value === 'previous'],
};

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_ID;
}

/** A message as it arrived, or undefined for what is none. Unknown keys are refused as well. */
export function parseNotePageRequest(message: unknown): NotePageRequest | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type, ...rest } = message as { readonly type: unknown; readonly [key: string]: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) return undefined;
  const shape = SHAPES[type as NotePageRequest['type']];
  const keys = Object.keys(rest);
  const fits = shape ? keys.length === 1 && keys[0] === shape[0] && shape[1](rest[shape[0]]) : keys.length === 0;
  return fits ? (message as NotePageRequest) : undefined;
}
