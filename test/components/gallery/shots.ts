/**
 * Pictures of every state for looking at: `node .ci/run-ts.mjs test/components/gallery/shots.ts FOLDER [screen] [language]`.
 * Three languages, light and dark, 320 and 1280 px.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { LANGUAGES } from '@/lib/base/language';
import { serveGallery } from './serve';

const SCREENS = [
  'overlay',
  'panel',
  'notes',
  'notes:preview',
  'popup',
  'options:idle',
  'options:preview',
  'options:refused',
  'placed:full',
  'sync',
  'sync:problems',
  'sync:steps',
  'sync:files',
  'placed:preview',
];

export async function main([folder = '.output/gallery', onlyScreen, onlyLanguage]: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const languages = LANGUAGES.filter((known) => !onlyLanguage || known === onlyLanguage);
  const entries = SCREENS.filter((known) => !onlyScreen || known.startsWith(onlyScreen));
  const gallery = await serveGallery();
  const browser = await chromium.launch({
    executablePath: process.env.LACUNA_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const width of [320, 1280]) {
    for (const theme of ['light', 'dark'] as const) {
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      page.on('pageerror', (error) => console.error(`${theme} ${width}: ${error.message}`));
      for (const language of languages) {
        for (const entry of entries) {
          const name = `${entry.replace(':', '-')}-${language}-${theme}-${width}.png`;
          await shoot(page, gallery.url, { entry, language, theme, path: join(folder, name) });
        }
      }
      await page.close();
    }
  }
  await browser.close();
  await gallery.close();
}

interface Shot {
  readonly entry: string;
  readonly language: string;
  readonly theme: string;
  readonly path: string;
}

async function shoot(page: Page, url: string, { entry, language, theme, path }: Shot): Promise<void> {
  const [screen = '', state = ''] = entry.split(':');
  await page.goto(`${url}?${new URLSearchParams({ screen, state, lang: language, theme })}`);
  await page.waitForSelector('.lacuna-root');
  await page.screenshot({ path, fullPage: state === '' || state === 'idle' || screen === 'sync' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) console.error(`${path}: ${over} px wider than the window`);
}
