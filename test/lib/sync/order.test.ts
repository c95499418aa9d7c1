import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaOf, halves, withDelta } from '@/lib/note/delta';
import { mergeRows } from '@/lib/note/merge';
import { partsOf } from '@/lib/note/parts';
import type { Row } from '@/lib/note/row';
import type { Stamp } from '@/lib/note/stamp';
import { cut, MOST_BYTES } from '@/lib/sync/cut';
import { opsOf, parseSegment } from '@/lib/sync/log';
import { chance } from '@/test/support/chance';
import { fastCipher } from '@/test/support/fast-cipher';
import { emptyDisk, memoryStore } from '@/test/support/memory-sync-store';
import { runs } from '@/test/support/soak';
import {
  contentOf,
  edit,
  found,
  newMember,
  newWorld,
  portsOf,
  settle,
  stateOf,
  syncDevice,
} from '@/test/support/sync-world';

const KEY_ID = '00112233445566aa';
const cipher = fastCipher('0123456789abcdef', new Map([[KEY_ID, new Uint8Array(32)]]), KEY_ID, chance(1).bytes);

/** A device that wrote for a while, and everything it ever sent, change by change. */
function written(seed: number): { readonly rows: readonly Row[]; readonly deltas: readonly Row[] } {
  const world = newWorld(seed, 1, undefined, false);
  const [device] = world.devices;
  if (!device) throw new Error();
  const deltas: Row[] = [];
  for (let at = 0; at < 20; at++) {
    world.time += 60_000;
    const id = `n${world.chance.below(3)}`;
    const before = device.store.disk().rows.get(id);
    edit(world, device, id, world.chance.pick(['write', 'blind', 'tag', 'colour', 'delete', 'restore', 'further']));
    const after = device.store.disk().rows.get(id);
    const known = new Set(before ? partsOf(before) : []);
    if (after)
      deltas.push(
        deltaOf(
          after,
          partsOf(after).filter((part) => !known.has(part)),
        ),
      );
  }
  return { rows: [...device.store.disk().rows.values()], deltas };
}

describe('changes', () => {
  it('give the same rows in any order, and any number of times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.infiniteStream(fc.nat()), async (seed, draws) => {
        const { deltas } = written(seed);
        const drawn = (limit: number) => (draws.next().value ?? 0) % limit;
        const mixed = [...deltas, ...deltas.filter(() => drawn(2) === 0)].sort(() => drawn(3) - 1);
        const contents: string[] = [];
        for (const order of [deltas, mixed]) {
          const store = memoryStore(emptyDisk('zzzzzzzz'), chance(1).bytes, () => 0);
          for (const delta of order) await store.commit({ state: () => 0, apply: [delta] });
          contents.push(`${store.disk().digest} ${contentOf({ store, skew: 0, backups: [], app: '' })}`);
        }
        expect(contents[1]).toBe(contents[0]);
      }),
      runs(60),
    );
  });

  it('of a row too large to travel whole are the row again when both halves are there', () => {
    for (let seed = 0; seed < 50; seed++)
      for (const row of written(seed).rows) {
        const cutRow = halves(row);
        if (!cutRow) continue;
        expect(mergeRows(cutRow[1], cutRow[0])).toEqual(mergeRows(row, row));
        expect(withDelta(withDelta(undefined, cutRow[1]), cutRow[0])).toEqual(mergeRows(row, row));
      }
  });
});

describe('files', () => {
  it('stay under the limit of servers, and hold every row', async () => {
    const luck = chance(5);
    const noise = (length: number) =>
      Array.from({ length }, () => String.fromCharCode(0x400 + luck.below(0x4000))).join('');
    const stamp = (at: number): Stamp => `${at.toString(16).padStart(12, '0')}000000.aaaaaaaa.s000`;
    const rows = Array.from({ length: 30 }, (_, at): Row => {
      const versions = Array.from(
        { length: at === 7 ? 12 : 1 },
        (_each, n) => [stamp(n + 1), [noise(at === 7 ? 60_000 : 20_000), []]] as const,
      );
      return { id: `n${at}`, k: 'note', f: {}, t: {}, x: { body: Object.fromEntries(versions) } };
    });
    let name = 0;
    async function* batches() {
      yield rows;
    }
    const files = await cut(batches(), {
      device: 'aaaaaaaa',
      base: true,
      covers: ['log/bbbbbbbb/00000001-abcdefgh'],
      newName: () => `log/aaaaaaaa/${String(++name).padStart(8, '0')}-abcdefgh`,
      seal: (at, value) => cipher.seal(at, value),
    });
    expect(files.every(({ bytes }) => bytes.length <= MOST_BYTES)).toBe(true);
    const merged = new Map<string, Row>();
    const covers: number[] = [];
    for (const file of files) {
      const opened = await cipher.open(file.name, file.bytes);
      const segment = opened.ok ? parseSegment(opened.value) : undefined;
      covers.push(segment?.covers.length ?? -1);
      for (const row of segment?.rows ?? []) merged.set(row.id, withDelta(merged.get(row.id), row));
    }
    expect([...merged.values()]).toEqual(rows);
    // Only the last one may claim what all of them hold together.
    expect(covers).toEqual([...covers.slice(0, -1).map(() => 0), 1]);
  });

  it('that hold something wrong give what is good in them, and say so', () => {
    const [row] = written(3).rows;
    if (!row) throw new Error();
    const segment = { v: 1, dev: 'aaaaaaaa', base: false, ops: { ...opsOf([row]), bad: { k: 7 } } };
    expect(parseSegment(JSON.parse(JSON.stringify(segment)))).toMatchObject({ rows: [{ id: row.id }], bad: 1 });
    for (const wrong of [null, 7, 'x', [], {}, { v: 1 }, { ...segment, dev: '../../x' }, { ...segment, ops: 5 }])
      expect(parseSegment(wrong)).toBeUndefined();
  });

  it('of an old version pass on what it does not know', async () => {
    const world = newWorld(6, 2, undefined, false);
    await found(world);
    const [modern, old] = world.devices;
    if (!modern || !old) throw new Error();
    edit(world, modern, 'n', 'write');
    edit(world, modern, 'n', 'further');
    modern.store.edit('map', (_row, tick) => ({
      id: 'map',
      k: 'map-of-later',
      f: {},
      t: {},
      x: {},
      pins: { a: ['x', tick()] },
    }));
    await syncDevice(world, modern);
    await syncDevice(world, old);
    // The old one tells everything anew, and the writer's files and the writer are gone.
    await old.store.commit({ state: () => ({ ...stateOf(old), rebase: 'test' }) });
    await syncDevice(world, old);
    for (const path of [...world.server.files.keys()])
      if (path.includes(modern.store.disk().device)) world.server.files.delete(path);
    const late = newMember(world, emptyDisk('ccccccc0'), 0);
    world.devices.splice(0, 2, late);
    await settle(world, 2);
    expect(contentOf(late)).toBe(contentOf(modern));
    expect(late.store.disk().rows.get('n')?.f.unheard).toBeDefined();
    expect(late.store.disk().rows.get('map')?.k).toBe('map-of-later');
  });
});

it('an idle sync is one request, however much there is, and one with news a handful', async () => {
  const world = newWorld(8, 3, undefined, false);
  await found(world);
  const [a, b] = world.devices;
  if (!a || !b) throw new Error();
  for (let at = 0; at < 300; at++) edit(world, a, `n${at}`, 'write');
  for (let round = 0; round < 4; round++) for (const device of world.devices) await syncDevice(world, device);
  const cost = async (device: typeof a) => {
    world.server.requests = 0;
    await syncDevice(world, device);
    return world.server.requests;
  };
  expect([await cost(a), await cost(b)]).toEqual([1, 1]);
  for (let at = 0; at < 10; at++) edit(world, a, `n${at}`, 'write');
  expect(await cost(a)).toBeLessThanOrEqual(6);
  expect(await cost(b)).toBeLessThanOrEqual(6);
  expect(portsOf(world, a).app).toBe('1');
});
