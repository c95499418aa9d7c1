import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '@/lib/store/database';
import { createDossierStore } from '@/lib/store/dossiers';
import { createNoteStore } from '@/lib/store/notes';
import { fakeSurroundings, newNote } from '@/test/support/notes';

let count = 0;
const open: ReturnType<typeof openDatabase>[] = [];
function stores() {
  const database = openDatabase(`dossiers-${count++}`);
  open.push(database);
  const surroundings = fakeSurroundings();
  return {
    database,
    dossiers: createDossierStore(database, surroundings),
    notes: createNoteStore(database, surroundings),
  };
}
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

it('keeps a dossier with its outbox entry in one step, beside the notes', async () => {
  const { database, dossiers, notes } = stores();
  const made = await dossiers.create({
    title: 'Article 146',
    items: [
      { content: { kind: 'gap', ref: 'gap.kz.cc-146.lawful-actions' } },
      { content: { kind: 'text' }, text: 'Mine' },
    ],
  });
  if (!made.ok) throw new Error(made.error.code);
  const { id, items } = made.value;
  expect(items).toHaveLength(2);
  expect(await database.outbox.where('id').equals(id).count()).toBe(1);
  const moved = await dossiers.change(id, [
    { type: 'rename', title: 'Torture' },
    { type: 'move', items: [items[1]?.id ?? ''], after: null },
  ]);
  expect(moved).toMatchObject({ ok: true, value: { title: 'Torture', items: [{ text: 'Mine' }, { kind: 'gap' }] } });
  expect(await dossiers.list()).toMatchObject({ ok: true, value: [{ id, title: 'Torture' }] });
  // Dossiers are no notes: no list of notes shows them, and an export of everything holds them.
  expect(await notes.find({})).toEqual({ ok: true, value: [] });
  expect(await notes.rows()).toMatchObject({ ok: true, value: [{ id, k: 'dossier' }] });
});

it('does all operations or none, and refuses what is none', async () => {
  const { dossiers } = stores();
  const made = await dossiers.create({ title: 'One' });
  if (!made.ok) throw new Error(made.error.code);
  const { id } = made.value;
  const wrong = await dossiers.change(id, [
    { type: 'rename', title: 'Two' },
    { type: 'rename', title: '' },
  ]);
  expect(wrong).toEqual({ ok: false, error: { code: 'refused', detail: 'title' } });
  expect(await dossiers.get(id)).toMatchObject({ ok: true, value: { title: 'One' } });
  expect(await dossiers.get('nowhere')).toEqual({ ok: false, error: { code: 'not-found' } });
  expect(await dossiers.change('nowhere', [])).toEqual({ ok: false, error: { code: 'not-found' } });
});

it('goes into the bin and out again', async () => {
  const { dossiers } = stores();
  const made = await dossiers.create({ title: 'One' });
  if (!made.ok) throw new Error(made.error.code);
  const { id } = made.value;
  await dossiers.change(id, [{ type: 'delete' }]);
  expect(await dossiers.list()).toEqual({ ok: true, value: [] });
  expect(await dossiers.list('deleted')).toMatchObject({ ok: true, value: [{ id }] });
  await dossiers.change(id, [{ type: 'restore' }]);
  expect(await dossiers.list()).toMatchObject({ ok: true, value: [{ id }] });
});

it("leaves the index of the notes' words standing when a dossier changes", async () => {
  const { dossiers, notes, database } = stores();
  await notes.create(newNote({ body: 'пытки в изоляторе' }));
  const before = (await database.meta.get('clock'))?.revision;
  await dossiers.create({ title: 'One' });
  expect((await database.meta.get('clock'))?.revision).toBe(before);
  await notes.create(newNote({ body: 'жалоба на пытки' }));
  expect(await notes.find({ text: 'пытки' })).toMatchObject({ ok: true, value: { length: 2 } });
});
