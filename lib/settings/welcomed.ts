import { browser } from 'wxt/browser';

const KEY = 'welcomed';

/**
 * Whether nobody has been welcomed yet; from then on somebody has. Chromium reports an add-on that is loaded from a folder as
 * installed at every start, and a person who knows Lacuna is not greeted anew each morning. "Delete everything" forgets it.
 */
export async function isFirstWelcome(): Promise<boolean> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (stored === true) return false;
  await browser.storage.local.set({ [KEY]: true });
  return true;
}
