import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { stampEdits } from '@/lib/store/edit-rows';
import { dropEdit, listEdits, putEdit } from '@/lib/store/edits';
import { installPack } from '@/lib/store/packs';
import { createSharedSettings } from '@/lib/store/shared-settings';
import { samplePack } from '@/test/support/build-pack';
import { faultServer } from '@/test/support/fault-store';
import { fakeSurroundings } from '@/test/support/notes';
import { closeBrowsers, joinAll, type SyncBrowser, syncBrowser } from '@/test/support/sync-browser';

afterEach(closeBrowsers);

const FIELD = { entity: 'gap.penalties', field: 'title.ru' } as const;
const own = (text: string) => ({ text, status: 'own' }) as const;

async function twoBrowsers(): Promise<readonly [SyncBrowser, SyncBrowser]> {
  const server = faultServer();
  const both = [1, 2].map((seed) => {
    const at: { self?: SyncBrowser } = {};
    const prepare = async () => {
      if (at.self) await stampEdits(at.self.database, fakeSurroundings(seed));
    };
    at.self = syncBrowser(server.place(), { prepare });
    return at.self;
  });
  const [a, b] = both;
  if (!a || !b) throw new Error('two browsers');
  for (const { database } of both) {
    const pack = samplePack();
    await installPack(database, { pack, text: JSON.stringify(pack), sha256: 'x' });
  }
  await joinAll([a, b]);
  return [a, b];
}
const syncAll = async (...all: readonly SyncBrowser[]) => {
  for (const { engine } of all) await engine.sync({ asked: true });
};
const mine = async ({ database }: SyncBrowser) =>
  (await listEdits(database)).map(({ field, mine: text }) => [field, text]);

it('own texts in the library reach the other browser, change there and are taken back', async () => {
  const [a, b] = await twoBrowsers();
  await putEdit(a.database, FIELD, own('Моё'), (upstream) => upstream);
  await syncAll(a, b);
  expect(await mine(b)).toEqual([['title.ru', own('Моё')]]);
  await putEdit(b.database, FIELD, own('Иначе'), (upstream) => upstream);
  await syncAll(b, a);
  expect(await mine(a)).toEqual([['title.ru', own('Иначе')]]);
  await dropEdit(a.database, FIELD);
  await syncAll(a, b);
  expect(await mine(b)).toEqual([]);
  await syncAll(b, a, b);
  expect(await mine(a)).toEqual([]);
  expect((await a.engine.status())[0]?.waiting).toBe(0);
});

it('settings that are shared reach the other browser, each by itself', async () => {
  const [a, b] = await twoBrowsers();
  const [one, other] = [a, b].map(({ database }, seed) => createSharedSettings(database, fakeSurroundings(seed + 5)));
  await one?.write({ language: 'kk', style: 'gost' });
  await syncAll(a, b);
  await other?.write({ style: 'un' });
  await one?.write({ language: 'ru' });
  await syncAll(b, a, b);
  expect(await one?.read()).toEqual({ language: 'ru', style: 'un' });
  expect(await other?.read()).toEqual(await one?.read());
});
