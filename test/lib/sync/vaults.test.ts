import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createDossierStore } from '@/lib/store/dossiers';
import { newIdentity } from '@/lib/sync/keyring';
import { faultServer } from '@/test/support/fault-store';
import { good } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';
import {
  bodies,
  closeBrowsers,
  fastKey,
  PLACE,
  type SyncBrowser,
  syncAll,
  syncBrowser,
  write,
} from '@/test/support/sync-browser';

afterEach(closeBrowsers);

type Made = Awaited<ReturnType<typeof fastKey>>;

const joined = async ({ engine }: SyncBrowser, slot: string, { key, keyFile }: Made, how: 'new' | 'existing') =>
  engine.join(
    {
      slot,
      place: PLACE,
      label: 'b',
      ...(slot === '' ? {} : { name: 'Офис' }),
      key,
      keyFiles: [keyFile],
      remember: 'device',
      pair: await newIdentity(),
    },
    how,
  );

/** Two colleagues on one server: each with a vault of their own, both with a shared one. The first has a second browser. */
async function colleagues() {
  const server = faultServer();
  const [anna, annaAtHome, bolat] = [1, 2, 3].map(() => syncBrowser(server.place())) as [
    SyncBrowser,
    SyncBrowser,
    SyncBrowser,
  ];
  const [hers, his, shared] = [await fastKey(), await fastKey(), await fastKey()];
  const team = shared.key.vault;
  await joined(anna, '', hers, 'new');
  await joined(annaAtHome, '', hers, 'existing');
  await joined(bolat, '', his, 'new');
  await joined(anna, team, shared, 'new');
  await joined(bolat, team, shared, 'existing');
  const sync = () => syncAll(anna, annaAtHome, bolat, anna, annaAtHome, bolat);
  return { anna, annaAtHome, bolat, team, shared, sync };
}

const sharedOf = async ({ notes }: SyncBrowser) =>
  good(await notes.find({})).flatMap(({ body, vault }) => (vault ? [`${vault} ${body}`] : []));

describe('several vaults in one browser', () => {
  it('keep apart what is shared and what is not', async () => {
    const { anna, annaAtHome, bolat, team, sync } = await colleagues();
    await write(anna, 'для себя');
    await anna.notes.create(newNote({ body: 'для всех' }), undefined, team);
    await write(bolat, 'его');
    await sync();
    expect(await bodies(anna)).toEqual(['для всех', 'для себя']);
    expect(await bodies(annaAtHome)).toEqual(['для себя']);
    expect(await bodies(bolat)).toEqual(['для всех', 'его']);
    expect(await sharedOf(bolat)).toEqual([`${team} для всех`]);
    const statuses = await anna.engine.status();
    expect(statuses.map(({ slot, name, waiting, problems }) => ({ slot, name, waiting, problems }))).toEqual([
      { slot: '', name: '', waiting: 0, problems: [] },
      { slot: team, name: 'Офис', waiting: 0, problems: [] },
    ]);
    await anna.engine.rename(team, { name: 'Команда', label: 'Ноутбук' });
    await sync();
    expect((await anna.engine.status())[1]).toMatchObject({ name: 'Команда', label: 'Ноутбук' });
    expect((await bolat.engine.status())[1]?.devices.map(({ label }) => label)).toContain('Ноутбук');
    expect((await bolat.engine.status())[1]?.name).toBe('Офис');
  });

  it('take a note that is moved as it stands, without its past, and dossiers follow it', async () => {
    const { anna, annaAtHome, bolat, team, sync } = await colleagues();
    const surroundings = { now: () => anna.time, random: (n: number) => new Uint8Array(n), newId: () => 'd1' };
    const dossiers = createDossierStore(anna.database, surroundings);
    const { id, bodies: versions } = await write(anna, 'имя потерпевшей');
    await sync();
    const seen = versions.map(({ stamp }) => stamp);
    good(await anna.notes.change(id, [{ type: 'write', body: 'без имени', seen }]));
    good(await dossiers.create({ title: 'D', items: [{ content: { kind: 'note', ref: id } }] }));
    const moved = good(await anna.notes.move(id, team));
    expect(moved).toMatchObject({ vault: team, body: 'без имени' });
    expect(moved.id).not.toBe(id);
    await sync();
    expect(await bodies(bolat)).toEqual(['без имени']);
    expect(good(await bolat.notes.history(moved.id)).map(({ value }) => value)).toEqual(['без имени']);
    expect(await bodies(annaAtHome)).toEqual([]);
    expect(good(await annaAtHome.notes.find({ state: 'deleted' })).map(({ body }) => body)).toEqual(['без имени']);
    expect(good(await dossiers.get('d1')).items).toMatchObject([{ kind: 'note', ref: moved.id }]);
    // And back again, to where only she reads it.
    const back = good(await anna.notes.move(moved.id, ''));
    await sync();
    expect([back.vault, await bodies(bolat), await bodies(annaAtHome)]).toEqual([undefined, [], ['без имени']]);
  });

  it('leave a note where it is while nobody has decided between two texts of it', async () => {
    const { anna, annaAtHome, team, sync } = await colleagues();
    const { id, bodies: versions } = await write(anna, 'один');
    await sync();
    const seen = versions.map(({ stamp }) => stamp);
    good(await anna.notes.change(id, [{ type: 'write', body: 'первый', seen }]));
    good(await annaAtHome.notes.change(id, [{ type: 'write', body: 'второй', seen }]));
    await sync();
    expect(await anna.notes.move(id, team)).toEqual({ ok: false, error: { code: 'refused', detail: 'conflict' } });
    expect(await anna.notes.move('nowhere', team)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(good(await anna.notes.get(id)).bodies).toHaveLength(2);
  });

  it('are each joined once', async () => {
    const { anna, shared, team } = await colleagues();
    expect(await joined(anna, '', shared, 'existing')).toEqual({ ok: false, error: { code: 'joined-already' } });
    expect((await anna.engine.status()).map(({ slot }) => slot)).toEqual(['', team]);
  });

  it('come back from a backup each to its own place, and meet the same notes there', async () => {
    const { anna, team, shared } = await colleagues();
    await write(anna, 'для себя');
    await anna.notes.create(newNote({ body: 'для всех' }), undefined, team);
    await syncAll(anna);
    const fresh = syncBrowser(faultServer().place());
    for (const vault of ['', team]) {
      const rows = good(await anna.notes.rows({ limit: 100, vault }));
      await fresh.notes.takeIn(rows.map((row) => ({ row, foreign: false, vault })));
    }
    expect(await sharedOf(fresh)).toEqual([`${team} для всех`]);
    expect(good(await fresh.notes.rows({ limit: 100, vault: '' })).filter(({ k }) => k === 'note')).toHaveLength(1);
    expect((await joined(fresh, team, shared, 'new')).ok).toBe(true);
    await syncAll(fresh);
    expect((await fresh.engine.status())[0]).toMatchObject({ waiting: 0, problems: [] });
  });
});
