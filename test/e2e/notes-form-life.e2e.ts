/** The form of a note in whatever befalls it, and how it looks to those who see it otherwise. */
import axeCore from 'axe-core';
import type { Frame, Page } from 'playwright/test';
import { expect, test } from './extension';
import { allowSite, onExtensions, stopWorker } from './extension-life';
import { bar, card, clickWords, form, painted, selectWords, text, tools } from './note-page';
import { LAW, OF_A_FRAME, type Spy, WORDS, YELLOW } from './note-words';

const heard = (page: Page) => page.evaluate(() => (window as unknown as Spy).heard.join(' '));
const listenAnew = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as Spy).heard.splice(0);
    (window as unknown as Spy).listen();
  });

async function begin(page: Page, words: string, tool = 'Note'): Promise<void> {
  await selectWords(page, words);
  await tools(page).getByRole('button', { name: tool }).click();
}

const formFrame = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().includes('/writer.html#'));

test('a site that is allowed while its page is open hears nothing of a note, new or edited, nor of its tags', async ({
  context,
  own,
  server,
  extensionId,
}) => {
  const address = `http://news.example:${server.port}/spy`;
  const page = await context.newPage();
  await page.goto(address);
  await allowSite(context, extensionId, 'http://news.example/*');
  const finder = await own('options.html');
  const tabs = await finder.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const popup = await own(`popup.html?tab=${tabs.at(-2)}&url=${encodeURIComponent(address)}`);
  await popup.getByRole('button', { name: 'Allow on this site' }).click();
  await page.bringToFront();
  await page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0);

  await begin(page, 'would like to know');
  await expect(text(page)).toBeFocused();
  await listenAnew(page);
  await page.keyboard.type('qzx secret');
  expect(await heard(page)).toBe('');
  await text(page).press('Control+Enter');
  await expect(bar(page)).toContainText('Note saved');

  await clickWords(page, 'would like to know');
  await card(page).getByRole('button', { name: 'Edit' }).click();
  await expect(text(page)).toBeFocused();
  await listenAnew(page);
  await page.keyboard.type(' qzw');
  await expect(text(page)).toHaveValue('qzx secret qzw');
  expect(await heard(page)).toBe('');
  await text(page).press('Control+Enter');
  // The bar has said so before: saved is when the form is gone, which takes what is selected with it.
  await expect(card(page)).toHaveCount(0);

  await begin(page, 'what is written', 'Tag');
  await expect(form(page).getByLabel('Tags', { exact: true })).toBeFocused();
  await listenAnew(page);
  await page.keyboard.type('qzv');
  expect(await heard(page)).toBe('');
  await page.keyboard.press('Control+Enter');
  await expect(bar(page)).toContainText('Tags saved');
});

test('what is typed outlives the worker being stopped', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await begin(page, WORDS);
  await text(page).fill('Before the end');
  await stopWorker(page);
  await text(page).press('End');
  await page.keyboard.type(', after it');
  await expect(text(page)).toHaveValue('Before the end, after it');
  await stopWorker(page);
  await text(page).press('Control+Enter');
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
});

test('when the extension is reloaded under an open form, what was typed is kept and offered', async ({
  open,
  context,
  extensionId,
}) => {
  const page = await open('adilet.zan.kz', LAW);
  await begin(page, WORDS);
  await text(page).fill('Typed before the reload');
  await page.waitForTimeout(1500);
  await onExtensions(context, (id) => chrome.developerPrivate.reload(id), extensionId);
  await bar(page).getByRole('button', { name: 'Continue writing' }).click({ timeout: 20_000 });
  await expect(page.locator('lacuna-notes')).toHaveCount(1);
  await expect(text(page)).toHaveValue('Typed before the reload');
});

test('on a page that lets no form in, nothing is typed: the place is kept, and the side panel is named', async ({
  open,
}) => {
  const page = await open('www.ohchr.org', '/walled');
  await begin(page, 'lets nobody else run');
  await expect(card(page).getByRole('alert')).toContainText('in the side panel', { timeout: 20_000 });
  expect(await page.locator('textarea, input, iframe').count()).toBe(0);
  await card(page).getByRole('button', { name: 'Keep the place' }).click();
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toEqual(['lets nobody else run']);
});

for (const [name, media] of [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
] as const)
  for (const width of [320, 1280])
    test(`axe finds no fault in the form ${name}, ${width} px wide`, async ({ open }) => {
      const page = await open('adilet.zan.kz', LAW);
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 720 });
      await begin(page, WORDS);
      await expect(text(page)).toBeFocused();
      await text(page).fill('A note');
      const frame = formFrame(page);
      await frame?.evaluate(axeCore.source);
      const faults = await frame?.evaluate(
        async (options) => (await axe.run(options)).violations.map(({ id }) => id),
        OF_A_FRAME,
      );
      expect(faults).toEqual([]);
      // Nothing of it has to be scrolled to sideways.
      expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

declare const axe: { run(options: object): Promise<{ readonly violations: readonly { readonly id: string }[] }> };
declare const chrome: {
  readonly developerPrivate: { reload(id: string): Promise<void> };
  readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
};
