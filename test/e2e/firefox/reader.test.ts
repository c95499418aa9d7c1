import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Driven, drive, until } from '@/test/support/drive';
import { type PageServer, servePages } from '@/test/support/page-server';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { drawnColours, makeReaderFiles, type ReaderFiles } from '../reader-files';
import { click, find, tabOf } from './firefox';

/** The reader in a real Firefox: every way in, and a note that goes over the end of a page and from form to form. */
let driven: Driven;
let server: PageServer;
let files: ReaderFiles;
let address: string;

beforeAll(async () => {
  files = await makeReaderFiles();
  server = await servePages(
    {
      '/en/CAT/C/KAZ/99': files.pdf,
      '/document.docx': files.docx,
      '/page': '<!doctype html><title>A page</title><p>Article 146 of the Criminal Code of Kazakhstan.</p>',
    },
    resolve('test/pages'),
  );
  address = `http://docs.un.org:${server.port}/en/CAT/C/KAZ/99`;
  driven = await drive({
    kind: 'firefox',
    program: findBrowser('firefox') ?? '',
    extension: resolve('.output/firefox-mv3-test'),
    headless: true,
    hosts: ['docs.un.org'],
  });
});

afterEach(async () => {
  const [first, ...others] = await driven.browser.pages();
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
  await first?.bringToFront();
});

afterAll(async () => {
  await driven?.close();
  await server?.close();
});

const scanned = (): boolean => performance.getEntriesByName('lacuna:scanned').length > 0;
const isRead = (page: Page): Promise<boolean> => until('the document to be read', () => page.evaluate(scanned));
const openReader = (from = address): Promise<Page> => driven.openOwn(`reader.html?src=${encodeURIComponent(from)}`);

/** A page in the browser whose own address has these words: the driver keeps the old one of a tab that went to an add-on's page. */
const pageAt = (words: string): Promise<Page> =>
  until(`a page at ${words}`, async () => {
    for (const page of await driven.browser.pages())
      if (await page.evaluate((wanted) => location.href.includes(wanted), words).catch(() => false)) return page;
    return null;
  });

/** What stands in the tab after it was sent to an address. */
async function visit(url: string): Promise<Page> {
  const page = await driven.browser.newPage();
  await page.goto(url, { timeout: 4000 }).catch(() => undefined);
  return page;
}
const placeOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

it('reads a PDF from an address without .pdf, with every reference and one over the page break', async () => {
  const page = await openReader();
  await isRead(page);
  expect(await page.evaluate(() => document.title)).toBe('CAT/C/KAZ/99');
  const over = await until('the reference on both pages', () =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('.lc-pdf-ref[data-lacuna-ref*="217"]')].map((one) =>
        one.getAttribute('data-lacuna-ref'),
      );
      return ids.length === 2 && new Set(ids).size;
    }),
  );
  expect(over).toBe(1);
});

it('reads a Word file that is dropped', async () => {
  const page = await driven.openOwn('reader.html');
  const from = `http://docs.un.org:${server.port}/document.docx`;
  await until('the page to be drawn', () => page.evaluate(() => document.querySelector('.lc-reader-drop') !== null));
  await page.evaluate(async (source) => {
    const held = new DataTransfer();
    held.items.add(new File([await (await fetch(source)).arrayBuffer()], 'document.docx'));
    document
      .querySelector('.lc-reader')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held }));
  }, from);
  await until('its references', () =>
    page.evaluate(() => document.querySelectorAll('.lc-flow mark.lacuna-ref').length > 5),
  );
});

it('draws the pages of a scanner: pictures of JPEG 2000 and of fax machines', async () => {
  const page = await driven.openOwn('reader.html');
  const input = await until('the file field', () => page.$('input[type=file]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(files.pictures);
  await isRead(page);
  // A square of 100 points on an A4 page is two hundredths of it.
  await until('both to be drawn', async () => {
    const { red, black } = await page.evaluate(drawnColours);
    return red > 1.5 && black > 1.5;
  });
});

it('opens the PDF of a tab by a click in the popup', async () => {
  const tab = await visit(address);
  expect(await placeOf(tab)).toBe(address);
  const finder = await driven.openOwn('options.html');
  const id = await tabOf(finder, address);
  const popup = await driven.openOwn(`popup.html?tab=${id}`);
  await click(popup, 'button', 'Open in Lacuna');
  await isRead(await pageAt('reader.html?src='));
});

/** Selects in the drawn text, from the first words to the last ones. */
const select = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    (first, last) => {
      const seek = (words: string): { node: Node; at: number } => {
        const walker = document.createTreeWalker(
          document.querySelector('.lc-reader-host') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(words);
          if (at >= 0) return { node, at };
        }
        throw new Error(`no ${words}`);
      };
      const start = seek(first);
      const end = seek(last);
      document.getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length);
    },
    from,
    to,
  );

/** The note is listed among those of this document, and its words are painted. */
async function stands(page: Page, words: string): Promise<void> {
  await isRead(page);
  await click(page, '[role=tab]', 'Notes');
  await find(page, '.lc-note-section', words);
  await until('its words to be painted', () =>
    page.evaluate(() => [...CSS.highlights].some(([name, one]) => name.startsWith('lacuna-note') && one.size > 0)),
  );
}

it('keeps a note across a page break over a reload, and shows it in the saved page of the same document', async () => {
  const page = await openReader();
  await isRead(page);
  await page.bringToFront();
  await click(page, '.lc-reader-pages button', 'Page 2');
  await until('the second page', () =>
    page.evaluate(() => document.querySelector('.page[data-page-number="2"] .textLayer span') !== null),
  );
  await new Promise((drawn) => setTimeout(drawn, 500));
  await select(page, 'page,', 'where the page');
  await click(page, '[role=toolbar] button', 'Note');
  const field = await find(page, '[role=dialog] textarea');
  await field.type('Where the page turns');
  await click(page, '[role=dialog] button', 'Save');
  await find(page, '.lc-bar', 'Note saved');
  await stands(page, 'Where the page turns');
  await page.close();

  const again = await openReader();
  await stands(again, 'Where the page turns');
  await again.close();

  const other = await driven.openOwn('reader.html');
  const input = await until('the file field', () => other.$('input[type=file]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(files.html);
  await stands(other, 'Where the page turns');
});

it('opens PDFs by itself only after that was switched on, and still shows the original', async () => {
  const before = await visit(address);
  expect(await placeOf(before)).toBe(address);
  await before.close();

  const options = await driven.openOwn('options.html');
  await click(options, '[role=switch]', 'docs.un.org');
  await until('the switch to be on', () =>
    options.evaluate(() =>
      [...document.querySelectorAll('[role=switch][aria-checked=true]')].some((one) =>
        // biome-ignore lint/performance/useDomNodeTextContent: its name is what is drawn
        `${one.getAttribute('aria-label') ?? ''} ${(one as HTMLElement).innerText}`.includes('docs.un.org'),
      ),
    ),
  );
  const reader = await until('the document to open in the reader', async () => {
    const page = await visit(address);
    if ((await placeOf(page)).includes('reader.html')) return page;
    await page.close();
    return null;
  });
  await isRead(reader);
  const web = await visit(`http://docs.un.org:${server.port}/page`);
  expect(await placeOf(web)).toContain('/page');

  await click(reader, '.lc-reader-wide button', 'Open the original');
  const original = await pageAt(`:${server.port}/en/CAT/C/KAZ/99`);
  expect(await placeOf(original)).toBe(address);
}, 60_000);
