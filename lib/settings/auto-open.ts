/** On which sites a PDF opens in the reader by itself: only where the person has switched it on. */
import { type Browser, browser } from 'wxt/browser';
import { FIXED_HOSTS } from './hosts';

const KEY = 'reader.auto';

/**
 * What Firefox must allow besides the sites: it asks us about each answer of a server. Chromium takes a rule; the permission
 * for rules comes with the installation, says nothing to the person, and reaches only sites that were allowed. Granted later,
 * Chromium 156 never answers the call that sets the rule.
 */
const FIREFOX: Browser.permissions.Permissions = {
  permissions: ['webRequest', 'webRequestBlocking'] as Browser.runtime.ManifestOptionalPermission[],
};

/** Whether this browser asks us (Firefox) or takes a rule (Chromium). */
export const asksUs = (): boolean => 'getBrowserInfo' in browser.runtime;

/** Must be the very first call in the click's handler. @returns whether the person said yes. */
export const requestAutoOpen = async (): Promise<boolean> => !asksUs() || browser.permissions.request(FIREFOX);

/** False where the browser, or the person in its settings, has taken the permission back. */
export const mayAutoOpen = async (): Promise<boolean> => !asksUs() || browser.permissions.contains(FIREFOX);

/** Host names, as chosen. What is stored may be damaged: then nothing is switched on. */
export async function readAutoOpen(): Promise<readonly string[]> {
  return listed((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeAutoOpen(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: [...new Set(hosts)] });
}

export function watchAutoOpen(onChange: (hosts: readonly string[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(listed(change.newValue));
  });
}

const listed = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((host) => typeof host === 'string' && /^[a-z0-9.-]{1,253}$/.test(host)) : [];

/** Addresses that are documents by the look of them: for the menu, which cannot ask what a link leads to. */
export const DOCUMENT_PATTERNS: readonly string[] = [
  '*://*/*.pdf',
  '*://*/*.PDF',
  '*://*/*.pdf?*',
  '*://*/*.PDF?*',
  '*://*/*.docx',
  '*://*/*.docx?*',
  ...FIXED_HOSTS.filter((pattern) => /docs\.un|undocs|documents\.un|docstore/.test(pattern)),
];
