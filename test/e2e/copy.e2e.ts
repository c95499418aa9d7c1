import type { Page } from 'playwright/test';
import { expect, test } from './extension';

type Own = (path: string) => Promise<Page>;

/** What the clipboard holds, as a person finds out: by pasting it. */
async function pasted(own: Own): Promise<string> {
  const page = await own('popup.html');
  await page.evaluate(() => document.body.replaceChildren(document.createElement('textarea')));
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+V');
  const text = await page.locator('textarea').inputValue();
  await page.close();
  return text;
}

test('a citation is copied from the card on a page, also where its address is not secure', async ({ open, own }) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await page.getByRole('button', { name: /article 146: \d+ gaps open/ }).click();
  const card = page.locator('lacuna-overlay');
  await card.getByRole('button', { name: 'Copy citation' }).click();
  await card.getByRole('menuitem').first().click();
  await expect(card.getByText('Copied')).toBeVisible();
  expect(await pasted(own)).toBe('article 146 of the Criminal Code of 2014');
});

test('a citation is copied from the panel', async ({ open, own, panelFor }) => {
  const page = await open('www.ohchr.org', '/library/2026');
  const panel = await panelFor(page);
  await panel
    .getByRole('button', { name: /^What is recorded: / })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Copy citation' }).first().click();
  await panel.getByRole('menuitem').first().click();
  await expect(panel.getByText('Copied')).toBeVisible();
  expect(await pasted(own)).toMatch(/^article \d+/);
});

test('a citation is copied from the desk', async ({ own }) => {
  const desk = await own('desk.html#act=kz.cc.2014&article=146');
  await desk.getByRole('button', { name: 'Copy citation', exact: true }).click();
  await desk.getByRole('menuitem').first().click();
  expect(await pasted(own)).toBe('article 146 of the Criminal Code of 2014');
});
