import type { Page } from 'playwright/test';
import { expect } from './extension';
import { drawnColours } from './reader-files';
import { choose, done, drop, message, references, select, test } from './reader-test';

/** The reader in a real Chromium: every way in, every kind of file, and what goes wrong. */
interface Chrome {
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url: string }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
}
declare const chrome: Chrome;

test('the popup opens the PDF of its tab, from an address without .pdf, with the original’s title and language versions', async ({
  own,
  context,
  documents,
  extensionId,
}) => {
  const address = `http://docs.un.org:${documents.port}/en/CAT/C/KAZ/99`;
  const popup = await own(`popup.html?tab=1&url=${encodeURIComponent(address)}`).catch(() => undefined);
  await popup?.close();
  const tab = await context.newPage();
  await tab.goto(address).catch(() => undefined);
  const finder = await own('options.html');
  const id = await finder.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    address,
  );
  const real = await own(`popup.html?tab=${id}&url=${encodeURIComponent(address)}`);
  const opened = context.waitForEvent('page');
  await real.getByRole('button', { name: 'Open in Lacuna’s reader' }).click();
  const reader = await opened;
  await reader.waitForURL(new RegExp(`${extensionId}/reader`));
  await done(reader);
  await expect(reader).toHaveTitle('CAT/C/KAZ/99');
  await expect(reader.getByRole('link', { name: 'Русский' })).toHaveAttribute(
    'href',
    /docs\.un\.org%2Fru%2FCAT%2FC%2FKAZ%2F99/,
  );
  await expect(references(reader).first()).toBeAttached();
});

test('a file that is dropped opens without any permission, and a reference over the page break is one', async ({
  own,
  files,
}) => {
  const page = await own('reader.html');
  await drop(page, files.pdf);
  await done(page);
  const over = page.locator('.lc-pdf-ref[data-lacuna-ref*="217"]');
  await expect(over).toHaveCount(2);
  const ids = await over.evaluateAll((all) => new Set(all.map((one) => one.getAttribute('data-lacuna-ref'))).size);
  expect(ids).toBe(1);
  await expect(page.locator('.lc-panel')).toContainText('article 217, part 2');
});

test('the pages of a scanner are drawn: pictures of JPEG 2000 and of fax machines', async ({ own, files }) => {
  const page = await own('reader.html');
  await choose(page, files.pictures);
  await done(page);
  // A square of 100 points on an A4 page is two hundredths of it.
  await expect.poll(async () => (await page.evaluate(drawnColours)).red).toBeGreaterThan(1.5);
  await expect.poll(async () => (await page.evaluate(drawnColours)).black).toBeGreaterThan(1.5);
});

test('a reference opens its card by pointer, by keyboard and from the panel', async ({ own, files }) => {
  const page = await own('reader.html');
  await choose(page, files.pdf);
  await done(page);
  const card = page.locator('lacuna-overlay').getByRole('dialog');
  const box = await page.locator('.lc-pdf-ref i').first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect(card).toContainText('146');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await references(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .locator('.lc-panel')
    .getByRole('button', { name: /article 65-1/i })
    .first()
    .click();
  await expect(card).toContainText('65-1');
});

test('Word files, saved pages and plain texts open in the same way', async ({ own, files }) => {
  const page = await own('reader.html');
  for (const file of [files.docx, files.html, files.text]) {
    await choose(page, file);
    await expect(page.locator('.lc-flow')).toContainText('Words for testing the reader');
    await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
    await page.reload();
  }
});

test('the search finds every hit, in a PDF and in a flowing text', async ({ own, files }) => {
  const page = await own('reader.html');
  for (const [file, total] of [
    [files.pdf, 8],
    [files.text, 8],
  ] as const) {
    await choose(page, file);
    await done(page);
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Find in the document' }).fill('criminal code');
    await expect(page.locator('.lc-reader-find output')).toHaveText(new RegExp(`of ${total}$|of \\d+$`));
    await page.keyboard.press('Enter');
    await expect(page.locator('.lc-reader-find output')).toHaveText(/^2 of/);
    await page.reload();
  }
});

test('the place in a document is remembered, and the list of documents stays here', async ({ own, documents }) => {
  const page = await own(
    `reader.html?src=${encodeURIComponent(`http://docs.un.org:${documents.port}/en/CAT/C/KAZ/99`)}`,
  );
  await done(page);
  await page.getByRole('button', { name: 'Page 2', exact: false }).first().click();
  await expect(page.locator('.lc-reader-page input')).toHaveValue('2');
  await page.waitForTimeout(1200);
  await page.reload();
  await done(page);
  await expect(page.locator('.lc-reader-page input')).toHaveValue('2');
  const welcome = await own('reader.html');
  await expect(welcome.getByRole('button', { name: 'CAT/C/KAZ/99' })).toBeVisible();
  await welcome.getByRole('button', { name: 'Clear the list' }).click();
  await expect(welcome.getByRole('button', { name: 'CAT/C/KAZ/99' })).toHaveCount(0);
});

test('a document behind a redirect opens', async ({ own, documents }) => {
  const page = await own(`reader.html?src=${encodeURIComponent(`http://docs.un.org:${documents.port}/moved`)}`);
  await done(page);
  await expect(references(page).first()).toBeAttached();
});

test('what goes wrong is said in words, with the way to the original', async ({ own, documents, files }) => {
  for (const [path, words] of [
    ['/refused', 'The site refused the document'],
    ['/closed', 'answered with number 401'],
    ['/missing', 'answered with number 404'],
    ['/broken', 'answered with number 500'],
    ['/huge', 'The file is too large'],
    ['/cut', 'The document did not come through'],
    ['/away', 'The address leads on to another one'],
    ['/page', 'This address gives a web page'],
  ] as const) {
    const page = await own(`reader.html?src=${encodeURIComponent(`http://docs.un.org:${documents.port}${path}`)}`);
    await expect(message(page)).toContainText(words);
    await expect(message(page).getByRole('button', { name: 'Open the original' })).toBeVisible();
    await page.close();
  }
  const page = await own('reader.html');
  await choose(page, files.fake);
  await expect(message(page)).toContainText(/not a PDF|damaged/);
  await choose(page, files.scan);
  await expect(page.locator('.lc-reader-banner')).toContainText('No text layer');
  const stranger = await own(`reader.html?src=${encodeURIComponent('http://news.example/paper.pdf')}`);
  await expect(message(stranger)).toContainText('Lacuna may not read from news.example yet');
});

test('PDFs open by themselves only after that was switched on, and the original can still be opened', async ({
  own,
  context,
  documents,
  extensionId,
}) => {
  const address = `http://docs.un.org:${documents.port}/en/CAT/C/KAZ/99`;
  const before = await context.newPage();
  await before.goto(address).catch(() => undefined);
  expect(before.url()).toBe(address);
  await before.close();

  const options = await own('options.html');
  await options.getByRole('switch', { name: /docs\.un\.org/ }).click();
  await expect(options.getByRole('switch', { name: /docs\.un\.org/ })).toHaveAttribute('aria-checked', 'true');
  await expect(async () => {
    const page = await context.newPage();
    await page.goto(address).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(page.url()).toContain(extensionId);
    await page.close();
  }).toPass({ timeout: 15_000 });

  const reader = await context.newPage();
  await reader.goto(address).catch(() => undefined);
  await done(reader);
  await expect(references(reader).first()).toBeAttached();
  const web = await context.newPage();
  await web.goto(`http://docs.un.org:${documents.port}/page`);
  expect(web.url()).toContain('/page');
  const opened = context.waitForEvent('page');
  await reader.bringToFront();
  await reader.getByRole('button', { name: 'Open the original' }).first().click();
  const original = await opened;
  await expect.poll(() => original.url()).toBe(address);
});

test('a note across a page break stays after a reload, and stands in the Word file of the same document', async ({
  own,
  panelFor,
  documents,
  files,
}) => {
  const address = `reader.html?src=${encodeURIComponent(`http://docs.un.org:${documents.port}/en/CAT/C/KAZ/99`)}`;
  const page = await own(address);
  await done(page);
  await page.getByRole('button', { name: 'Page 2', exact: false }).first().click();
  await expect(page.locator('.page[data-page-number="2"] .textLayer span').first()).toBeAttached();
  await page.waitForTimeout(500);
  await select(page, 'page,', 'where the page');
  const notes = page.locator('lacuna-notes');
  await notes.getByRole('toolbar').getByRole('button', { name: 'Note' }).click();
  await notes.getByRole('dialog').getByRole('textbox', { name: 'Note', exact: true }).fill('Where the page turns');
  await notes.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('lacuna-notes-bar')).toContainText('Note saved');
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('lacuna:notes').length)).toBeGreaterThan(0);

  const seen = async (shown: Page): Promise<void> => {
    await shown.getByRole('tab', { name: 'Notes' }).click();
    // Under the heading of this document's notes, in reading order; not only among all notes.
    await expect(shown.locator('.lc-note-section')).toContainText('Where the page turns');
    const painted = () =>
      shown.evaluate(
        () => [...CSS.highlights].filter(([name, one]) => name.startsWith('lacuna-note') && one.size > 0).length,
      );
    await expect.poll(painted).toBeGreaterThan(0);
  };
  await seen(page);
  const beside = await panelFor(page);
  await expect(beside.locator('.lc-panel-summary')).toContainText('reference');
  await beside.getByRole('tab', { name: 'Notes' }).click();
  await expect(beside.locator('.lc-note-section')).toContainText('Where the page turns');
  await beside.close();
  await page.reload();
  await done(page);
  await seen(page);
  const word = await own('reader.html');
  await choose(word, files.docx);
  await done(word);
  await seen(word);
});
