import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { newIdentity } from '@/lib/sync/keyring';
import { faultServer, NO_FAULTS } from '@/test/support/fault-store';
import { good } from '@/test/support/note-store';
import {
  bodies,
  closeBrowsers,
  codes,
  fastKey,
  joinAll,
  nextKey,
  PLACE,
  statusOf,
  syncAll,
  syncBrowser,
  takeHanded,
  write,
} from '@/test/support/sync-browser';

afterEach(closeBrowsers);

describe('a vault', () => {
  it('is found in its folder with its key files, and joined only where it lies', async () => {
    const server = faultServer();
    const [a, b] = [syncBrowser(server.place()), syncBrowser(server.place())];
    const key = await joinAll([a]);
    const found = await b.engine.look(PLACE);
    expect(found).toMatchObject({ ok: true, value: [{ vault: key.vault, keyFiles: [{}], heads: 1 }] });
    const other = await fastKey();
    const joining = { slot: '', place: PLACE, label: 'b', remember: 'device' as const };
    expect(await b.engine.join({ ...joining, key: other.key, keyFiles: [other.keyFile] }, 'existing')).toEqual({
      ok: false,
      error: { code: 'no-vault' },
    });
    expect(await b.engine.status()).toEqual([]);
  });

  it('passes its trial, or says at which step it failed', async () => {
    const server = faultServer();
    const a = syncBrowser(server.place());
    expect((await a.engine.probe(PLACE)).every(({ trouble }) => trouble === null)).toBe(true);
    expect([...server.files]).toEqual([]);
    const lying = syncBrowser(server.place(() => ({ ...NO_FAULTS, put: () => 'not kept' })));
    expect((await lying.engine.probe(PLACE)).at(-1)).toEqual({ step: 'read', trouble: { code: 'not-kept' } });
  });

  it('whose key is asked for at every start is locked until it is given', async () => {
    const server = faultServer();
    const a = syncBrowser(server.place(), {}, 'asking');
    const { key, keyFile } = await fastKey();
    const joining = { slot: '', place: PLACE, key, keyFiles: [keyFile], remember: 'ask' as const, label: 'a' };
    expect(await a.engine.join(joining, 'new')).toEqual({ ok: true, value: null });
    await write(a, 'one');
    await syncAll(a);
    expect((await statusOf(a)).waiting).toBe(0);
    const again = syncBrowser(server.place(), {}, 'asking');
    await write(again, 'two');
    await syncAll(again);
    expect(await statusOf(again)).toMatchObject({ waiting: 1, problems: [{ code: 'locked' }] });
    await again.engine.unlock('', key, []);
    await syncAll(again);
    expect(await statusOf(again)).toMatchObject({ waiting: 0, problems: [] });
    expect(await again.database.keys.count()).toBe(0);
  });

  it('is left without a note being lost, here or there', async () => {
    const server = faultServer();
    const [a, b] = [syncBrowser(server.place()), syncBrowser(server.place())];
    const key = await joinAll([a, b]);
    await write(a, 'one');
    await syncAll(a, b);
    const files = server.files.size;
    await a.engine.leave('');
    expect(await a.engine.status()).toEqual([]);
    expect([await bodies(a), server.files.size]).toEqual([['one'], files]);
    await write(a, 'two');
    const { keyFile } = await fastKey();
    const joining = { slot: '', place: PLACE, key, keyFiles: [keyFile], remember: 'device' as const, label: 'again' };
    await a.engine.join(joining, 'existing');
    await syncAll(a, b);
    expect(await bodies(b)).toEqual(['one', 'two']);
  });
});

describe('a new key', () => {
  it('shuts out who is not given it, and everything goes on for who is', async () => {
    const server = faultServer();
    const [a, b] = [syncBrowser(server.place()), syncBrowser(server.place())];
    const key = await joinAll([a, b]);
    await write(a, 'before');
    await syncAll(a, b);
    const next = await fastKey(key);
    expect(await a.engine.rotate('', next.key, [next.keyFile])).toEqual({ ok: true, value: null });
    await write(a, 'after');
    await write(b, 'meanwhile');
    await syncAll(a, b, b);
    expect(await bodies(b)).toEqual(['before', 'meanwhile']);
    expect(await codes(b)).toContain('new-key');
    expect((await statusOf(b)).waiting).toBe(1);
    await b.engine.unlock('', next.key, [next.keyFile]);
    await syncAll(b, a, b, a);
    expect(await bodies(b)).toEqual(['after', 'before', 'meanwhile']);
    expect(await bodies(a)).toEqual(await bodies(b));
    expect([await codes(a), await codes(b)]).toEqual([[], []]);
    // Whoever has only the old key can open nothing that is current.
    const oldKeyId = Buffer.from(key.keyId, 'hex').toString('latin1');
    for (const browser of [a, b]) {
      for (const body of ['x', 'y']) {
        await write(browser, body);
        await syncAll(browser);
      }
    }
    const sealedByOld = [...server.files].filter(
      ([path, bytes]) => /heads/.test(path) && Buffer.from(bytes).toString('latin1').includes(oldKeyId),
    );
    expect(sealedByOld.map(([path]) => path)).toEqual([]);
  });

  it('is handed to the other browsers, so that nobody types words again; one that was forgotten gets nothing', async () => {
    const server = faultServer();
    const [a, b, lost] = [1, 2, 3].map(() => syncBrowser(server.place()));
    if (!a || !b || !lost) throw new Error();
    const key = await joinAll([a, b, lost]);
    await write(lost, 'before');
    await syncAll(lost, a, b, a);
    const gone = (await statusOf(a)).devices.find(({ label }) => label === 'Browser 3')?.device ?? '';
    await a.engine.forgetDevice('', gone);
    const { key: next, keyFiles } = await nextKey(a, key);
    expect(await a.engine.rotate('', next, keyFiles)).toEqual({ ok: true, value: null });
    await write(a, 'after');
    await syncAll(a, b, b, lost, lost);
    expect([await codes(b), await codes(lost)]).toEqual([['new-key'], ['new-key']]);
    expect(await takeHanded(lost, keyFiles)).toBe(false);
    expect(await takeHanded(b, keyFiles)).toBe(true);
    await syncAll(b, a, b, a, lost, lost);
    expect(await bodies(b)).toEqual(['after', 'before']);
    expect([await codes(a), await codes(b)]).toEqual([[], []]);
    expect(await bodies(lost)).toEqual(['before']);
    // And the next change of the key goes the other way.
    const again = await nextKey(b, next);
    await b.engine.rotate('', again.key, again.keyFiles);
    await write(b, 'last');
    await syncAll(b, a, a);
    expect(await takeHanded(a, again.keyFiles)).toBe(true);
    await syncAll(a);
    expect(await bodies(a)).toEqual(['after', 'before', 'last']);
  });

  it('is handed over only where the vault is open', async () => {
    const a = syncBrowser(faultServer().place(), {}, 'handing');
    const { key, keyFile } = await fastKey();
    const joining = { slot: '', place: PLACE, key, keyFiles: [keyFile], remember: 'ask' as const, label: 'a' };
    await a.engine.join({ ...joining, pair: await newIdentity() }, 'new');
    expect(await a.engine.identity('')).toMatch(/^AGE-SECRET-KEY-1/);
    const kept = JSON.stringify([...(await a.database.vaults.toArray())]);
    expect(kept).not.toContain('AGE-SECRET-KEY');
    const again = syncBrowser(faultServer().place(), {}, 'handing');
    expect(await again.engine.identity('')).toBeUndefined();
  });

  it('can have further locks', async () => {
    const a = syncBrowser(faultServer().place());
    await joinAll([a]);
    const { keyFile } = await fastKey();
    expect(await a.engine.addKeyFile('', keyFile)).toEqual({ ok: true, value: null });
    expect(await a.engine.keyFiles('')).toHaveLength(2);
    expect((await newIdentity()).recipient).toMatch(/^age1/);
  });
});

describe('a browser that was struck off', () => {
  it('goes from every list with its files, and what it wrote stays', async () => {
    const server = faultServer();
    const [a, b, c] = [1, 2, 3].map(() => syncBrowser(server.place()));
    if (!a || !b || !c) throw new Error();
    await joinAll([a, b, c]);
    await write(c, 'by the lost one');
    await syncAll(c, a, b);
    const lost = (await statusOf(a)).devices.find(({ label }) => label === 'Browser 3')?.device ?? '';
    await a.engine.forgetDevice('', lost);
    await syncAll(a, b, a, b);
    for (const browser of [a, b]) {
      expect((await statusOf(browser)).devices.map(({ label }) => label).sort()).toEqual(['Browser 1', 'Browser 2']);
      expect(await bodies(browser)).toEqual(['by the lost one']);
      expect(await codes(browser)).toEqual([]);
    }
    expect([...server.files.keys()].filter((path) => path.includes(lost))).toEqual([]);
    // It was only mislaid: found again, it is back under another name with all it wrote.
    await write(c, 'found again');
    await syncAll(c, c, c, a, b);
    expect(await bodies(b)).toEqual(['by the lost one', 'found again']);
    expect((await statusOf(b)).devices.map(({ label }) => label).sort()).toEqual([
      'Browser 1',
      'Browser 2',
      'Browser 3',
    ]);
  });
});

describe('an emptied folder', () => {
  it('is written anew only when the person says so', async () => {
    const server = faultServer();
    const a = syncBrowser(server.place());
    await joinAll([a]);
    await write(a, 'kept');
    await syncAll(a);
    server.files.clear();
    await syncAll(a, a, a);
    expect([await codes(a), server.files.size, await bodies(a)]).toEqual([['folder-empty'], 0, ['kept']]);
    await a.engine.confirmFolder('');
    await syncAll(a);
    const b = syncBrowser(server.place());
    const [found] = good((await b.engine.look(PLACE)) as never) as [{ vault: string }];
    expect(found.vault).toBe((await statusOf(a)).vault);
    expect(await codes(a)).toEqual([]);
  });
});
