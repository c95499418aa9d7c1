/** The built extension (test build: open shadow roots) in a real Firefox, pages served under their real host names. */
import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { ROUTES } from '@/test/e2e/routes';
import { type Driven, type DriveOptions, drive, until } from '@/test/support/drive';
import { type PageServer, servePages } from '@/test/support/page-server';
import { findBrowser } from '../../../.ci/browsers.mjs';

const HOSTS = ['adilet.zan.kz', 'old.adilet.zan.kz', 'www.ohchr.org', 'news.example'];

export interface Firefox {
  /** Opens `/path` on a host of this run, in front, without waiting for Lacuna. */
  visit(host: string, path: string): Promise<Page>;
  /** The same, once Lacuna has scanned the page. */
  open(host: string, path: string): Promise<Page>;
  /** Opens one of the extension's own pages. */
  own(path: string): Promise<Page>;
  /** The ids of all tabs, in order; a tab's address is not told where Lacuna is not allowed. */
  tabs(): Promise<readonly number[]>;
  /** Installs the add-on over itself while pages are open, as an update does. */
  reload(): Promise<void>;
  /** What the server gives for a path, as text. */
  source(path: string): Promise<string>;
  address(host: string, path: string): string;
}

/** One browser for the file that calls it. Every test leaves with its pages closed. */
export function firefox(more: Pick<DriveOptions, 'dark' | 'preferences'> = {}): Firefox {
  let driven: Driven;
  let server: PageServer;
  let opened: Page[] = [];

  beforeAll(async () => {
    const program = findBrowser('firefox');
    if (!program) throw new Error('no Firefox was found; name one in LACUNA_BROWSER');
    server = await servePages(ROUTES, resolve('test/pages'));
    const extension = resolve('.output/firefox-mv3-test');
    driven = await drive({ kind: 'firefox', program, extension, headless: true, hosts: HOSTS, ...more });
  });
  afterEach(async () => {
    // A page may have closed itself, as the popup does.
    await Promise.all(opened.map((page) => page.close().catch(() => undefined)));
    opened = [];
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });

  const kept = (page: Page): Page => {
    opened.push(page);
    return page;
  };
  const address = (host: string, path: string): string => `http://${host}:${server.port}${path}`;
  const visit = async (host: string, path: string): Promise<Page> => {
    const page = kept(await driven.browser.newPage());
    await page.goto(address(host, path));
    await page.bringToFront();
    return page;
  };
  const own = async (path: string): Promise<Page> => kept(await driven.openOwn(path));
  return {
    visit,
    own,
    address,
    open: async (host, path) => {
      const page = await visit(host, path);
      try {
        await until('the scan', () => page.evaluate(() => performance.getEntriesByName('lacuna:scanned').length > 0));
      } catch (error) {
        throw new Error(`${String(error)}; the page says ${await page.evaluate(standing)}`);
      }
      return page;
    },
    tabs: async () => {
      const finder = await own('popup.html');
      const ids = await finder.evaluate(async () => {
        const self = (await browser.tabs.getCurrent()).id;
        return (await browser.tabs.query({})).map(({ id }) => id).filter((id) => id !== self);
      });
      await finder.close();
      return ids;
    },
    reload: () => driven.reload(),
    source: async (path) => (await fetch(`http://127.0.0.1:${server.port}${path}`)).text(),
  };
}

/**
 * The first element that fits and is drawn, once there is one; it is looked for in open shadow roots too.
 *
 * @param words a part of its accessible name or of its text; capitals do not count.
 */
export async function find(page: Page, css: string, words = ''): Promise<ElementHandle<Element>> {
  return until(`${css} ${words}`, async () => {
    const handle = await page.evaluateHandle(firstFit, css, words.toLowerCase());
    return handle.asElement() as ElementHandle<Element> | null;
  });
}

/** Whether none fits, now. */
export const isGone = async (page: Page, css: string, words = ''): Promise<boolean> =>
  (await page.evaluateHandle(firstFit, css, words.toLowerCase())).asElement() === null;

/** A real click of the pointer in the middle of the element. */
export async function click(page: Page, css: string, words = ''): Promise<void> {
  await page.bringToFront();
  await (await find(page, css, words)).click();
}

/** Waits until the text of the open card has these words. */
export const cardSays = (page: Page, words: string): Promise<unknown> => find(page, CARD, words);

export const CARD = '[role=dialog]';

export const countOf = (page: Page, css: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, css);

/** The id of the tab that shows this page. */
export async function tabOf(firefoxOwn: Page, address: string): Promise<number> {
  return firefoxOwn.evaluate(
    async (url) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    address,
  );
}

/** Where a page stands, for the report of a failure. Runs in the page. */
function standing(): string {
  const marks = performance.getEntriesByType('mark').map(({ name }) => name);
  const painted = document.querySelectorAll('mark').length;
  return JSON.stringify({ at: location.href, is: document.readyState, seen: document.visibilityState, marks, painted });
}

/** Runs in the page, so it may use nothing from outside. */
function firstFit(css: string, words: string): Element | null {
  const nameOf = (element: Element): string => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded or hidden must not count
    const drawn = element instanceof HTMLElement ? element.innerText : element.textContent;
    return `${element.getAttribute('aria-label') ?? ''} ${drawn ?? ''}`.toLowerCase();
  };
  const fits = (element: Element): boolean =>
    element.matches(css) && element.getClientRects().length > 0 && nameOf(element).includes(words);
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (fits(element)) return element;
    }
  return null;
}

declare const browser: {
  readonly tabs: {
    query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    getCurrent(): Promise<{ readonly id: number }>;
  };
};
