import { sameContent } from '@/lib/gap/canonical';
import { type FieldEdit, fieldOf, type PackRecord, withEdits } from '@/lib/gap/edit';
import { keepMine, mergeRecords, takeTheirs } from '@/lib/gap/merge';
import { recordsOf } from '@/lib/gap/update';
import type { LacunaDatabase } from './database';
import { readStored, type Stored } from './packs';

/** One field of one record. */
export interface EditedField {
  readonly entity: string;
  readonly field: string;
}

/** How an edit stands to the installed files. */
export interface OwnEdit extends EditedField {
  /**
   * `shown`: lies over the file. `conflict`: the file has changed since, mine is shown. `retired`: the file has dropped the
   * record, which is kept. `absent`: the file was removed; the edit waits for it.
   */
  readonly state: 'shown' | 'conflict' | 'retired' | 'absent';
  readonly mine: unknown;
  /** What the file said when the person changed it; null where it had no such text. */
  readonly base: unknown;
  /** What the file says now; null where there is nothing. */
  readonly theirs: unknown;
  /** The record as the person sees it, if it is there. */
  readonly record?: PackRecord | undefined;
}

/** Every edit of the person, with how it stands. Nothing is left out, whatever became of its file. */
export async function listEdits(database: LacunaDatabase): Promise<readonly OwnEdit[]> {
  const stored = await readStored(database);
  const installed = installedRecords(stored);
  const retired = new Map(stored.retired.map((record) => [record.id, record]));
  return Object.entries(stored.overlay).flatMap(([entity, edits]) => {
    const here = installed.get(entity);
    const record = here ?? retired.get(entity);
    const seen = record && withEdits(record, edits);
    return Object.entries(edits).flatMap(([field, edit]) => {
      if (edit.kind === 'set') return [];
      const theirs = record ? fieldOf(record, field) : null;
      const state = here ? standing(theirs, edit.base) : record ? 'retired' : 'absent';
      return [{ entity, field, state, mine: edit.value, base: edit.base, theirs, record: seen }];
    });
  });
}

const standing = (theirs: unknown, base: unknown): OwnEdit['state'] =>
  sameContent(theirs, base) ? 'shown' : 'conflict';

/**
 * Lays the person's own value over a field. A second change of the same field keeps the base of the first, so that
 * a conflict stays until it is settled.
 *
 * @param seen whether the value of the file is the one that the person had in front of them; returns the base to keep.
 * @returns false where no installed or retired record has this id.
 */
export async function putEdit(
  database: LacunaDatabase,
  { entity, field }: EditedField,
  value: unknown,
  seen: (upstream: unknown) => unknown,
): Promise<boolean> {
  return database.transaction('rw', database.packs, database.edits, database.retired, async () => {
    const stored = await readStored(database);
    const record = recordNamed(stored, entity);
    if (!record) return false;
    const before = stored.overlay[entity]?.[field];
    const upstream = fieldOf(record, field);
    const base = before?.kind === 'value' ? before.base : seen(upstream);
    if (sameContent(upstream, value)) await database.edits.delete([entity, field]);
    else await database.edits.put({ entity, field, edit: { kind: 'value', value, base } satisfies FieldEdit });
    return true;
  });
}

/** Takes an edit back: the file's own text is shown again. A record that was kept only for its edits goes with the last one. */
export async function dropEdit(database: LacunaDatabase, { entity, field }: EditedField): Promise<void> {
  await database.transaction('rw', database.edits, database.retired, async () => {
    await database.edits.delete([entity, field]);
    if ((await database.edits.where('entity').equals(entity).count()) === 0) await database.retired.delete(entity);
  });
}

/**
 * Settles what person and file both changed.
 *
 * @returns false where there is nothing to settle, for example because it was settled in another window.
 */
export async function settleEdit(
  database: LacunaDatabase,
  { entity, field }: EditedField,
  keep: 'mine' | 'theirs',
): Promise<boolean> {
  return database.transaction('rw', database.packs, database.edits, database.retired, async () => {
    const { packs, overlay, retired } = await readStored(database);
    const records = packs.flatMap(recordsOf);
    const { conflicts } = mergeRecords({ base: records, theirs: records, overlay, retired });
    const conflict = conflicts.find((one) => one.id === entity && one.field === field);
    if (!conflict) return false;
    const settled = keep === 'mine' ? keepMine(overlay, conflict) : takeTheirs(overlay, conflict);
    const edit = settled[entity]?.[field];
    if (edit) await database.edits.put({ entity, field, edit });
    else await database.edits.delete([entity, field]);
    return true;
  });
}

const installedRecords = ({ packs }: Stored): ReadonlyMap<string, PackRecord> =>
  new Map(packs.flatMap(recordsOf).map((record) => [record.id, record]));

const recordNamed = (stored: Stored, id: string): PackRecord | undefined =>
  installedRecords(stored).get(id) ?? stored.retired.find((record) => record.id === id);
