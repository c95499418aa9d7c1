import { browser } from 'wxt/browser';
import { askPage } from '@/lib/message/send';
import { grantedPatterns, originPattern } from '@/lib/settings/sites';

const SCRIPT_ID = 'lacuna-granted-sites';
const CONTENT_SCRIPT = '/content-scripts/page.js';

/** Keeps the registered content script equal to the permissions. */
export interface SiteRegistrar {
  /** Resolves when what is registered is what is allowed. Safe to call at any moment and any number of times. */
  register(): Promise<void>;
}

/**
 * The browser tells of a new permission while the person's click is still being answered, so two calls come at once:
 * they wait for each other, or the second would register what the first has just registered, and fail.
 */
export function createSiteRegistrar(): SiteRegistrar {
  let last: Promise<void> = Promise.resolve();
  return {
    register: () => {
      last = last.then(registerGrantedSites, registerGrantedSites);
      return last;
    },
  };
}

/**
 * Makes the registered content script equal to the permissions that are really there. The browser's own
 * settings page, an update or the person can take a permission away at any time, so what was registered
 * is never trusted.
 */
async function registerGrantedSites(): Promise<void> {
  const matches = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [CONTENT_SCRIPT],
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as const;
  if (registered.length > 0)
    await browser.scripting.updateContentScripts([{ ...script, matches, js: [CONTENT_SCRIPT] }]);
  else await browser.scripting.registerContentScripts([{ ...script, matches, js: [CONTENT_SCRIPT] }]);
}

/**
 * Starts Lacuna in every open tab that it may read: after an installation, an update or a reload of the extension the
 * pages that are open have no script, or one whose extension is gone. A page with a living script takes no second one.
 */
export async function startInEveryTab(): Promise<void> {
  await startIn([...(browser.runtime.getManifest().host_permissions ?? []), ...(await grantedPatterns())]);
}

/** Starts Lacuna in the open tabs of a site that was just allowed, so that nobody has to reload. */
export const startInOpenTabs = (origin: string): Promise<void> => startIn([originPattern(origin)]);

async function startIn(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // A tab may show an error page or be closing; the next load brings the script anyway.
      await browser.scripting.executeScript({ target: { tabId: id }, files: [CONTENT_SCRIPT] }).catch(() => undefined);
    }),
  );
}

/** Ends Lacuna in the open tabs of sites that may no longer be read. Which tabs these are, only their own scripts know. */
export async function endInOpenTabs(removed: readonly string[]): Promise<void> {
  const asked = removed.map(async (pattern) =>
    (await browser.permissions.contains({ origins: [pattern] })) ? [] : [pattern],
  );
  const patterns = (await Promise.all(asked)).flat();
  if (patterns.length === 0) return;
  await Promise.all(
    (await browser.tabs.query({})).map(({ id }) => id !== undefined && askPage(id, { type: 'page.retire', patterns })),
  );
}
