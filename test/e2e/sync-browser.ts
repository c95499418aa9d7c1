import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from 'playwright/test';
import type { DavServer } from '../support/dav-servers';
import { launch } from '../support/launch';

/** One of a person's browsers, with a profile of its own. */
export interface SyncBrowser {
  readonly context: BrowserContext;
  own(path: string): Promise<Page>;
  /** Asks the background as a page of ours does. */
  ask(request: object): Promise<unknown>;
  /** The background goes, as browsers let it go. */
  stopWorker(): Promise<void>;
  /** Ends the program and keeps its profile, for starting it again. @returns the profile. */
  quit(): Promise<string>;
  close(): Promise<void>;
}

/**
 * @param profile of a browser that was quit; without one, a new one.
 * @param switches of the browser besides.
 */
export async function startSyncBrowser(
  profile = mkdtempSync(join(tmpdir(), 'lacuna-sync-')),
  switches: readonly string[] = [],
): Promise<SyncBrowser> {
  const context = await launch({
    profile,
    extensions: ['.output/chrome-mv3-test'],
    viewport: { width: 1000, height: 900 },
    switches,
  });
  await expect.poll(() => context.serviceWorkers().length).toBeGreaterThan(0);
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  // The browser asks in a window of its own, which a headless one does not draw: its settings page says yes beforehand.
  const consent = await context.newPage();
  await consent.goto('chrome://extensions');
  await consent.evaluate(
    ([extensionId, host]) => chrome.developerPrivate.addHostPermission(extensionId ?? '', host ?? ''),
    [id, 'http://127.0.0.1/*'],
  );
  const own = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  await consent.goto(`chrome-extension://${id}/popup.html`);
  return {
    context,
    own,
    ask: (request) => consent.evaluate((message) => chrome.runtime.sendMessage(message), request),
    stopWorker: async () => {
      const wire = await context.newCDPSession(consent);
      await wire.send('ServiceWorker.enable');
      await wire.send('ServiceWorker.stopAllWorkers');
      await wire.detach();
    },
    quit: async () => {
      await context.close();
      return profile;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Fills in the folder and has it checked. */
export async function givePlace(page: Page, dav: Pick<DavServer, 'address' | 'user' | 'password'>): Promise<void> {
  await page.getByLabel('Address of the folder').fill(dav.address);
  await page.getByLabel('User name').fill(dav.user);
  await page.getByLabel('App password').fill(dav.password);
  await page.getByRole('button', { name: /Check the folder|Save/ }).click();
}

/** Sets up the first browser of a vault as a person does. @returns the recovery words. */
export async function setUp(page: Page, dav: DavServer, label: string): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Connect a server' }).click();
  await givePlace(page, dav);
  await page.getByLabel('Name of this browser').fill(label);
  const words = await writeDown(page);
  await page.getByRole('button', { name: 'Start syncing' }).click();
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible({ timeout: 60_000 });
  return words;
}

/** Answers the question whether the words were written down. @returns them. */
export async function writeDown(page: Page): Promise<readonly string[]> {
  await expect(page.locator('.lc-sync-words li')).toHaveCount(8);
  const words = await page.locator('.lc-sync-words li').allTextContents();
  for (const field of await page.getByLabel(/^Word \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.slice(5)) - 1] ?? '');
  }
  return words;
}

export async function joinUp(page: Page, dav: DavServer, label: string, words: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Connect a server' }).click();
  await givePlace(page, dav);
  await page.getByLabel('Name of this browser').fill(label);
  await page.getByLabel('Recovery words').fill(words.join(' '));
  await page.getByRole('button', { name: 'Start syncing' }).click();
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible({ timeout: 60_000 });
}

export async function syncNow(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled({ timeout: 60_000 });
}

declare const chrome: {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};
