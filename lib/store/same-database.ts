/** Whether this is still the database in which the person's work was kept. */
import type { LacunaDatabase } from './database';

/** What an earlier look left outside the database; `lib/settings/last-count` keeps it. */
export interface Seen {
  readonly database: string;
  readonly notes: number;
  readonly day: string;
  readonly synced: boolean;
}

export type Standing =
  /** The database that was seen is gone; this one is another. */
  | { readonly kind: 'gone'; readonly seen: Seen }
  /** As it should be. Undefined while there is nothing of the person's in it. */
  | { readonly kind: 'here'; readonly seen: Seen | undefined };

/**
 * Looks whether the database carries the mark that was seen, and marks one that holds work of the person's for the first time.
 *
 * @param seen what the last look gave.
 * @param day today, `2026-11-22`.
 * @throws when the database does not open, which is not the same as a database that is gone.
 */
export function lookAtDatabase(
  database: LacunaDatabase,
  seen: Seen | undefined,
  day: string,
  newId: () => string,
): Promise<Standing> {
  const { stamps, notes, vaults } = database;
  return database.transaction('rw', stamps, notes, vaults, async (): Promise<Standing> => {
    const marked = (await stamps.get('home'))?.value;
    // A profile that lost the small storage alone still has its notes, so without evidence nothing is missing.
    if (seen && seen.database !== marked) return { kind: 'gone', seen };
    const synced = (await vaults.count()) > 0;
    if (marked === undefined && !synced && (await notes.count()) === 0) return { kind: 'here', seen: undefined };
    const mark = marked ?? newId();
    if (marked === undefined) await stamps.put({ key: 'home', value: mark });
    const live = await notes
      .where('kind')
      .equals('note')
      .filter(({ state }) => state === 'live')
      .count();
    return { kind: 'here', seen: { database: mark, notes: live, day, synced } };
  });
}
