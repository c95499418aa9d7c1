/**
 * Pictures of every state for looking at: `node .ci/run-ts.mjs test/components/gallery/shots.ts FOLDER [screen] [language]`.
 * Three languages, light and dark, 320 and 1280 px.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { LANGUAGES } from '@/lib/base/language';
import { serveGallery } from './serve';

const SCREENS = [
  'overlay',
  'panel',
  'popup',
  'options:idle',
  'options:preview',
  'options:refused',
  'placed:full',
  'placed:preview',
];

export async function main([folder = '.output/gallery', onlyScreen, onlyLanguage]: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
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
      for (const language of LANGUAGES.filter((known) => !onlyLanguage || known === onlyLanguage)) {
        for (const entry of SCREENS.filter((known) => !onlyScreen || known.startsWith(onlyScreen))) {
          const [screen = '', state = ''] = entry.split(':');
          await page.goto(`${gallery.url}?${new URLSearchParams({ screen, state, lang: language, theme })}`);
          await page.waitForSelector('.lacuna-root');
          const name = `${entry.replace(':', '-')}-${language}-${theme}-${width}.png`;
          const fullPage = state === '' || state === 'idle';
          await page.screenshot({ path: join(folder, name), fullPage });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) console.error(`${name}: ${over} px wider than the window`);
        }
      }
      await page.close();
    }
  }
  await browser.close();
  await gallery.close();
}
