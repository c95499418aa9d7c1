import type { Page } from 'playwright/test';
import { expect, test } from './extension';
import { onExtensions, stopWorker } from './extension-life';

declare const chrome: {
  readonly developerPrivate: { reload(id: string): Promise<void> };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

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

test('when the extension is reloaded, the script of an open page makes way for the new one without a word', async ({
  open,
  context,
  extensionId,
}) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  const marks = page.locator('mark.lacuna-ref');
  await expect(marks.first()).toBeVisible();
  const before = await marks.count();
  const text = await page.evaluate(() => document.body.textContent);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  // Only a script of the new extension does this: what stands there now is told from what it puts there.
  await marks.first().evaluate((mark) => mark.setAttribute('data-old', ''));

  await onExtensions(context, (id) => chrome.developerPrivate.reload(id), extensionId);
  await expect(page.locator('mark[data-old]')).toHaveCount(0, { timeout: 20_000 });
  await expect(marks).toHaveCount(before, { timeout: 20_000 });
  expect(await page.locator('mark.lacuna-ref mark.lacuna-ref').count()).toBe(0);
  expect(await page.evaluate(() => document.body.textContent)).toBe(text);
  await marks.first().click();
  await expect(page.locator('lacuna-overlay').getByRole('dialog')).toBeVisible();
  await expect(page.locator('lacuna-overlay')).toHaveCount(1);
  expect(said).toEqual([]);
});

test('when the extension is switched off, an open page is given its text back once the person returns to it', async ({
  open,
  context,
  extensionId,
}) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
  const text = await page.evaluate(() => document.body.textContent);
  await onExtensions(context, (id) => chrome.management.setEnabled(id, false).catch(() => undefined), extensionId);
  await page.bringToFront();
  // The driver keeps every page in front, so the return is told by hand.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.locator('mark.lacuna-ref, lacuna-overlay, lacuna-badge')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.textContent)).toBe(text);
});

test('a page that holds no reference is passed over, and marked once one comes', async ({ open }) => {
  const page = await open('online.zakon.kz', '/without-references');
  expect(await page.locator('mark.lacuna-ref').count()).toBe(0);
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Согласно статье 146 Уголовного кодекса Республики Казахстан пытки запрещены.';
    document.body.append(late);
  });
  await expect(page.locator('mark.lacuna-ref')).toHaveCount(1);
});
