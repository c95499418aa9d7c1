import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { closeAll, good, setting, texts } from '@/test/support/note-store';
import { VERSION_1 } from './version-1';
import { VERSION_1_NOTES } from './version-1-notes';

afterEach(closeAll);

it('notes of version 1 are read, found, changed and drafted on as they were left', async () => {
  const old = new Dexie('notes-version-1');
  old.version(1).stores({ ...VERSION_1.schema, ...VERSION_1_NOTES.schema });
  for (const [table, rows] of Object.entries(VERSION_1_NOTES.rows)) await old.table(table).bulkPut([...rows]);
  old.close();

  const { store, database } = setting('notes-version-1');
  const [note] = good(await store.find({ provision: { act: 'kz.cpc.2014', path: '188' } }));
  expect(note).toMatchObject({
    document: 'act:K1400000231:ru',
    body: 'Второй текст',
    motivation: 'gap',
    colour: 'pink',
    tags: ['пытки'],
    anchor: { path: '188/2', quote: { exact: 'слова' } },
    state: 'live',
    newer: false,
  });
  expect(texts(good(await store.find({ text: 'вторые тексты' })))).toEqual(['Второй текст']);
  expect(good(await store.drafts('act:K1400000231:ru'))).toMatchObject([{ content: { body: 'недописано' } }]);

  const seen = (note?.bodies ?? []).map(({ stamp }) => stamp);
  const changed = good(await store.change(note?.id ?? '', [{ type: 'write', body: 'Третий текст', seen }], 'd1'));
  expect(changed.note.bodies.map(({ value }) => value)).toEqual(['Третий текст']);
  expect((await database.meta.get('clock'))?.device).toBe('0a1b2c3d');
  expect(good(await store.drafts())).toEqual([]);
});
