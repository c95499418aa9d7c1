/** What syncing costs: requests and bytes on a real server, and own work without one. */
import { newRow } from '@/lib/note/change';
import type { BlobStore } from '@/lib/sync/blob-store';
import { putFolder } from '@/lib/sync/heal';
import { syncOnce } from '@/lib/sync/run';
import { createCipher, importKey } from '@/lib/sync/seal';
import type { Ports } from '@/lib/sync/session';
import { newState, parseState } from '@/lib/sync/state';
import { createWebDav } from '@/lib/sync/webdav';
import { chance } from '@/test/support/chance';
import { countingProxy } from '@/test/support/counting-proxy';
import { startDav } from '@/test/support/dav-servers';
import { faultServer } from '@/test/support/fault-store';
import { emptyDisk, type MemoryStore, memoryStore } from '@/test/support/memory-sync-store';
import { anchorOn, newNote } from '@/test/support/notes';
import type { Row as Figure } from './bench';

const VAULT = '0123456789abcdef';
const KEY_ID = '00112233445566aa';
const LIMITS = { idleRequests: 1, idleBytes: 2048, tenEdits: 6, firstPush: 3000 } as const;

export async function rows(): Promise<readonly Figure[]> {
  return [...(await ownWork(10_000)), ...(await onServer(10_000)), ...(await onServer(50_000))];
}

const WORDS =
  'задержанный вправе жалоба суд прокурор защитник срок пытка показания тергеу сот құқық detention counsel'.split(' ');

function device(name: string, notes: number, seed: number): MemoryStore {
  const luck = chance(seed);
  const text = (words: number) => Array.from({ length: words }, () => WORDS[luck.below(WORDS.length)]).join(' ');
  const store = memoryStore(emptyDisk(name), luck.bytes, () => Date.now());
  const disk = store.disk();
  for (let at = 0; at < notes; at++) {
    const id = `${name}-${at.toString().padStart(6, '0')}`;
    const stamp = `${(1_700_000_000_000 + at).toString(16).padStart(12, '0')}000000.${name}.s000`;
    const row = newRow(id, newNote({ body: text(30), anchor: anchorOn(text(15)), tags: [text(1)] }), stamp, at);
    disk.rows.set(id, row);
  }
  return store;
}

async function portsFor(store: MemoryStore, blobs: BlobStore): Promise<Ports> {
  const keys = new Map([[KEY_ID, await importKey(new Uint8Array(32).fill(3))]]);
  return {
    store,
    blobs,
    cipher: createCipher(VAULT, keys, KEY_ID),
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    app: '0',
    keyFiles: [],
  };
}

async function sync(store: MemoryStore, blobs: BlobStore): Promise<void> {
  const state = parseState(store.disk().state) ?? newState(VAULT, store.disk().device, 'bench');
  const { failure } = await syncOnce(await portsFor(store, blobs), state);
  if (failure) throw new Error(failure.code);
}

const thousands = (notes: number) => `${notes / 1000}k`;

/** The first push against a server that costs nothing: reading, packing, sealing, comparing. */
async function ownWork(notes: number): Promise<readonly Figure[]> {
  const server = faultServer();
  const blobs = server.place().vault(VAULT);
  await putFolder(blobs, VAULT, []);
  const [from, to] = [device('aaaaaaaa', notes, 1), device('bbbbbbbb', 0, 2)];
  const push = await workOf(() => sync(from, blobs));
  const pull = await workOf(() => sync(to, blobs));
  if (to.disk().rows.size !== notes) throw new Error('not all notes arrived');
  const bytes = [...server.files.values()].reduce((sum, file) => sum + file.length, 0);
  return [
    figure(`sync.firstPush.${thousands(notes)}`, push, 'ms', LIMITS.firstPush),
    { name: `sync.newDevice.${thousands(notes)}`, value: pull, unit: 'ms', ok: true },
    { name: `sync.serverSize.${thousands(notes)}`, value: Math.round(bytes / 1024), unit: 'kB', ok: true },
  ];
}

/** Milliseconds of the processor, whatever else the machine is doing. */
async function workOf(step: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

/** Three devices on Apache, one of which holds all the notes. */
async function onServer(notes: number): Promise<readonly Figure[]> {
  const server = await startDav('apache');
  const proxy = await countingProxy(Number(new URL(server.address).port));
  let requests = 0;
  const address = server.address.replace(/:\d+\//, `:${proxy.port}/`);
  const place = createWebDav(
    { kind: 'webdav', address, user: server.user, password: server.password },
    {
      fetch: (to, init) => {
        requests++;
        return fetch(to, init);
      },
    },
  );
  try {
    const blobs = place.vault(VAULT);
    await putFolder(blobs, VAULT, []);
    const [main, ...others] = [device('aaaaaaaa', notes, 1), device('bbbbbbbb', 1, 2), device('cccccccc', 1, 3)];
    if (!main) return [];
    const recolour = (store: MemoryStore, id: string) =>
      store.edit(id, (row, tick) => {
        if (!row) throw new Error('no such note');
        return { ...row, f: { ...row.f, colour: ['pink', tick()] } };
      });
    // Each writes twice, so that of each two heads stand there, as they do after the first day.
    for (const one of [...others, main]) {
      await sync(one, blobs);
      recolour(one, `${one.disk().device}-000000`);
      await sync(one, blobs);
      await sync(one, blobs);
    }
    const cost = async (step: () => Promise<void>) => {
      [requests, proxy.count.up, proxy.count.down] = [0, 0, 0];
      await step();
      return { requests, bytes: proxy.count.up + proxy.count.down };
    };
    const idle = await cost(() => sync(main, blobs));
    for (let at = 0; at < 10; at++) recolour(main, `aaaaaaaa-${at.toString().padStart(6, '0')}`);
    const ten = await cost(() => sync(main, blobs));
    const at = thousands(notes);
    return [
      figure(`sync.idleRequests.${at}`, idle.requests, '', LIMITS.idleRequests),
      figure(`sync.idleBytes.${at}`, idle.bytes, 'B', LIMITS.idleBytes),
      figure(`sync.tenEditsRequests.${at}`, ten.requests, '', LIMITS.tenEdits),
      { name: `sync.tenEditsBytes.${at}`, value: ten.bytes, unit: 'B', ok: true },
    ];
  } finally {
    await proxy.stop();
    await server.stop();
  }
}

const figure = (name: string, value: number, unit: string, limit: number): Figure => ({
  name,
  value,
  unit,
  limit,
  ok: value <= limit,
});
