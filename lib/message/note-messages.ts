/**
 * What is said about notes between page, doors and background. A page's script asks only for its own document or for one
 * provision (`note.`, `draft.`); whatever looks through all notes is for the extension's own pages (`notes.`).
 */

import * as z from 'zod/mini';
import { COLOURS } from '@/lib/base/colours';
import type { ReadProvisions } from '@/lib/citation/read-provision';
import { newNoteSchema, operationSchema } from '@/lib/note/change';
import { MOTIVATIONS } from '@/lib/note/kinds';
import { type Head, type Note, noteProvisionSchema } from '@/lib/note/note';
import { type Draft, draftSchema, type Kept, type NoteFacets, type TakenIn } from '@/lib/note/note-store';
import type { Row } from '@/lib/note/row';
import { undoSchema } from '@/lib/note/undo';
import { type FormReplies, isFormToken } from './form-request';

const id = z.string().check(z.minLength(1), z.maxLength(200));
/** Text of a document's key. */
const document = z.string().check(z.minLength(1), z.maxLength(2000));
const draftKey = z.string().check(z.minLength(1), z.maxLength(300));
const line = z.string().check(z.maxLength(2000));
/** Empty for the person's own vault, else the id of a shared one. */
const vault = z.string().check(z.maxLength(16));
const tabId = z.int().check(z.gte(0));

/** Rows in one message, of either direction: a few megabytes at most, since a body has 100,000 characters at most. */
export const ROWS_AT_ONCE = 200;

const noteQuerySchema = z.strictObject({
  document: z.optional(document),
  provision: z.optional(noteProvisionSchema),
  tag: z.optional(line),
  colour: z.optional(z.enum(COLOURS)),
  motivation: z.optional(z.enum(MOTIVATIONS)),
  site: z.optional(line),
  text: z.optional(line),
  state: z.optional(z.enum(['live', 'deleted', 'purged'])),
  conflict: z.optional(z.literal(true)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
});

export const noteRequests = [
  /** The live notes of a document, and what was being typed on it when the page was closed. */
  z.strictObject({ type: z.literal('note.here'), document }),
  /** Notes on a provision, inside it, or on what it stands in, whatever document they were made on. */
  z.strictObject({ type: z.literal('note.on'), provision: noteProvisionSchema }),
  z.strictObject({ type: z.literal('note.get'), id }),
  /** @property draft key of the draft that is dropped once the note is kept. */
  z.strictObject({
    type: z.literal('note.create'),
    note: newNoteSchema,
    draft: z.optional(draftKey),
    /** A shared vault to keep it in; without one, the person's own. */
    vault: z.optional(vault),
  }),
  /** All operations or none. */
  z.strictObject({
    type: z.literal('note.change'),
    id,
    operations: z.array(operationSchema).check(z.minLength(1), z.maxLength(200)),
    draft: z.optional(draftKey),
  }),
  /** Takes a change back, with what the change answered. */
  z.strictObject({ type: z.literal('note.undo'), undo: undoSchema }),
  /** Settles a conflict of two texts by making two notes of them. */
  z.strictObject({ type: z.literal('note.keep-both'), id }),
  /** Where notes can be kept, the person's own first; empty where there is no choice. */
  z.strictObject({ type: z.literal('note.vaults') }),
  /** Every tag in use, for choosing. */
  z.strictObject({ type: z.literal('note.tags') }),
  /** The provisions that typed words mean: «УК 146», "art. 188(2) CPC". */
  z.strictObject({ type: z.literal('note.read'), text: z.string().check(z.maxLength(300)) }),
  /** Brings the script of notes into the sending tab: something was selected there. */
  z.strictObject({ type: z.literal('note.load') }),
  z.strictObject({ type: z.literal('draft.put'), draft: draftSchema }),
  z.strictObject({ type: z.literal('draft.drop'), key: draftKey }),
  /**
   * The frame of a form asks, with the token from its own address, for the script of its page that has opened it. From the
   * form's own file only.
   */
  z.strictObject({ type: z.literal('form.here'), token: z.string().check(z.refine(isFormToken)) }),

  /** From own pages only, as all that follow. */
  z.strictObject({ type: z.literal('notes.find'), query: noteQuerySchema }),
  /** Ids of all that a question finds, so that a list can be counted and read piece by piece. */
  z.strictObject({ type: z.literal('notes.ids'), query: noteQuerySchema }),
  /** The notes of some ids, in their order. */
  z.strictObject({ type: z.literal('notes.pick'), ids: z.array(id).check(z.maxLength(ROWS_AT_ONCE)) }),
  /** How many notes there are, and on which sites. */
  z.strictObject({ type: z.literal('notes.facets') }),
  /** Earlier texts of a note. */
  z.strictObject({ type: z.literal('notes.history'), id }),
  /** Of one document, or all. */
  z.strictObject({ type: z.literal('notes.drafts'), document: z.optional(document) }),
  /** Everything of the person's as it lies, piece by piece: those after the id, at most `ROWS_AT_ONCE`; an empty answer ends it. */
  z.strictObject({
    type: z.literal('notes.rows'),
    after: z.optional(id),
    vault: z.optional(vault),
    limit: z.int().check(z.gte(1), z.lte(ROWS_AT_ONCE)),
  }),
  /** Merges rows from a file, piece by piece. What is no row is counted as refused. */
  z.strictObject({
    type: z.literal('notes.take-in'),
    rows: z.array(z.strictObject({ row: z.unknown(), foreign: z.boolean() })).check(z.maxLength(ROWS_AT_ONCE)),
    /** Shared vault in which they stood. */
    vault: z.optional(vault),
  }),
  /** Shared vaults of which notes are here, joined or not. */
  z.strictObject({ type: z.literal('notes.vaults') }),
  /** Into another vault. A page's script cannot ask for it: whoever shares a vault reads what is in it. */
  z.strictObject({ type: z.literal('notes.move'), id, vault }),
  /** Whether the browser lost the database in which notes were. */
  z.strictObject({ type: z.literal('notes.gone') }),
  /** The person has seen that; it is not said again. */
  z.strictObject({ type: z.literal('notes.gone-seen') }),
  /** Brings the script of notes into a tab, so that its page can be asked. */
  z.strictObject({ type: z.literal('notes.start'), tab: tabId }),
] as const;
export type NoteRequest = z.infer<(typeof noteRequests)[number]>;

/** Prefixes of what only own pages may ask. */
export const NOTES_OWN_PAGES_ONLY = ['notes.', 'form.'] as const;

export interface VaultChoice {
  readonly vault: string;
  /** Empty for the person's own. */
  readonly name: string;
}

/** What was last counted in a database that is gone. */
export interface NotesGone {
  readonly notes: number;
  /** `2026-11-22` */
  readonly day: string;
  readonly synced: boolean;
}

export interface NotesHere {
  /** The latest change first. */
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
}

/**
 * Reply to each request. A trouble of the store arrives as `database-closed`, `note-quota`, `note-not-found`,
 * `note-damaged`, `note-refused` or `note-failed`.
 */
export interface NoteReplies {
  'note.here': NotesHere;
  'note.on': readonly Note[];
  'note.get': Note;
  'note.create': Kept;
  'note.change': Kept;
  'note.undo': Kept;
  'note.keep-both': readonly Note[];
  'note.vaults': readonly VaultChoice[];
  'notes.vaults': readonly string[];
  'notes.move': Note;
  'note.tags': readonly { readonly tag: string; readonly notes: number }[];
  'note.read': ReadProvisions;
  'note.load': null;
  'draft.put': null;
  'draft.drop': null;
  'form.here': FormReplies['page.form'];
  'notes.find': readonly Note[];
  'notes.ids': readonly string[];
  'notes.pick': readonly Note[];
  'notes.facets': NoteFacets;
  'notes.history': readonly Head<string>[];
  'notes.drafts': readonly Draft[];
  'notes.rows': readonly Row[];
  'notes.take-in': TakenIn;
  'notes.start': null;
  'notes.gone': NotesGone | null;
  'notes.gone-seen': null;
}
