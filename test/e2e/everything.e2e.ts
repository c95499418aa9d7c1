import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { barFile } from '../support/library-files';
import { expect, test } from './extension';

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<{ readonly reply?: unknown; readonly trouble?: unknown }> };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};

const ask = async (page: Page, request: object): Promise<unknown> => {
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), request);
  expect(answer.trouble).toBeUndefined();
  return answer.reply;
};
const GAP = { entity: 'gap.bar.recording', field: 'title.en' };

/** What a person can have: each kind once. */
async function fill(options: Page): Promise<void> {
  await options.getByLabel('Add a library file').setInputFiles({
    name: 'bar.gaps.json',
    mimeType: 'application/json',
    buffer: Buffer.from(barFile('1.0.0')),
  });
  await options.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.getByRole('dialog')).toHaveCount(0);
  const note = { document: 'page', motivation: 'comment', colour: 'yellow', body: 'kept words', tags: ['tag'] };
  await ask(options, { type: 'note.create', note });
  await ask(options, {
    type: 'draft.put',
    draft: { key: 'new:1', document: 'page', content: { body: 'half a thought' }, modified: 1 },
  });
  await ask(options, {
    type: 'edit.put',
    ...GAP,
    text: 'My own words',
    seen: 'The bar asks for a duty to record',
  });
  await options.getByLabel('Language', { exact: true }).selectOption('ru');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Настройки Lacuna');
  await options.locator('select').first().selectOption('en');
}

/** All that can be asked for, in a form that can be compared. */
async function everything(options: Page): Promise<unknown> {
  return {
    rows: await ask(options, { type: 'notes.rows', limit: 200 }),
    drafts: await ask(options, { type: 'notes.drafts' }),
    own: await ask(options, { type: 'edit.list' }),
    files: await ask(options, { type: 'pack.own' }),
    file: await ask(options, { type: 'pack.export', name: 'bar-notes' }),
    settings: await options.evaluate(() => chrome.storage.local.get('settings')),
  };
}

test('everything goes into one file before it is deleted, and comes back from it as it was', async ({ own }) => {
  const options = await own('options.html');
  await fill(options);
  const before = await everything(options);

  // Offered in the question itself, so that nobody deletes first and thinks of it then.
  await options.getByRole('button', { name: 'Delete everything' }).click();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('dialog').getByRole('button', { name: 'Save everything first' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lacuna-everything-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  await expect(options.getByText(download.suggestedFilename())).toBeVisible();

  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Delete everything for ever' }).click();
  await expect(options.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
  expect(await ask(options, { type: 'notes.rows', limit: 200 })).toEqual([]);
  expect(await ask(options, { type: 'pack.own' })).toEqual([]);

  await options.reload();
  for (const told of [/New: 3, changed: 0/, /New: 0, changed: 0, already here: 3/]) {
    await options.getByLabel('Take in a saved file').setInputFiles({
      name: 'everything.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const question = options.getByRole('dialog');
    await expect(question).toContainText('1 library file');
    await expect(question).toContainText('1 draft');
    await question.getByRole('button', { name: 'Take in' }).click();
    await expect(options.getByText(told)).toBeVisible();
    expect(await everything(options)).toEqual(before);
  }
  // The person's own words lie over the library again, without anything being restarted.
  await expect(async () => {
    expect(
      JSON.stringify(await ask(options, { type: 'library.search', query: 'own words', language: 'en', limit: 5 })),
    ).toContain('My own words');
  }).toPass();
});

test('a file that is none changes nothing, and says why', async ({ own }) => {
  const options = await own('options.html');
  for (const [content, told] of [
    ['{"lacuna": {"format": "notes", "version": 1}, "rows": [', 'ends in the middle'],
    ['{"a": 1}', 'no file of notes'],
    ['{"lacuna": {"format": "notes", "version": 9}, "rows": []}', 'newer version'],
  ] as const) {
    await options.getByLabel('Take in a saved file').setInputFiles({
      name: 'everything.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(options.getByText(told)).toBeVisible();
  }
  expect(await ask(options, { type: 'notes.rows', limit: 200 })).toEqual([]);
});
