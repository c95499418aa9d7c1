/** What a person does with notes on a page, and what is seen of it. */
import type { Page } from 'playwright/test';
import { expect } from './extension';

/** A law of our own; `note-routes.ts` has it in other wordings too. */
export const LAW = '/rus/docs/K1400000226/notes';
export const WORDS = 'утрату имущества, вверенного ему по описи';
export const YELLOW = 'lacuna-note-yellow';

/** Selects words of the page by the pointer, from the middle of the first letter to behind the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (first && last)
        return { x1: first.left + 1, y1: first.top + first.height / 2, x2: last.right, y2: last.top + last.height / 2 };
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2, box.y2, { steps: 4 });
  await page.mouse.up();
}

/** The words painted under one of our names. */
export const painted = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const found: string[] = [];
    for (const range of CSS.highlights.get(wanted) ?? []) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      found.push(live.toString());
    }
    return found;
  }, name);

export const tools = (page: Page) => page.locator('lacuna-notes').getByRole('toolbar');
export const card = (page: Page) => page.locator('lacuna-notes').getByRole('dialog');
export const bar = (page: Page) => page.locator('lacuna-notes-bar');
/** The form of a note, in its frame of the extension's own origin. */
export const form = (page: Page) => page.locator('lacuna-notes').frameLocator('iframe');
export const text = (page: Page) => form(page).getByRole('textbox', { name: 'Note', exact: true });

export async function writeNote(page: Page, words: string, body: string): Promise<void> {
  await selectWords(page, words);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill(body);
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Note saved');
}

/** A click on the middle of painted words. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.textContent?.indexOf(wanted) ?? -1;
      if (index < 0) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + wanted.length);
      const [box] = range.getClientRects();
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);
  await page.mouse.click(at.x, at.y);
}

/** Own pages speak for the tab with this address; the answer of the page to one question. */
export async function askPage(own: (path: string) => Promise<Page>, page: Page, request: object): Promise<unknown> {
  const door = await own('popup.html');
  const reply = await door.evaluate(
    async ([url, message]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    },
    [page.url(), request] as const,
  );
  await door.close();
  await page.bringToFront();
  return reply;
}

interface Tab {
  readonly id: number;
  readonly url: string;
}
declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<Tab[]>;
    sendMessage(id: number, message: object, options: object): Promise<unknown>;
  };
};
