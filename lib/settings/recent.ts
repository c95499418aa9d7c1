import { browser } from 'wxt/browser';

/** A document that was open in the reader, and where the person was in it. Kept in this browser only. */
export interface RecentEntry {
  /** Fingerprint of the file. */
  readonly id: string;
  readonly title: string;
  /** Empty for a file of this computer. */
  readonly url: string;
  readonly page: number;
  readonly pages: number;
  /** Share of the page's height, or of the whole text, from the top. */
  readonly share: number;
}

const KEY = 'reader.recent';
const KEPT = 30;

/** The latest one first. What is stored may come from another version or be damaged: then it is left out. */
export async function readRecent(): Promise<readonly RecentEntry[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

/** Puts a document first. */
export async function rememberRecent(entry: RecentEntry): Promise<void> {
  const others = (await readRecent()).filter(({ id }) => id !== entry.id);
  await browser.storage.local.set({ [KEY]: [entry, ...others].slice(0, KEPT) });
}

/** Puts documents of a saved copy behind those here. What is no document is left out. */
export async function mergeRecent(saved: readonly unknown[]): Promise<void> {
  const here = await readRecent();
  const known = new Set(here.map(({ id }) => id));
  const added = saved.filter(isEntry).filter(({ id }) => !known.has(id));
  if (added.length > 0) await browser.storage.local.set({ [KEY]: [...here, ...added].slice(0, KEPT) });
}

export async function forgetRecent(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

function isEntry(stored: unknown): stored is RecentEntry {
  if (typeof stored !== 'object' || stored === null) return false;
  const { id, title, url, page, pages, share } = stored as Record<string, unknown>;
  return (
    [id, title, url].every((text) => typeof text === 'string') &&
    [page, pages, share].every((number) => typeof number === 'number')
  );
}
