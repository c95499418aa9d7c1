/** What is made ready while the button is down, and what stays of it when no click follows. */
import type { Page } from 'playwright/test';
import { expect, test } from './extension';

const overlay = (page: Page) => page.locator('lacuna-overlay');

/** Presses the button on the reference to art. 146 and waits for the card behind the veil. */
async function pressed(page: Page) {
  const mark = page.locator('mark.lacuna-ref').filter({ hasText: 'Article 146' }).first();
  // In a new profile the library is taken in first; no card is ready before it.
  await expect(mark).toHaveAttribute('data-lacuna-look', 'gaps');
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('the reference has no place');
  await expect(async () => {
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await expect(overlay(page)).toHaveCSS('opacity', '0', { timeout: 1000 });
  }).toPass();
  return { mark, box };
}

const isFocusInCard = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.localName === 'lacuna-overlay');

test('a press makes the card ready unseen and without the focus, and its click shows it', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const { mark } = await pressed(page);
  await expect(overlay(page)).toHaveCSS('opacity', '0');
  await expect(overlay(page)).toHaveAttribute('aria-hidden', 'true');
  await expect(overlay(page).locator('[role=dialog]')).toContainText('lawful actions');
  expect(await isFocusInCard(page)).toBe(false);
  await page.mouse.up();
  const card = overlay(page).getByRole('dialog');
  await expect(overlay(page)).toHaveCSS('opacity', '1');
  await expect(overlay(page)).not.toHaveAttribute('aria-hidden');
  await expect(card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(mark).toBeFocused();
});

const ENDS: Readonly<Record<string, (page: Page, box: { readonly x: number; readonly y: number }) => Promise<void>>> = {
  'let go elsewhere': async (page) => {
    await page.mouse.move(5, 5);
    await page.mouse.up();
  },
  'drawn out into a selection': async (page, { x, y }) => {
    await page.mouse.move(x + 250, y + 60, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
  },
  'ended by Escape': async (page) => {
    await page.keyboard.press('Escape');
    await expect(overlay(page)).toHaveCount(0);
    await page.mouse.move(5, 5);
    await page.mouse.up();
  },
};

for (const [name, end] of Object.entries(ENDS))
  test(`a press that is ${name} leaves nothing in the page`, async ({ open }) => {
    const page = await open('www.ohchr.org', '/en/statement');
    const { box } = await pressed(page);
    await end(page, box);
    await expect(overlay(page)).toHaveCount(0);
    expect(await isFocusInCard(page)).toBe(false);
  });
