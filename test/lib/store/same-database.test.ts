import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { lookAtDatabase, type Seen } from '@/lib/store/same-database';
import { closeAll, good, setting } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';

afterEach(closeAll);

const DAY = '2026-11-22';
const look = ({ database }: ReturnType<typeof setting>, seen: Seen | undefined, id = 'mark') =>
  lookAtDatabase(database, seen, DAY, () => id);

/** A database with two notes, one of them deleted, and what a look at it left. */
async function seenOnce(name: string) {
  const here = setting(name);
  good(await here.store.create(newNote({ body: 'kept' })));
  const { note } = good(await here.store.create(newNote({ body: 'deleted' })));
  good(await here.store.change(note.id, [{ type: 'delete' }]));
  const standing = await look(here, undefined);
  return { here, seen: standing.kind === 'here' ? standing.seen : undefined };
}

describe('a database that the browser lost', () => {
  it('is told from one of a first day, in which nothing is missing', async () => {
    expect(await look(setting(), undefined)).toEqual({ kind: 'here', seen: undefined });
  });

  it('is noticed by its mark, with what was last counted in it', async () => {
    const { here, seen } = await seenOnce('lost');
    expect(seen).toEqual({ database: 'mark', notes: 1, day: DAY, synced: false });
    expect(await look(here, seen)).toEqual({ kind: 'here', seen });
    here.database.close();
    await Dexie.delete('lost');
    const empty = setting('lost');
    expect(await look(empty, seen)).toEqual({ kind: 'gone', seen });
    // Writing a new note does not make the loss undone.
    good(await empty.store.create(newNote({ body: 'new' })));
    expect(await look(empty, seen)).toEqual({ kind: 'gone', seen });
  });

  it('begins anew once the person has seen it', async () => {
    const { here, seen } = await seenOnce('seen');
    here.database.close();
    await Dexie.delete('seen');
    const empty = setting('seen');
    good(await empty.store.create(newNote({ body: 'new' })));
    expect(await look(empty, seen)).toMatchObject({ kind: 'gone' });
    expect(await look(empty, undefined, 'another')).toEqual({
      kind: 'here',
      seen: { database: 'another', notes: 1, day: DAY, synced: false },
    });
  });

  it('is not claimed where only the small storage was lost, nor where the database does not open', async () => {
    const { here, seen } = await seenOnce('small');
    expect(await look(here, undefined, 'never taken')).toEqual({ kind: 'here', seen });
    here.database.close({ disableAutoOpen: true });
    await expect(look(here, seen)).rejects.toThrow();
  });
});

it('a database that a part of an older version holds open is said to be closed, and opens at the next start once that is gone', async () => {
  const older = await new Promise<IDBDatabase>((done, failed) => {
    // As a part of a version before ours that does not hear that it should let go.
    const request = indexedDB.open('held', 5);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const { store } = setting('held');
  expect(await store.create(newNote())).toMatchObject({ ok: false, error: { code: 'closed' } });
  expect(await store.find({})).toMatchObject({ ok: false, error: { code: 'closed' } });
  older.close();
  const { store: woken } = setting('held');
  good(await woken.create(newNote({ body: 'kept' })));
  expect(good(await woken.find({})).map(({ body }) => body)).toEqual(['kept']);
});

it('a later version of Lacuna may open the database beside this one, which lets go', async () => {
  const { store } = setting('later');
  good(await store.create(newNote({ body: 'kept' })));
  const version = await new Promise<number>((done, failed) => {
    const request = indexedDB.open('later', 20);
    request.onblocked = () => failed(new Error('blocked'));
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      done(request.result.version);
      request.result.close();
    };
  });
  expect(version).toBe(20);
  expect(good(await store.find({})).map(({ body }) => body)).toEqual(['kept']);
});
