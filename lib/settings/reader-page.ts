import { browser } from 'wxt/browser';
import { asksUs, mayAutoOpen, readAutoOpen } from './auto-open';

/** The reader's address for a document; without one it asks for a file. */
export function readerAddress(url?: string): string {
  const page = browser.runtime.getURL('/reader.html' as '/sidepanel.html');
  return url === undefined ? page : `${page}?src=${encodeURIComponent(url)}`;
}

/** Behind this the address stands as it is: a browser's rule cannot encode it. */
export const RAW_ADDRESS = '?open:';

/** Opens the reader beside the tab it was asked from. */
export async function openReader(
  url?: string,
  beside?: { readonly id?: number | undefined; readonly index?: number | undefined },
): Promise<void> {
  const place = beside?.index === undefined ? {} : { index: beside.index + 1 };
  await browser.tabs.create({ url: readerAddress(url), ...place });
}

/** Tabs in which the person asked for the original, so that it does not open in the reader again. */
const BYPASS = 'reader.originals';
/** Ids of the rules for such tabs lie above this. */
const FIRST_RULE = 100_000;

export async function originalTabs(): Promise<readonly number[]> {
  const stored: unknown = (await browser.storage.session.get(BYPASS))[BYPASS];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}

/** Opens a document as the browser shows it, where documents otherwise open in the reader by themselves too. */
export async function openOriginal(url: string): Promise<void> {
  if ((await readAutoOpen()).length === 0 || !(await mayAutoOpen())) {
    await browser.tabs.create({ url });
    return;
  }
  const { id } = await browser.tabs.create({ url: 'about:blank' });
  if (id === undefined) return;
  if (asksUs()) await browser.storage.session.set({ [BYPASS]: [...(await originalTabs()), id] });
  else
    await browser.declarativeNetRequest.updateSessionRules({
      addRules: [
        {
          id: FIRST_RULE + id,
          priority: 2,
          condition: { tabIds: [id], resourceTypes: ['main_frame'] },
          action: { type: 'allow' },
        },
      ],
    });
  await browser.tabs.update(id, { url });
}
