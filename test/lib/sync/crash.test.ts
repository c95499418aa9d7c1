import { describe, expect, it } from 'vitest';
import { play } from '@/test/support/sync-history';
import { broken, edit, found, newWorld, settle, stateOf, syncDevice, type World } from '@/test/support/sync-world';

/** Scenes that end just before the sync which dies. */
const SCENES: readonly (readonly [string, (world: World) => Promise<void>])[] = [
  [
    'the first of all',
    async (world) => {
      for (const note of ['a', 'b', 'c']) one(world, 0, note);
    },
  ],
  [
    'the first of a second device that has notes of its own',
    async (world) => {
      one(world, 0, 'a');
      await sync(world, 0);
      one(world, 1, 'b');
      one(world, 1, 'a');
    },
  ],
  [
    'an ordinary one: reading, writing, tidying up',
    async (world) => {
      for (let round = 0; round < 3; round++)
        for (const device of [0, 1]) {
          one(world, device, `n${round}${device}`);
          await sync(world, device);
        }
      one(world, 1, 'n00');
      await sync(world, 1);
      one(world, 0, 'n00');
    },
  ],
  [
    'everything written anew, with old files to delete',
    async (world) => {
      for (let round = 0; round < 60; round++) {
        one(world, 0, `n${round % 3}`);
        await sync(world, 0);
        await sync(world, 1);
      }
      one(world, 0, 'n1');
    },
  ],
];
const one = (world: World, device: number, note: string) => {
  const on = world.devices[device];
  if (on) edit(world, on, note, 'write');
};
const sync = async (world: World, device: number, crashAt?: number) => {
  const on = world.devices[device];
  if (on) await syncDevice(world, on, crashAt);
};

describe.each(SCENES)('a sync that dies: %s', (name, scene) => {
  it('at any of its steps, loses nothing, doubles nothing and needs no repair', async () => {
    const whole = newWorld(5, 2);
    await found(whole);
    await scene(whole);
    const dying = name.includes('second device') ? 1 : 0;
    await sync(whole, dying);
    const steps = whole.steps;
    expect(steps).toBeGreaterThan(5);
    for (let crashAt = 0; crashAt < steps; crashAt++) {
      const world = newWorld(5, 2);
      await found(world);
      await scene(world);
      await sync(world, dying, crashAt);
      const rounds = await settle(world, 6);
      expect({ crashAt, rounds: rounds !== undefined, broken: broken(world) }).toEqual({
        crashAt,
        rounds: true,
        broken: [],
      });
      for (const device of world.devices) expect(Object.values(stateOf(device).heals)).toEqual([0, 0, 0, 0, 0]);
    }
  });
});

it('twice in a row at any two steps, comes through as well', async () => {
  const steps = 16;
  for (let first = 0; first < steps; first++)
    for (let second = 0; second < steps; second += 3) {
      const { broken: wrong, heals } = await play({
        seed: 9,
        devices: 2,
        steps: [
          { type: 'edit', device: 0, note: 0, kind: 'write' },
          { type: 'sync', device: 0, crashAt: null, faults: false },
          { type: 'edit', device: 1, note: 0, kind: 'write' },
          { type: 'sync', device: 1, crashAt: first, faults: false },
          { type: 'edit', device: 1, note: 0, kind: 'write' },
          { type: 'sync', device: 1, crashAt: second, faults: false },
        ],
      });
      expect({ first, second, wrong, heals }).toEqual({ first, second, wrong: [], heals: 0 });
    }
});
