import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '@/test/support/drive';
import { LAW, WORDS, YELLOW } from '../note-words';
import { click, find, firefox, isGone, tabOf } from './firefox';
import { begin, clickWords, formFaults, formFrame, painted, paints, select } from './note-page';

const { open, own } = firefox();

/** By its button, which asks for nothing to be typed. */
async function highlight(page: Page, words: string): Promise<void> {
  await select(page, words);
  await click(page, '[role=toolbar] button', 'Highlight');
  await find(page, '.lc-bar', 'Highlighted');
  await paints(page, words);
}

/** Every test begins and ends without notes: they would stand on the pages of the next one. */
async function removeAt(page: Page, word: string): Promise<void> {
  await page.bringToFront();
  await clickWords(page, word);
  await click(page, '[role=dialog] button', 'Delete');
  await nothing(page);
}

const nothing = (page: Page) => until('nothing painted', async () => (await painted(page, YELLOW)) === '' || null);

const press = async (page: Page, ...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> => {
  const last = keys.at(-1);
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
};

/** What has the focus, in whichever shadow root of ours, by its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return `${at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent ?? ''}`;
  });

const hasFocus = (page: Page, words: string) =>
  until(`the focus at ${words}`, async () => (await focused(page)).includes(words) || null);

it('by keyboard alone: tools, highlighted, the next note, its card, deleted, and brought back by the keys', async () => {
  const page = await open('adilet.zan.kz', LAW);
  await select(page, 'обязан');
  await press(page, 'Shift', 'Control', 'ArrowRight');
  await find(page, '[role=toolbar]');
  await press(page, 'Alt', 'n');
  await hasFocus(page, 'button Note');
  await press(page, 'ArrowLeft');
  await hasFocus(page, 'button Highlight');
  await press(page, 'Enter');
  await paints(page, 'обязан');
  await press(page, 'Alt', '.');
  await hasFocus(page, 'lacuna-spot');
  await press(page, 'Enter');
  await find(page, '[role=dialog]', 'Delete');
  await press(page, 'Escape');
  await hasFocus(page, 'lacuna-spot');
  await press(page, 'Enter');
  await find(page, '[role=dialog]', 'Delete');
  for (let tries = 0; tries < 12 && !(await focused(page)).includes('button Delete'); tries++) await press(page, 'Tab');
  await press(page, 'Enter');
  await nothing(page);
  await (await find(page, '.lc-bar button', 'Undo')).focus();
  await press(page, 'Control', 'z');
  await paints(page, 'обязан');
  await removeAt(page, 'обязан');
});

it('the same document at another address shows the same notes', async () => {
  const page = await open('adilet.zan.kz', LAW);
  await highlight(page, WORDS);
  const other = await open('old.adilet.zan.kz', LAW);
  await paints(other, WORDS);
  await removeAt(other, 'вверенного');
  await page.bringToFront();
  await nothing(page);
});

for (const width of [320, 1280])
  it(`axe finds no fault in the form in light, ${width} px wide`, async () => {
    const page = await open('adilet.zan.kz', LAW);
    await page.setViewport({ width, height: 720 });
    await begin(page, WORDS);
    const frame = await formFrame(page);
    expect(await frame.evaluate(() => matchMedia('(prefers-color-scheme: light)').matches)).toBe(true);
    expect(await formFaults(frame)).toEqual([]);
  });

it('notes over each other are shown together, and stay on their words in whatever nodes these stand', async () => {
  const page = await open('adilet.zan.kz', LAW);
  await highlight(page, WORDS);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await highlight(page, 'отвечает за утрату имущества, вверенного');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await clickWords(page, 'утрату имущества');
  await find(page, '[role=dialog]', 'Delete');
  const shown = () =>
    page.evaluate(() => document.querySelector('lacuna-notes')?.shadowRoot?.querySelectorAll('[data-note]').length);
  expect(await shown()).toBe(2);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('утрату имущества'));
    for (let rest = paragraph?.lastChild; rest instanceof Text && rest.length > 7; ) rest = rest.splitText(7);
    const second = paragraph?.childNodes[1];
    const element = document.createElement('em');
    second?.replaceWith(element);
    if (second) element.append(second);
    paragraph?.append(document.createTextNode(''));
  });
  await new Promise((settled) => setTimeout(settled, 600));
  const words = await painted(page, YELLOW);
  expect(words).toContain(WORDS);
  expect(words).toContain('отвечает за утрату имущества, вверенного');
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('утрату имущества'));
    if (paragraph) paragraph.textContent = '2. Порядок выдачи пропусков определяет начальник караула.';
  });
  await nothing(page);
  await page.reload();
  await paints(page, WORDS);
  // Each has words of its own, at which its card speaks of it alone.
  await clickWords(page, 'отвечает за');
  await click(page, '[role=dialog] button', 'Delete');
  await until('one of them to be gone', async () => (await painted(page, YELLOW)) === WORDS || null);
  await removeAt(page, 'ему по описи');
});

it('a place that is only proposed is taken by a click, in the panel and beside the words', async () => {
  const page = await open('adilet.zan.kz', LAW);
  await highlight(page, WORDS);
  const moved = await open('adilet.zan.kz', LAW.replace('notes', 'moved'));
  const finder = await own('popup.html');
  const tab = await tabOf(finder, moved.url());
  await finder.close();
  const sidebar = await own(`sidepanel.html?tab=${tab}`);
  await click(sidebar, '[role=tab]', 'Notes');
  await click(sidebar, '[data-part=lost]');
  await find(sidebar, '[data-note]', 'article 10, part 3');
  await find(sidebar, '[data-side=was]', 'вверенного ему по описи');
  await find(sidebar, '[data-side=now]', 'вверенного ему по описи');
  expect(await painted(moved, YELLOW)).toBe('');
  await click(sidebar, '[data-note] button', 'Accept this place');
  await moved.bringToFront();
  await paints(moved, WORDS);
  // Back on the wording it was made on, it is the other place that is proposed.
  await page.reload();
  await page.bringToFront();
  await until('the old place to be empty', async () => (await painted(page, YELLOW)) === '' || null);
  await removeAt(moved, 'вверенного');
  expect(await isGone(moved, '[role=dialog]')).toBe(true);
});
