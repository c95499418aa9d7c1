import { browser } from 'wxt/browser';
import { FIXED_HOSTS } from './hosts';

/** Match pattern of an origin. Patterns know no ports. */
export const originPattern = (origin: string): string => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`;

/**
 * Asks the browser for one site. Must be the very first call in the click's handler: browsers refuse after any wait.
 *
 * @returns whether the person said yes.
 */
export const requestSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(origin)] });

/** Takes the permission of one site back. */
export const revokeSite = (origin: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [originPattern(origin)] });

/** Origins that the person allowed beyond those of the installation: `https://example.org`. */
export async function grantedOrigins(): Promise<string[]> {
  return (await grantedPatterns()).map((pattern) => pattern.replace(/\/\*$/, ''));
}

/** The same as match patterns. The browser's own settings, an update or the person can take one away at any time: ask each time. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest();
  const fixed = new Set<string>([...FIXED_HOSTS, ...(manifest.host_permissions ?? [])]);
  return origins.filter((origin) => !fixed.has(origin));
}
