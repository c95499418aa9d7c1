import type { Page } from 'playwright/test';
import { expect } from './extension';
import { faults } from './notes-panel';
import { choose, done, message, test } from './reader-test';

/** Every state of the reader in both themes, wide and narrow, in the three languages. `LACUNA_SHOTS` names a folder for pictures. */
declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const LOOKS = [
  ['light', 1280, 'en'],
  ['dark', 1280, 'ru'],
  ['light', 320, 'kk'],
  ['dark', 320, 'en'],
] as const;

for (const [theme, width, language] of LOOKS) {
  test(`nothing sticks out and axe finds no fault, ${theme}, ${width} px, ${language}`, async ({
    own,
    files,
    documents,
  }) => {
    test.setTimeout(120_000);
    const first = await own('reader.html');
    await first.evaluate(
      (chosen) => chrome.storage.local.set({ settings: { language: chosen, enabled: true, offOrigins: [] } }),
      language,
    );
    await first.close();
    const open = async (path = ''): Promise<Page> => {
      const page = await own('reader.html');
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      if (path !== '') await page.goto(`${page.url()}?src=${encodeURIComponent(path)}`);
      return page;
    };
    const check = async (page: Page, name: string): Promise<void> => {
      const folder = process.env.LACUNA_SHOTS;
      if (folder) await page.screenshot({ path: `${folder}/${name}-${language}-${theme}-${width}.png` });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, name).toBeLessThanOrEqual(0);
      expect(await faults(page), name).toEqual([]);
    };
    const at = (path: string) => `http://docs.un.org:${documents.port}${path}`;

    const pdf = await open(at('/en/CAT/C/KAZ/99'));
    await done(pdf);
    await expect(pdf.locator('.lc-pdf-ref').first()).toBeAttached();
    await pdf.keyboard.press('Control+f');
    await pdf.getByRole('searchbox').first().fill('criminal code');
    await expect(pdf.locator('.lc-reader-find output')).toHaveText(/\d/);
    await pdf.waitForTimeout(800);
    await check(pdf, 'pdf');
    await pdf.close();

    const page = await open();
    await expect(page.locator('.lc-reader-recent')).toBeVisible();
    await check(page, 'welcome');
    await choose(page, files.docx);
    await done(page);
    await check(page, 'docx');
    await choose(page, files.scan);
    await expect(page.locator('.lc-reader-banner')).toBeVisible();
    await check(page, 'scan');
    await choose(page, files.locked);
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, 'locked');
    await page.getByRole('dialog').locator('input').fill('wrong');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await check(page, 'wrong');
    await page.close();

    for (const [name, address] of [
      ['refused', at('/refused')],
      ['page', at('/page')],
      ['allow', 'http://news.example/paper.pdf'],
    ] as const) {
      const trouble = await open(address);
      await expect(message(trouble).locator('button').first()).toBeVisible();
      await check(trouble, name);
      await trouble.close();
    }
  });
}
