/** The welcome page opens by itself once in the life of an installation. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, expect, test } from 'playwright/test';
import { until } from '../support/drive';
import { launch } from '../support/launch';

declare const chrome: { readonly runtime: { getManifest(): { readonly version: string } } };

const welcomes = (context: BrowserContext): number =>
  context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;

const start = (profile: string, extension: string): Promise<BrowserContext> =>
  launch({ profile, extensions: [extension] });

test('the welcome page opens at the installation, and neither at the next start nor after an update', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-once-'));
  const [profile, extension] = [join(folder, 'profile'), join(folder, 'extension')];
  // The build that is released: only there does a page open by itself. Copied, since an update changes it.
  expect(existsSync(resolve('.output/chrome-mv3')), 'npm run build:chrome comes first').toBe(true);
  cpSync(resolve('.output/chrome-mv3'), extension, { recursive: true });

  const first = await start(profile, extension);
  await until('the welcome page', async () => welcomes(first) === 1 || undefined);
  await first.close();

  const second = await start(profile, extension);
  await until('the worker', async () => second.serviceWorkers()[0]);
  await second.pages()[0]?.waitForTimeout(3000);
  const atSecondStart = welcomes(second);
  expect(atSecondStart).toBe(0);
  await second.close();

  // An update: the same profile, another version in the same folder.
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0' }));
  const third = await start(profile, extension);
  const worker = await until('the worker', async () => third.serviceWorkers()[0]);
  await third.pages()[0]?.waitForTimeout(3000);
  expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0');
  expect(welcomes(third)).toBe(0);
  await third.close();
  rmSync(folder, { recursive: true, force: true });
});
