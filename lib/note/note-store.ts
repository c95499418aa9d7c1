/** What keeps the notes, as those who use it see it. Nothing here throws: every failure comes back as a value. */

import * as z from 'zod/mini';
import type { Colour } from '@/lib/base/colours';
import type { Result } from '@/lib/base/result';
import type { Provision } from '@/lib/law/provision';
import type { NewNote, Operation } from './change';
import type { Head, Motivation, Note } from './note';
import type { Row } from './row';
import type { Undo } from './undo';

/** Why something was not kept. What was typed is still in its draft. */
export interface StoreTrouble {
  readonly code: /** The disk, or what the browser allows us of it, is full. */
    | 'quota'
    /** The database cannot be used now: closed, or refused by the browser. */
    | 'closed'
    /** No note of this id. */
    | 'not-found'
    /** The stored row cannot be read; it is left as it lies. */
    | 'damaged'
    /** Not a note or a change that may be stored; says which part is wrong. */
    | 'refused'
    /** Anything else; nothing was written. */
    | 'failed';
  /** A technical line without words of notes. */
  readonly detail?: string | undefined;
}

/** A note after it was written, and how to take the change back. */
export interface Kept {
  readonly note: Note;
  readonly undo: Undo;
}

/** Conditions that all hold; without any, every note that is not deleted. The latest change first. */
export interface NoteQuery {
  readonly document?: string | undefined;
  /** Notes on it, inside it, or on what it stands in, and notes tied to it. */
  readonly provision?: Provision | undefined;
  readonly tag?: string | undefined;
  readonly colour?: Colour | undefined;
  readonly motivation?: Motivation | undefined;
  /** Host name: `adilet.zan.kz`. */
  readonly site?: string | undefined;
  /** Words of body, quote, tags and title; the best match first. */
  readonly text?: string | undefined;
  readonly state?: Note['state'] | undefined;
  /** Only those of which several texts stand side by side. */
  readonly conflict?: true | undefined;
  readonly limit?: number | undefined;
}

/** What is typed before it is a note or a change: kept under a key of the caller's until it is saved or dropped. */
export const draftSchema = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Document in which it is typed, to find it again there. */
  document: z.string().check(z.maxLength(2000)),
  /** The editor's own fields; longer than any note, so that a text too long for a note is not lost either. */
  content: z.record(z.string(), z.unknown()),
  /** Milliseconds since 1970. */
  modified: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

/** One row from a file, and whether it comes from another program, whose copy never overrules ours. */
export interface Incoming {
  readonly row: Row;
  readonly foreign: boolean;
  /** Shared vault in which it stood; one that is here already stays where it is. */
  readonly vault?: string | undefined;
}

export interface TakenIn {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that could not be taken: their stored counterpart is damaged, or their clock leaves no room to count on. */
  readonly refused: number;
  /** Stopped here; what came before is kept, and the same file can be taken in again. */
  readonly trouble?: StoreTrouble | undefined;
}

/** How many notes there are, and where they were made. */
export interface NoteFacets {
  readonly live: number;
  readonly deleted: number;
  /** Host names with the number of notes that are not deleted, in alphabetical order. */
  readonly sites: readonly { readonly site: string; readonly notes: number }[];
}

export interface NoteStore {
  /** @param draft key of the draft that is dropped in the same step. @param vault a shared one; without it, the person's own. */
  create(note: NewNote, draft?: string, vault?: string): Promise<Result<Kept, StoreTrouble>>;
  /**
   * Into another vault, where it is a new note; the old one goes to the bin of the vault it leaves, and dossiers point at the new.
   * Refused for a note whose versions nobody has decided between.
   */
  move(id: string, vault: string): Promise<Result<Note, StoreTrouble>>;
  /** All operations or none. */
  change(id: string, operations: readonly Operation[], draft?: string): Promise<Result<Kept, StoreTrouble>>;
  /** Takes a change back as far as nothing was changed since. */
  undo(undo: Undo): Promise<Result<Kept, StoreTrouble>>;
  /** Settles a conflict of two texts: the note keeps the shown one, the others become notes of their own. */
  keepBoth(id: string): Promise<Result<readonly Note[], StoreTrouble>>;
  get(id: string): Promise<Result<Note, StoreTrouble>>;
  find(query: NoteQuery): Promise<Result<readonly Note[], StoreTrouble>>;
  /** Ids of all notes that a question finds, in its order, so that they can be counted and read piece by piece. */
  ids(query: NoteQuery): Promise<Result<readonly string[], StoreTrouble>>;
  /** The notes of these ids, in their order; those that are gone or damaged are left out. */
  pick(ids: readonly string[]): Promise<Result<readonly Note[], StoreTrouble>>;
  facets(): Promise<Result<NoteFacets, StoreTrouble>>;
  /** Every text of a note that is still known, the latest first. */
  history(id: string): Promise<Result<readonly Head<string>[], StoreTrouble>>;
  /** Every tag in use with the number of notes, for choosing. */
  tags(): Promise<Result<readonly { readonly tag: string; readonly notes: number }[], StoreTrouble>>;
  /**
   * Everything of the person's, as it lies, in the order of ids: for an export that loses nothing.
   *
   * @param piece only so many after this id; without it all at once.
   */
  rows(piece?: {
    readonly after?: string | undefined;
    readonly limit: number;
    /** Only those of this vault; the person's own has an empty name. */
    readonly vault?: string | undefined;
  }): Promise<Result<readonly Row[], StoreTrouble>>;
  /** Merges rows from a file; twice changes nothing. @param progress called with the number done. */
  takeIn(rows: readonly Incoming[], progress?: (done: number) => void): Promise<TakenIn>;
  putDraft(draft: Draft): Promise<Result<null, StoreTrouble>>;
  drafts(document?: string): Promise<Result<readonly Draft[], StoreTrouble>>;
  dropDraft(key: string): Promise<Result<null, StoreTrouble>>;
}
