import type { Page } from 'playwright/test';
import { expect, test } from './extension';

const overlay = (page: Page) => page.locator('lacuna-overlay').getByRole('dialog');
const textOf = (page: Page) => page.evaluate(() => document.body.textContent);

test('a statute page shows its references, and its text stays as it was', async ({ open, context, server }) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
  const plain = await context.newPage();
  await plain.route('**/*', (route) => route.continue());
  const bare = await (await context.request.get(`http://127.0.0.1:${server.port}/rus/docs/K1400000226`)).text();
  const expected = await plain.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent,
    bare,
  );
  expect(await textOf(page)).toBe(expected);
  expect(await page.locator('mark mark, a a').count()).toBe(0);
});

test('a reference cut by a link is one reference in two marks, and the link keeps its target', async ({ open }) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  const inside = page.locator('a[href="#z1"] mark.lacuna-ref').first();
  await expect(inside).toBeVisible();
  const id = await inside.getAttribute('data-lacuna-ref');
  await expect(page.locator(`mark.lacuna-ref[data-lacuna-ref="${id}"]`)).not.toHaveCount(1);
  await expect(page.locator('a[href="#z1"]').first()).toHaveAttribute('href', '#z1');
});

test('a click on a reference opens the card of art. 146 with its gaps, sources and official text', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  await page.locator('mark.lacuna-ref').filter({ hasText: 'Article 146' }).first().click();
  const card = overlay(page);
  await expect(card).toBeVisible();
  await expect(card).toContainText('146');
  await expect(card).toContainText('lawful actions');
  await expect(card).toContainText('2014');
  await card.getByRole('button', { name: /lawful actions/ }).click();
  await expect(card).toContainText('para. 16');
  await expect(card.locator('a[href^="https://adilet.zan.kz/rus/docs/K1400000226"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('the keyboard alone opens a card, moves into it and comes back', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const mark = page.locator('mark.lacuna-ref').filter({ hasText: 'Article 146' }).first();
  await mark.focus();
  await expect(page.locator('lacuna-overlay')).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(overlay(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(overlay(page)).toBeHidden();
  await expect(mark).toBeFocused();
});

test('hovering previews and leaving takes the preview away', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  await page.locator('mark.lacuna-ref').first().hover();
  await expect(page.locator('lacuna-overlay')).toBeAttached();
  await page.mouse.move(5, 700);
  await expect(page.locator('lacuna-overlay')).not.toBeAttached();
});

test('a preview stays while the pointer moves on it, and not because it came to stand under one that rests', async ({
  open,
}) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const shown = page.locator('lacuna-overlay');
  const mark = page.locator('mark.lacuna-ref').filter({ hasText: 'Article 146' }).first();
  await mark.hover();
  const card = shown.locator('[data-mode=preview]');
  await expect(card).toContainText('more gaps');
  const box = await card.boundingBox();
  if (!box) throw new Error('the preview has no place');
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.mouse.move(...middle, { steps: 4 });
  await page.waitForTimeout(600);
  await expect(shown).toBeAttached();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 700);
  await expect(shown).not.toBeAttached();
  await page.mouse.move(...middle);
  await mark.evaluate((one: HTMLElement) => {
    one.focus();
    one.blur();
  });
  await page.waitForTimeout(600);
  await expect(shown).not.toBeAttached();
});

test('the heading of an article with gaps carries a badge that opens its card', async ({ open }) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  const badge = page.locator('h3', { hasText: 'Статья 146' }).getByRole('button');
  await expect(badge).toBeVisible();
  await badge.click();
  await expect(overlay(page)).toContainText('146');
});

test('editable places, foreign codes and amendment notes are left alone', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
  expect(await page.locator('[contenteditable] mark, textarea mark').count()).toBe(0);
  const statute = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await expect(statute.locator('mark.lacuna-ref').first()).toBeVisible();
  expect(await statute.locator('.note mark').count()).toBe(0);
  expect(await statute.locator('mark', { hasText: '117' }).count()).toBe(0);
});

test('a number that the act does not have is marked as such and never linked', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const mark = page.locator('mark.lacuna-ref').filter({ hasText: '922' }).first();
  await expect(mark).toHaveAttribute('data-lacuna-look', 'unresolved');
  await mark.click();
  await expect(overlay(page)).toContainText(/no article 922/i);
});

test('late content is found, and a second look adds nothing', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
  const before = await page.locator('mark.lacuna-ref').count();
  await page.evaluate(() => {
    const late = document.getElementById('late');
    if (late) late.innerHTML = '<p>Late: Article 136 of the Criminal Procedure Code of Kazakhstan.</p>';
  });
  await expect(page.locator('#late mark.lacuna-ref')).toHaveCount(1);
  expect(await page.locator('mark.lacuna-ref').count()).toBe(before + 1);
});

test('a page that throws the marks out is painted over instead', async ({ open }) => {
  const page = await open('www.ohchr.org', '/fighting');
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('lacuna-'))), {
      timeout: 20_000,
    })
    .toBe(true);
  expect(await page.locator('mark').count()).toBe(0);
  expect(await page.locator('#app').textContent()).toBe(
    'A court applied Article 146 of the Criminal Code of Kazakhstan.',
  );
});

for (const [path, words] of [
  ['/kaz/docs/K1400000226', '146-баб'],
  ['/eng/docs/K1400000226', 'Article 146'],
] as const)
  test(`the law reads alike in ${path}`, async ({ open }) => {
    const page = await open('adilet.zan.kz', path);
    await expect(page.locator('mark.lacuna-ref').filter({ hasText: words }).first()).toHaveAttribute(
      'data-lacuna-look',
      'gaps',
    );
  });
