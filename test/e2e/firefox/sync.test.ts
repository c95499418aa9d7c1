/** Chrome at the office and Firefox at home, through a real server: they edit, go offline, conflict, sync and agree. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { DAV_SERVERS, type DavKind, type DavServer, startDav } from '@/test/support/dav-servers';
import { type Driven, drive, until } from '@/test/support/drive';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { click, find, isGone } from './firefox';

let dav: DavServer;
let office: Driven;
let home: Driven;

afterEach(async () => {
  await Promise.all([office?.close(), home?.close()]);
  await dav?.stop();
});

async function begin(kind: DavKind): Promise<readonly [Page, Page]> {
  dav = await startDav(kind);
  office = await start('chromium', '.output/chrome-mv3-test');
  home = await start('firefox', '.output/firefox-mv3-test');
  return [await office.openOwn('sync.html'), await home.openOwn('sync.html')];
}

async function start(kind: 'chromium' | 'firefox', extension: string): Promise<Driven> {
  const program = findBrowser(kind);
  if (!program) throw new Error(`no ${kind} was found`);
  const driven = await drive({ kind, program, extension: resolve(extension), headless: true });
  if (kind === 'chromium') await consent(driven);
  return driven;
}

/** The browser asks in a window of its own, which a headless one does not draw: its settings page says yes beforehand. */
async function consent(driven: Driven): Promise<void> {
  const own = await driven.openOwn('popup.html');
  const id = new URL(own.url()).host;
  await own.goto('chrome://extensions');
  await own.evaluate((extension) => chrome.developerPrivate.addHostPermission(extension, 'http://127.0.0.1/*'), id);
  await own.close();
}

const ask = (page: Page, request: object): Promise<unknown> =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), request);

async function bodies(page: Page): Promise<readonly string[]> {
  const { reply } = (await ask(page, { type: 'notes.find', query: {} })) as { reply: { body: string }[] };
  return reply.map(({ body }) => body).sort();
}

async function write(page: Page, id: string, body: string): Promise<void> {
  const { reply } = (await ask(page, { type: 'note.get', id })) as { reply: { bodies: { stamp: string }[] } };
  const seen = reply.bodies.map(({ stamp }) => stamp);
  await ask(page, { type: 'note.change', id, operations: [{ type: 'write', body, seen }] });
}

/** Types into the field with this label. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await until(`the field ${label}`, () =>
    page.evaluate(
      (words, value) => {
        const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(words));
        const field = found?.control as HTMLInputElement | HTMLTextAreaElement | null | undefined;
        if (!field) return false;
        field.focus();
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;
      },
      label,
      text,
    ),
  );
}

async function connect(page: Page, name: string): Promise<void> {
  await click(page, 'button', 'connect a server');
  await fill(page, 'Address of the folder', dav.address);
  await fill(page, 'User name', dav.user);
  await fill(page, 'App password', dav.password);
  await click(page, 'button', 'check the folder');
  await fill(page, 'Name of this browser', name);
}

async function syncNow(page: Page): Promise<void> {
  await click(page, 'button', 'sync now');
  await new Promise((done) => setTimeout(done, 300));
  await until('the end of the sync', () => isIdle(page), 60_000);
}

const isIdle = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Sync now');
    return button !== undefined && !button.disabled;
  });

test.each(DAV_SERVERS)(
  'Chromium and Firefox share notes through %s; neither overwrites the other',
  async (kind) => {
    const [a, b] = await begin(kind);
    const made = (await create(a, 'из офиса')) as { reply: { note: { id: string } } };

    await connect(a, 'Chrome at the office');
    await find(a, '.lc-sync-words li');
    const words = await a.$$eval('.lc-sync-words li', (items) => items.map((item) => item.textContent ?? ''));
    const asked = await a.$$eval('.lc-sync-check label', (labels) => labels.map((one) => one.textContent ?? ''));
    for (const label of asked) await fill(a, label, words[Number(label.slice(5)) - 1] ?? '');
    await click(a, 'button', 'start syncing');
    await until('the first sync', () => isIdle(a), 60_000);

    await connect(b, 'Firefox at home');
    await fill(b, 'Recovery words', words.join(' '));
    await click(b, 'button', 'start syncing');
    await until('the first sync', () => isIdle(b), 60_000);
    expect(await bodies(b)).toEqual(['из офиса']);

    // Both write without the other: each text is kept, and both browsers say so.
    const { id } = made.reply.note;
    await write(a, id, 'в офисе');
    await write(b, id, 'дома');
    await stopWorker(a);
    for (const page of [a, b, a]) await syncNow(page);
    for (const page of [a, b]) await find(page, 'h2', 'written in two places at once');
    await click(b, 'button', 'both');
    await until('the end of the conflict', () => isGone(b, '.lc-note-version'));
    for (const page of [b, a]) await syncNow(page);
    expect(await bodies(a)).toEqual(['в офисе', 'дома']);
    expect(await bodies(b)).toEqual(['в офисе', 'дома']);
    await workOffline(a, b);
    await wipeAndRestore(a, b);
  },
  400_000,
);

/** Nobody answers for a while: what is written meanwhile waits, is said to, and arrives. */
async function workOffline(a: Page, b: Page): Promise<void> {
  await dav.down();
  await create(b, 'в поезде');
  await syncNow(b);
  await until('the trouble in words', () => says(b, 'The server does not answer.'));
  await dav.up();
  for (const page of [b, a]) await syncNow(page);
  expect(await says(b, 'The server does not answer.')).toBe(false);
  expect(await bodies(a)).toEqual(['в офисе', 'в поезде', 'дома']);
}

/** The folder is emptied, and later put back as it was some time ago. Nothing is deleted by that, and what was written since arrives. */
async function wipeAndRestore(a: Page, b: Page): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'lacuna-copy-'));
  cpSync(dav.folder, copy, { recursive: true });
  await create(a, 'после копии');
  for (const page of [a, b]) await syncNow(page);
  for (const name of readdirSync(dav.folder)) rmSync(join(dav.folder, name), { recursive: true });
  await dav.restart();
  for (const page of [a, b, a, b]) await syncNow(page);
  for (const page of [a, b]) {
    await until('the warning', () => says(page, 'has been emptied'));
    expect(await bodies(page)).toEqual(['в офисе', 'в поезде', 'дома', 'после копии']);
  }
  cpSync(copy, dav.folder, { recursive: true });
  rmSync(copy, { recursive: true });
  await dav.restart();
  await create(b, 'после возврата');
  for (const page of [a, b, a, b, a, b]) await syncNow(page);
  for (const page of [a, b]) {
    expect(await says(page, 'has been emptied')).toBe(false);
    expect(await bodies(page)).toEqual(['в офисе', 'в поезде', 'дома', 'после возврата', 'после копии']);
  }
}

const says = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((text) => document.body.textContent.includes(text), words);

const create = (page: Page, body: string): Promise<unknown> =>
  ask(page, {
    type: 'note.create',
    note: { document: 'адрес', motivation: 'comment', colour: 'yellow', body, tags: [] },
  });

/** Chromium's worker goes, as browsers let it go. */
async function stopWorker(page: Page): Promise<void> {
  const wire = await page.createCDPSession();
  await wire.send('ServiceWorker.enable');
  await wire.send('ServiceWorker.stopAllWorkers');
  await wire.detach();
}

declare const chrome: {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};
