/** What a person does with notes on a page in Firefox, and what is seen of it. */
import type { Page } from 'puppeteer-core';
import { until } from '@/test/support/drive';

export const LAW = '/rus/docs/K1400000226/notes';
export const WORDS = 'утрату имущества, вверенного ему по описи';
export const YELLOW = 'lacuna-note-yellow';

/** Where words stand on the screen. */
const boxOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const [first] = range.getClientRects();
      const last = [...range.getClientRects()].at(-1);
      if (first && last)
        return {
          x1: first.left + 1,
          x2: last.right - 1,
          y1: first.top + first.height / 2,
          y2: last.top + last.height / 2,
        };
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);

export async function select(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const box = await boxOf(page, words);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2, box.y2, { steps: 4 });
  await page.mouse.up();
}

export const painted = (page: Page, name: string): Promise<string> =>
  page.evaluate((wanted) => {
    const found: string[] = [];
    for (const range of CSS.highlights.get(wanted) ?? []) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      found.push(live.toString());
    }
    return found.join(' | ');
  }, name);
export const paints = (page: Page, words: string, name = YELLOW) =>
  until(`${name}: ${words}`, async () => (await painted(page, name)).includes(words) || null);

export async function clickWords(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words);
  await page.mouse.click((box.x1 + box.x2) / 2, box.y1);
}
