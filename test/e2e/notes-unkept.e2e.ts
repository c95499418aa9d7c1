/** Writing that fails: it is told, and what was typed is there afterwards. */
import type { Page } from 'playwright/test';
import { expect, test } from './extension';
import { bar, card, form, painted, selectWords, text, tools, writeNote } from './note-page';
import { LAW, WORDS, YELLOW } from './note-words';

const TYPED = 'Weeks of work on one article';

async function stopWorker(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('ServiceWorker.enable');
  await wire.send('ServiceWorker.stopAllWorkers');
  await wire.detach();
}

/** A database of a later version without our tables takes the place of ours, or goes again. */
const spoil = (own: Page): Promise<void> =>
  own.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('lacuna', 99_999);
        request.onupgradeneeded = () => {
          for (const store of [...request.result.objectStoreNames]) request.result.deleteObjectStore(store);
        };
        request.onsuccess = () => {
          request.result.close();
          done();
        };
        request.onerror = () => failed(request.error);
      }),
  );
const mend = (own: Page): Promise<void> =>
  own.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.deleteDatabase('lacuna');
        request.onsuccess = () => done();
        request.onerror = () => failed(request.error);
      }),
  );

async function type(page: Page): Promise<void> {
  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill(TYPED);
}

test('where the database takes nothing, the form says so and stays; closed, its text waits and is offered again', async ({
  open,
  own,
}) => {
  const options = await own('options.html');
  await expect(options.locator('body')).toContainText(/\d+ gaps/, { timeout: 20_000 });
  const page = await open('adilet.zan.kz', LAW);
  await spoil(options);
  await stopWorker(options);
  await page.bringToFront();
  await type(page);
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page).getByRole('alert').first()).toContainText('The note was not saved');
  await expect(form(page).getByRole('alert').first()).toContainText('Your text is still here.');
  await expect(text(page)).toHaveValue(TYPED);

  await text(page).press('Escape');
  await expect(bar(page)).toContainText('Not saved yet: kept as a draft.');
  await expect(card(page)).toHaveCount(0);
  await mend(options);
  await stopWorker(options);
  await page.reload();
  await bar(page).getByRole('button', { name: 'Continue writing' }).click();
  await expect(text(page)).toHaveValue(TYPED);
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  await page.reload();
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  await expect(bar(page).getByRole('button', { name: 'Continue writing' })).toHaveCount(0);
});

declare const lacunaRoom: () => void;
declare const chrome: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
};

test('where no store of the browser takes what was typed, closing does not lose it: the form stays', async ({
  open,
  own,
  context,
}) => {
  const options = await own('options.html');
  await expect(options.locator('body')).toContainText(/\d+ gaps/, { timeout: 20_000 });
  const page = await open('adilet.zan.kz', LAW);
  await spoil(options);
  await context.serviceWorkers()[0]?.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('full'));
  });
  await page.bringToFront();
  await type(page);
  await text(page).pressSequentially('.');
  await expect(form(page).getByRole('alert')).toContainText('What was typed could not be kept');
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).toContainText('What was typed could not be kept, so the form stays open');
  await expect(text(page)).toHaveValue(`${TYPED}.`);
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await form(page).getByRole('button', { name: 'Discard' }).click();
  await expect(card(page)).toHaveCount(0);
});

test('a disk that is full is named, and the note is saved once there is room again', async ({ open, own, context }) => {
  const options = await own('options.html');
  await expect(options.locator('body')).toContainText(/\d+ gaps/, { timeout: 20_000 });
  const page = await open('adilet.zan.kz', LAW);
  await writeNote(page, 'в течение трёх суток', 'Before');
  // No quota binds an extension that may store without limit, so the database refuses as on a full disk.
  await context.serviceWorkers()[0]?.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
    Object.assign(globalThis, { lacunaRoom: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  });
  await page.bringToFront();
  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill(TYPED);
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page).getByRole('alert').first()).toContainText('There is no room left');
  await expect(text(page)).toHaveValue(TYPED);
  await context.serviceWorkers()[0]?.evaluate(() => lacunaRoom());
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toContain(WORDS);
});

test('a background that is stopped while it saves: the note is there, or its text is still in the form', async ({
  open,
  own,
}) => {
  const options = await own('options.html');
  await expect(options.locator('body')).toContainText(/\d+ gaps/, { timeout: 20_000 });
  const page = await open('adilet.zan.kz', LAW);
  await type(page);
  await Promise.all([form(page).getByRole('button', { name: 'Save' }).click(), stopWorker(options)]);
  const saved = bar(page).getByText('Note saved');
  const refused = form(page).getByRole('alert');
  await expect
    .poll(async () => (await saved.count()) + (await refused.count()), { timeout: 30_000 })
    .toBeGreaterThan(0);
  if ((await saved.count()) === 0) {
    await expect(text(page)).toHaveValue(TYPED);
    await form(page).getByRole('button', { name: 'Save' }).click();
    await expect(saved).toBeVisible();
  }
  await page.reload();
  await expect.poll(() => painted(page, YELLOW)).toContain(WORDS);
});
