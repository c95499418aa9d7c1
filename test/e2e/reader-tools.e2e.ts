import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect } from './extension';
import { choose, done, drop, message, references, select, test } from './reader-test';

declare const chrome: {
  readonly storage: { readonly local: { get(): Promise<object> } };
  readonly contextMenus: {
    update(id: string, change: object): Promise<void>;
    readonly onClicked: { dispatch(info: object, tab: object): void };
  };
};

/** What can be done with an open document, and what is kept where one does not open. */

test('a locked document asks, says that a password was wrong, opens with the right one, and may stay locked', async ({
  own,
  files,
}) => {
  const page = await own('reader.html');
  await choose(page, files.locked);
  const dialog = page.getByRole('dialog', { name: 'The document is locked' });
  const field = dialog.getByLabel('Password');
  await expect(field).toBeFocused();
  await field.fill('wrong');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('That password does not open it.');
  await expect(field).toHaveValue('');
  await field.fill('right');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await done(page);
  await expect(page).toHaveTitle('Words for a test');
  await expect(references(page).first()).toBeAttached();
  // Words that were handed to the document are kept nowhere.
  expect(await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).not.toContain('right"');

  await choose(page, files.locked);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(message(page)).toContainText('The document stays locked');
});

test('contents, list of pages, zoom, rotation, printing, downloading and copying', async ({ own, files }) => {
  const page = await own('reader.html');
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelectorAll('.lc-paper img').length);
    };
  });
  await drop(page, files.small);
  await done(page);
  const number = page.locator('.lc-reader-page input');
  await page.getByRole('button', { name: 'The third part' }).click();
  await expect(number).toHaveValue('3');
  const first = page.getByRole('button', { name: 'Page 1', exact: false });
  await expect(first).toContainText('1 reference');
  await first.click();
  await expect(number).toHaveValue('1');
  await expect(first).toHaveAttribute('aria-current', 'page');

  const sheet = page.locator('.page[data-page-number="1"]');
  const sizeOf = async () => (await sheet.boundingBox()) ?? { width: 0, height: 0 };
  const before = await sizeOf();
  await page.getByRole('button', { name: 'Smaller' }).click();
  await expect.poll(async () => (await sizeOf()).width).toBeLessThan(before.width);
  await page.getByRole('button', { name: 'Fit width' }).click();
  await expect.poll(async () => (await sizeOf()).width).toBeGreaterThanOrEqual(before.width - 1);
  await page.getByRole('button', { name: 'Rotate' }).click();
  await expect.poll(async () => (await sizeOf()).width > (await sizeOf()).height).toBe(true);
  // The boxes follow their words round.
  await expect
    .poll(async () => {
      const box = await references(page).first().locator('i').first().boundingBox();
      return box !== null && box.height > box.width;
    })
    .toBe(true);
  for (let turn = 0; turn < 3; turn++) await page.getByRole('button', { name: 'Rotate' }).click();
  await expect.poll(async () => (await sizeOf()).width < (await sizeOf()).height).toBe(true);

  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '3');
  await expect(page.locator('.lc-paper')).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('small.pdf');
  expect(readFileSync(await download.path())).toEqual(readFileSync(files.small));

  await expect(page.locator('.page[data-page-number="1"] .textLayer span').first()).toBeAttached();
  await select(page, 'Copy these', 'words.');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Find in the document' });
  await field.press('Control+v');
  await expect(field).toHaveValue('Copy these words.');
});

test('the link and the title are the original’s, and a document that does not come keeps its notes in reach', async ({
  own,
  documents,
}) => {
  const address = `http://docs.un.org:${documents.port}/en/CAT/C/KAZ/98`;
  const page = await own(`reader.html?src=${encodeURIComponent(address)}`);
  await done(page);
  await expect(page).toHaveTitle('Words for a test');
  expect(new URL(page.url()).searchParams.get('src')).toBe(address);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => document.body.setAttribute('data-copied', text) },
    });
  });
  await page.getByRole('button', { name: 'Copy the original’s address' }).first().click();
  await expect(page.locator('body')).toHaveAttribute('data-copied', address);
  await select(page, 'Copy these', 'words.');
  const notes = page.locator('lacuna-notes');
  await notes.getByRole('toolbar').getByRole('button', { name: 'Note' }).click();
  await notes.getByRole('dialog').getByRole('textbox', { name: 'Note', exact: true }).fill('Kept in any case');
  await notes.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('lacuna-notes-bar')).toContainText('Note saved');

  const gone = await own(`reader.html?src=${encodeURIComponent(`http://docs.un.org:${documents.port}/missing`)}`);
  await expect(message(gone)).toContainText('answered with number 404');
  await gone.getByRole('button', { name: 'Show your notes' }).click();
  await expect(gone.locator('.lc-panel')).toContainText('Kept in any case');
});

test('files that are cut off or too large are said to be so', async ({ own, files }, info) => {
  const page = await own('reader.html');
  const whole = readFileSync(files.pdf);
  for (const share of [0.02, 0.2, 0.5, 0.9, 0.99]) {
    const path = info.outputPath(`cut-${share}.pdf`);
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * share)));
    await choose(page, path);
    await expect(
      message(page)
        .or(page.locator('.lc-reader-banner'))
        .filter({ hasText: /end of this file|damaged|not a PDF/ }),
    ).toBeVisible();
  }
  const large = info.outputPath('large.pdf');
  writeFileSync(large, '%PDF-1.7\n');
  truncateSync(large, 301 * 1024 * 1024);
  await choose(page, large);
  await expect(message(page)).toContainText('The file is too large');
});

test('the menu opens a linked document, the document of a page, and from the button that of the tab', async ({
  own,
  context,
  documents,
}) => {
  const address = `http://docs.un.org:${documents.port}/en/CAT/C/KAZ/98`;
  await own('options.html');
  const [worker] = context.serviceWorkers();
  for (const [item, info, tab] of [
    ['link', { linkUrl: address }, {}],
    ['page', { pageUrl: address }, {}],
    // In the browser's own viewer the page is the viewer's frame.
    ['page', { pageUrl: 'chrome-extension://viewer/index.html' }, { url: address }],
    ['button', {}, { url: address }],
  ] as const) {
    // An item that is not in the menu cannot be changed; the menu is made when the browser has installed us.
    await expect(async () =>
      worker?.evaluate((id) => chrome.contextMenus.update(id, {}), `lacuna-reader-${item}`),
    ).toPass();
    const opened = context.waitForEvent('page');
    await worker?.evaluate(
      ([id, heard, from]) => {
        chrome.contextMenus.onClicked.dispatch({ menuItemId: id, ...heard }, { index: 0, ...from });
      },
      [`lacuna-reader-${item}`, info, tab] as const,
    );
    const reader = await opened;
    await reader.waitForURL(/reader\.html\?src=/);
    expect(new URL(reader.url()).searchParams.get('src')).toBe(address);
    await reader.close();
  }
});
