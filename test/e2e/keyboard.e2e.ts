/** The main tasks from beginning to end without a pointer. */
import type { Page } from 'playwright/test';
import { expect, test } from './extension';
import { equip, type Look } from './screen-look';

declare const lacunaLook: Look;

/** What the focus is on, as it is named: its label or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = lacunaLook.active();
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : undefined;
    return (label ?? one?.getAttribute('aria-label') ?? one?.textContent ?? '').trim();
  });

/** Presses Tab until the focus is on what is so named. */
async function tabTo(page: Page, name: RegExp, stops = 90): Promise<string> {
  await equip(page);
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return now;
  }
  throw new Error(`no way by Tab to ${name}`);
}

test('a statute by keyboard alone: from a reference to its card, the dossier and a Word file', async ({
  open,
  context,
}) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  // In a new profile the library is taken in first; until it answers the marks claim nothing.
  await page
    .getByLabel(/article 146.*gaps? recorded/)
    .first()
    .waitFor();
  await tabTo(page, /article 146.*gaps? recorded/);
  await page.keyboard.press('Enter');
  const card = page.locator('lacuna-overlay').getByRole('dialog');
  await expect(card.getByRole('button', { name: 'Open dossier' })).toBeVisible();
  await tabTo(page, /^Open dossier$/);
  const [desk] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await expect(desk.locator('.lc-desk-gap').first()).toBeVisible({ timeout: 20_000 });
  await tabTo(desk, /^Word file$/);
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
});

test('options by keyboard alone: another language, and a question that can be left', async ({ own }) => {
  const options = await own('options.html');
  await options.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(options, /^Language$/);
  await options.keyboard.press('ArrowDown');
  await options.keyboard.press('ArrowDown');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Настройки Lacuna');
  await tabTo(options, /^Удалить всё$/);
  await options.keyboard.press('Enter');
  await expect(options.getByRole('dialog')).toBeVisible();
  await options.keyboard.press('Escape');
  await expect(options.getByRole('dialog')).toHaveCount(0);
  expect(await focused(options)).toBe('Удалить всё');
});

test('notes in a sealed file by keyboard alone: the words, their check, the file', async ({ own }) => {
  const page = await own('sync.html');
  await page.getByRole('button', { name: 'Save a sealed file' }).waitFor();
  await tabTo(page, /^Save a sealed file$/);
  await page.keyboard.press('Enter');
  const list = page.locator('.lc-sync-words li');
  await list.first().waitFor();
  const words = await list.allTextContents();
  for (let turn = 0; turn < 2; turn++) {
    const label = await tabTo(page, /^Word \d$/);
    await page.keyboard.type(words[Number(label.slice(5)) - 1] ?? '');
  }
  await tabTo(page, /save the file$/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.age$/);
});
