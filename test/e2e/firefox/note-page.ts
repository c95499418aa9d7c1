/** What a person does with notes on a page in Firefox, and what is seen of it. */
import axeCore from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { until } from '@/test/support/drive';
import { linesOf, OF_A_FRAME, paintedUnder, YELLOW } from '../note-words';
import { click, find } from './firefox';

export async function select(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const box = await page.evaluate(linesOf, words);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2 - 1, box.y2, { steps: 4 });
  await page.mouse.up();
}

export const painted = async (page: Page, name: string): Promise<string> =>
  (await page.evaluate(paintedUnder, name)).join(' | ');
export const paints = (page: Page, words: string, name = YELLOW) =>
  until(`${name}: ${words}`, async () => (await painted(page, name)).includes(words) || null);

export async function clickWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate(linesOf, words);
  await page.mouse.click((box.x1 + box.x2) / 2, box.y1);
}

/** The form is there and has the keyboard: what is typed goes where the focus is. */
export const focusIn = (page: Page) =>
  until('the form to have the focus', () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches('iframe[data-ready]') || null),
  );

/** The frame of the form; the driver knows no address of it, so each is asked. */
export const formFrame = (page: Page): Promise<Frame> =>
  until('the frame of the form', async () => {
    for (const frame of page.frames()) {
      const path = await frame.evaluate(() => location.pathname).catch(() => '');
      if (path === '/writer.html') return frame;
    }
    return null;
  });

/** What stands in the field for the text of the note. */
export const typedIn = async (page: Page): Promise<string> =>
  (await formFrame(page)).evaluate(() => document.querySelector('textarea')?.value ?? '');

export async function saveByKeys(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

/** Opens the form of a new note on words. */
export async function begin(page: Page, words: string, tool = 'Note'): Promise<void> {
  await select(page, words);
  await click(page, '[role=toolbar] button', tool);
  await focusIn(page);
}

export async function write(page: Page, words: string, body: string): Promise<void> {
  await begin(page, words);
  await page.keyboard.type(body);
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Note saved');
}

/** What axe finds in the form, and whether anything of it has to be scrolled to sideways. */
export async function formFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeCore.source);
  return frame.evaluate(async (options) => {
    const found = (await axe.run(options)).violations.map(({ id }) => id);
    return document.documentElement.scrollWidth > innerWidth ? [...found, 'wider than its frame'] : found;
  }, OF_A_FRAME);
}

declare const axe: { run(options: object): Promise<{ readonly violations: readonly { readonly id: string }[] }> };
