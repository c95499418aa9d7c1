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
  // For the eye only: axe has seen these colours and these widths above.
  ...(process.env.LACUNA_SHOTS
    ? ([
        ['dark', 1280, 'kk'],
        ['light', 1280, 'ru'],
        ['light', 320, 'ru'],
        ['dark', 320, 'kk'],
      ] as const)
    : []),
] as const;

for (const [theme, width, language] of LOOKS) {
  test(`nothing sticks out and axe finds no fault, ${theme}, ${width} px, ${language}`, async ({
    own,
    files,
    documents,
  }) => {
    test.setTimeout(180_000);
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
      // Loaded anew in this width: what stands open at first depends on it.
      await page.goto(path === '' ? page.url() : `${page.url()}?src=${encodeURIComponent(path)}`);
      return page;
    };
    const check = async (page: Page, name: string): Promise<void> => {
      const folder = process.env.LACUNA_SHOTS;
      if (folder) await page.screenshot({ path: `${folder}/${name}-${language}-${theme}-${width}.png` });
      const over = await page.evaluate(() => {
        const wide = [...document.querySelectorAll('.lc-reader-head, .lc-reader-bar, .lc-reader-find, html')];
        return wide.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className || one.tagName);
      });
      expect(over, name).toEqual([]);
      expect(await faults(page), name).toEqual([]);
    };
    const at = (path: string) => `http://docs.un.org:${documents.port}${path}`;
    const narrow = width < 700;
    /** A tool of the bar, which stands in the menu of a small window. */
    const tool = async (page: Page, place: number): Promise<void> => {
      if (narrow) await page.locator('.lc-reader-menu summary').click();
      await page
        .locator(`${narrow ? '.lc-reader-tight > button' : '.lc-reader-roomy > button'}`)
        .nth(place)
        .click();
    };

    const empty = await open();
    await expect(empty.locator('.lc-reader-welcome')).toBeVisible();
    await check(empty, 'empty');
    await empty.close();
    const opening = await open(at('/slow'));
    await expect(message(opening)).toBeVisible();
    await check(opening, 'opening');
    await opening.close();

    const pdf = await open(at('/en/CAT/C/KAZ/99'));
    await done(pdf);
    await expect(pdf.locator('.lc-pdf-ref').first()).toBeAttached();
    await check(pdf, 'pdf');
    if (narrow) {
      await pdf.locator('.lc-reader-menu summary').click();
      await check(pdf, 'menu');
      await pdf.keyboard.press('Escape');
      await tool(pdf, 0);
    }
    await expect(pdf.locator('.lc-reader-pages button').nth(1)).toBeVisible();
    await check(pdf, 'pages');
    if (narrow) {
      // Going to a page shows it: what covered it is gone.
      await pdf.locator('.lc-reader-pages button').nth(1).click();
      await expect(pdf.locator('.lc-reader-contents')).toHaveCount(0);
      await expect(pdf.locator('.lc-reader-page input')).toHaveValue('2');
      await tool(pdf, 1);
      await expect(pdf.locator('.lc-item').first()).toBeVisible();
      await check(pdf, 'panel');
      await pdf.locator('.lc-reader-hide').click();
    }
    await pdf.keyboard.press('Control+f');
    await pdf.getByRole('searchbox').first().fill('criminal code');
    await expect(pdf.locator('.lc-reader-find output')).toHaveText(/\d/);
    await check(pdf, 'find');
    await pdf.close();

    const page = await open();
    await expect(page.locator('.lc-reader-recent')).toBeVisible();
    await check(page, 'recent');
    await choose(page, files.small);
    await done(page);
    if (narrow) await tool(page, 0);
    await expect(page.locator('.lc-reader-outline button')).toHaveCount(3);
    await check(page, 'outline');
    if (narrow) await page.locator('.lc-reader-hide').click();
    for (const kind of ['docx', 'html', 'text'] as const) {
      await choose(page, files[kind]);
      await expect(page.locator('mark.lacuna-ref').first()).toBeVisible();
      await check(page, kind);
    }
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
      ['cut', at('/cut')],
      ['moved', at('/away')],
      ['allow', 'http://news.example/paper.pdf'],
    ] as const) {
      const trouble = await open(address);
      await expect(message(trouble).locator('button').first()).toBeVisible();
      await check(trouble, name);
      await trouble.close();
    }
    const fake = await open();
    await choose(fake, files.fake);
    await expect(message(fake).locator('button').first()).toBeVisible();
    await check(fake, 'fake');
    await fake.close();
  });
}
