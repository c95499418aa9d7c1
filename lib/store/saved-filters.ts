/** The saved filters in the database, beside the notes: the same rows, clock and outbox. */
import type { Result } from '@/lib/base/result';
import type { StoreTrouble } from '@/lib/note/note-store';
import {
  newSavedFilter,
  SAVED_FILTER,
  type SavedFilter,
  savedFilterOf,
  withoutSavedFilter,
} from '@/lib/note/saved-filter';
import type { LacunaDatabase } from './database';
import { rowOf } from './note-record';
import { asResult, Refusal } from './trouble';
import { createWriter, type Surroundings } from './write-notes';

export interface SavedFilterStore {
  /** By name. */
  list(): Promise<Result<readonly SavedFilter[], StoreTrouble>>;
  save(filter: Omit<SavedFilter, 'id'>): Promise<Result<SavedFilter, StoreTrouble>>;
  drop(id: string): Promise<Result<null, StoreTrouble>>;
}

export function createSavedFilterStore(database: LacunaDatabase, surroundings: Surroundings): SavedFilterStore {
  const write = createWriter(database, surroundings);
  return {
    list: () =>
      asResult(async () => {
        const records = await database.notes.where('kind').equals(SAVED_FILTER).toArray();
        const found = records.flatMap((record) => {
          const row = rowOf(record);
          return row ? (savedFilterOf(row) ?? []) : [];
        });
        return found.sort((a, b) => a.name.localeCompare(b.name));
      }),
    save: (filter) =>
      asResult(async () => {
        const id = surroundings.newId();
        await write(async (pen) => pen.put(undefined, newSavedFilter(id, filter, pen.tick())));
        return { id, ...filter };
      }),
    drop: (id) =>
      asResult(async () => {
        await write(async (pen) => {
          const row = await pen.read(id);
          if (row?.k !== SAVED_FILTER) throw new Refusal({ code: 'not-found' });
          await pen.put(row, withoutSavedFilter(row, pen.tick()));
        });
        return null;
      }),
  };
}
