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

/** Patterns of servers that are allowed for syncing alone: Lacuna stores there, and reads no page of theirs. */
const STORING = 'storingPatterns';

async function storingPatterns(): Promise<readonly string[]> {
  const stored: unknown = (await browser.storage.local.get(STORING))[STORING];
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}

/**
 * Asks the browser for a server on which sealed notes are to lie. Must be the very first call in the click's handler.
 * Pages of that server stay unread, unless the person has allowed or allows that too.
 *
 * @returns whether the person said yes.
 */
export async function requestStoring(origin: string): Promise<boolean> {
  const pattern = originPattern(origin);
  const before = browser.permissions.contains({ origins: [pattern] });
  const allowed = browser.permissions.request({ origins: [pattern] });
  // Noted before the answer is there, or the pages of the server would be read in between.
  if (!(await before)) await putStoring([...(await storingPatterns()), pattern]);
  return allowed;
}

const putStoring = (patterns: readonly string[]): Promise<void> =>
  browser.storage.local.set({ [STORING]: [...new Set(patterns)] });

/** The person wants Lacuna to read the pages of this site, whatever else is kept there. */
export async function allowReading(origin: string): Promise<void> {
  const pattern = originPattern(origin);
  const patterns = await storingPatterns();
  if (patterns.includes(pattern)) await putStoring(patterns.filter((one) => one !== pattern));
}

/** Whether Lacuna may read the pages of an origin. */
export async function mayRead(origin: string): Promise<boolean> {
  const pattern = originPattern(origin);
  return (await browser.permissions.contains({ origins: [pattern] })) && !(await storingPatterns()).includes(pattern);
}

/** Origins that the person allowed beyond those of the installation: `https://example.org`. */
export async function grantedOrigins(): Promise<string[]> {
  return (await grantedPatterns()).map((pattern) => pattern.replace(/\/\*$/, ''));
}

/** The same as match patterns, without servers that are for syncing alone. The browser's own settings, an update or the person can take one away at any time: ask each time. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest();
  const fixed = new Set<string>([...FIXED_HOSTS, ...(manifest.host_permissions ?? [])]);
  const storing = new Set(await storingPatterns());
  return origins.filter((origin) => !fixed.has(origin) && !storing.has(origin));
}
