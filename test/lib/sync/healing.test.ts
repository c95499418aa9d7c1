import { describe, expect, it } from 'vitest';
import { HEALS, type Heal } from '@/lib/sync/state';
import { copyDisk, emptyDisk } from '@/test/support/memory-sync-store';
import {
  contentOf,
  edit,
  found,
  newMember,
  newWorld,
  settle,
  stateOf,
  syncDevice,
  VAULT,
  type World,
} from '@/test/support/sync-world';

const HOUR = 3_600_000;
const LOG = /\/log\//;

const write = (world: World, device: number, note: string) => {
  const on = world.devices[device];
  if (on) edit(world, on, note, 'write');
};
const sync = async (world: World, ...devices: readonly number[]) => {
  for (const at of devices) {
    const on = world.devices[at];
    world.time += HOUR;
    if (on) await syncDevice(world, on);
  }
};
const damage = ({ server }: World, which: RegExp) => {
  for (const [path, bytes] of server.files)
    if (which.test(path))
      server.files.set(
        path,
        bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
      );
};
const drop = ({ server }: World, which: RegExp) => {
  for (const path of [...server.files.keys()]) if (which.test(path)) server.files.delete(path);
};

/** What breaks a world of two devices that agree, and which one layer puts right. */
const CASES: readonly (readonly [string, Heal, (world: World) => Promise<void>])[] = [
  [
    'a profile was copied, and both go on under one name',
    'clone',
    async (world) => {
      const first = world.devices[0];
      if (first) world.devices.push(newMember(world, copyDisk(first.store.disk()), 0));
      write(world, 0, 'by the first');
      write(world, 2, 'by its copy');
      await sync(world, 0, 2, 0, 2);
    },
  ],
  [
    'the server lost all heads and segments',
    'rollback',
    async (world) => {
      drop(world, /\/(heads|log)\//);
    },
  ],
  [
    'a segment was altered before the other device read it',
    'nack',
    async (world) => {
      write(world, 0, 'late');
      await sync(world, 0);
      const late = [...world.server.files.keys()].filter((path) => LOG.test(path)).at(-1) ?? '';
      damage(world, new RegExp(`${late}$`));
    },
  ],
  [
    'a head was altered before the other device read it',
    'nack',
    async (world) => {
      write(world, 0, 'late');
      await sync(world, 0);
      const late = [...world.server.files.keys()].filter((path) => /heads/.test(path)).at(-1) ?? '';
      damage(world, new RegExp(`${late}$`));
    },
  ],
  [
    'a segment was lost whose writer never comes back',
    'nack',
    async (world) => {
      write(world, 0, 'late');
      await sync(world, 0, 1);
      world.devices.splice(0, 1);
      const late = [...world.server.files.keys()].filter((path) => LOG.test(path)).at(-1) ?? '';
      drop(world, new RegExp(`${late}$`));
    },
  ],
  [
    'a segment was altered after everyone had read it',
    'audit',
    async (world) => {
      damage(world, LOG);
      world.time += 25 * HOUR;
      await sync(world, 0, 1);
    },
  ],
  [
    'a device lost a row without noticing',
    'digest',
    async (world) => {
      const second = world.devices[1];
      write(world, 0, 'then');
      await sync(world, 0, 1, 0, 1);
      if (!second) return;
      const disk = copyDisk(second.store.disk());
      disk.rows.delete('then');
      second.store.setDisk({ ...disk, digest: 'f'.repeat(32) });
      world.time += 7 * HOUR;
    },
  ],
];

/** The history of a case, and then someone new who joins. @returns how many devices lack something, before and after that, and repairs. */
async function outcome(run: (world: World) => Promise<void>, heals: ReadonlySet<Heal>) {
  const world = newWorld(3, 2, heals, false);
  await found(world);
  for (const note of ['a', 'b']) write(world, 0, note);
  await sync(world, 0, 1);
  write(world, 1, 'c');
  await sync(world, 1, 0, 1, 0);
  await run(world);
  for (let round = 0; round < 12; round++) await settle(world, 1);
  const apart = differing(world);
  world.devices.push(newMember(world, emptyDisk('newc0mer'), 0));
  for (let round = 0; round < 8; round++) await settle(world, 1);
  const heal = (one: Heal) => world.devices.reduce((sum, device) => sum + stateOf(device).heals[one], 0);
  return { differ: apart + differing(world), heal };
}

function differing({ devices }: World): number {
  const contents = devices.map(contentOf);
  const most = [...contents].sort((x, y) => y.length - x.length)[0];
  return contents.filter((content) => content !== most).length;
}

describe('each repair by itself', () => {
  it.each(CASES)('%s', async (_name, layer, run) => {
    const alone = await outcome(run, new Set([layer]));
    expect({ differ: alone.differ, healed: alone.heal(layer) > 0 }).toEqual({ differ: 0, healed: true });
    for (const other of HEALS) if (other !== layer) expect(alone.heal(other)).toBe(0);
  });

  it.each(CASES)('is needed: %s', async (_name, _layer, run) => {
    expect((await outcome(run, new Set())).differ).toBeGreaterThan(0);
  });
});

describe('an emptied or foreign folder', () => {
  it.each([
    ['emptied', (world: World) => world.server.files.clear(), 'folder-empty'],
    [
      'of another vault',
      (world: World) => {
        world.server.files.clear();
        world.server.files.set(
          `lacuna-${VAULT}/vault.json`,
          new TextEncoder().encode('{"format":"LCN","major":1,"vault":"zzzzzzzzzzzzzzzz"}'),
        );
      },
      'folder-foreign',
    ],
    [
      'of a later format',
      (world: World) => {
        world.server.files.clear();
        world.server.files.set(
          `lacuna-${VAULT}/vault.json`,
          new TextEncoder().encode(`{"format":"LCN","major":2,"vault":"${VAULT}"}`),
        );
      },
      'newer',
    ],
  ])('%s: nothing here changes, and nothing is written before the person has decided', async (_name, empty, halt) => {
    const world = newWorld(3, 1);
    await found(world);
    write(world, 0, 'a');
    await sync(world, 0);
    const device = world.devices[0];
    const before = device && contentOf(device);
    empty(world);
    const left = [...world.server.files.keys()];
    await sync(world, 0, 0, 0);
    expect(device && contentOf(device)).toBe(before);
    expect(device && stateOf(device).halted).toBe(halt);
    expect([...world.server.files.keys()]).toEqual(left);
  });
});
