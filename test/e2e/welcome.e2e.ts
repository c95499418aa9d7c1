import { expect, test } from './extension';

test('the welcome page speaks three languages at once, fits a narrow window and leads to a real act', async ({
  own,
}) => {
  const page = await own('welcome.html');
  for (const [name, code, words] of [
    ['Қазақша', 'kaz', 'Сілтемелердің асты сызылады'],
    ['Русский', 'rus', 'Ссылки подчёркнуты'],
    ['English', 'eng', 'References are underlined'],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    const sample = page.locator('a[href^="https://adilet.zan.kz/"]');
    expect(await sample.getAttribute('href')).toBe(`https://adilet.zan.kz/${code}/docs/K1400000226`);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: `.output/welcome-${code}-${width}.png`, fullPage: true });
    }
  }
});
