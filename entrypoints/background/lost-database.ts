/** Notices that the browser lost the database, so that an empty list of notes is never taken for all there ever was. */

import type { NotesGone } from '@/lib/message/note-messages';
import { forgetLastCount, readLastCount, writeLastCount } from '@/lib/settings/last-count';
import type { LacunaDatabase } from '@/lib/store/database';
import { lookAtDatabase } from '@/lib/store/same-database';

/** What is written in one go is counted once, in milliseconds. */
const SETTLE = 1000;

export interface DatabaseWatch {
  /** @returns what was there, where it is gone; null where all is well, or where the database does not open now. */
  gone(): Promise<NotesGone | null>;
  /** The person has seen it. */
  seen(): Promise<void>;
  /** To be called at once at start: what is written is counted from then on. */
  listen(): void;
  /** Runs a step during which nothing is looked at and nothing is counted. */
  quietly(step: () => Promise<void>): Promise<void>;
}

export function watchDatabase(
  database: LacunaDatabase,
  { now, newId }: { readonly now: () => number; readonly newId: () => string },
): DatabaseWatch {
  // One look after the other: two at once could each take the other's mark for that of a stranger.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step, step);
    last = next.catch(() => undefined);
    return next;
  };
  const look = async (): Promise<NotesGone | null> => {
    const day = new Date(now()).toISOString().slice(0, 10);
    const standing = await lookAtDatabase(database, await readLastCount(), day, newId);
    if (standing.kind === 'gone') return standing.seen;
    if (standing.seen) await writeLastCount(standing.seen);
    return null;
  };
  // A database that does not open has a message of its own.
  const looked = () => inTurn(look).catch(() => null);
  return {
    gone: looked,
    seen: () =>
      inTurn(async () => {
        await forgetLastCount();
        await look();
      }),
    listen() {
      let waiting = false;
      const soon = () => {
        if (waiting) return;
        waiting = true;
        setTimeout(() => {
          waiting = false;
          void looked();
        }, SETTLE);
      };
      // What is written here goes to the outbox, what comes from elsewhere changes the state of syncing.
      database.outbox.hook('creating', soon);
      database.syncs.hook('creating', soon);
      database.syncs.hook('updating', soon);
    },
    quietly: inTurn,
  };
}

/**
 * Asks that the storage be spared when the disk runs full. With the permission `unlimitedStorage` Firefox grants it without a
 * question; in Chromium the permission alone is enough, and a service worker has nothing to ask with.
 */
export async function keepStorage(): Promise<void> {
  if ('persist' in navigator.storage) await navigator.storage.persist().catch(() => false);
}
