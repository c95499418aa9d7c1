import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { findBrowser } from '../../.ci/browsers.mjs';
import { drive } from '../support/drive';
import { expect, test } from './extension';

/** What the browser has under the worker goes; the next message brings up a new one that knows only what is stored. */
async function stopWorker(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('ServiceWorker.enable');
  await wire.send('ServiceWorker.stopAllWorkers');
  await wire.detach();
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<{ readonly reply: unknown }> };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};

const ask = (page: Page, request: object) =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), request).then(({ reply }) => reply);

const write = (page: Page, body: string) =>
  ask(page, {
    type: 'note.create',
    note: { document: 'page', motivation: 'comment', colour: 'yellow', body, tags: [] },
  });

/** As a browser does that throws storage out: the database goes, and nobody is asked. */
const loseDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.deleteDatabase('lacuna');
        request.onsuccess = () => done();
        request.onerror = () => failed(request.error);
      }),
  );

test('a database that the browser lost is said in panel and options, with the ways back, until the person has seen it', async ({
  own,
}) => {
  const options = await own('options.html');
  const gone = (page: Page) => page.getByRole('alert').filter({ hasText: 'Notes that were kept here are gone' });
  await write(options, 'one');
  await write(options, 'two');
  await expect
    .poll(() => options.evaluate(async () => (await chrome.storage.local.get('database.seen'))['database.seen']))
    .toMatchObject({ notes: 2, synced: false });
  await options.reload();
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(gone(options)).toHaveCount(0);

  await loseDatabase(options);
  await stopWorker(options);
  await options.reload();
  await expect(gone(options)).toContainText(/Last count, \d+ \w+ \d{4}: 2 notes\./);
  // A new note changes nothing of that.
  await write(options, 'three');
  const panel = await own('sidepanel.html');
  await expect(gone(panel)).toBeVisible();
  await expect(gone(panel).getByRole('button', { name: 'Take in a saved file' })).toBeVisible();
  const [sync] = await Promise.all([
    panel.context().waitForEvent('page'),
    gone(panel).getByRole('button', { name: 'Sync and backup' }).click(),
  ]);
  await expect(sync).toHaveURL(/\/sync\.html$/);

  await gone(panel).getByRole('button', { name: 'I have seen this' }).click();
  await expect(gone(panel)).toHaveCount(0);
  await options.reload();
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(gone(options)).toHaveCount(0);
  expect(await ask(options, { type: 'notes.find', query: {} })).toMatchObject([{ body: 'three' }]);
});

test('everything that was deleted on purpose is not said to be lost', async ({ own }) => {
  const options = await own('options.html');
  await write(options, 'one');
  await expect
    .poll(() => options.evaluate(async () => (await chrome.storage.local.get('database.seen'))['database.seen']))
    .toMatchObject({ notes: 1 });
  expect(await ask(options, { type: 'everything.delete' })).toBeNull();
  await stopWorker(options);
  expect(await ask(options, { type: 'notes.gone' })).toBeNull();
  await write(options, 'two');
  expect(await ask(options, { type: 'notes.gone' })).toBeNull();
});

test('a full disk is said, what was there stays, and writing goes on once there is room', async ({ own, context }) => {
  const options = await own('options.html');
  await write(options, 'before');
  // What `unlimitedStorage` promises cannot be capped from outside, so the database itself says that the disk is full.
  const worker = context.serviceWorkers()[0];
  await worker?.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    const full = (): never => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  const answer = await options.evaluate(() =>
    chrome.runtime.sendMessage({
      type: 'note.create',
      note: { document: 'page', motivation: 'comment', colour: 'yellow', body: 'no room', tags: [] },
    }),
  );
  expect(answer).toMatchObject({ trouble: { code: 'note-quota' } });
  expect(await ask(options, { type: 'notes.find', query: {} })).toMatchObject([{ body: 'before' }]);
  await worker?.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
  await write(options, 'after');
  expect(await ask(options, { type: 'notes.find', query: {} })).toHaveLength(2);
});

test('in a private window Lacuna stays out and the page is as it was, while it works in the window beside it', async ({
  server,
}) => {
  const address = `http://adilet.zan.kz:${server.port}/rus/docs/K1400000226`;
  const driven = await drive({
    kind: 'chromium',
    program: findBrowser('chromium') ?? '',
    extension: resolve('.output/chrome-mv3-test'),
    headless: true,
    hosts: ['adilet.zan.kz'],
  });
  try {
    const open = await driven.browser.newPage();
    await open.goto(address);
    await open.waitForSelector('mark.lacuna-ref');
    const hidden = await (await driven.browser.createBrowserContext()).newPage();
    await hidden.goto(address);
    // Whoever had come would have come by the time that a page beside it, loaded later, has its marks.
    await open.reload();
    await open.waitForSelector('mark.lacuna-ref');
    await hidden.bringToFront();
    expect(await hidden.$$('mark, lacuna-badge, lacuna-overlay, lacuna-notes')).toEqual([]);
    expect(await hidden.evaluate(() => performance.getEntriesByName('lacuna:scanned').length)).toBe(0);
    expect(await open.evaluate(() => performance.getEntriesByName('lacuna:scanned').length)).toBeGreaterThan(0);
  } finally {
    await driven.close();
  }
});
