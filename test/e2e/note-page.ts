/** What a person does with notes on a page, and what is seen of it. */
import type { Page } from 'playwright/test';
import { expect } from './extension';
import { linesOf, paintedUnder } from './note-words';

/** Selects words of the page by the pointer, from the middle of the first letter to behind the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate(linesOf, words);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2, box.y2, { steps: 4 });
  await page.mouse.up();
}

/** The words painted under one of our names. */
export const painted = (page: Page, name: string): Promise<readonly string[]> => page.evaluate(paintedUnder, name);

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
  const box = await page.evaluate(linesOf, words);
  await page.mouse.click((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2);
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
