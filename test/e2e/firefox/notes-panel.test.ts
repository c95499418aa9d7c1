import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '@/test/support/drive';
import { click, countOf, find, firefox, isGone, tabOf } from './firefox';
import { focusIn, saveByKeys } from './note-page';

const { open, own } = firefox();
const CODE = '/rus/docs/K1400000226';

/** The sidebar as a page of its own, speaking for the tab that shows `page`, at its notes. */
async function sidebarFor(page: Page): Promise<Page> {
  const finder = await own('popup.html');
  const tab = await tabOf(finder, page.url());
  await finder.close();
  const sidebar = await own(`sidepanel.html?tab=${tab}`);
  await click(sidebar, '[role=tab]', 'Notes');
  return sidebar;
}

const say = (sidebar: Page, message: object): Promise<unknown> =>
  sidebar.evaluate(async (asked) => (await browser.runtime.sendMessage(asked)).reply, message);

const make = (sidebar: Page, body: string, more: object = {}) =>
  say(sidebar, {
    type: 'note.create',
    note: { document: 'url https://example.org/a', motivation: 'comment', colour: 'blue', body, tags: [], ...more },
  });

const noteCount = (sidebar: Page, count: number) =>
  until(`${count} notes`, async () => (await countOf(sidebar, '[data-note]')) === count);

async function noteOn(page: Page, words: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(selectIn, words);
  await click(page, '[role=toolbar] button', 'Note');
  await focusIn(page);
  await page.keyboard.type(text);
  await saveByKeys(page);
  await find(page, 'lacuna-notes-bar, [role=status]', 'Note saved');
}

/** Runs in the page. */
function selectIn(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => (await axe.run()).violations.map(({ id }) => id));
}

test('notes of the page are listed, edited, deleted and brought back', async () => {
  const page = await open('adilet.zan.kz', CODE);
  await noteOn(page, 'написаны для проверки', 'The first');
  const sidebar = await sidebarFor(page);
  await find(sidebar, '[data-note]', 'The first');
  expect(await faults(sidebar)).toEqual([]);
  await click(sidebar, '[data-note] button', 'Edit');
  await (await find(sidebar, 'textarea')).type(', said better');
  await click(sidebar, 'button[type=submit]', 'Save');
  await find(sidebar, '[data-note]', 'The first, said better');
  await click(sidebar, '[data-note] button', 'Delete');
  await noteCount(sidebar, 0);
  await click(sidebar, 'button', 'Undo');
  await noteCount(sidebar, 1);
  await click(sidebar, '[data-note] button', 'Delete');
  await noteCount(sidebar, 0);
});

test('a note whose words are gone is attached again by hand', async () => {
  const page = await open('adilet.zan.kz', CODE);
  await noteOn(page, 'написаны для проверки', 'Keeps its place');
  await page.evaluate(() => {
    const changed = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('для проверки'));
    if (changed) changed.textContent = '1. Совсем иные положения введены вместо прежних.';
  });
  const sidebar = await sidebarFor(page);
  await click(sidebar, '[data-part=lost]');
  await find(sidebar, '[data-side=was]', 'написаны для проверки');
  await find(sidebar, '[data-side=now]', 'Совсем иные положения');
  await page.bringToFront();
  await page.evaluate(selectIn, 'иные положения введены');
  await click(sidebar, 'button', 'Attach to the selected words');
  await find(sidebar, '[role=status]', 'The note has its new place.');
  await click(sidebar, '[data-part=page]');
  await find(sidebar, '[data-note] blockquote', 'иные положения введены');
  await click(sidebar, '[data-note] button', 'Delete');
  await noteCount(sidebar, 0);
});

test('the bin gives back and deletes for good; a file of all notes is taken in again once', async () => {
  const sidebar = await sidebarFor(await open('adilet.zan.kz', CODE));
  await make(sidebar, 'Goes into the bin');
  await make(sidebar, 'Stays <b>text</b>', { tags: ['kept'] });
  await click(sidebar, '[data-part=all]');
  await noteCount(sidebar, 2);
  await (await find(sidebar, 'input[type=search]')).type('bin');
  await noteCount(sidebar, 1);
  await click(sidebar, '[data-note] button', 'Delete');
  await noteCount(sidebar, 0);
  await click(sidebar, 'button', 'Clear search');
  await click(sidebar, 'button', 'Bin (');
  await click(sidebar, '[data-note] button', 'Restore');
  await until('the note to leave the bin', () => isGone(sidebar, '[data-note]', 'Goes into the bin'));
  await click(sidebar, 'button', 'Back to the notes');
  await noteCount(sidebar, 2);

  await sidebar.evaluate(() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { saved: (file as Blob).text() });
      return made.call(URL, file);
    };
  });
  await click(sidebar, 'summary', 'Export');
  await sidebar.select('details select', 'w3c');
  await click(sidebar, 'button', 'Save file');
  await find(sidebar, '[role=status]', 'Saved: lacuna-notes');
  const text = await sidebar.evaluate(() => saved);
  expect(JSON.parse(text).total).toBe(2);

  await click(sidebar, 'summary', 'Import');
  const copy = text.replaceAll('urn:x-lacuna:note:', 'urn:x-lacuna:note:copy-');
  for (const said of ['2 new, 0 completed, 0 unchanged', '0 new, 0 completed, 2 unchanged']) {
    await sidebar.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], 'notes.jsonld'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, copy);
    await click(sidebar, 'dialog button', 'Take in');
    await find(sidebar, '[role=status]', said);
    await noteCount(sidebar, 4);
  }
  expect(await countOf(sidebar, '[data-note] b')).toBe(0);
  expect(await faults(sidebar)).toEqual([]);
});

declare const saved: Promise<string>;
declare const axe: { run(): Promise<{ readonly violations: readonly { readonly id: string }[] }> };
declare const browser: {
  readonly runtime: { sendMessage(message: object): Promise<{ readonly reply?: unknown }> };
};
