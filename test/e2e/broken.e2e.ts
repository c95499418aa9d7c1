import type { Page } from 'playwright/test';
import { expect, test } from './extension';

/** What the browser has under the worker goes; the next message brings up a new one that knows only what is stored. */
async function stopWorker(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('ServiceWorker.enable');
  await wire.send('ServiceWorker.stopAllWorkers');
  await wire.detach();
}

/** Leaves a database of a later version, without a table of ours, in the place of ours: nothing can be read from it. */
const takeDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('lacuna', 99_999);
        request.onupgradeneeded = () => {
          for (const store of [...request.result.objectStoreNames]) request.result.deleteObjectStore(store);
        };
        request.onsuccess = () => {
          request.result.close();
          done();
        };
        request.onerror = () => failed(request.error);
      }),
  );

/** Lays a library file into the store that is none. */
const storeDamaged = (page: Page, name: string, origin: 'shipped' | 'imported'): Promise<void> =>
  page.evaluate(
    (row) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('lacuna');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const files = database.transaction('packs', 'readwrite').objectStore('packs');
          files.put(row);
          files.transaction.oncomplete = () => {
            database.close();
            done();
          };
        };
      }),
    { name, origin, version: '1.0.0', sha256: '0'.repeat(64), text: '{"format": "lacuna-pack", "gaps": [' },
  );

/** The library is in the store once the options count its gaps. */
const libraryIsHere = (options: Page): Promise<void> =>
  expect(options.locator('body')).toContainText(/\d+ gaps/, { timeout: 20_000 });

test('a database that does not open is said in popup and panel; the marks stay, and the page is as it was', async ({
  open,
  own,
  panelFor,
}) => {
  const options = await own('options.html');
  await libraryIsHere(options);
  await takeDatabase(options);
  await stopWorker(options);
  const page = await open('www.ohchr.org', '/en/statement');
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();

  const panel = await panelFor(page);
  await expect(panel.getByText('The browser does not open Lacuna’s database.').first()).toBeVisible({
    timeout: 15_000,
  });
  // Nobody has looked, so nothing may be said about what is recorded, in the list or to a screen reader.
  await expect(panel.getByText('nothing recorded')).toHaveCount(0);
  expect(await page.locator('mark.lacuna-ref').first().getAttribute('aria-label')).not.toContain('nothing');
  // A failure can be reported: it has a number and the version.
  await expect(panel.locator('body')).toContainText(/database-closed [0-9a-f-]{16,}, version \d/);
  const popup = await panelFor(page, 'popup');
  await expect(popup.getByText('The browser does not open Lacuna’s database.').first()).toBeVisible();
});

test('a damaged library file is named and left out; the others are shown as ever', async ({ open, own, panelFor }) => {
  const options = await own('options.html');
  await libraryIsHere(options);
  await storeDamaged(options, 'of.a-colleague', 'imported');
  await stopWorker(options);
  const panel = await panelFor(await open('www.ohchr.org', '/en/statement'));
  await expect(panel.getByText('A library file is damaged and was left out.').first()).toBeVisible();
  await expect(panel.getByText('of.a-colleague').first()).toBeVisible();
  await panel.getByRole('tab', { name: 'Library' }).click();
  await panel.getByRole('searchbox').fill('torture');
  await expect(panel.locator('[data-hit]').first()).toBeVisible();
});

test('a damaged file of our own is taken from the extension again', async ({ own }) => {
  const options = await own('options.html');
  await libraryIsHere(options);
  const before = await options.getByText(/\d+ gaps/).allTextContents();
  await storeDamaged(options, 'src.coalition-2025', 'shipped');
  await stopWorker(options);
  await options.reload();
  await expect.poll(() => options.getByText(/\d+ gaps/).allTextContents()).toEqual(before);
  await expect(options.getByText('is damaged')).toHaveCount(0);
});
