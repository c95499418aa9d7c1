/** Random histories of a world. */
import fc from 'fast-check';
import { vaultFolder } from '@/lib/sync/names';
import type { Heal } from '@/lib/sync/state';
import type { Chance } from './chance';
import { type Faults, NO_FAULTS } from './fault-store';
import { copyDisk, type Disk } from './memory-sync-store';
import {
  broken,
  type Device,
  type Edit,
  edit,
  forgiveLost,
  found,
  newMember,
  newWorld,
  settle,
  stateOf,
  syncDevice,
  VAULT,
  versionsOn,
  type World,
} from './sync-world';

export type Step =
  | { readonly type: 'edit'; readonly device: number; readonly note: number; readonly kind: Edit }
  | { readonly type: 'sync'; readonly device: number; readonly crashAt: number | null; readonly faults: boolean }
  | { readonly type: 'both'; readonly device: number; readonly other: number }
  | { readonly type: 'wait'; readonly hours: number }
  | { readonly type: 'hostile'; readonly what: Hostile; readonly device: number; readonly at: number };

export const SERVER_HARM = ['rollback', 'wipe', 'wipe all', 'flip', 'lose', 'swap', 'foreign'] as const;
export const LOCAL_HARM = ['clone', 'restore', 'power cut'] as const;
export type Hostile = (typeof SERVER_HARM)[number] | (typeof LOCAL_HARM)[number];

const index = fc.nat({ max: 20 });
const common: fc.Arbitrary<Step>[] = [
  fc.record({
    type: fc.constant('edit' as const),
    device: index,
    note: fc.nat({ max: 2 }),
    kind: fc.constantFrom<Edit[]>('write', 'write', 'blind', 'tag', 'colour', 'delete', 'restore', 'further'),
  }),
  fc.record({
    type: fc.constant('sync' as const),
    device: index,
    crashAt: fc.oneof(fc.constant(null), fc.constant(null), fc.nat({ max: 24 })),
    faults: fc.boolean(),
  }),
  fc.record({ type: fc.constant('both' as const), device: index, other: index }),
  fc.record({ type: fc.constant('wait' as const), hours: fc.nat({ max: 60 }) }),
];

export interface History {
  readonly seed: number;
  readonly devices: number;
  readonly steps: readonly Step[];
}

/** @param harm what else than the network does harm; with more of it, histories hold more of it. */
export function histories(harm: readonly Hostile[]): fc.Arbitrary<History> {
  const [edits, syncs, both, wait] = common as [
    fc.Arbitrary<Step>,
    fc.Arbitrary<Step>,
    fc.Arbitrary<Step>,
    fc.Arbitrary<Step>,
  ];
  const hostile = fc.record({
    type: fc.constant('hostile' as const),
    what: fc.constantFrom(...(harm.length > 0 ? harm : (['flip'] as const))),
    device: index,
    at: fc.nat({ max: 1000 }),
  });
  const one = fc.oneof(
    { arbitrary: edits, weight: 6 },
    { arbitrary: syncs, weight: 8 },
    { arbitrary: both, weight: 2 },
    { arbitrary: wait, weight: 1 },
    { arbitrary: hostile, weight: harm.length > 0 ? 3 : 0 },
  );
  return fc.record({
    seed: fc.integer(),
    devices: fc.integer({ min: 2, max: 4 }),
    steps: fc.array(one, { minLength: 10, maxLength: 60, size: 'max' }),
  });
}

/** The network as it is: anything can fail, and what is told is not always so. */
export const badNetwork = (chance: Chance, often = 0.12): Faults => {
  const now = () => chance.next() < often;
  return {
    get: () => (now() ? chance.pick(['fails', 'torn', 'login page']) : undefined),
    put: () =>
      now() ? chance.pick(['fails', 'lost reply', 'torn, told', 'torn, silent', 'not kept', 'full']) : undefined,
    list: () => (now() ? chance.pick(['fails', 'stale', 'partial', 'doubled']) : undefined),
    del: () => (now() ? chance.pick(['fails', 'lost reply']) : undefined),
    below: chance.below,
  };
};

export interface Played {
  readonly world: World;
  readonly rounds: number | undefined;
  /** What should hold and does not. */
  readonly broken: readonly string[];
  readonly heals: number;
}

/** Plays a history to its end and lets everything settle. */
export async function play(history: History, heals?: ReadonlySet<Heal>, most = 12): Promise<Played> {
  const world = newWorld(history.seed, history.devices, heals);
  await found(world);
  for (const step of history.steps) await playStep(world, step);
  const rounds = await settle(world, most);
  const counts = world.devices.map((device) => Object.values(stateOf(device).heals).reduce((a, b) => a + b, 0));
  return {
    world,
    rounds,
    broken: [...(rounds === undefined ? ['never equal'] : []), ...broken(world)],
    heals: Math.max(...counts),
  };
}

async function playStep(world: World, step: Step): Promise<void> {
  const deviceAt = (at: number) => world.devices[at % world.devices.length] ?? world.devices[0];
  world.time += 60_000;
  switch (step.type) {
    case 'edit': {
      const device = deviceAt(step.device);
      if (device) edit(world, device, `note${step.note}`, step.kind);
      return;
    }
    case 'sync': {
      const device = deviceAt(step.device);
      world.faults = step.faults ? badNetwork(world.chance) : NO_FAULTS;
      if (device) await syncDevice(world, device, step.crashAt ?? undefined);
      return;
    }
    case 'both': {
      const [one, other] = [deviceAt(step.device), deviceAt(step.other)];
      if (!one || !other || one === other) return;
      world.faults = NO_FAULTS;
      await Promise.all([syncDevice(world, one), syncDevice(world, other)]);
      return;
    }
    case 'wait':
      world.time += step.hours * 3_600_000;
      return;
    case 'hostile':
      harm(world, step);
  }
}

/** One thing gone wrong. `paths` are those of heads and segments, `at` chooses. */
interface Scene {
  readonly world: World;
  readonly device: Device;
  readonly paths: readonly string[];
  readonly at: number;
}

const chosen = ({ paths, at }: Scene, factor = 1): string =>
  paths[(at * factor + factor - 1) % Math.max(1, paths.length)] ?? '';

const HARM: { readonly [what in Hostile]: (scene: Scene) => void } = {
  rollback: ({ world: { server }, at }) => {
    server.files = new Map(server.past[at % Math.max(1, server.past.length)] ?? server.files);
  },
  wipe: ({ world: { server }, paths }) => {
    for (const path of paths) server.files.delete(path);
  },
  'wipe all': ({ world: { server } }) => server.files.clear(),
  flip: (scene) => {
    const { files } = scene.world.server;
    const bytes = files.get(chosen(scene))?.slice();
    if (!bytes?.length) return;
    const at = scene.at % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (scene.at % 8));
    files.set(chosen(scene), bytes);
  },
  lose: (scene) => {
    scene.world.server.files.delete(chosen(scene));
  },
  swap: (scene) => {
    const { files } = scene.world.server;
    const [one, other] = [chosen(scene), chosen(scene, 7)];
    const [a, b] = [files.get(one), files.get(other)];
    if (a && b) files.set(one, b).set(other, a);
  },
  foreign: ({ world: { server }, at }) => {
    const folder = `${vaultFolder(VAULT)}/heads`;
    server.files.set(`${folder}/zzzzzzzz.0000000${at % 10}.abcdefgh`, new Uint8Array([at % 256, 2, 3]));
    server.files.set(`${folder}/.DS_Store`, new Uint8Array([1]));
  },
  clone: ({ world, device }) => {
    if (world.devices.length < 6) world.devices.push(newMember(world, copyDisk(device.store.disk()), device.skew));
  },
  restore: ({ world, device, at }) => setBack(world, device, device.backups[at % Math.max(1, device.backups.length)]),
  'power cut': ({ world, device }) => setBack(world, device, device.backups.at(-1)),
};

function setBack(world: World, device: Device, backup: Disk | undefined): void {
  if (!backup) return;
  const before = versionsOn(device);
  device.store.setDisk(copyDisk(backup));
  forgiveLost(world, before, device);
}

function harm(world: World, { what, device: which, at }: Extract<Step, { type: 'hostile' }>): void {
  const device = world.devices[which % world.devices.length];
  const paths = [...world.server.files.keys()].filter((path) => /heads|log/.test(path));
  if (device) HARM[what]({ world, device, paths, at });
}
