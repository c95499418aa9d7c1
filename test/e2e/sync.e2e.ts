import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { DAV_SERVERS, type DavServer, startDav } from '../support/dav-servers';
import { givePlace, joinUp, type SyncBrowser, setUp, startSyncBrowser, syncNow, writeDown } from './sync-browser';

interface Kept {
  readonly reply: { readonly note: { readonly id: string } };
}

const newNote = (body: string) => ({
  type: 'note.create',
  note: {
    document: 'adilet|K1400000226|ru',
    motivation: 'comment',
    colour: 'yellow',
    body,
    tags: ['пытки'],
  },
});

async function bodies(browser: SyncBrowser): Promise<readonly string[]> {
  const { reply } = (await browser.ask({ type: 'notes.find', query: {} })) as { reply: { body: string }[] };
  return reply.map(({ body }) => body).sort();
}

async function write(browser: SyncBrowser, id: string, body: string): Promise<void> {
  const { reply } = (await browser.ask({ type: 'note.get', id })) as { reply: { bodies: { stamp: string }[] } };
  const seen = reply.bodies.map(({ stamp }) => stamp);
  await browser.ask({ type: 'note.change', id, operations: [{ type: 'write', body, seen }] });
}

/** Everything that lies on the server, as one text. */
function stored(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

for (const kind of DAV_SERVERS)
  test(`two browsers share notes through ${kind}; it learns nothing of them`, async () => {
    test.setTimeout(240_000);
    const dav = await startDav(kind);
    const [a, b] = [await startSyncBrowser(), await startSyncBrowser()];
    try {
      const made = (await a.ask(newNote('Пытки: наказание несоразмерно'))) as Kept;
      await b.ask(newNote('made before joining'));
      const [pageA, pageB] = [await a.own('sync.html'), await b.own('sync.html')];
      const words = await setUp(pageA, dav, 'Chrome at the office');
      await joinUp(pageB, dav, 'Chrome at home', words);
      expect(await bodies(b)).toEqual(['made before joining', 'Пытки: наказание несоразмерно']);
      await syncNow(pageA);
      expect(await bodies(a)).toEqual(await bodies(b));
      await expect(pageA.getByRole('row', { name: /Chrome at home/ })).toBeVisible();

      const there = stored(dav.folder);
      expect(there.length).toBeGreaterThan(500);
      for (const secret of ['made before joining', 'adilet', 'K1400000226', words.join('-')])
        expect(there).not.toContain(secret);
      expect(Buffer.from(there, 'latin1').toString('utf8')).not.toContain('Пытки');

      await bothWrite(a, b, pageA, pageB, made.reply.note.id);
      await workOffline(dav, a, b, pageA, pageB);
    } finally {
      await Promise.all([a.close(), b.close()]);
      await dav.stop();
    }
  });

/** Both change the same note without having seen each other; a worker is killed on the way; nothing is overwritten. */
async function bothWrite(a: SyncBrowser, b: SyncBrowser, pageA: Page, pageB: Page, id: string): Promise<void> {
  await write(a, id, 'текст из офиса');
  await write(b, id, 'текст из дома');
  await a.stopWorker();
  await syncNow(pageA);
  await syncNow(pageB);
  await syncNow(pageA);
  for (const page of [pageA, pageB]) {
    await page.bringToFront();
    await expect(page.getByText('Written in two places at once')).toBeVisible();
    await expect(page.locator('.lc-note-version')).toHaveCount(2);
  }
  await pageA.bringToFront();
  await pageA.getByRole('button', { name: /both/i }).click();
  await expect(pageA.locator('.lc-note-version')).toHaveCount(0);
  await syncNow(pageA);
  await syncNow(pageB);
  expect(await bodies(b)).toEqual(['made before joining', 'текст из дома', 'текст из офиса']);
  expect(await bodies(a)).toEqual(await bodies(b));
}

/** Nobody answers for a while: what is written meanwhile waits, is said to, and arrives. */
async function workOffline(dav: DavServer, a: SyncBrowser, b: SyncBrowser, pageA: Page, pageB: Page): Promise<void> {
  await dav.down();
  await a.ask(newNote('в поезде'));
  await syncNow(pageA);
  await expect(pageA.getByText('The server does not answer.')).toBeVisible();
  await expect(pageA.getByText('1 change waits to be sent')).toBeVisible();
  await a.stopWorker();
  await dav.up();
  await syncNow(pageA);
  await expect(pageA.getByText('The server does not answer.')).toHaveCount(0);
  await syncNow(pageB);
  expect(await bodies(b)).toContain('в поезде');
}

test.describe('one browser and a server that fails', () => {
  let dav: DavServer;
  let browser: SyncBrowser;
  test.beforeEach(async () => {
    dav = await startDav('apache');
    browser = await startSyncBrowser();
  });
  test.afterEach(async () => {
    await browser.close();
    await dav.stop();
  });

  test('a wrong password is named at the step where it shows, and nothing is kept', async () => {
    const page = await browser.own('sync.html');
    await page.getByRole('button', { name: 'Connect a server' }).click();
    await givePlace(page, { ...dav, password: 'wrong' });
    await expect(page.getByText('The server does not accept name and password.')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('This browser is not synced')).toBeVisible();
    // An address without seal would give the password away.
    await page.getByRole('button', { name: 'Connect a server' }).click();
    await givePlace(page, { ...dav, address: 'http://cloud.example/dav/' });
    await expect(page.getByText('Only addresses that begin with https://')).toBeVisible();
  });

  test('a wiped folder deletes nothing; written anew or restored, everything is there', async () => {
    test.setTimeout(180_000);
    await browser.ask(newNote('остаётся'));
    const page = await browser.own('sync.html');
    await setUp(page, dav, 'Only one');
    const copy = mkdtempSync(join(tmpdir(), 'lacuna-copy-'));
    cpSync(dav.folder, copy, { recursive: true });
    for (const name of readdirSync(dav.folder)) rmSync(join(dav.folder, name), { recursive: true });

    await browser.ask(newNote('неделя работы'));
    // One strange answer of a server is no reason for alarm; a second one is.
    await syncNow(page);
    await syncNow(page);
    await expect(page.getByText('The folder on the server has been emptied. Nothing here was deleted.')).toBeVisible();
    expect(await bodies(browser)).toEqual(['неделя работы', 'остаётся']);
    await page.getByRole('button', { name: 'write everything anew' }).click();
    await expect(page.getByText('has been emptied')).toHaveCount(0, { timeout: 30_000 });
    await syncNow(page);
    await expect(page.getByText('Everything is sent')).toBeVisible();

    // The host puts an old copy back in its place.
    for (const name of readdirSync(dav.folder)) rmSync(join(dav.folder, name), { recursive: true });
    cpSync(copy, dav.folder, { recursive: true });
    await syncNow(page);
    await syncNow(page);
    expect(await bodies(browser)).toEqual(['неделя работы', 'остаётся']);
    rmSync(copy, { recursive: true });
  });

  test('a sealed file carries everything to another browser, and opens with its words alone', async () => {
    test.setTimeout(180_000);
    await browser.ask(newNote('в запечатанном файле'));
    const page = await browser.own('sync.html');
    await page.getByRole('button', { name: 'Save a sealed file' }).click();
    const words = await writeDown(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'save the file' }).click();
    const path = await (await download).path();
    await expect(page.getByText('1 record was sealed and saved.')).toBeVisible({ timeout: 30_000 });
    expect(readFileSync(path, 'latin1').startsWith('age-encryption.org/v1')).toBe(true);

    const other = await startSyncBrowser();
    try {
      const there = await other.own('sync.html');
      await there
        .locator('input[type=file]')
        .setInputFiles({ name: 'notes.gz.age', mimeType: '', buffer: readFileSync(path) });
      await there.getByLabel('Recovery words').fill([...words].reverse().join(' '));
      await there.getByRole('button', { name: 'Unlock' }).click();
      await expect(there.getByText('The file does not open with these words')).toBeVisible({ timeout: 60_000 });
      await there.getByLabel('Recovery words').fill(words.join(', ').toUpperCase());
      await there.getByRole('button', { name: 'Unlock' }).click();
      await expect(there.getByText('New: 1. Changed: 0. Already here: 0.')).toBeVisible({ timeout: 60_000 });
      expect(await bodies(other)).toEqual(['в запечатанном файле']);
    } finally {
      await other.close();
    }
  });
});
