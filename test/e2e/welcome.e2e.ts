import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from '../support/drive';
import { launch } from '../support/launch';
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

test('the installation opens the welcome page', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'lacuna-install-'));
  // The build that is released: only there does a page open by itself.
  const extension = resolve('.output/chrome-mv3');
  expect(existsSync(extension), 'npm run build:chrome comes first').toBe(true);
  const first = await launch({ profile, extensions: [extension] });
  const welcome = await until('the welcome page', async () =>
    first.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await expect(welcome.getByRole('radio', { name: 'Русский' })).toBeVisible();
  await first.close();
  rmSync(profile, { recursive: true, force: true });
});
