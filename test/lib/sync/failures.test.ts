/** Rows of the failure matrix that the random histories do not show by name. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createSyncStore } from '@/lib/store/sync-store';
import { logTail, parseHeadName } from '@/lib/sync/names';
import { faultServer } from '@/test/support/fault-store';
import {
  bodies,
  closeBrowsers,
  codes,
  fastKey,
  joinAll,
  PLACE,
  statusOf,
  syncAll,
  syncBrowser,
  write,
} from '@/test/support/sync-browser';
import {
  contentOf,
  edit,
  found,
  newWorld,
  portsOf,
  stateOf,
  syncDevice,
  VAULT,
  type World,
} from '@/test/support/sync-world';

afterEach(closeBrowsers);

const YEAR = 365 * 24 * 3_600_000;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function twoDevices() {
  const world = newWorld(4, 2, undefined, false);
  await found(world);
  const [a, b] = world.devices;
  if (!a || !b) throw new Error();
  const say = async (note: string) => {
    edit(world, a, note, 'write');
    world.time += 3_600_000;
    await syncDevice(world, a);
  };
  const take = async (rounds = 1) => {
    for (let round = 0; round < rounds; round++) {
      world.time += 3_600_000;
      await syncDevice(world, b);
    }
  };
  await say('first');
  await take();
  return { world, a, b, say, take };
}
const notesOn = (device: World['devices'][number]) => [...device.store.disk().rows.keys()].sort();

describe('files played back', () => {
  it('heads that were deleted long ago, put back beside the new ones, change nothing and need no repair', async () => {
    const { world, a, b, say, take } = await twoDevices();
    const old = new Map(world.server.files);
    for (const note of ['second', 'third', 'first']) {
      await say(note);
      await take();
    }
    const before = contentOf(b);
    for (const [path, bytes] of old) if (!world.server.files.has(path)) world.server.files.set(path, bytes);
    await take(3);
    await say('fourth');
    await take(2);
    expect(notesOn(b)).toEqual(['first', 'fourth', 'second', 'third']);
    expect(contentOf(b)).toBe(contentOf(a));
    expect(before).not.toBe(contentOf(b));
    for (const device of [a, b]) expect(Object.values(stateOf(device).heals)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('a file that opens and makes no sense', () => {
  it.each([
    ['no segment', () => 'nonsense', 'content'],
    ['a segment of no rows', () => ({ v: 1, dev: 'abcdefgh', base: false, ops: { x: { k: 7 } } }), 'content'],
  ])('%s waits by itself, and everything else goes on', async (_name, content, why) => {
    const { world, a, b, say, take } = await twoDevices();
    await say('second');
    const name = stateOf(a).chain.at(-1)?.name ?? '';
    world.server.files.set(`lacuna-${VAULT}/${name}`, await portsOf(world, a).cipher.seal(name, content()));
    await say('third');
    await take(3);
    expect(notesOn(b)).toEqual(['first', 'third']);
    expect(stateOf(b).quarantine).toMatchObject([{ name, why }]);
    expect(logTail(name)).not.toBe('');
  });

  it('a file of a later format waits for the update, and everything else goes on', async () => {
    const { world, a, b, say, take } = await twoDevices();
    await say('second');
    const name = stateOf(a).chain.at(-1)?.name ?? '';
    world.server.files.set(`lacuna-${VAULT}/${name}`, new TextEncoder().encode('LCN2 of a later version'));
    await say('third');
    await take(2);
    expect(notesOn(b)).toEqual(['first', 'third']);
    expect(stateOf(b).quarantine).toMatchObject([{ name, why: 'newer' }]);
  });
});

it('two first browsers at once make two vaults and spoil neither', async () => {
  const server = faultServer();
  const [a, b, late] = [1, 2, 3].map(() => syncBrowser(server.place()));
  if (!a || !b || !late) throw new Error();
  const [one, other] = [await fastKey(), await fastKey()];
  const joining = ({ key, keyFile }: typeof one, label: string) => ({
    slot: '',
    place: PLACE,
    label,
    key,
    keyFiles: [keyFile],
    remember: 'device' as const,
  });
  await write(a, 'a');
  await write(b, 'b');
  await Promise.all([a.engine.join(joining(one, 'a'), 'new'), b.engine.join(joining(other, 'b'), 'new')]);
  await syncAll(a, b, a, b);
  expect([await bodies(a), await bodies(b), await codes(a), await codes(b)]).toEqual([['a'], ['b'], [], []]);
  const looked = await late.engine.look(PLACE);
  expect(looked.ok && looked.value.map(({ vault }) => vault).sort()).toEqual([one.key.vault, other.key.vault].sort());
  await late.engine.join(joining(other, 'late'), 'existing');
  await syncAll(late);
  expect(await bodies(late)).toEqual(['b']);
});

it('a clock that is wrong by years is told of, and stops nothing', async () => {
  const server = faultServer();
  const wrong = syncBrowser(server.place(), {
    open: (_place, onServerTime) => {
      onServerTime(Date.UTC(2026, 10, 22) + 3 * YEAR);
      return server.place();
    },
  });
  const right = syncBrowser(server.place());
  await joinAll([right, wrong]);
  await write(wrong, 'по неверным часам');
  await syncAll(wrong, right);
  expect(await bodies(right)).toEqual(['по неверным часам']);
  const [problem] = (await statusOf(wrong)).problems;
  expect(problem?.code).toBe('clock');
  expect(problem && 'off' in problem && Math.round(problem.off / YEAR)).toBe(3);
});

describe('a disk that is full here', () => {
  it('takes nothing in by halves, says that it failed, and takes all in once there is space', async () => {
    const server = faultServer();
    const a = syncBrowser(server.place());
    const disk = { full: false };
    const name = crypto.randomUUID();
    const opened = syncBrowser(server.place(), {}, name);
    const b = syncBrowser(
      server.place(),
      {
        storeOf: (slot) => {
          const store = createSyncStore(opened.database, slot, { random });
          const commit: typeof store.commit = (step) =>
            disk.full && step.apply
              ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
              : store.commit(step);
          return { ...store, commit };
        },
      },
      name,
    );
    await joinAll([a, b]);
    await write(a, 'ещё');
    await syncAll(a);
    disk.full = true;
    await expect(b.engine.sync({ asked: true })).rejects.toThrow('full');
    expect(await bodies(b)).toEqual([]);
    disk.full = false;
    await syncAll(b);
    expect(await bodies(b)).toEqual(['ещё']);
  });

  it('is not passed over in silence: after a week it is told even where no server failed', async () => {
    const a = syncBrowser(faultServer().place());
    await joinAll([a]);
    a.time += 8 * 24 * 3_600_000;
    expect(await codes(a)).toEqual(['stale']);
    await syncAll(a);
    expect(await codes(a)).toEqual([]);
  });
});

it('a folder of several browsers lists at most two files for each', async () => {
  const server = faultServer();
  const all = [1, 2, 3, 4].map(() => syncBrowser(server.place()));
  await joinAll(all);
  for (let round = 0; round < 4; round++)
    for (const browser of all) {
      await write(browser, `${round}`);
      await syncAll(browser);
    }
  const heads = [...server.files.keys()].flatMap((path) => parseHeadName(path.slice(path.indexOf('/') + 1)) ?? []);
  expect(heads.length).toBeLessThanOrEqual(8);
  expect(new Set(heads.map(({ device }) => device)).size).toBe(4);
});
