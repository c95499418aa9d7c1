import { expect, test } from './extension';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<{ readonly reply: unknown }> } };

test('everything is deleted after a question, and Lacuna starts as on the first day', async ({ own }) => {
  const options = await own('options.html');
  await options.evaluate(() =>
    chrome.runtime.sendMessage({
      type: 'note.create',
      note: { document: 'page', motivation: 'comment', colour: 'yellow', body: 'a secret', tags: [] },
    }),
  );
  const ask = (request: object) => options.evaluate((message) => chrome.runtime.sendMessage(message), request);
  expect((await ask({ type: 'notes.find', query: {} })).reply).toHaveLength(1);

  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect((await ask({ type: 'notes.find', query: {} })).reply).toHaveLength(1);

  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Delete everything for ever' }).click();
  await expect(options.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
  expect((await ask({ type: 'notes.find', query: {} })).reply).toEqual([]);
  // The library of the installation is there again.
  await options.reload();
  await expect(options.locator('body')).toContainText(/\d+ gaps/);
});
