import Dexie from 'dexie';
import type { Result } from '@/lib/base/result';
import type { NoteStore, StoreTrouble } from '@/lib/note/note-store';
import { type LacunaDatabase, openDatabase } from '@/lib/store/database';
import { createNoteStore } from '@/lib/store/notes';
import { fakeSurroundings } from '@/test/support/notes';

export interface Setting {
  readonly store: NoteStore;
  readonly database: LacunaDatabase;
  readonly clock: ReturnType<typeof fakeSurroundings>;
}

const opened: LacunaDatabase[] = [];

/** A store on a database of its own, or on one that another setting has opened too. */
export function setting(name: string = crypto.randomUUID(), seed = 1): Setting {
  const database = openDatabase(name);
  opened.push(database);
  const clock = fakeSurroundings(seed);
  return { store: createNoteStore(database, clock), database, clock };
}

export async function closeAll(): Promise<void> {
  const all = opened.splice(0);
  for (const database of all) database.close();
  for (const name of new Set(all.map((database) => database.name))) await Dexie.delete(name);
}

/** The value of a step that must succeed. */
export function good<T>(result: Result<T, StoreTrouble>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}

export const texts = (all: readonly { readonly body: string }[]): readonly string[] => all.map(({ body }) => body);
