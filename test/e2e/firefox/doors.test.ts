import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '@/test/support/drive';
import { CARD, cardSays, click, countOf, find, firefox, tabOf } from './firefox';

const { open, own, tabs, address, visit } = firefox();

/** The sidebar as a page of its own, speaking for the tab that shows `page`. */
async function sidebarFor(page: Page): Promise<Page> {
  const finder = await own('popup.html');
  const tab = await tabOf(finder, page.url());
  await finder.close();
  return own(`sidepanel.html?tab=${tab}`);
}

test('the sites of the installation are allowed from the start, and no others', async () => {
  const page = await own('options.html');
  const allowed = (origin: string) =>
    page.evaluate((pattern) => browser.permissions.contains({ origins: [pattern] }), `${origin}/*`);
  expect(await allowed('https://adilet.zan.kz')).toBe(true);
  expect(await allowed('https://www.ohchr.org')).toBe(true);
  expect(await allowed('https://news.example')).toBe(false);
});

test('the sidebar lists the references by act and jumps to their place', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  const sidebar = await sidebarFor(page);
  await find(sidebar, 'h1, h2, h3, h4', 'Criminal Code');
  await find(sidebar, '*', 'article 922');
  await click(sidebar, 'button', 'article 146');
  await page.bringToFront();
  await cardSays(page, '146');
});

test('a page is not called read before the library has said what is recorded', async () => {
  const asker = await own('popup.html');
  const url = address('www.ohchr.org', '/en/statement');
  // Asks without a pause while the page loads, so that the first "ready" is seen as it comes.
  const first = asker.evaluate(async (wanted) => {
    for (;;) {
      const tab = (await browser.tabs.query({ url: '*://www.ohchr.org/*' })).find((one) => one.url === wanted);
      const state = tab && (await browser.tabs.sendMessage(tab.id, { type: 'page.state' }).catch(() => undefined));
      if (state?.reply?.status === 'ready') return state.reply.references.map(({ targets }) => targets[0]?.gaps);
      await new Promise((again) => setTimeout(again, 1));
    }
  }, url);
  await open('www.ohchr.org', '/en/statement');
  expect((await first).some((gaps) => (gaps ?? 0) > 0)).toBe(true);
});

test('the library is searched in the sidebar, in word forms of three languages', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  const sidebar = await sidebarFor(page);
  await click(sidebar, '[role=tab]', 'Library');
  for (const word of ['torture', 'пыток', 'азаптау']) {
    const box = await find(sidebar, 'input[type=search]');
    await box.click({ count: 3 });
    await sidebar.keyboard.press('Backspace');
    await until('the hits of the last word to go', async () => (await countOf(sidebar, '[data-hit]')) === 0);
    await box.type(word);
    await find(sidebar, '[data-hit]');
  }
});

test('off takes every mark out and leaves the text, on again brings them back', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await find(page, 'mark.lacuna-ref');
  const before = await page.evaluate(() => document.body.textContent);
  const options = await own('options.html');
  await click(options, '[role=switch]');
  await page.bringToFront();
  await until('the marks to go', async () => (await countOf(page, 'mark, lacuna-badge, .lacuna-badge')) === 0);
  expect(await page.evaluate(() => document.body.textContent)).toBe(before);
  await click(options, '[role=switch]');
  await page.bringToFront();
  await find(page, 'mark.lacuna-ref');
});

test('a new site is read only after its permission is given, and no longer once it is taken back', async () => {
  const before = await tabs();
  const page = await visit('news.example', '/news');
  // A page of an allowed site, opened later, is read: so this one would have been too.
  await find(await open('www.ohchr.org', '/en/statement'), 'mark.lacuna-ref');
  expect(await countOf(page, 'mark')).toBe(0);

  const tab = (await tabs()).find((id) => !before.includes(id));
  const popup = await own(`popup.html?tab=${tab}&url=${encodeURIComponent(address('news.example', '/news'))}`);
  await click(popup, 'button', 'Allow on this site');
  await page.bringToFront();
  await click(page, 'mark.lacuna-ref', 'Article 146');
  await find(page, CARD, '146');
  await page.reload();
  await find(page, 'mark.lacuna-ref', 'Article 146');

  const options = await own('options.html');
  await click(options, 'button', 'news.example');
  await until('the page to be left alone after a reload', async () => {
    await page.reload();
    await find(await open('www.ohchr.org', '/en/statement'), 'mark.lacuna-ref');
    return (await countOf(page, 'mark')) === 0;
  });
});

interface Told {
  readonly reply?: {
    readonly status: string;
    readonly references: readonly { readonly targets: readonly { readonly gaps: number }[] }[];
  };
}

declare const browser: {
  readonly permissions: { contains(wanted: object): Promise<boolean> };
  readonly tabs: {
    query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, request: object): Promise<Told>;
  };
};
