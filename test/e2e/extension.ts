import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { launch } from '../support/launch';
import { type PageServer, servePages } from '../support/page-server';
import { ROUTES } from './routes';

/** The built extension (test build: open shadow roots) in a real Chromium, pages served under their real host names. */
export const HOSTS = [
  'adilet.zan.kz',
  'old.adilet.zan.kz',
  'online.zakon.kz',
  'www.ohchr.org',
  'docs.un.org',
  'undocs.org',
  'documents.un.org',
  'digitallibrary.un.org',
  'news.example',
];

interface Fixtures {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly server: PageServer;
  /** Opens `/path` on a host and waits until Lacuna has scanned it. */
  readonly open: (host: string, path: string) => Promise<Page>;
  /** Opens one of the extension's own pages. */
  readonly own: (path: string) => Promise<Page>;
  /** The side panel, or the popup, as a page of its own that speaks for the tab of this page. */
  readonly panelFor: (page: Page, door?: 'sidepanel' | 'popup') => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the driver wants a destructuring pattern here
  server: async ({}, use) => {
    const server = await servePages(ROUTES, resolve('test/pages'));
    await use(server);
    await server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the driver wants a destructuring pattern here
  context: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'lacuna-e2e-'));
    const context = await launch({
      profile,
      extensions: ['.output/chrome-mv3-test'],
      viewport: { width: 1280, height: 900 },
      switches: [`--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`],
    });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
  extensionId: async ({ context }, use) => {
    // Asked again and again: a worker that starts between a question and a wait would never be heard of.
    await expect.poll(() => context.serviceWorkers().length).toBeGreaterThan(0);
    await use(new URL(context.serviceWorkers()[0]?.url() ?? '').host);
  },
  open: async ({ context, server, extensionId }, use) => {
    // The worker is up once its id is known: a page opened before would not have the script yet.
    expect(extensionId).not.toBe('');
    await use(async (host, path) => {
      const page = await context.newPage();
      await page.goto(`http://${host}:${server.port}${path}`);
      await page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0);
      return page;
    });
  },
  own: async ({ context, extensionId }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    });
  },
  panelFor: async ({ own }, use) => {
    await use(async (page, door = 'sidepanel') => {
      // Not every Chromium tells an extension the addresses of its own pages; these know their tab themselves.
      const id = page.url().startsWith('chrome-extension:')
        ? await ownTab(page)
        : await tabOf(page, await own('popup.html'));
      return own(`${door}.html?tab=${id}`);
    });
  },
});

interface Tab {
  readonly id: number;
  readonly url?: string;
}
declare const chrome: { readonly tabs: { query(filter: object): Promise<Tab[]>; getCurrent(): Promise<Tab> } };

const ownTab = (page: Page): Promise<number> => page.evaluate(async () => (await chrome.tabs.getCurrent()).id);

/** The tab of a page of the web, as `finder`, a page of the extension, sees it. */
async function tabOf(page: Page, finder: Page): Promise<number | undefined> {
  const id = await finder.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  await finder.close();
  return id;
}

export { expect };
