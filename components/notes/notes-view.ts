/** What the tab of notes is handed, and what it calls back. */
import type { Colour } from '@/lib/base/colours';
import type { PlacedNote } from '@/lib/message/note-page-request';
import type { ReadDraft } from '@/lib/note/draft';
import type { NoteFields } from '@/lib/note/editing';
import type { Head, Motivation, Note } from '@/lib/note/note';
import type { NoteFacets } from '@/lib/note/note-store';
import type { NoteTroubleView } from './NoteTrouble';
import type { VaultChoice } from './VaultField';

/** The notes of the page beside the panel. */
export type NotesHere =
  | { readonly status: 'looking' }
  /** Lacuna does not run there. */
  | { readonly status: 'absent' }
  | { readonly status: 'failed' }
  | {
      readonly status: 'ready';
      /** In reading order; those without a place last. */
      readonly placed: readonly PlacedNote[];
      /** By id. A note that was placed and is gone meanwhile is missing here. */
      readonly notes: ReadonlyMap<string, Note>;
      readonly drafts: readonly WaitingDraft[];
    };

export interface WaitingDraft {
  readonly key: string;
  readonly draft: ReadDraft;
}

/** Empty text means any. */
export interface NoteFilter {
  readonly text: string;
  /** As typed: `CC 146`. */
  readonly provision: string;
  readonly tag: string;
  readonly colour: Colour | '';
  readonly motivation: Motivation | '';
  readonly site: string;
  readonly bin: boolean;
}
export const NO_NOTE_FILTER: NoteFilter = {
  text: '',
  provision: '',
  tag: '',
  colour: '',
  motivation: '',
  site: '',
  bin: false,
};

export const isFiltered = ({ bin, ...conditions }: NoteFilter): boolean =>
  Object.values(conditions).some((condition) => condition.trim() !== '');

/** What a filter found. */
export interface NotesFound {
  readonly filter: NoteFilter;
  /** How many there are; undefined while it is not known. */
  readonly total: number | undefined;
  /** The first of them, as many as were asked for so far. */
  readonly notes: readonly Note[];
  readonly searching: boolean;
  readonly failed: boolean;
  /** The typed provision is none that is known. */
  readonly provisionUnknown: boolean;
  readonly facets: NoteFacets;
}

/** Why something was not done, or null where it was. */
export type Outcome = Promise<NoteTroubleView | null>;

/** What can be done with a note. What was done is said by the owner, with a way back. */
export interface NoteActions {
  save(note: Note, fields: NoteFields): Outcome;
  keepDraft(note: Note, fields: NoteFields): Promise<boolean>;
  dropDraft(note: Note): void;
  /** What was typed for this note and not saved; null where nothing waits. */
  draftOf(note: Note): Promise<NoteFields | null>;
  remove(note: Note): Outcome;
  restore(note: Note): Outcome;
  purge(note: Note): Outcome;
  take(note: Note, version: Head<string>): Outcome;
  keepBoth(note: Note): Outcome;
  history(id: string): Promise<readonly Head<string>[] | null>;
  /** Where notes can be kept; empty where there is no choice. */
  readonly vaults: readonly VaultChoice[];
  /** Shows the document in a tab. */
  open(note: Note): void;
}

/** What can be done with the notes of the page beside the panel. */
export interface PlaceActions {
  jump(id: string): void;
  accept(id: string): Outcome;
  reattach(id: string): Outcome;
  create(on: 'page' | 'selection'): Outcome;
  saveDraft(waiting: WaitingDraft, fields: NoteFields): Outcome;
  keepWaiting(waiting: WaitingDraft, fields: NoteFields): Promise<boolean>;
  dropWaiting(waiting: WaitingDraft): void;
  /** Where a new note can be kept; empty where there is no choice. */
  readonly vaults: readonly VaultChoice[];
}

/** What was done last, and how to take it back. */
export interface DoneView {
  readonly said: 'saved' | 'deleted' | 'restored' | 'undone' | 'purged' | 'attached';
  readonly undo?: (() => void) | undefined;
}
