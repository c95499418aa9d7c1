/**
 * What is typed and not saved yet, so that page and panel find each other's drafts: under which key it lies and what it holds.
 * A draft of a change is named by its note; a draft of a new note carries what the note will stand on.
 */
import type { NewNote } from './change';
import { draftContent, fieldsOfDraft, type NoteFields } from './editing';
import type { Draft } from './note-store';

/** What a new note stands on: everything but what is typed. */
export type NoteGround = Omit<NewNote, 'body' | 'tags' | 'motivation' | 'colour' | 'links'>;

const CHANGE = 'change:';
const FRESH = 'new:';

/** The one draft of a note that exists. */
export const changeDraftKey = (id: string): string => `${CHANGE}${id}`;
/** @param unique a fresh id: several new notes may wait at once. */
export const newDraftKey = (unique: string): string => `${FRESH}${unique}`;

/** @param now milliseconds since 1970. */
export const draftOfChange = (
  note: { readonly id: string; readonly document: string },
  fields: NoteFields,
  now: number,
): Draft => ({
  key: changeDraftKey(note.id),
  document: note.document,
  content: { ...draftContent(fields) },
  modified: now,
});

/** @param key of `newDraftKey`, the same while one form is open. */
export const draftOfNew = (key: string, ground: NoteGround, fields: NoteFields, now: number): Draft => ({
  key,
  document: ground.document,
  content: { ...draftContent(fields), ground: { ...ground } },
  modified: now,
});

export type ReadDraft =
  | { readonly kind: 'change'; readonly id: string; readonly fields: NoteFields }
  | { readonly kind: 'new'; readonly ground: NoteGround; readonly fields: NoteFields };

/** What a draft is of. What a new note stands on is checked where the note is made; without it the note is on the document. */
export function readDraft({ key, document, content }: Draft): ReadDraft {
  const fields = fieldsOfDraft(content);
  if (key.startsWith(CHANGE)) return { kind: 'change', id: key.slice(CHANGE.length), fields };
  const { ground } = content;
  const held = typeof ground === 'object' && ground !== null ? (ground as Partial<NoteGround>) : {};
  return { kind: 'new', ground: { ...held, document: held.document ?? document }, fields };
}

/** The note to be made of what it stands on and what was typed. */
export const newNoteOf = (ground: NoteGround, fields: NoteFields): NewNote => ({
  ...ground,
  motivation: fields.motivation,
  colour: fields.colour,
  body: fields.body,
  tags: [...fields.tags],
  ...(fields.links.length > 0 ? { links: [...fields.links] } : {}),
});
