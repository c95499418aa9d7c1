/** What must outlast updates, and where Lacuna keeps out. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ROUTES } from '@/test/e2e/routes';
import { drive, until } from '@/test/support/drive';
import { servePages } from '@/test/support/page-server';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { CARD, cardSays, click, countOf, find, firefox } from './firefox';

const { open, own, reload } = firefox();

const newNote = { document: 'page', motivation: 'comment', colour: 'yellow', body: 'kept', tags: [] };

declare const browser: { readonly runtime: { sendMessage(message: object): Promise<{ readonly reply: unknown }> } };

test('when the add-on is renewed, the script of an open page makes way for the new one, and notes stay', async () => {
  const before = await own('options.html');
  await before.evaluate((note) => browser.runtime.sendMessage({ type: 'note.create', note }), newNote);
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await find(page, 'mark.lacuna-ref');
  const marks = await countOf(page, 'mark.lacuna-ref');
  const text = await page.evaluate(() => document.body.textContent);
  // Only a script of the renewed add-on does this: what stands there now is told from what it puts there.
  await page.$$eval('mark.lacuna-ref', (all) => {
    for (const mark of all) mark.setAttribute('data-old', '');
  });

  await reload();
  await until('the old marks to leave', async () => (await countOf(page, 'mark[data-old]')) === 0);
  await until('the new marks', async () => (await countOf(page, 'mark.lacuna-ref')) === marks);
  expect(await countOf(page, 'mark mark')).toBe(0);
  expect(await page.evaluate(() => document.body.textContent)).toBe(text);
  await click(page, 'mark.lacuna-ref', '146');
  await cardSays(page, '146');
  expect(await countOf(page, 'lacuna-overlay')).toBe(1);
  await find(page, CARD);

  const after = await own('options.html');
  const { reply } = await until('the notes', () =>
    after.evaluate(() => browser.runtime.sendMessage({ type: 'notes.find', query: {} })),
  );
  expect(reply).toMatchObject([{ body: 'kept' }]);
});

test('the browser spares the storage when the disk runs full, without asking the person', async () => {
  const page = await own('options.html');
  await until('the promise', () => page.evaluate(() => navigator.storage.persisted()));
});

test('where Firefox never remembers history every window is private: Lacuna stays out, and the page is as it was', async () => {
  const server = await servePages(ROUTES, resolve('test/pages'));
  const driven = await drive({
    kind: 'firefox',
    program: findBrowser('firefox') ?? '',
    extension: resolve('.output/firefox-mv3-test'),
    headless: true,
    hosts: ['adilet.zan.kz'],
    preferences: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    const page = await driven.browser.newPage();
    await page.goto(`http://adilet.zan.kz:${server.port}/rus/docs/K1400000226`);
    // Long enough for a page on which Lacuna does run.
    await new Promise((later) => setTimeout(later, 3000));
    expect(await page.evaluate(() => performance.getEntriesByName('lacuna:scanned').length)).toBe(0);
    expect(await countOf(page, 'mark, lacuna-badge, lacuna-overlay')).toBe(0);
  } finally {
    await driven.close();
    await server.close();
  }
});
