import { articleOf, provisionKey } from '@/lib/law/provision';
import { type Note, noteOf } from '@/lib/note/note';
import { parseRow, type Row } from '@/lib/note/row';
import type { NoteRecord } from './database';

/** The row with what it is found by. */
export function recordOf(row: Row): NoteRecord {
  if (row.k !== 'note') return { ...EMPTY, id: row.id, kind: row.k, row };
  const note = noteOf(row);
  return {
    id: row.id,
    kind: row.k,
    row,
    document: note.document,
    site: siteOf(note.address),
    articles: [...new Set(placesOf(note).map(({ act, path }) => articleKey(act, path)))],
    tags: note.tags,
    colour: note.colour,
    state: note.state,
    conflict: note.bodies.length > 1 || note.anchors.length > 1 ? 1 : 0,
    modified: note.modified,
  };
}

/** The same for a row of a vault. */
export const recordIn = (slot: string, row: Row): NoteRecord => ({
  ...recordOf(row),
  ...(slot === '' ? {} : { slot }),
});

const EMPTY = {
  document: '',
  site: '',
  articles: [],
  tags: [],
  colour: '',
  state: 'live',
  conflict: 0,
  modified: 0,
} as const;

export const placesOf = ({ provision, links }: Note) => [...(provision ? [provision] : []), ...links];

export const articleKey = (act: string, path: string): string =>
  provisionKey({ act: act as NonNullable<Note['provision']>['act'], path: articleOf(path) });

/** Host name of an address; empty where there is none. */
export function siteOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}

/** The row of a stored record; undefined where it cannot be read. */
export const rowOf = (record: NoteRecord): Row | undefined => parseRow(record.row);

/** A note with the shared vault it is kept in. */
export const noteIn = (slot: string | undefined, row: Row): Note =>
  slot ? { ...noteOf(row), vault: slot } : noteOf(row);

/** Notes of the records that hold readable ones. */
export const notesOf = (records: readonly NoteRecord[]): readonly Note[] =>
  records.flatMap((record) => {
    const row = record.kind === 'note' ? rowOf(record) : undefined;
    return row ? [noteIn(record.slot, row)] : [];
  });
