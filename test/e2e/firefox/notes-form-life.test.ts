import axeCore from 'axe-core';
import { expect, it } from 'vitest';
import { until } from '@/test/support/drive';
import { LAW, OF_A_FRAME, type Spy, WORDS } from '../note-words';
import { click, countOf, find, firefox } from './firefox';
import { begin, focusIn, formFrame, saveByKeys, typedIn } from './note-page';

const browserOf = firefox({ dark: true });

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
  await page.evaluate(() => {
    (window as unknown as Spy).heard.splice(0);
    (window as unknown as Spy).listen();
  });
  await page.keyboard.type('qzx secret');
  expect(await typedIn(page)).toBe('qzx secret');
  expect(await page.evaluate(() => (window as unknown as Spy).heard.join(' '))).toBe('');
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Note saved');
});

for (const width of [320, 1280])
  it(`axe finds no fault in the form in dark, ${width} px wide`, async () => {
    const page = await browserOf.open('adilet.zan.kz', LAW);
    await page.setViewport({ width, height: 720 });
    await begin(page, WORDS);
    const frame = await formFrame(page);
    expect(await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await frame.evaluate(axeCore.source);
    const faults = await frame.evaluate(
      async (options) => (await axe.run(options)).violations.map(({ id }) => id),
      OF_A_FRAME,
    );
    expect(faults).toEqual([]);
    // Nothing of it has to be scrolled to sideways.
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
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

declare const axe: { run(options: object): Promise<{ readonly violations: readonly { readonly id: string }[] }> };
