import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { type PageServer, servePages } from '../support/page-server';
import { test as base } from './extension';
import { makeReaderFiles, type ReaderFiles } from './reader-files';

/** The reader in a real Chromium, with documents served at the United Nations' address. */
export const test = base.extend<{ readonly documents: PageServer }, { readonly files: ReaderFiles }>({
  files: [
    // biome-ignore lint/correctness/noEmptyPattern: the driver wants a destructuring pattern here
    async ({}, use) => use(await makeReaderFiles()),
    { scope: 'worker', timeout: 60_000 },
  ],
  documents: async ({ files }, use) => {
    const server = await servePages(
      {
        '/en/CAT/C/KAZ/99': files.pdf,
        // The same document where the addresses of the United Nations lead, and where no address names it.
        '/ru/CAT/C/KAZ/99': files.pdf,
        '/pdf': files.pdf,
        '/api/symbol/access': files.pdf,
        '/sites/default/files/paper': files.pdf,
        '/papers/one.pdf': files.small,
        '/other/two.pdf': files.small,
        '/moved': 'move /en/CAT/C/KAZ/99',
        '/away': 'move http://news.example/paper.pdf',
        '/slow': 'huge 20000000',
        '/refused': 'refuse 403',
        '/missing': 'refuse 404',
        '/closed': 'refuse 401',
        '/broken': 'refuse 500',
        '/huge': 'huge 400000000',
        '/cut': `cut ${files.pdf}`,
        '/en/CAT/C/KAZ/98': files.small,
        '/document.docx': files.docx,
        '/page': '<!doctype html><title>A page</title><p>Article 146 of the Criminal Code of Kazakhstan.</p>',
      },
      resolve('test/pages'),
    );
    await use(server);
    await server.close();
  },
});

export const references = (page: Page) => page.locator('.lc-pdf-ref');
export const done = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0);
export const message = (page: Page) => page.locator('.lc-reader-message');

/** Lets a file go over the page, as from a file manager. */
export async function drop(page: Page, path: string): Promise<void> {
  const bytes = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ([name, data]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(data ?? ''), (letter) => letter.charCodeAt(0))], name ?? ''));
      return held;
    },
    [basename(path), bytes],
  );
  await page.dispatchEvent('.lc-reader', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.lc-reader', 'drop', { dataTransfer: transfer });
}

export const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);

/** Selects from the words `from` to the words `to` in the drawn text of a document, as a pointer would. */
export async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const find = (words: string): { node: Node; at: number } => {
        const root = document.querySelector('.lc-reader-host') ?? document.body;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(words);
          if (at >= 0) return { node, at };
        }
        throw new Error(`no ${words}`);
      };
      const start = find(first ?? '');
      const end = find(last ?? '');
      document.getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + (last ?? '').length);
    },
    [from, to],
  );
}
