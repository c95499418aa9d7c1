import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '@/test/support/drive';
import { click, find, firefox } from './firefox';

const browserOf = firefox();
const LAW = '/rus/docs/K1400000226/notes';
const WORDS = 'утрату имущества, вверенного ему по описи';
const YELLOW = 'lacuna-note-yellow';

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

async function select(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const box = await boxOf(page, words);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2, box.y2, { steps: 4 });
  await page.mouse.up();
}

const painted = (page: Page, name: string): Promise<string> =>
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
const paints = (page: Page, words: string, name = YELLOW) =>
  until(`${name}: ${words}`, async () => (await painted(page, name)).includes(words) || null);

const focusIn = (page: Page) =>
  until('the form to have the focus', () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches('textarea') || null),
  );

async function write(page: Page, words: string, body: string): Promise<void> {
  await select(page, words);
  await click(page, '[role=toolbar] button', 'Note');
  await focusIn(page);
  await page.keyboard.type(body);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await find(page, '.lc-bar', 'Note saved');
}

async function clickWords(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words);
  await page.mouse.click((box.x1 + box.x2) / 2, box.y1);
}

it('a note is made, seen after a reload, edited, deleted and brought back', async () => {
  const page = await browserOf.open('adilet.zan.kz', LAW);
  await write(page, WORDS, 'A first note');
  await paints(page, 'утрату имущества');
  await page.reload();
  await paints(page, 'утрату имущества');
  await clickWords(page, 'вверенного');
  await find(page, '[role=dialog]', 'A first note');
  await click(page, '[role=dialog] button', 'Edit');
  await focusIn(page);
  await page.keyboard.type(' and more');
  await click(page, '[role=dialog] button', 'Save');
  await find(page, '.lc-bar', 'Note saved');
  await clickWords(page, 'вверенного');
  await find(page, '[role=dialog]', 'A first note and more');
  await click(page, '[role=dialog] button', 'Delete');
  await until('nothing painted', async () => (await painted(page, YELLOW)) === '' || null);
  await click(page, '.lc-bar button', 'Undo');
  await paints(page, 'утрату имущества');

  const gone = await browserOf.open('adilet.zan.kz', LAW.replace('notes', 'gone'));
  await find(gone, 'h1');
  expect(await painted(gone, YELLOW)).toBe('');
  const changed = await browserOf.open('adilet.zan.kz', LAW.replace('notes', 'changed'));
  await paints(changed, 'вверенного ему лично', 'lacuna-note-changed');
});

it('an application of one page shows the notes of each address', async () => {
  const page = await browserOf.open('www.ohchr.org', '/notebook');
  await write(page, 'storage of grain', 'On the first text');
  await paints(page, 'storage of grain');
  await click(page, '#next');
  await until('nothing painted', async () => (await painted(page, YELLOW)) === '' || null);
  await page.goBack();
  await paints(page, 'storage of grain');
});
