import { expect, test } from './extension';

interface Chrome {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  readonly tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
}
declare const chrome: Chrome;

test('the panel lists the references by act, filters them and jumps to their place', async ({ open, panelFor }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const panel = await panelFor(page);
  await expect(panel.getByRole('heading', { name: /Criminal Code/ }).first()).toBeVisible();
  await expect(panel.getByText(/article 922/i).first()).toBeVisible();
  await panel
    .getByRole('button', { name: /article 146/i })
    .first()
    .click();
  await page.bringToFront();
  await expect(page.locator('lacuna-overlay').getByRole('dialog')).toContainText('146');
});

test('the library is searched in the panel, in word forms of three languages', async ({ open, panelFor }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const panel = await panelFor(page);
  await panel.getByRole('tab', { name: 'Library' }).click();
  for (const word of ['torture', 'пыток', 'азаптау']) {
    await panel.getByRole('searchbox').fill(word);
    await expect(panel.locator('[data-hit]').first()).toBeVisible();
  }
});

test('off on this site takes every mark out, on again brings them back', async ({ open, own }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
  const before = await page.evaluate(() => document.body.textContent);
  const options = await own('options.html');
  await options.getByRole('switch').first().click();
  await expect(page.locator('mark.lacuna-ref')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.textContent)).toBe(before);
  await options.getByRole('switch').first().click();
  await page.bringToFront();
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
});

test('a new site is read only after its permission is given, and no longer once it is taken back', async ({
  context,
  own,
  server,
  extensionId,
}) => {
  const address = `http://news.example:${server.port}/news`;
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForTimeout(800);
  expect(await page.locator('mark.lacuna-ref').count()).toBe(0);

  // The browser asks in a window of its own, which a headless one does not draw: its settings page says yes beforehand.
  const consent = await context.newPage();
  await consent.goto('chrome://extensions');
  await consent.evaluate(
    ([id, host]) => chrome.developerPrivate.addHostPermission(id ?? '', host ?? ''),
    [extensionId, 'http://news.example/*'],
  );
  await consent.close();
  expect(await page.locator('mark.lacuna-ref').count()).toBe(0);

  const finder = await own('options.html');
  const tabs = await finder.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const popup = await own(`popup.html?tab=${tabs.at(-2)}&url=${encodeURIComponent(address)}`);
  await popup.getByRole('button', { name: 'Allow on this site' }).click();
  await page.bringToFront();
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();

  const options = await own('options.html');
  await options.getByRole('button', { name: /news\.example/ }).click();
  // At once, on the page that is open: its text is as it was, and nothing of ours is left.
  await expect(page.locator('mark.lacuna-ref, lacuna-overlay, lacuna-badge')).toHaveCount(0);
  await expect(async () => {
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('mark.lacuna-ref').count()).toBe(0);
  }).toPass({ timeout: 20_000 });
});
