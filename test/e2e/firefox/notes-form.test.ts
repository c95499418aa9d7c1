import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '@/test/support/drive';
import { fight, LAW, type Spy, setTrap, TAKING, WORDS } from '../note-words';
import { click, countOf, find, firefox, isGone } from './firefox';
import { begin, clickWords, focusIn, formFrame, paints, saveByKeys, typedIn, write } from './note-page';

// The background rests while a form is open: what stands between a page and its form must not need it.
const browserOf = firefox({ preferences: { 'extensions.background.idle.timeout': 1500 } });
const SPOT = 'would like to know';

const heard = (page: Page) => page.evaluate(() => (window as unknown as Spy).heard.join(' '));
/** Behind and before whatever we may have set up meanwhile; the page has listened from its beginning too. */
const listenAnew = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as Spy).heard.splice(0);
    (window as unknown as Spy).listen();
  });
const press = async (page: Page, ...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> => {
  const last = keys.at(-1);
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
};
const all = async () => {
  const own = await browserOf.own('popup.html');
  const found = await own.evaluate(async () =>
    JSON.stringify(await browser.runtime.sendMessage({ type: 'notes.find', query: {} })),
  );
  await own.close();
  return found;
};

it('a script of the page hears nothing of a note, new or edited, nor of its tags', async () => {
  const page = await browserOf.open('www.ohchr.org', '/spy');
  await begin(page, SPOT);
  await listenAnew(page);
  await page.keyboard.type('qzx secret words');
  await press(page, 'Control', 'KeyA');
  await press(page, 'Control', 'KeyC');
  await page.keyboard.press('End');
  await press(page, 'Control', 'KeyV');
  expect(await typedIn(page)).toBe('qzx secret wordsqzx secret words');
  const told = await page.evaluate(() => (window as unknown as Spy).pry('qzx secret'));
  expect(told).toMatchObject({ found: false, frames: '', selected: SPOT });
  expect(JSON.stringify(told)).not.toMatch(/qzx|secret wo|moz-extension/);
  expect(await heard(page)).toBe('');
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Note saved');
  await paints(page, SPOT);

  await clickWords(page, SPOT);
  await click(page, '[role=dialog] button', 'Edit');
  await focusIn(page);
  await listenAnew(page);
  await page.keyboard.type(' qzw');
  expect(await heard(page)).toBe('');
  await saveByKeys(page);
  // The bar has said so before: saved is when the form is gone, which takes what is selected with it.
  await until('the form to be gone', () => isGone(page, '[role=dialog]'));

  await begin(page, 'what is written', 'Tag');
  await listenAnew(page);
  await page.keyboard.type('qzv,');
  expect(await heard(page)).toBe('');
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Tags saved');

  // It was typed, so the page's silence is not for want of typing.
  expect(await all()).toMatch(/qzx secret words qzw[\s\S]*qzv|qzv[\s\S]*qzx secret words qzw/);
  expect(await heard(page)).not.toMatch(/[qzxv]|secret|input|paste|copy:/);
  expect(
    await page.evaluate(async () =>
      [
        document.documentElement.textContent,
        (await indexedDB.databases()).length,
        JSON.stringify({ ...localStorage, ...sessionStorage }),
        ...performance.getEntries().map(({ name }) => name),
      ].join(' '),
    ),
  ).not.toMatch(/qz[xwv]|moz-ext/);
  // The same page hears what is typed in its own text.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('q');
  expect(await heard(page)).toContain('keydown:q');
});

it("the form in its frame is nobody else's to open", async () => {
  const page = await browserOf.open('adilet.zan.kz', LAW);
  const finder = await browserOf.own('popup.html');
  const address = await finder.evaluate(() => browser.runtime.getURL('/writer.html'));
  await finder.close();
  await page.bringToFront();
  // Also where the page has learned the address somewhere, makes up a token and hands over a port with it.
  await page.evaluate(async (file) => {
    const token = '0123456789abcdef0123456789abcdef';
    const forged = Object.assign(document.createElement('iframe'), { id: 'forged', src: `${file}#${token}` });
    document.body.append(forged);
    await new Promise((loaded) => forged.addEventListener('load', loaded));
    const spec = { kind: 'note', start: {}, fresh: true, tags: [] };
    for (const said of [token, null, undefined, 'null', '']) {
      const { port1, port2 } = new MessageChannel();
      port1.postMessage(JSON.stringify({ type: 'open', language: 'en', spec }));
      forged.contentWindow?.postMessage(said, '*', [port2]);
    }
  }, address);
  await new Promise((waited) => setTimeout(waited, 2000));
  const frame = await formFrame(page);
  expect(await frame.evaluate(() => document.querySelectorAll('textarea, form').length)).toBe(0);
});

it('what is typed outlives the background at rest, and its frame being taken out', async () => {
  const page = await browserOf.open('adilet.zan.kz', LAW);
  const watcher = await browserOf.own('popup.html');
  await page.bringToFront();
  await begin(page, WORDS);
  await page.keyboard.type('Before the rest');
  await until('the background to rest', () => watcher.evaluate(() => browser.extension.getBackgroundPage() === null));
  await page.keyboard.type(', after it');
  expect(await typedIn(page)).toBe('Before the rest, after it');
  // Taken out of the page at once, before the words could rest: the form closes, and they stand in the drafts.
  await page.evaluate(() => document.querySelector('lacuna-notes')?.remove());
  await find(page, '.lc-bar', 'kept as a draft');
  expect(await isGone(page, '[role=dialog]')).toBe(true);
  await page.reload();
  await click(page, '.lc-bar button', 'Continue writing');
  await focusIn(page);
  expect(await typedIn(page)).toBe('Before the rest, after it');
  await until('the background to rest', () => watcher.evaluate(() => browser.extension.getBackgroundPage() === null));
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Note saved');
  expect(await all()).toContain('Before the rest, after it');
});

for (const [name, take] of TAKING)
  it(`a page that gives the focus to ${name} while somebody types gets no key`, async () => {
    const page = await browserOf.open('www.ohchr.org', '/spy');
    await page.evaluate(setTrap);
    await begin(page, SPOT);
    await page.keyboard.type('qzx ');
    await page.evaluate(() => (window as unknown as Spy).heard.splice(0));
    await page.evaluate(take);
    await new Promise((waited) => setTimeout(waited, 300));
    await page.keyboard.type('secret');
    expect(await typedIn(page)).toBe('qzx secret');
    expect(await heard(page)).not.toMatch(/key|input:/);
    expect(await page.$eval('#trap', (trap) => (trap as HTMLInputElement).value)).toBe('');
    // The person themselves may go where they like.
    await click(page, '#trap');
    await page.keyboard.type('mine');
    expect(await page.$eval('#trap', (trap) => (trap as HTMLInputElement).value)).toBe('mine');
    await (await formFrame(page)).evaluate(() => document.querySelector<HTMLElement>('.lc-link.lc-small')?.click());
    await until('the form to be gone', () => isGone(page, '[role=dialog]'));
  });

it('a page that fights for the keyboard ends the form, and what was typed in it is kept', async () => {
  const page = await browserOf.open('www.ohchr.org', '/spy');
  await begin(page, SPOT);
  await page.keyboard.type('Begun before the fight');
  await page.evaluate(fight);
  await find(page, '.lc-bar', 'kept taking the keyboard away');
  expect(await heard(page)).not.toMatch(/key|input:/);
  await page.reload();
  await click(page, '.lc-bar button', 'Continue writing');
  await focusIn(page);
  expect(await typedIn(page)).toBe('Begun before the fight');
});

it('the form stands on a page that lets in no frames, and tells that page nothing', async () => {
  const page = await browserOf.open('www.ohchr.org', '/strict');
  await write(page, 'lets in nothing', 'Written all the same');
  const refused = await page.evaluate(() => (window as unknown as { refused: string[] }).refused);
  // The browser's own wish for a picture of the site is refused as well.
  expect(refused.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([]);
});

it('on a page that lets no form in, nothing is typed: the place is kept, and the side panel is named', async () => {
  const page = await browserOf.open('www.ohchr.org', '/walled');
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
  await click(page, '[role=toolbar] button', 'Note');
  await find(page, '[role=dialog] [role=alert]', 'in the side panel');
  expect(await countOf(page, 'textarea, input')).toBe(0);
  expect(await isGone(page, '[role=dialog] textarea')).toBe(true);
  await click(page, '[role=dialog] button', 'Keep the place');
  await find(page, '.lc-bar', 'Note saved');
  await paints(page, 'lets nobody else run anything');
});

declare const browser: {
  readonly runtime: { sendMessage(message: object): Promise<unknown>; getURL(path: string): string };
  readonly extension: { getBackgroundPage(): Window | null };
};
