/**
 * Pictures of Lacuna at work in three languages, from this run: for the stores (`.output/pictures`, 1280 × 800) at every run, and
 * for the guide (`data/guide/pictures`, smaller files) with `npm run pictures`.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { printPdfs } from '../support/print-pdf';
import { asPages } from '../support/un-document';
import { expect as soon, test } from './extension';
import { card as noteCard, form as noteForm, selectWords, tools } from './note-page';
import { PICTURE_DOCUMENT, PICTURE_PATH, PICTURE_WORDS } from './picture-routes';

// Nothing here is about speed, and the first card waits for the library to be installed.
const expect = soon.configure({ timeout: 30_000 });

const STORE = '.output/pictures';
const GUIDE = 'data/guide/pictures';
const SIZE = { width: 1280, height: 800 };
const PANEL = 400;

interface Chrome {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}
declare const chrome: Chrome;
type Own = (path: string) => Promise<Page>;

const NOTE: Readonly<Record<Language, string>> = {
  en: 'Compare with the recommendation of 2023 before the hearing.',
  ru: 'Сравнить с рекомендацией 2023 года до заседания.',
  kk: 'Отырысқа дейін 2023 жылғы ұсыныммен салыстыру.',
};

for (const language of LANGUAGES) {
  test(`pictures of pages, notes and the panel (${language})`, async ({ context, open, own, panelFor }) => {
    await speak(own, language);
    const page = await open('adilet.zan.kz', PICTURE_PATH[language]);
    await page.setViewportSize(SIZE);
    await page.locator('mark.lacuna-ref').first().click();
    await filled(page);
    await keep(context, await settled(page), 'card', language);
    await page.keyboard.press('Escape');

    await selectWords(page, PICTURE_WORDS[language]);
    await tools(page)
      .getByRole('button', { name: phrase('margin', 'tool.note', language) })
      .click();
    const body = noteForm(page).getByRole('textbox', { name: phrase('note', 'note.body', language), exact: true });
    await body.fill(NOTE[language]);
    await keep(context, await settled(page), 'note', language);
    await body.press('Control+Enter');
    await expect(noteCard(page)).toHaveCount(0);

    await page.setViewportSize({ ...SIZE, width: SIZE.width - PANEL });
    const panel = await panelFor(page);
    await panel.setViewportSize({ ...SIZE, width: PANEL });
    await expect(panel.getByRole('heading').first()).toBeVisible();
    await expect(panel.locator('[aria-busy=true]')).toHaveCount(0);
    const panelShot = await settled(panel);
    await page.bringToFront();
    await keep(context, await sideBySide(context, await settled(page), panelShot), 'panel', language);
  });

  test(`pictures of reader, desk, syncing and options (${language})`, async ({ context, own }) => {
    await speak(own, language);
    const [pdf = new Uint8Array()] = await printPdfs([asPages(PICTURE_DOCUMENT[language])]);
    const path = join(mkdtempSync(join(tmpdir(), 'lacuna-picture-')), 'CAT-C-KAZ-99.pdf');
    writeFileSync(path, pdf);
    const reader = await own('reader.html');
    await reader.setViewportSize(SIZE);
    await reader.locator('input[type=file]').setInputFiles(path);
    // Without the list of pages the card has room beside the panel and covers none of its words.
    await reader.getByRole('button', { name: phrase('reader', 'reader.contents', language) }).click();
    await expect(reader.locator('.lc-pdf-ref').first()).toBeAttached();
    await expect(reader.locator('.lc-panel')).toContainText('146');
    // The reference stands high enough for the whole card under it.
    await reader.mouse.move(SIZE.width / 3, SIZE.height / 2);
    await reader.mouse.wheel(0, 160);
    await settled(reader);
    const box = await reader.locator('.lc-pdf-ref i').first().boundingBox();
    await reader.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await filled(reader);
    await keep(context, await settled(reader), 'reader', language);

    const desk = await own('desk.html#act=kz.cc.2014&article=146');
    await desk.setViewportSize(SIZE);
    await expect(desk.locator('.lc-desk-gap').first()).toBeVisible();
    await keep(context, await settled(desk), 'desk', language);

    const sync = await own('sync.html');
    await sync.setViewportSize(SIZE);
    await sync
      .getByRole('button', { name: phrase('sync', 'sync.connect', language) })
      .first()
      .click();
    const fields = sync.locator('form input');
    await fields.nth(0).fill('https://cloud.example.org/remote.php/dav/files/aigerim/lacuna');
    await fields.nth(1).fill('aigerim');
    await fields.nth(2).fill('xxxxx-xxxxx-xxxxx-xxxxx-xxxxx');
    await fields.nth(2).blur();
    await keep(context, await settled(sync), 'sync', language);

    const options = await own('options.html');
    await options.setViewportSize(SIZE);
    await options
      .getByRole('heading', { name: phrase('app', 'options.stored', language) })
      .evaluate((heading) => heading.parentElement?.scrollIntoView({ block: 'start' }));
    await keep(context, await settled(options), 'everything', language);
  });

  test(`the small tile (${language})`, async ({ context, own }) => {
    const welcome = await own('welcome.html');
    await speak(own, language);
    const title = await welcome.getByRole('heading', { level: 1 }).textContent();
    const icon = readFileSync('data/public/icon/128.png').toString('base64');
    const tile = await context.newPage();
    await tile.setViewportSize({ width: 440, height: 280 });
    await tile.setContent(`<body style="margin:0;height:280px;display:flex;flex-direction:column;justify-content:center;gap:16px;
      padding:0 40px;box-sizing:border-box;background:#f3f7f6;color:#12302d;font-family:system-ui,sans-serif">
      <div style="display:flex;align-items:center;gap:16px"><img width="64" height="64" src="data:image/png;base64,${icon}">
      <strong style="font-size:36px">Lacuna</strong></div><span style="font-size:20px;line-height:1.35;text-wrap:balance">${(title ?? '').replace(' – ', '&nbsp;– ')}</span></body>`);
    mkdirSync(STORE, { recursive: true });
    await tile.screenshot({ path: join(STORE, `${language}-tile.png`) });
    expect(sizeOf(readFileSync(join(STORE, `${language}-tile.png`)))).toEqual({ width: 440, height: 280 });
  });
}

async function speak(own: Own, language: Language): Promise<void> {
  const options = await own('options.html');
  await options.evaluate(
    (chosen) => chrome.storage.local.set({ settings: { language: chosen, enabled: true, offOrigins: [] } }),
    language,
  );
  await options.close();
}

/** A phrase of the interface. */
function phrase(catalogue: string, key: string, language: Language): string {
  return JSON.parse(readFileSync(`data/locales/${language}.${catalogue}.json`, 'utf8'))[key];
}

/** The card is there, with what the library says. */
async function filled(page: Page): Promise<void> {
  const card = page.locator('lacuna-overlay').getByRole('dialog');
  await expect(card).toContainText('146');
  await expect(card).not.toHaveAttribute('aria-busy', 'true');
  await expect(card.locator('.lc-gap').first()).toBeVisible();
}

/** The picture of a page in which nothing moves any more. */
async function settled(page: Page): Promise<Buffer> {
  await page.bringToFront();
  let last = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await expect(async () => {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const same = now.equals(last);
    last = now;
    expect(same).toBe(true);
  }).toPass();
  return last;
}

async function keep(context: BrowserContext, shot: Buffer, name: string, language: Language): Promise<void> {
  expect(sizeOf(shot)).toEqual(SIZE);
  mkdirSync(STORE, { recursive: true });
  writeFileSync(join(STORE, `${language}-${name}.png`), shot);
  if (process.env.LACUNA_PICTURES !== '1') return;
  mkdirSync(GUIDE, { recursive: true });
  writeFileSync(join(GUIDE, `${name}.${language}.webp`), await drawn(context, [shot], 'image/webp'));
}

const sideBySide = (context: BrowserContext, left: Buffer, right: Buffer): Promise<Buffer> =>
  drawn(context, [left, right], 'image/png');

/** Pictures beside each other, as a browser encodes them. */
async function drawn(context: BrowserContext, shots: readonly Buffer[], type: string): Promise<Buffer> {
  const page = await context.newPage();
  const address = await page.evaluate(
    async ([sources, kind]) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          return image;
        }),
      );
      const canvas = document.createElement('canvas');
      canvas.width = images.reduce((sum, { width }) => sum + width, 0);
      canvas.height = Math.max(...images.map(({ height }) => height));
      const pen = canvas.getContext('2d', { alpha: false });
      let at = 0;
      for (const image of images) {
        pen?.drawImage(image, at, 0);
        at += image.width;
      }
      return canvas.toDataURL(kind, 0.8);
    },
    [shots.map((shot) => shot.toString('base64')), type] as const,
  );
  await page.close();
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
