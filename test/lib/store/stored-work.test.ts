import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { createDossierStore } from '@/lib/store/dossiers';
import { keptUnder } from '@/lib/store/kept-records';
import { readStored } from '@/lib/store/packs';
import { lookAtDatabase } from '@/lib/store/same-database';
import { createSavedFilterStore } from '@/lib/store/saved-filters';
import { createSharedSettings } from '@/lib/store/shared-settings';
import { importKey, unhex } from '@/lib/sync/seal';
import { vaultRecordSchema } from '@/lib/sync/vault';
import { faultServer } from '@/test/support/fault-store';
import { good } from '@/test/support/note-store';
import { fakeSurroundings } from '@/test/support/notes';
import { bodies, closeBrowsers, codes, PLACE, syncAll, syncBrowser, write } from '@/test/support/sync-browser';

afterEach(closeBrowsers);

/**
 * A whole database as version 1 of its schema left it: an own library file, notes, bin, dossier, filter, shared choices, a draft,
 * a vault that was synced, and its files on the server. Never changed: what was stored once must be read for ever.
 */
const VERSION_1: {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly key: { readonly slot: string; readonly keyId: string; readonly raw: string };
  readonly server: Readonly<Record<string, Uint8Array>>;
  readonly time: number;
} = JSON.parse(readFileSync('test/lib/store/version-1-work.json', 'utf8'), (_name, value) =>
  typeof value?.bytesAsHex === 'string' ? unhex(value.bytesAsHex) : value,
);

const SCHEMA = {
  packs: 'name',
  ready: 'name',
  edits: '[entity+field], entity',
  retired: 'id',
  removed: 'name',
  kept: 'id',
  stamps: 'key',
  notes: 'id, kind, document, site, *articles, *tags, colour, state, conflict, modified',
  outbox: '++n, id',
  meta: 'k',
  drafts: 'key, document',
  vaults: 'slot',
  syncs: 'slot',
  digests: 'slot',
  sealed: '[slot+name], slot',
  keys: '[slot+keyId], slot',
};

async function leftByVersion1(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores(SCHEMA);
  for (const [table, rows] of Object.entries(VERSION_1.tables)) await old.table(table).bulkPut([...rows]);
  const { slot, keyId, raw } = VERSION_1.key;
  await old.table('keys').put({ slot, keyId, key: await importKey(unhex(raw)) });
  old.close();
}

it('the example fills every table but those that are only a copy of another or stand in an example of their own', () => {
  const filled = Object.entries(VERSION_1.tables).flatMap(([table, rows]) => (rows.length > 0 ? [table] : []));
  const elsewhere = ['ready', 'edits', 'retired', 'removed', 'keys'];
  expect([...filled, ...elsewhere].sort()).toEqual(Object.keys(SCHEMA).sort());
});

it('everything that version 1 kept opens: library file, dossier with what it holds, filter, choices, draft, bin', async () => {
  await leftByVersion1('work-1');
  const { database, notes } = syncBrowser(faultServer().place(), {}, 'work-1');
  const surroundings = fakeSurroundings();
  expect((await readStored(database)).packs.map(({ name }) => name)).toEqual(['test-pack']);
  const [dossier] = good(await createDossierStore(database, surroundings).list());
  expect(dossier).toMatchObject({ title: 'Статья 146', items: [{ kind: 'gap' }, { kind: 'text', text: 'Мой вывод' }] });
  expect((await keptUnder(database, ['gap.penalties'])).get('gap.penalties')?.records.gaps).toHaveLength(1);
  expect(good(await createSavedFilterStore(database, surroundings).list())).toMatchObject([{ name: 'Пытки' }]);
  expect(await createSharedSettings(database, surroundings).read()).toEqual({ language: 'kk' });
  expect(good(await notes.drafts())).toMatchObject([{ content: { body: 'недописано' } }]);
  expect(good(await notes.find({ state: 'deleted' }))).toMatchObject([{ body: 'В корзине' }]);
  expect(good(await notes.find({ text: 'синхронизации' }))).toMatchObject([{ body: 'Заметка до синхронизации' }]);
  const home = (await database.stamps.get('home'))?.value ?? '';
  const seen = { database: home, notes: 2, day: '2026-11-22', synced: true };
  expect(await lookAtDatabase(database, seen, '2026-11-22', () => 'another')).toEqual({ kind: 'here', seen });
});

it('a vault that version 1 had joined goes on syncing: what waited is sent, what another writes arrives', async () => {
  await leftByVersion1('work-2');
  const server = faultServer();
  server.files = new Map(Object.entries(VERSION_1.server));
  const here = syncBrowser(server.place(), {}, 'work-2');
  here.time = VERSION_1.time;
  await syncAll(here);
  expect(await codes(here)).toEqual([]);
  expect((await here.database.outbox.toArray()).length).toBe(0);

  const other = syncBrowser(server.place());
  other.time = here.time;
  const [vault] = await here.database.vaults.toArray();
  const { vault: id, epoch, keyFiles } = vaultRecordSchema.parse(vault?.record);
  const joined = await other.engine.join(
    {
      slot: '',
      place: PLACE,
      key: { vault: id, epoch, keyId: VERSION_1.key.keyId, key: VERSION_1.key.raw },
      keyFiles,
      remember: 'device',
      label: 'Another',
    },
    'existing',
  );
  expect(joined.ok).toBe(true);
  await syncAll(other);
  expect(await bodies(other)).toEqual(['Ещё не отправлена', 'Заметка до синхронизации']);
  await write(other, 'Из другого браузера');
  await syncAll(other, here);
  expect(await bodies(here)).toEqual(['Ещё не отправлена', 'Заметка до синхронизации', 'Из другого браузера'].sort());
});

it('the small choices that version 1 kept beside the database are read as they were', async () => {
  const stored: Record<string, unknown> = {
    settings: { language: 'kk', enabled: true, offOrigins: ['https://news.example'] },
    'reader.auto': ['docs.un.org'],
    'reader.recent': [{ id: 'f00d', title: 'CAT/C/KAZ/CO/4', url: '', page: 3, pages: 16, share: 0.5 }],
    'database.seen': { database: 'mark', notes: 2, day: '2026-11-22', synced: true },
  };
  vi.stubGlobal('chrome', {
    runtime: { id: 'lacuna' },
    storage: { local: { get: async (key: string) => ({ [key]: stored[key] }) } },
  });
  const { readSettings } = await import('@/lib/settings/settings');
  const { readAutoOpen } = await import('@/lib/settings/auto-open');
  const { readRecent } = await import('@/lib/settings/recent');
  const { readLastCount } = await import('@/lib/settings/last-count');
  const read = [await readSettings(), await readAutoOpen(), await readRecent(), await readLastCount()];
  expect(read).toEqual(Object.values(stored));
  vi.unstubAllGlobals();
});
