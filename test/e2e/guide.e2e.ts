/**
 * The guide for people, followed in each language: what it tells to press is there under the very words that it prints, and leads
 * where it says. A name is taken from the interface only after the guide was seen to print it.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright/test';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { startDav } from '../support/dav-servers';
import { expect as soon, test } from './extension';
import { bar, form, card as noteCard, selectWords, tools } from './note-page';
import { PICTURE_PATH, PICTURE_WORDS } from './picture-routes';

// Nothing here is about speed: the library is installed, and words are turned into keys, at the speed of the machine.
const expect = soon.configure({ timeout: 20_000 });

type Own = (path: string) => Promise<Page>;

interface Chrome {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}
declare const chrome: Chrome;

for (const language of LANGUAGES) {
  const guide = readFileSync(`data/guide/${language}.md`, 'utf8');
  const words = (catalogue: string, key: string): string =>
    JSON.parse(readFileSync(`data/locales/${language}.${catalogue}.json`, 'utf8'))[key];
  /** A phrase of the interface that the guide prints in bold. */
  const told = (catalogue: string, key: string): string => {
    const phrase = words(catalogue, key);
    soon(guide, `${catalogue} ${key}`).toContain(`**${phrase}**`);
    return phrase;
  };

  test(`a statute is read, noted and listed as the guide says (${language})`, async ({ open, own, panelFor }) => {
    test.setTimeout(120_000);
    await speak(own, language);
    const page = await open('adilet.zan.kz', PICTURE_PATH[language]);
    const reference = page.locator('mark.lacuna-ref').first();
    const card = page.locator('lacuna-overlay').getByRole('dialog');
    await reference.hover();
    await expect(page.locator('lacuna-overlay').getByRole('tooltip')).toContainText('146');
    await reference.focus();
    await page.keyboard.press('Enter');
    await expect(card.getByRole('heading', { name: told('page', 'official'), exact: true })).toBeAttached();
    await expect(card.locator('a[href^="https://adilet.zan.kz/"]').first()).toBeAttached();
    await card.getByRole('button', { name: told('page', 'cite'), exact: true }).click();
    await expect(card.getByRole('menuitem')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await page.getByRole('button', { name: '146' }).first().click();
    await expect(card).toContainText('146');
    await page.keyboard.press('Escape');

    await selectWords(page, PICTURE_WORDS[language]);
    const note = { name: told('margin', 'tool.note'), exact: true };
    await tools(page).getByRole('button', note).click();
    await form(page)
      .getByRole('textbox', { name: words('note', 'note.body'), exact: true })
      .fill('A1');
    await form(page)
      .getByRole('button', { name: told('note', 'note.save'), exact: true })
      .click();
    await expect(bar(page)).toContainText(words('note', 'note.done.saved'));
    await expect(noteCard(page)).toHaveCount(0);
    await page.keyboard.press('Alt+n');
    const body = form(page).getByRole('textbox', { name: words('note', 'note.body'), exact: true });
    await body.fill('A2');
    await body.press('Control+Enter');

    const popup = await panelFor(page, 'popup');
    for (const name of [told('app', 'popup.options'), told('page', 'panel.open')])
      await expect(popup.getByRole('button', { name, exact: true })).toBeVisible();
    await expect(popup.getByRole('button', { name: told('reader', 'reader.popup.file') })).toBeVisible();

    const panel = await panelFor(page);
    await expect(panel.getByRole('tab', { name: told('app', 'panel.page'), exact: true })).toBeVisible();
    await expect(panel.getByRole('heading', { name: told('app', 'panel.unresolved') })).toBeVisible();
    await panel.getByRole('tab', { name: told('app', 'panel.library'), exact: true }).click();
    await expect(panel.getByRole('searchbox')).toBeVisible();
    await panel.getByRole('tab', { name: told('notebook', 'notes.tab'), exact: true }).click();
    await expect(panel.getByRole('button', { name: told('notebook', 'notes.part.lost') })).toBeVisible();
    await panel.getByRole('button', { name: told('notebook', 'notes.part.all'), exact: true }).click();
    for (const text of ['A1', 'A2']) await expect(panel.getByText(text, { exact: true })).toBeVisible();
    await panel
      .getByRole('button', { name: words('note', 'note.action.delete') })
      .first()
      .click();
    await panel.getByRole('button', { name: told('notebook', 'notes.bin') }).click();
    await expect(panel.getByText(/^A[12]$/)).toBeVisible();
    await panel.getByRole('button', { name: words('notebook', 'notes.bin.back'), exact: true }).click();
    await expect(panel.locator('summary', { hasText: told('notebook', 'notes.out') })).toBeVisible();
  });

  test(`a dossier becomes a paper as the guide says (${language})`, async ({ open, own, context }) => {
    test.setTimeout(120_000);
    await speak(own, language);
    const page = await open('adilet.zan.kz', PICTURE_PATH[language]);
    await page.locator('mark.lacuna-ref').first().click();
    const button = page
      .locator('lacuna-overlay')
      .getByRole('dialog')
      .getByRole('button', { name: told('page', 'desk.open'), exact: true });
    const [desk] = await Promise.all([context.waitForEvent('page'), button.click()]);
    await expect(desk.getByRole('heading', { level: 1, name: told('desk', 'title'), exact: true })).toBeVisible();
    const word = desk.getByRole('button', { name: told('desk', 'article.word'), exact: true });
    const [file] = await Promise.all([desk.waitForEvent('download'), word.click()]);
    expect(file.suggestedFilename()).toMatch(/146.*\.docx$/);
    await desk
      .locator('.lc-desk-gap')
      .first()
      .getByRole('button', { name: told('desk', 'collect') })
      .first()
      .click();
    await expect(desk.locator('.lc-desk-items > li')).toHaveCount(1);
    await desk.getByRole('tab', { name: told('desk', 'view.report'), exact: true }).click();
    for (const label of ['report.template', 'report.language'])
      await expect(desk.getByRole('combobox', { name: words('desk', label), exact: true })).toBeVisible();
  });

  test(`a folder is connected and everything saved as the guide says (${language})`, async ({
    own,
    context,
    extensionId,
  }) => {
    test.setTimeout(180_000);
    await speak(own, language);
    await allow(context, extensionId);
    const options = await own('options.html');
    await expect(options.getByRole('heading', { name: told('reader', 'reader.auto'), exact: true })).toBeVisible();
    await expect(options.getByRole('heading', { name: told('app', 'options.stored'), exact: true })).toBeVisible();
    for (const name of [told('everything', 'all.take'), told('app', 'options.delete')])
      await expect(options.getByRole('button', { name, exact: true })).toBeVisible();
    const save = options.getByRole('button', { name: told('everything', 'all.save'), exact: true });
    await Promise.all([options.waitForEvent('download'), save.click()]);

    const door = options.getByRole('button', { name: told('sync', 'sync.open'), exact: true });
    const [sync] = await Promise.all([context.waitForEvent('page'), door.click()]);
    await expect(sync.getByRole('button', { name: told('sync', 'sync.file.export'), exact: true })).toBeVisible();
    const dav = await startDav('rclone');
    try {
      await sync.getByRole('button', { name: told('sync', 'sync.connect'), exact: true }).click();
      const fields = sync.locator('form input');
      for (const [at, value] of [dav.address, dav.user, dav.password].entries()) await fields.nth(at).fill(value);
      await sync.getByRole('button', { name: told('sync', 'sync.check'), exact: true }).click();
      const written = sync.locator('.lc-sync-words li');
      await expect(written).toHaveCount(8);
      const asked = sync.getByLabel(
        new RegExp(`^${words('sync', 'sync.words.check.one').replace('{number}', '\\d')}$`),
      );
      await expect(asked).toHaveCount(2);
      for (const field of await asked.all()) {
        const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
        await field.fill((await written.nth(Number(label.replace(/\D/g, '')) - 1).textContent()) ?? '');
      }
      await sync.getByRole('button', { name: told('sync', 'sync.start'), exact: true }).click();
      await expect(sync.getByRole('button', { name: words('sync', 'sync.now'), exact: true })).toBeVisible();
    } finally {
      await dav.stop();
    }
  });
}

async function speak(own: Own, language: Language): Promise<void> {
  const options = await own('options.html');
  await options.evaluate(
    (chosen) => chrome.storage.local.set({ settings: { language: chosen, enabled: true, offOrigins: [] } }),
    language,
  );
  await options.close();
}

/** The browser asks in a window of its own, which a headless one does not draw: its settings page says yes beforehand. */
async function allow(context: BrowserContext, extensionId: string): Promise<void> {
  const consent = await context.newPage();
  await consent.goto('chrome://extensions');
  await consent.evaluate(([id, host]) => chrome.developerPrivate.addHostPermission(id ?? '', host ?? ''), [
    extensionId,
    'http://127.0.0.1/*',
  ] as const);
  await consent.close();
}
