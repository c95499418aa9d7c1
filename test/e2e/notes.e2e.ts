import type { Page } from 'playwright/test';
import { expect, test } from './extension';

const CODE = '/rus/docs/K1400000226';

/** Selects words of the page by the pointer, from the middle of the first letter to behind the last. */
async function selectWords(page: Page, words: string): Promise<void> {
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
const painted = (page: Page, name: string): Promise<readonly string[]> =>
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

const tools = (page: Page) => page.locator('lacuna-notes').getByRole('toolbar');
const card = (page: Page) => page.locator('lacuna-notes').getByRole('dialog');
const bar = (page: Page) => page.locator('lacuna-notes-bar');

async function writeNote(page: Page, words: string, text: string): Promise<void> {
  await selectWords(page, words);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await card(page).getByRole('textbox', { name: 'Note', exact: true }).fill(text);
  await card(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Note saved');
}

test('words are selected, a note is written, painted, and stands there after a reload', async ({ open }) => {
  const page = await open('adilet.zan.kz', CODE);
  const before = await page.evaluate(() => document.body.textContent);
  await writeNote(page, 'написаны для проверки', 'A **first** note');
  await expect.poll(() => painted(page, 'lacuna-note-yellow')).toEqual(['написаны для проверки']);
  expect(await page.evaluate(() => document.body.textContent)).toBe(before);
  await page.reload();
  await expect.poll(() => painted(page, 'lacuna-note-yellow')).toEqual(['написаны для проверки']);
});
