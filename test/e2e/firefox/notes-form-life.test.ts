import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '@/test/support/drive';
import { LAW, type Spy, WORDS } from '../note-words';
import { click, countOf, find, firefox, isGone } from './firefox';
import { begin, clickWords, focusIn, formFaults, formFrame, paints, saveByKeys, typedIn } from './note-page';

const browserOf = firefox({ dark: true });

const heard = (page: Page) => page.evaluate(() => (window as unknown as Spy).heard.join(' '));
const listenAnew = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as Spy).heard.splice(0);
    (window as unknown as Spy).listen();
  });

it('a site that is allowed while its page is open hears nothing of a note', async () => {
  const before = await browserOf.tabs();
  const page = await browserOf.visit('news.example', '/spy');
  const tab = (await browserOf.tabs()).find((id) => !before.includes(id));
  const popup = await browserOf.own(
    `popup.html?tab=${tab}&url=${encodeURIComponent(browserOf.address('news.example', '/spy'))}`,
  );
  await click(popup, 'button', 'Allow on this site');
  await page.bringToFront();
  await until('the scan', () => page.evaluate(() => performance.getEntriesByName('lacuna:scanned').length > 0));
  await begin(page, 'would like to know');
  await listenAnew(page);
  await page.keyboard.type('qzx secret');
  expect(await typedIn(page)).toBe('qzx secret');
  expect(await heard(page)).toBe('');
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Note saved');
  await paints(page, 'would like to know');

  await clickWords(page, 'would like to know');
  await click(page, '[role=dialog] button', 'Edit');
  await focusIn(page);
  await listenAnew(page);
  await page.keyboard.type(' qzw');
  expect(await typedIn(page)).toBe('qzx secret qzw');
  expect(await heard(page)).toBe('');
  await saveByKeys(page);
  // The bar has said so before: saved is when the form is gone, which takes what is selected with it.
  await until('the form to be gone', () => isGone(page, '[role=dialog]'));

  await begin(page, 'what is written', 'Tag');
  await listenAnew(page);
  await page.keyboard.type('qzv');
  expect(await heard(page)).toBe('');
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Tags saved');
});

for (const width of [320, 1280])
  it(`axe finds no fault in the form in dark, ${width} px wide`, async () => {
    const page = await browserOf.open('adilet.zan.kz', LAW);
    await page.setViewport({ width, height: 720 });
    await begin(page, WORDS);
    const frame = await formFrame(page);
    expect(await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await formFaults(frame)).toEqual([]);
  });

it('when the extension is reloaded under an open form, what was typed is kept and offered', async () => {
  const page = await browserOf.open('adilet.zan.kz', LAW);
  await begin(page, WORDS);
  await page.keyboard.type('Typed before the reload');
  await new Promise((rested) => setTimeout(rested, 1500));
  await browserOf.reload();
  await page.bringToFront();
  await click(page, '.lc-bar button', 'Continue writing');
  await focusIn(page);
  expect(await typedIn(page)).toBe('Typed before the reload');
  expect(await countOf(page, 'lacuna-notes')).toBe(1);
});
