import { afterAll, describe, expect, it } from 'vitest';
import { type BlobStore, BlobTrouble, type Place } from '@/lib/sync/blob-store';
import { createFilePlace } from '@/lib/sync/file-place';
import { newIdentity } from '@/lib/sync/keyring';
import { headName, keyName, logName, newVault } from '@/lib/sync/names';
import { probePlace } from '@/lib/sync/probe';
import { createWebDav } from '@/lib/sync/webdav';
import { DAV_SERVERS, type DavServer, startDav } from '@/test/support/dav-servers';
import { faultServer } from '@/test/support/fault-store';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const started: DavServer[] = [];
afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
});

/** The file lies between the calls as bytes, locked; whoever opens it again reads it from there. */
function carried(): () => Promise<Place> {
  const lies: { bytes: Uint8Array | null } = { bytes: null };
  const pair = newIdentity();
  return async () => {
    const { identity, recipient } = await pair;
    const write = async (bytes: Uint8Array) => {
      lies.bytes = bytes;
    };
    return createFilePlace(
      { read: async () => lies.bytes, write },
      { lock: { recipients: [recipient] }, opener: { identity } },
    );
  };
}

const dav = (server: Pick<DavServer, 'address' | 'user' | 'password'>): Place =>
  createWebDav({ kind: 'webdav', ...server }, { fetch });

/** Each with a way to open it; every property below holds for all of them. */
const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['memory', async () => faultServer().place()],
  ['a carried file', carried()],
  ...DAV_SERVERS.map((kind) => {
    const once: { server?: Promise<DavServer> } = {};
    const open = async () => {
      once.server ??= startDav(kind);
      const server = await once.server;
      if (!started.includes(server)) started.push(server);
      return dav(server);
    };
    return [kind, open] as const;
  }),
];

describe.each(PLACES)('a place: %s', (_name, open) => {
  const fresh = async (): Promise<{ readonly place: Place; readonly vault: string; readonly blobs: BlobStore }> => {
    const place = await open();
    const vault = newVault(random);
    return { place, vault, blobs: place.vault(vault) };
  };

  it('has nothing at first, and says so without failing', async () => {
    const { blobs } = await fresh();
    expect(await blobs.list('heads')).toEqual([]);
    expect(await blobs.list('keys')).toEqual([]);
    expect(await blobs.get(headName('abcdefgh', 1, random))).toBeNull();
    await blobs.del(headName('abcdefgh', 1, random));
  });

  it('gives back every byte, of files small and large', async () => {
    const { blobs } = await fresh();
    for (const size of [0, 1, 1000, 70_000, 512 * 1024]) {
      const name = logName('abcdefgh', size, random);
      const bytes = size <= 65_536 ? random(size) : new Uint8Array(size).map((_, at) => (at * 7919) % 251);
      await blobs.put(name, bytes);
      const back = await blobs.get(name);
      expect(back !== null && Buffer.compare(back, bytes)).toBe(0);
    }
  });

  it('lists what was put, in its folder only, until it is deleted', async () => {
    const { blobs, place, vault } = await fresh();
    const heads = [1, 2, 3].map((seq) => headName('abcdefgh', seq, random));
    const key = keyName(1, random);
    for (const name of [...heads, key]) await blobs.put(name, random(100));
    expect([...(await blobs.list('heads'))].sort()).toEqual([...heads].sort());
    expect(await blobs.list('keys')).toEqual([key]);
    expect(await place.vault('').list('root')).toContain(vault);
    await blobs.del(heads[1] ?? '');
    expect([...(await blobs.list('heads'))].sort()).toEqual([heads[0], heads[2]].sort());
    expect(await blobs.get(heads[1] ?? '')).toBeNull();
  });

  it('takes the same file twice, and several at once', async () => {
    const { blobs } = await fresh();
    const files = Array.from({ length: 8 }, (_, at) => ({
      name: logName('abcdefgh', at, random),
      bytes: random(5000),
    }));
    for (let twice = 0; twice < 2; twice++) await Promise.all(files.map(({ name, bytes }) => blobs.put(name, bytes)));
    const back = await Promise.all(files.map(({ name }) => blobs.get(name)));
    expect(back.map((bytes, at) => Buffer.compare(bytes ?? new Uint8Array(), files[at]?.bytes ?? random(1)))).toEqual(
      files.map(() => 0),
    );
  });

  it('keeps vaults apart', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const name = headName('abcdefgh', 1, random);
    await one.blobs.put(name, random(10));
    expect(await other.blobs.list('heads')).toEqual([]);
    expect(await other.blobs.get(name)).toBeNull();
  });

  it('passes the trial of the set-up and is left as it was', async () => {
    const place = await open();
    const before = await place.vault('').list('root');
    expect((await probePlace(place, random)).map(({ step, trouble }) => `${step} ${trouble?.code ?? 'good'}`)).toEqual(
      ['reach', 'write', 'read', 'list', 'missing', 'delete'].map((step) => `${step} good`),
    );
    expect(await place.vault('').list('root')).toEqual(before);
  });
});

describe.each(DAV_SERVERS)('%s', (kind) => {
  it('refuses a wrong password once, and says where a folder is missing', async () => {
    const server = await startDav(kind);
    started.push(server);
    const codeOf = async (step: () => Promise<unknown>) => {
      try {
        await step();
        return 'good';
      } catch (error) {
        return error instanceof BlobTrouble ? error.code : String(error);
      }
    };
    const wrong = dav({ ...server, password: 'wrong' });
    expect(await codeOf(() => wrong.vault('').list('root'))).toBe('unauthorised');
    const nowhere = dav({ ...server, address: `${server.address}not-there/` });
    expect(await codeOf(() => nowhere.vault('').list('root'))).toBe('no-folder');
    expect(await codeOf(() => nowhere.vault(newVault(random)).put(headName('abcdefgh', 1, random), random(5)))).toBe(
      'no-folder',
    );
    await server.stop();
    expect(await codeOf(() => dav(server).vault('').list('root'))).toBe('offline');
    started.splice(started.indexOf(server), 1);
  });
});
