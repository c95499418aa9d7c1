import axeCore from 'axe-core';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { cutWords, nestedScrolls, smallTargets } from '../../e2e/screen-checks';
import { serveGallery } from './serve';

/** The parts of axe's answer that a failure has to show. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}
declare const axe: { run(options: unknown): Promise<{ readonly violations: readonly Violation[] }> };

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  gallery = await serveGallery();
  const program = findBrowser('chromium');
  browser = await chromium.launch({
    ...(program ? { executablePath: program } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const SCREENS = [
  'overlay',
  'panel',
  'notes',
  'notes:preview',
  'popup',
  'options',
  'options:preview',
  'options:refused',
  'placed:full',
  'sync',
  'sync:problems',
  'sync:steps',
  'sync:files',
];

// Each theme at one width: contrast needs both themes, overflow both widths, and the pictures show the rest.
const LOOKS = [
  ['light', 320],
  ['dark', 1280],
] as const;

it.each(SCREENS.flatMap((screen) => LOOKS.map(([theme, width]) => [screen, theme, width] as const)))(
  '%s in %s at %i px has no fault that axe can find, and nothing is cut or too small to press',
  async (entry, theme, width) => {
    const [screen = '', state = ''] = entry.split(':');
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    try {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${gallery.url}?${new URLSearchParams({ screen, state, lang: 'kk', theme })}`);
      await page.waitForSelector('.lacuna-root');
      await page.evaluate(axeCore.source);
      const violations = await page.evaluate(
        // Many panels on one page are a matter of the gallery: one landmark and one heading of the first level stand in each.
        async () => {
          const off = [
            'landmark-no-duplicate-main',
            'landmark-unique',
            'landmark-one-main',
            'page-has-heading-one',
            'region',
          ];
          const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
          return (await axe.run({ rules })).violations;
        },
      );
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`,
      );
      faults.push(...(await smallTargets(page, undefined)), ...(await cutWords(page, undefined)));
      expect([...faults, ...told]).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    } finally {
      await page.close();
    }
  },
);

/** A telephone, a window at 200 %, a low window and a usual one. */
const WINDOWS = [
  [320, 568],
  [640, 400],
  [1000, 560],
  [1280, 800],
] as const;

it.each(['full', 'several'].flatMap((state) => ['en', 'ru', 'kk'].map((lang) => [state, lang] as const)))(
  'the card (%s, %s) scrolls in one part alone in every window, and leaves its title in sight',
  async (state, lang) => {
    const page = await browser.newPage();
    try {
      await page.goto(`${gallery.url}?${new URLSearchParams({ screen: 'placed', state, lang })}`);
      await page.waitForSelector('.lacuna-root');
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(100);
        expect(await nestedScrolls(page, undefined), `${width} × ${height}`).toEqual([]);
        expect(await page.getByRole('dialog').getByRole('heading', { level: 2 }).isVisible()).toBe(true);
      }
    } finally {
      await page.close();
    }
  },
);
