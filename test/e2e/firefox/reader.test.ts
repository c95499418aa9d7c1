import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { type Driven, drive, until } from '../../support/drive';
import { type PageServer, servePages } from '../../support/page-server';
import { makeReaderFiles, type ReaderFiles } from '../reader-files';

/** The reader in a real Firefox: an address without `.pdf`, a file that is dropped, and a Word file. */
let driven: Driven;
let server: PageServer;
let files: ReaderFiles;

beforeAll(async () => {
  files = await makeReaderFiles();
  server = await servePages({ '/en/CAT/C/KAZ/99': files.pdf, '/document.docx': files.docx }, resolve('test/pages'));
  driven = await drive({
    kind: 'firefox',
    program: findBrowser('firefox') ?? '',
    extension: resolve('.output/firefox-mv3-test'),
    headless: true,
    hosts: ['docs.un.org'],
  });
});

afterAll(async () => {
  await driven?.close();
  await server?.close();
});

const scanned = (): boolean => performance.getEntriesByName('lacuna:scanned').length > 0;

it('reads a PDF from an address without .pdf, with every reference and one over the page break', async () => {
  const address = `http://docs.un.org:${server.port}/en/CAT/C/KAZ/99`;
  const page = await driven.openOwn(`reader.html?src=${encodeURIComponent(address)}`);
  await until('the document to be read', () => page.evaluate(scanned));
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
  await page.close();
});

it('reads a Word file that is dropped', async () => {
  const page = await driven.openOwn('reader.html');
  const address = `http://docs.un.org:${server.port}/document.docx`;
  await until('the page to be drawn', () => page.evaluate(() => document.querySelector('.lc-reader-drop') !== null));
  await page.evaluate(async (from) => {
    const held = new DataTransfer();
    held.items.add(new File([await (await fetch(from)).arrayBuffer()], 'document.docx'));
    document
      .querySelector('.lc-reader')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held }));
  }, address);
  await until('its references', () =>
    page.evaluate(() => document.querySelectorAll('.lc-flow mark.lacuna-ref').length > 5),
  );
  await page.close();
});
