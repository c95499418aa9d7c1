import { browser } from 'wxt/browser';

/**
 * What was last seen in the database, kept apart from it: a database that was lost comes back empty and looks like that of a
 * first day, so only something outside can tell that there were notes.
 */
export interface LastCount {
  /** The mark that the database carried. */
  readonly database: string;
  /** Live notes. */
  readonly notes: number;
  /** Day of the count, `2026-11-22`. */
  readonly day: string;
  /** Syncing was set up. */
  readonly synced: boolean;
}

const KEY = 'database.seen';

/** Undefined where nothing was ever counted, and for what is damaged: a loss is claimed on evidence only. */
export async function readLastCount(): Promise<LastCount | undefined> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return isCount(stored) ? stored : undefined;
}

export async function writeLastCount(count: LastCount): Promise<void> {
  await browser.storage.local.set({ [KEY]: count });
}

/** What was lost was seen by the person: counting begins anew. */
export async function forgetLastCount(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

function isCount(stored: unknown): stored is LastCount {
  if (typeof stored !== 'object' || stored === null) return false;
  const { database, notes, day, synced } = stored as Record<string, unknown>;
  return (
    typeof database === 'string' && typeof notes === 'number' && typeof day === 'string' && typeof synced === 'boolean'
  );
}
