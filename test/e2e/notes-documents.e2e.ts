/** A note belongs to its document: wherever the same document is opened from, the note is there, and nowhere else. */
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from './extension';
import { painted } from './note-page';
import { YELLOW } from './note-words';
import { choose, done, select, test } from './reader-test';

async function write(page: Page, words: string, body: string): Promise<void> {
  await expect(page.locator('.textLayer span').first()).toBeAttached();
  await expect(async () => {
    await select(page, words, words);
    await expect(notes(page).getByRole('toolbar')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await notes(page).getByRole('toolbar').getByRole('button', { name: 'Note' }).click();
  await notes(page).getByRole('dialog').getByRole('textbox', { name: 'Note', exact: true }).fill(body);
  await notes(page).getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('lacuna-notes-bar')).toContainText('Note saved');
}

const notes = (page: Page) => page.locator('lacuna-notes');

/** The notes listed for the document that is open. */
async function listed(page: Page): Promise<Page> {
  await done(page);
  await page.getByRole('tab', { name: 'Notes' }).click();
  return page;
}

/** The note stands on its words, among those of this document. */
async function stands(page: Page, words: string, body: string): Promise<void> {
  await listed(page);
  await expect(page.locator('.lc-note-section')).toContainText(body);
  await expect.poll(async () => (await painted(page, YELLOW)).join(' ')).toContain(words);
}

test('a UN document by its symbol and language: every address that leads to it, and its file, show the same note', async ({
  own,
  documents,
  files,
}) => {
  const at = (address: string) => own(`reader.html?src=${encodeURIComponent(address)}`);
  const host = (name: string) => `http://${name}:${documents.port}`;
  const first = await at(`${host('docs.un.org')}/en/CAT/C/KAZ/99`);
  await done(first);
  await write(first, 'says nothing', 'Seen everywhere');
  await first.close();
  for (const address of [
    `${host('undocs.org')}/pdf?symbol=en/CAT/C/KAZ/99`,
    `${host('documents.un.org')}/api/symbol/access?s=CAT%2FC%2FKAZ%2F99&l=en&t=pdf`,
    `${host('www.ohchr.org')}/sites/default/files/paper?utm_source=letter#page=2`,
  ]) {
    const other = await at(address);
    await stands(other, 'says nothing', 'Seen everywhere');
    await other.close();
  }
  const renamed = join(dirname(files.pdf), 'sent by a colleague (2).pdf');
  copyFileSync(files.pdf, renamed);
  const file = await own('reader.html');
  await choose(file, renamed);
  await stands(file, 'says nothing', 'Seen everywhere');
  await file.close();

  // Another language is another text, whose notes are its own.
  const russian = await at(`${host('undocs.org')}/ru/CAT/C/KAZ/99`);
  await listed(russian);
  await expect(russian.locator('.lc-note-section')).toHaveCount(0);
  await expect(russian.getByText('Seen everywhere')).toHaveCount(0);
});

test('a PDF without a symbol by its bytes: two addresses and a renamed file show the same note, another PDF does not', async ({
  own,
  documents,
  files,
}) => {
  const at = (host: string, path: string) =>
    own(`reader.html?src=${encodeURIComponent(`http://${host}:${documents.port}${path}`)}`);
  const first = await at('www.ohchr.org', '/papers/one.pdf');
  await done(first);
  await write(first, 'Copy these words', 'By its bytes');
  await first.close();
  const second = await at('digitallibrary.un.org', '/other/two.pdf?download=1');
  await stands(second, 'Copy these words', 'By its bytes');
  await second.close();
  const renamed = join(dirname(files.small), 'another name.pdf');
  copyFileSync(files.small, renamed);
  const file = await own('reader.html');
  await choose(file, renamed);
  await stands(file, 'Copy these words', 'By its bytes');
  await file.close();
  const other = await own('reader.html');
  await choose(other, files.pdf);
  await listed(other);
  await expect(other.locator('.lc-note-section')).toHaveCount(0);
});
