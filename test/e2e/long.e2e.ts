import { longPage } from '../support/long-page';
import { servePages } from '../support/page-server';
import { expect, test } from './extension';

const LONG = longPage({ lang: 'rus', length: 5_000_000, references: 50_000 });
/** Each reference of the page has one of these words before a number; headings begin with a capital. */
const CITED = LONG.replace(/<[^>]*>/g, '').match(/стать[яи] \d+/g)?.length ?? 0;

test('a page of five million characters and fifty thousand references is found whole, and its text stays', async ({
  context,
  own,
}) => {
  test.setTimeout(180_000);
  const server = await servePages({ '/rus/docs/K1400000231': LONG });
  try {
    const asker = await own('popup.html');
    const page = await context.newPage();
    await page.goto(`http://adilet.zan.kz:${server.port}/rus/docs/K1400000231`, { timeout: 120_000 });
    await page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0, undefined, {
      timeout: 120_000,
      polling: 500,
    });
    const told = () =>
      asker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://adilet.zan.kz/*' });
        const { reply } = await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'page.state' });
        return reply?.totals?.references ?? 0;
      });
    expect(CITED).toBeGreaterThanOrEqual(50_000);
    await expect.poll(told, { timeout: 60_000 }).toBe(CITED);

    const same = (wanted: string) =>
      page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent === document.body.textContent,
        wanted,
      );
    expect(await same(LONG)).toBe(true);
    // The last reference is marked once somebody comes there.
    await page.evaluate(() => document.querySelector('article')?.lastElementChild?.scrollIntoView());
    await expect.poll(() => page.locator('article > :nth-last-child(-n+8) mark.lacuna-ref').count()).toBeGreaterThan(0);
    expect(await same(LONG)).toBe(true);
  } finally {
    await server.close();
  }
});

declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<{ readonly id?: number }[]>;
    sendMessage(
      tab: number,
      request: object,
    ): Promise<{ readonly reply?: { readonly totals?: { readonly references: number } } }>;
  };
};
