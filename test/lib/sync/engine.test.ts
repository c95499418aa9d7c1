import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { faultServer } from '@/test/support/fault-store';
import { good, texts } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';
import { closeBrowsers, joinAll, type SyncBrowser, syncBrowser } from '@/test/support/sync-browser';

afterEach(closeBrowsers);

const syncAll = async (browsers: readonly SyncBrowser[], rounds = 2) => {
  for (let round = 0; round < rounds; round++) for (const { engine } of browsers) await engine.sync({ asked: true });
};
const bodies = async ({ notes }: SyncBrowser) => [...texts(good(await notes.find({})))].sort();

describe('two browsers', () => {
  it('share what both had before and what each writes afterwards', async () => {
    const server = faultServer();
    const [a, b] = [syncBrowser(server.place()), syncBrowser(server.place())];
    good(await a.notes.create(newNote({ body: 'из первого' })));
    good(await b.notes.create(newNote({ body: 'из второго' })));
    await joinAll([a, b]);
    await syncAll([a, b]);
    expect(await bodies(a)).toEqual(['из второго', 'из первого']);
    expect(await bodies(b)).toEqual(await bodies(a));
    good(await b.notes.create(newNote({ body: 'ещё' })));
    await syncAll([b, a], 1);
    expect(await bodies(a)).toEqual(['ещё', 'из второго', 'из первого']);
    const [status] = await a.engine.status();
    expect(status).toMatchObject({ waiting: 0, problems: [], slot: '' });
    expect(status?.devices.map(({ label }) => label)).toEqual(['Browser 1', 'Browser 2']);
    expect(status?.heals).toEqual({ clone: 0, rollback: 0, nack: 0, digest: 0, audit: 0 });
  });
});
