/** What a screen reader says when something happens: words that come into a region which was there before. */
import type { BrowserContext, Page } from 'playwright/test';
import { startDav } from '../support/dav-servers';
import { barFile } from '../support/library-files';
import { expect, test } from './extension';
import { writeNote } from './note-page';
import { LAW } from './note-words';
import { makeReaderFiles } from './reader-files';
import { setUp, startSyncBrowser, syncNow } from './sync-browser';

/** Every page of this browser writes down from its beginning what is said aloud in it. */
const listen = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive], output';
    const said: string[] = [];
    const known = new Map<Element, string>();
    const seen = new WeakSet<Node>();
    const hear = (region: Element): void => {
      const text = (region.textContent ?? '').trim().replace(/\s+/g, ' ');
      const before = known.get(region);
      known.set(region, text);
      // What a region brings along when it comes is read to nobody, but where it is an alert.
      const isNews = before === undefined ? region.getAttribute('role') === 'alert' : text !== before;
      if (isNews && text !== '') said.push(text);
    };
    const look = (root: Document | ShadowRoot): void => {
      for (const region of root.querySelectorAll(LIVE)) hear(region);
      for (const host of root.querySelectorAll('*')) if (host.shadowRoot) watch(host.shadowRoot);
    };
    const watch = (root: Document | ShadowRoot): void => {
      if (seen.has(root)) return;
      seen.add(root);
      look(root);
      new MutationObserver(() => look(root)).observe(root, { childList: true, subtree: true, characterData: true });
    };
    watch(document);
    Object.assign(globalThis, { lacunaSaid: said });
  });

declare const lacunaSaid: readonly string[];

const hears = (page: Page, words: RegExp | string): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => lacunaSaid.join('\n')), { timeout: 15_000 })
    .toMatch(typeof words === 'string' ? new RegExp(words) : words);

test.beforeEach(({ context }) => listen(context));

test('the panel says how many references were found, and how many a filter leaves', async ({ open, panelFor }) => {
  const panel = await panelFor(await open('adilet.zan.kz', '/rus/docs/K1400000226'));
  await hears(panel, /\d+ references/);
  await panel.getByRole('searchbox').first().fill('136');
  await hears(panel, /\b1 \w+/);
  await panel.getByRole('tab', { name: 'Library' }).click();
  await panel.getByRole('searchbox').fill('torture');
  await hears(panel, /\d+ results?/);
});

test('a card says that a citation is copied', async ({ open }) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await page.locator('mark.lacuna-ref[role=button][data-lacuna-look=gaps]').first().click();
  const card = page.locator('lacuna-overlay');
  await card.getByRole('button', { name: 'Copy citation' }).click();
  await card.getByRole('menuitem').first().click();
  await hears(page, 'Copied');
});

test('a note that is saved, and taken back, is said on the page', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await writeNote(page, 'утрату имущества', 'A note');
  await hears(page, 'Note saved');
  await page.locator('lacuna-notes-bar').getByRole('button', { name: 'Undo' }).click();
  await hears(page, 'Undone');
});

test('the reader says which hit is shown, and why a file cannot be read', async ({ own }) => {
  const files = await makeReaderFiles();
  const reader = await own('reader.html');
  await reader.locator('input[type=file]').setInputFiles(files.docx);
  await reader.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0);
  await reader.keyboard.press('Control+f');
  await reader.getByRole('searchbox').first().fill('criminal code');
  await hears(reader, /1 of \d+/);
  const other = await own('reader.html');
  await other.locator('input[type=file]').setInputFiles(files.fake);
  await hears(other, 'This is not a PDF');
});

test('the desk says how many gaps a filter finds', async ({ own }) => {
  const desk = await own('desk.html');
  await hears(desk, /\d+ gaps/);
  await desk.getByRole('searchbox').first().fill('qwertyuiop');
  await hears(desk, /(?:^|\n)0 gaps|Nothing/);
});

test('the options say that a library file was added, and what was saved', async ({ own }) => {
  const options = await own('options.html');
  await options.getByLabel('Add a library file').setInputFiles({
    name: 'bar.gaps.json',
    mimeType: 'application/json',
    buffer: Buffer.from(barFile('1.0.0')),
  });
  await options.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await hears(options, 'Added: Notes of the bar');
  await options.getByRole('button', { name: 'Save everything' }).click();
  await hears(options, /lacuna-everything-\d{4}/);
});

test('syncing says that all is sent, and that the server does not answer', async () => {
  test.setTimeout(180_000);
  const dav = await startDav('apache');
  const browser = await startSyncBrowser();
  try {
    await listen(browser.context);
    const page = await browser.own('sync.html');
    await page.getByRole('button', { name: 'Connect a server' }).click();
    await page.getByLabel('Address of the folder').fill('http://cloud.example/dav/');
    await page.getByRole('button', { name: 'Check the folder' }).click();
    await hears(page, 'Only addresses that begin with https://');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await setUp(page, dav, 'Chrome at the office');
    await browser.ask({
      type: 'note.create',
      note: { document: 'page', motivation: 'comment', colour: 'yellow', body: 'words', tags: [] },
    });
    await syncNow(page);
    await hears(page, 'Everything is sent');
    await dav.down();
    await syncNow(page);
    await hears(page, 'The server does not answer');
  } finally {
    await browser.close();
    await dav.stop();
  }
});
