/** What befalls an extension in its browser. */
import type { BrowserContext, Page } from 'playwright/test';

/** What the browser has under the worker goes; the next message brings up a new one that knows only what is stored. */
export async function stopWorker(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('ServiceWorker.enable');
  await wire.send('ServiceWorker.stopAllWorkers');
  await wire.detach();
}

/** Does something on the browser's own page of extensions; one that was not installed from a store is only reloaded for developers. */
export async function onExtensions(
  context: BrowserContext,
  act: (id: string) => Promise<void>,
  id: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.evaluate(act, id);
  await page.close();
}

/** Allows a site: the browser asks in a window of its own, which a headless one does not draw. */
export async function allowSite(context: BrowserContext, id: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(([one, host]) => chrome.developerPrivate.addHostPermission(one, host), [id, pattern] as const);
  await page.close();
}

declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
  };
};
