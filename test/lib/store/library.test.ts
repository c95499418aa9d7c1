import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/base/digest';
import { type Pack, tablesOf } from '@/lib/gap/pack';
import { isStorageError, type LacunaDatabase, openDatabase } from '@/lib/store/database';
import { listEdits } from '@/lib/store/edits';
import { installShipped, type ShippedFile, shippedIsHere } from '@/lib/store/library';
import { exportPack, installPack, readStored, removePack } from '@/lib/store/packs';
import { readReady } from '@/lib/store/ready-packs';
import { fakeGap, fakePack, samplePack } from '@/test/support/build-pack';
import { VERSION_1 } from './version-1';

let count = 0;
const open: LacunaDatabase[] = [];
function fresh(name = `library-${count++}`): LacunaDatabase {
  const database = openDatabase(name);
  open.push(database);
  return database;
}
afterEach(async () => {
  for (const database of open.splice(0)) await database.delete();
});

const fileOf = (pack: Pack): ShippedFile => ({ name: `${pack.name}.gaps.json`, text: JSON.stringify(pack) });
const namesIn = async (database: LacunaDatabase) => (await readStored(database)).packs.map(({ name }) => name).sort();

describe('shipped files', () => {
  it('are there after the first start, once per build', async () => {
    const database = fresh();
    expect(await shippedIsHere(database, '1')).toBe(false);
    expect(await installShipped(database, [fileOf(samplePack())], '1')).toEqual([]);
    expect(await shippedIsHere(database, '1')).toBe(true);
    expect(await shippedIsHere(database, '2')).toBe(false);
    expect((await readStored(database)).imported).toEqual(new Set());
  });

  it('are renewed by the next build', async () => {
    const database = fresh();
    await installShipped(database, [fileOf(samplePack())], '1');
    await installShipped(database, [fileOf({ ...samplePack(), version: '1.2.0' })], '2');
    expect((await readStored(database)).packs.map(({ version }) => version)).toEqual(['1.2.0']);
  });

  it('that the person removed stay removed, until the person installs them', async () => {
    const database = fresh();
    await installShipped(database, [fileOf(samplePack())], '1');
    await removePack(database, 'test-pack');
    await installShipped(database, [fileOf(samplePack())], '2');
    expect(await namesIn(database)).toEqual([]);
    await installPack(database, { pack: samplePack(), text: JSON.stringify(samplePack()), sha256: 'x' });
    await installShipped(database, [fileOf({ ...samplePack(), version: '1.3.0' })], '3');
    expect((await readStored(database)).packs.map(({ version }) => version)).toEqual(['1.3.0']);
  });

  it('that are unsound are named and left out, the others and what the person brought in stay', async () => {
    const database = fresh();
    const own = fakePack({ gaps: [] }, { name: 'own-pack' });
    await installPack(database, { pack: own, text: JSON.stringify(own), sha256: 'x' });
    const broken = fakePack({ gaps: [fakeGap('gap.lost', ['kz.cc.2014#1'])] }, { name: 'broken-pack' });
    const refused = await installShipped(
      database,
      [fileOf(samplePack()), fileOf(broken), { name: 'cut.gaps.json', text: '{"name":' }],
      '1',
    );
    expect(refused.map(({ name, problems }) => [name, problems[0]?.code])).toEqual([
      ['cut.gaps.json', 'not-json'],
      ['broken-pack.gaps.json', 'reference-missing'],
    ]);
    expect(await namesIn(database)).toEqual(['own-pack', 'test-pack']);
    expect((await readStored(database)).imported).toEqual(new Set(['own-pack']));
  });
});

describe('a file', () => {
  it('is given back byte for byte', async () => {
    const database = fresh();
    const text = `${JSON.stringify(samplePack(), null, 3)}\n\n`;
    await installPack(database, { pack: samplePack(), text, sha256: await sha256(text) });
    expect(await exportPack(database, 'test-pack')).toMatchObject({ text, version: '1.0.0', origin: 'imported' });
    expect(await exportPack(database, 'nobody')).toBeUndefined();
  });

  it('whose row is damaged is told of and left out, and the row is kept', async () => {
    const database = fresh();
    await installShipped(database, [fileOf(samplePack())], '1');
    await database.packs.put({ name: 'torn', version: '1.0.0', sha256: '', origin: 'imported', text: '{"half":' });
    await database.packs.put({ name: 'odd', version: '1.0.0', sha256: '', origin: 'imported', text: '{"name":"odd"}' });
    const { packs, damaged } = await readStored(database);
    expect(packs.map(({ name }) => name)).toEqual(['test-pack']);
    expect(damaged.map(({ name, problems }) => [name, problems[0]?.code])).toEqual([
      ['odd', 'schema'],
      ['torn', 'not-json'],
    ]);
    expect(await database.packs.count()).toBe(3);
  });

  it('that this build has read is not held against the schema again, and the next build reads it anew', async () => {
    const database = fresh();
    await installShipped(database, [fileOf(samplePack())], '1');
    const first = await readReady(database, '1');
    expect(first).toEqual(await readStored(database));
    expect(await readReady(database, '1')).toEqual(first);
    // What is remembered is what is shown: another title there would be seen.
    await database.ready.toCollection().modify({ pack: JSON.stringify({ ...samplePack(), title: 'Remembered' }) });
    expect((await readReady(database, '1')).packs.map(({ title }) => title)).toEqual(['Remembered']);
    expect((await readReady(database, '2')).packs).toEqual(first.packs);
  });

  it('whose text changed since it was read, or that is torn where it is remembered, is read again', async () => {
    const database = fresh();
    await installShipped(database, [fileOf(samplePack())], '1');
    const first = await readReady(database, '1');
    await database.ready.toCollection().modify({ pack: '{"half":' });
    expect((await readReady(database, '1')).packs).toEqual(first.packs);
    await readReady(database, '2');
    await database.packs.toCollection().modify({ text: '{"half":' });
    expect((await readReady(database, '2')).damaged.map(({ name }) => name)).toEqual(['test-pack']);
  });

  it('is installed whole or not at all', async () => {
    const database = fresh();
    await installShipped(database, [fileOf(samplePack())], '1');
    const hook = () => {
      throw new Error('the disk is full');
    };
    database.removed.hook('deleting', hook);
    await database.removed.put({ name: 'test-pack' });
    const next = { ...samplePack(), version: '9.0.0' };
    await expect(installPack(database, { pack: next, text: JSON.stringify(next), sha256: 'x' })).rejects.toThrow();
    expect((await readStored(database)).packs.map(({ version }) => version)).toEqual(['1.0.0']);
  });
});

it('every version of the schema has left an example, which is never changed', async () => {
  const database = fresh();
  await database.open();
  // A new version goes on from an example of the one before: real rows as people have them, opened by the test below.
  const examples = readdirSync(import.meta.dirname).flatMap((name) => /^version-(\d+)\.ts$/.exec(name)?.[1] ?? []);
  expect(examples.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: database.verno }, (_, i) => i + 1));
});

it('a database of version 1 opens with everything in it', async () => {
  const old = new Dexie('stored-version-1');
  old.version(1).stores(VERSION_1.schema);
  for (const [table, rows] of Object.entries(VERSION_1.rows)) await old.table(table).bulkPut([...rows]);
  old.close();
  const database = fresh('stored-version-1');
  const stored = await readStored(database);
  expect(stored.packs.map(({ name, version }) => `${name} ${version}`)).toEqual(['bar-notes 0.2.0']);
  expect(stored.packs.flatMap((pack) => tablesOf(pack).gaps.map(({ id }) => id))).toEqual(['gap.bar.one']);
  expect([...stored.imported]).toEqual(['bar-notes']);
  expect((await listEdits(database)).map(({ entity, state, mine }) => [entity, state, mine])).toEqual([
    ['gap.bar.gone', 'retired', { text: 'Kept', status: 'own' }],
    ['gap.bar.one', 'shown', { text: 'Моими словами', status: 'own' }],
  ]);
  expect(await database.removed.toCollection().primaryKeys()).toEqual(['src.removed']);
  expect(await shippedIsHere(database, '0.1.0')).toBe(true);
});

describe('a database that cannot be opened', () => {
  it('is a storage error and not a bug', async () => {
    const refusing = new IDBFactory();
    refusing.open = () => {
      throw new DOMException('refused by the person’s settings', 'InvalidStateError');
    };
    const database = new Dexie('refused', { indexedDB: refusing });
    database.version(1).stores({ packs: 'name' });
    const error = await database.open().catch((reason: unknown) => reason);
    expect(isStorageError(error)).toBe(true);
    expect(isStorageError(new TypeError('x is not a function'))).toBe(false);
  });

  it('from a later version of Lacuna is read, and keeps what this version does not know', async () => {
    const later = new Dexie('later');
    later.version(999).stores({ packs: 'name', more: 'id' });
    await later.table('more').put({ id: 'kept' });
    later.close();
    expect((await readStored(fresh('later'))).packs).toEqual([]);
    open.pop()?.close();
    const again = await new Dexie('later').open();
    expect(await again.table('more').get('kept')).toEqual({ id: 'kept' });
    again.close();
  });
});
