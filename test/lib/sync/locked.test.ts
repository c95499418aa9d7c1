import { expect, it } from 'vitest';
import { type BlobStore, BlobTrouble } from '@/lib/sync/blob-store';
import { syncOnce } from '@/lib/sync/run';
import { edit, found, newWorld, portsOf, stateOf } from '@/test/support/sync-world';

it.each([
  ['a segment', /^log\//],
  ['a head', /^heads\//],
])('%s whose name stays locked for ever is written under another', async (_name, which) => {
  const world = newWorld(4, 1, undefined, false);
  await found(world);
  const [device] = world.devices;
  if (!device) return;
  edit(world, device, 'a', 'write');
  let stuck = '';
  const ports = portsOf(world, device);
  const blobs: BlobStore = {
    ...ports.blobs,
    async put(name, bytes) {
      if (stuck === '' && which.test(name)) stuck = name;
      if (name === stuck) throw new BlobTrouble('locked', { status: 423 });
      await ports.blobs.put(name, bytes);
    },
  };
  const codes: (string | undefined)[] = [];
  for (let run = 0; run < 3; run++) codes.push((await syncOnce({ ...ports, blobs }, stateOf(device))).failure?.code);
  expect(codes).toEqual(['locked', 'locked', undefined]);
  expect([...world.server.files.keys()].filter((path) => path.endsWith(stuck))).toEqual([]);
  expect(device.store.disk().outbox.size).toBe(0);
});
