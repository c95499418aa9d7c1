/** Several devices, one server, and everything that can go wrong between them, drawn from a seed. */
import { changeRow, newRow, type Operation } from '@/lib/note/change';
import { allHeads, headsOf, lastStamp, type Row } from '@/lib/note/row';
import { newDevice, type Stamp } from '@/lib/note/stamp';
import type { BlobStore } from '@/lib/sync/blob-store';
import { adoptFolder, putFolder } from '@/lib/sync/heal';
import { syncOnce } from '@/lib/sync/run';
import { openSession, type Ports } from '@/lib/sync/session';
import { type Heal, newState, parseState, type SyncState } from '@/lib/sync/state';
import { type Chance, chance } from './chance';
import { fastCipher } from './fast-cipher';
import { type FaultServer, type Faults, faultServer, NO_FAULTS } from './fault-store';
import { copyDisk, type Disk, emptyDisk, type MemoryStore, memoryStore } from './memory-sync-store';
import { newNote } from './notes';

export const VAULT = '0123456789abcdef';
const KEY_ID = '00112233445566aa';
const KEY = new Uint8Array(32).fill(7);
const HOUR = 3_600_000;
const KEY_FILES = [{ name: 'keys/1-abcdefgh.age', bytes: new Uint8Array([1, 2, 3]) }];

/** The program died. */
export class Crash extends Error {}

export interface Device {
  readonly store: MemoryStore;
  /** Milliseconds by which its clock is wrong. */
  readonly skew: number;
  /** Copies of its disk, for backups and power cuts. */
  readonly backups: Disk[];
  /** Texts written here and in no way known elsewhere yet would be lost with this disk. */
  app: string;
}

export interface World {
  readonly server: FaultServer;
  readonly devices: Device[];
  readonly chance: Chance;
  /** Stamps of body versions that were committed and must be everywhere in the end. */
  readonly ledger: Map<Stamp, { readonly note: string; readonly value: string }>;
  readonly heals: ReadonlySet<Heal> | undefined;
  faults: Faults;
  time: number;
  /** Requests and store steps of the running sync; where it dies. */
  steps: number;
  crashAt: number;
  readonly wrong: string[];
}

export function newWorld(seed: number, devices: number, heals?: ReadonlySet<Heal>, skewed = true): World {
  const world: World = {
    server: faultServer(),
    devices: [],
    chance: chance(seed),
    ledger: new Map(),
    heals,
    faults: NO_FAULTS,
    time: Date.UTC(2026, 10, 22),
    steps: 0,
    crashAt: Number.POSITIVE_INFINITY,
    wrong: [],
  };
  for (let at = 0; at < devices; at++) {
    const skew = skewed ? Math.floor((world.chance.next() * 100 - 40) * 365 * 24 * HOUR) * (at % 2) : 0;
    world.devices.push(newMember(world, emptyDisk(newDevice(world.chance.bytes)), skew));
  }
  return world;
}

export function newMember(world: World, disk: Disk, skew: number): Device {
  const store = memoryStore(disk, world.chance.bytes, () => world.time + skew);
  return { store, skew, backups: [], app: '1' };
}

/** Puts the plain files and key files of the vault on the server. */
export const found = (world: World): Promise<void> => putFolder(world.server.place().vault(VAULT), VAULT, KEY_FILES);

/** Counts a step, and dies there: before it is done, or after it was done and before anyone heard. */
async function step<T>(world: World, act: () => Promise<T>): Promise<T> {
  const at = world.steps++;
  if (at === world.crashAt) {
    if (at % 2 === 1) await act();
    throw new Crash();
  }
  return act();
}

export function portsOf(world: World, device: Device): Ports {
  const blobs = world.server.place(() => world.faults).vault(VAULT);
  const dying: BlobStore = {
    list: (folder) => step(world, () => blobs.list(folder)),
    get: (name) => step(world, () => blobs.get(name)),
    put: (name, bytes) => step(world, () => blobs.put(name, bytes)),
    del: (name) => step(world, () => blobs.del(name)),
  };
  return {
    store: { ...device.store, commit: (commit) => step(world, () => device.store.commit(commit)) },
    blobs: dying,
    cipher: fastCipher(VAULT, new Map([[KEY_ID, KEY]]), KEY_ID, world.chance.bytes),
    now: () => world.time + device.skew,
    random: world.chance.bytes,
    app: device.app,
    keyFiles: KEY_FILES,
    heals: world.heals,
  };
}

export const stateOf = (device: Device): SyncState =>
  parseState(device.store.disk().state) ?? newState(VAULT, device.store.disk().device, 'test');

/** One sync that may die under way. What a device holds never becomes less by it. */
export async function syncDevice(world: World, device: Device, crashAt = Number.POSITIVE_INFINITY): Promise<void> {
  world.steps = 0;
  world.crashAt = crashAt;
  const before = versionsOn(device);
  device.backups.push(copyDisk(device.store.disk()));
  if (device.backups.length > 12) device.backups.shift();
  try {
    await syncOnce(portsOf(world, device), stateOf(device));
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    device.store.restart();
  } finally {
    world.crashAt = Number.POSITIVE_INFINITY;
  }
  for (const version of before) if (!versionsOn(device).has(version)) world.wrong.push(`sync took ${version} away`);
}

export function versionsOn(device: Device): ReadonlySet<string> {
  return new Set(
    [...device.store.disk().rows.values()].flatMap((row) =>
      Object.keys(row.x.body ?? {}).map((stamp) => `${row.id} ${stamp}`),
    ),
  );
}

export type Edit = 'write' | 'blind' | 'tag' | 'colour' | 'delete' | 'restore' | 'further';

/** A person changes a note as it is seen on this device. */
export function edit(world: World, device: Device, note: string, kind: Edit): void {
  let replaced: Stamp | undefined;
  let written: Stamp | undefined;
  let value = '';
  const after = device.store.edit(note, (row, tick, unsent) => {
    const stamp = tick();
    if (row && lastStamp(row) >= stamp) world.wrong.push('a change has no greater stamp than what was seen');
    if (!row) {
      written = stamp;
      value = `${note} new ${stamp}`;
      return { ...newRow(note, newNote({ body: value, tags: [] }), stamp, 0), later: { [device.app]: stamp } };
    }
    const operation = operationOf(world, kind, row, stamp);
    if (operation.type === 'write') {
      written = stamp;
      value = operation.body;
      // Typing on: the version before was sent to nobody and takes no place in the history.
      replaced = operation.seen.find((version) => unsent.has(`x:body@${version}`));
    }
    const changed = changeRow(row, operation, stamp, replaced);
    return kind === 'further' ? { ...changed, f: { ...changed.f, unheard: [stamp, stamp] } } : changed;
  });
  if (written && Object.hasOwn(after.x.body ?? {}, written)) world.ledger.set(written, { note, value });
  if (replaced) world.ledger.delete(replaced);
}

function operationOf(world: World, kind: Edit, row: Row, stamp: Stamp): Operation {
  const heads = headsOf(row, 'body');
  const body = `${row.id} ${stamp}`;
  switch (kind) {
    case 'write':
      return { type: 'write', body, seen: [...heads] };
    case 'blind':
      return { type: 'write', body, seen: heads.slice(0, 1) };
    case 'tag':
      return { type: 'tag', tag: world.chance.pick(['a', 'b', 'constructor']), on: world.chance.below(2) === 0 };
    case 'colour':
    case 'further':
      return { type: 'set', fields: { colour: world.chance.pick(['pink', 'blue', 'green']) } };
    case 'delete':
      return { type: 'delete' };
    case 'restore':
      return { type: 'restore' };
  }
}

/** Rows of a device as one text that is the same for the same content. */
export const contentOf = (device: Device): string =>
  JSON.stringify(
    [...device.store.disk().rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
  );

const isSettled = ({ devices }: World): boolean =>
  new Set(devices.map(contentOf)).size <= 1 && devices.every(({ store }) => store.disk().outbox.size === 0);

/** Everything works again, and each device syncs in turn, some hours apart. @returns rounds until all were equal, or undefined. */
export async function settle(world: World, most: number): Promise<number | undefined> {
  world.faults = NO_FAULTS;
  for (let round = 1; round <= most; round++) {
    for (const device of world.devices) {
      world.time += 7 * HOUR;
      await syncDevice(world, device);
      if (stateOf(device).halted?.startsWith('folder'))
        await adoptFolder(openSession(portsOf(world, device), stateOf(device)));
    }
    if (isSettled(world)) return round;
  }
  return undefined;
}

/** What must hold once all is settled; an empty list when it does. */
export function broken(world: World): readonly string[] {
  const lost = world.devices.flatMap((device, at) =>
    [...world.ledger].flatMap(([stamp, { note, value }]) => {
      const held = device.store.disk().rows.get(note)?.x.body?.[stamp]?.[0];
      return held === value ? [] : [`LOST on device ${at}: ${value}`];
    }),
  );
  const replaced = world.devices.flatMap((device) =>
    [...device.store.disk().rows.values()].flatMap((row) => {
      const parents = new Set(Object.values(row.x.body ?? {}).flatMap(([, before]) => before));
      return allHeads(row).filter((head) => parents.has(head));
    }),
  );
  return [...world.wrong, ...lost, ...replaced.map((head) => `replaced text shown: ${head}`)];
}

/** After a disk was set back: what nobody else holds may be lost with it. */
export function forgiveLost(world: World, before: ReadonlySet<string>, device: Device): void {
  const now = versionsOn(device);
  for (const version of before) {
    if (now.has(version)) continue;
    const isElsewhere = world.devices.some((other) => other !== device && versionsOn(other).has(version));
    if (!isElsewhere) world.ledger.delete(version.split(' ')[1] ?? '');
  }
}
