import type { Page } from 'playwright/test';
import type { ReaderFiles } from './reader-files';
import { type Screen, type Stage, seen } from './screen';

const desk = (name: string, tab: string, sign: string): Screen => ({
  name: `desk, ${name}`,
  door: 'desk',
  reach: async ({ own }) => {
    const page = await own('desk.html#act=kz.cc.2014&article=146');
    await page.getByRole('button', { name: /Add all \d+ gaps/ }).click();
    await seen(page.locator('.lc-desk-items > li').first());
    // The name of a dossier is the person's, in whatever language.
    await page.getByLabel('Title', { exact: true }).fill('2026');
    await page.getByRole('tab', { name: tab }).click();
    await seen(page.locator(sign).first());
    return page;
  },
});
const read = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0);

async function document(stage: Stage, file: keyof ReaderFiles): Promise<Page> {
  const page = await stage.own('reader.html');
  await page.locator('input[type=file]').setInputFiles(stage.files[file]);
  return page;
}

/** Desk and reader. */
export const WORK_SCREENS: readonly Screen[] = [
  {
    name: 'desk, articles of the result',
    door: 'desk',
    reach: async ({ own }) => {
      const page = await own('desk.html');
      await seen(page.locator('.lc-desk-index').first());
      return page;
    },
  },
  desk('article', 'Article', '.lc-desk-gap'),
  desk('over the years', 'Over the years', '.lc-desk-strip svg'),
  desk('matrix', 'Matrix', '[data-cell]'),
  desk('two wordings', 'Two wordings', '.lc-desk-law ins'),
  desk('report', 'Report', '.lc-desk-report'),
  {
    name: 'desk, nothing found',
    door: 'desk',
    reach: async ({ own }) => {
      const page = await own('desk.html#text=qwertyuiop');
      await seen(page.locator('.lc-state').first());
      return page;
    },
  },
  {
    name: 'desk, an address that cannot be read',
    door: 'desk',
    reach: async ({ own }) => {
      const page = await own('desk.html#akt=kz.cc.2014');
      await seen(page.getByRole('alert'));
      return page;
    },
  },
  {
    name: 'reader, without a document',
    door: 'reader',
    reach: async ({ own }) => {
      const page = await own('reader.html');
      await page.locator('input[type=file]').waitFor({ state: 'attached' });
      return page;
    },
  },
  {
    name: 'reader, a PDF with contents, search and panel',
    door: 'reader',
    reach: async (stage) => {
      const page = await document(stage, 'pdf');
      await read(page);
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox').first().fill('criminal code');
      return page;
    },
  },
  {
    name: 'reader, a Word file',
    door: 'reader',
    reach: async (stage) => {
      const page = await document(stage, 'docx');
      await read(page);
      return page;
    },
  },
  {
    name: 'reader, a scan',
    door: 'reader',
    reach: async (stage) => {
      const page = await document(stage, 'scan');
      await seen(page.locator('.lc-reader-banner'));
      return page;
    },
  },
  {
    name: 'reader, a file that is none',
    door: 'reader',
    reach: async (stage) => {
      const page = await document(stage, 'fake');
      await seen(page.locator('.lc-reader-message'));
      return page;
    },
  },
];
