/** One sync of one vault: its ports and what it knows so far. */
import type { RandomBytes } from '@/lib/note/stamp';
import type { Commit, Outcome, SyncStore } from '@/lib/note/sync-store';
import { type BlobStore, BlobTrouble, sameBytes } from './blob-store';
import type { Cipher } from './seal';
import type { Heal, Quarantined, SyncState } from './state';

export interface Ports {
  readonly store: SyncStore;
  readonly blobs: BlobStore;
  readonly cipher: Cipher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: RandomBytes;
  /** Version of the extension. */
  readonly app: string;
  /** Key files of the vault, to put back where a server lost them. */
  readonly keyFiles: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Where others lock a new key for this browser. */
  readonly recipient?: string | undefined;
  /** Repairs that are switched on; without it all of them. */
  readonly heals?: ReadonlySet<Heal> | undefined;
  /** How far the server's clock is from ours, in milliseconds, after it has answered. */
  readonly clockOff?: (() => number) | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** How far a long step is, in files. */
export interface Progress {
  readonly phase: 'reading' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface Session {
  readonly ports: Ports;
  /** As of the last commit. */
  readonly state: () => SyncState;
  /** Rows changed by what came in during this sync. */
  readonly changed: Set<string>;
  /** Keeps a change of the state, together with what it speaks of. */
  commit(change: Change, more?: Omit<Commit, 'state'>): Promise<Outcome>;
}

type Change = Partial<SyncState> | ((state: SyncState, outcome: Outcome) => Partial<SyncState>);

export function openSession(ports: Ports, start: SyncState): Session {
  let state = start;
  const changed = new Set<string>();
  return {
    ports,
    changed,
    state: () => state,
    async commit(change, more = {}) {
      let next = state;
      const outcome = await ports.store.commit({
        ...more,
        state: (given) => {
          next = { ...state, ...(typeof change === 'function' ? change(state, given) : change) };
          return next;
        },
      });
      state = next;
      for (const id of outcome.changed) changed.add(id);
      return outcome;
    },
  };
}

export const isHealing = ({ ports }: Session, heal: Heal): boolean => ports.heals?.has(heal) ?? true;

/** The counters with one more. */
export const healed = ({ heals }: SyncState, heal: Heal): Pick<SyncState, 'heals'> => ({
  heals: { ...heals, [heal]: heals[heal] + 1 },
});

/** A sign of damage: true when it was noted at an earlier sync already, so that one bad moment of a server counts for nothing. */
export async function isSignAgain(session: Session, sign: string): Promise<boolean> {
  if (session.state().signs.includes(sign)) return true;
  await session.commit(({ signs }) => ({ signs: [...signs, sign].slice(-MOST_SIGNS) }));
  return false;
}
const MOST_SIGNS = 200;

/** Notes that a full state was the answer to something, so that it is not given twice. */
export const answer = ({ answered }: SyncState, key: string): Pick<SyncState, 'answered'> => ({
  answered: [...answered.filter((one) => one !== key), key].slice(-MOST_SIGNS),
});

/** Whether a file on the server is surely not these bytes: three looks agree on something else, since a line can garble what the server keeps well. */
export async function isSurelyWrong({ ports }: Session, name: string, bytes: Uint8Array): Promise<boolean> {
  const first = await ports.blobs.get(name);
  if (sameBytes(first, bytes)) return false;
  for (let look = 0; look < 2; look++) {
    const again = await ports.blobs.get(name);
    if (first === null ? again !== null : !sameBytes(again, first)) return false;
  }
  return true;
}

export function quarantined(
  all: readonly Quarantined[],
  { name, why }: Pick<Quarantined, 'name' | 'why'>,
  { now, app }: Pick<Ports, 'now' | 'app'>,
): readonly Quarantined[] {
  const before = all.find((one) => one.name === name);
  const last = now();
  return [
    ...all.filter((one) => one.name !== name),
    { name, why, first: before?.first ?? last, last, count: (before?.count ?? 0) + 1, app },
  ];
}

/** Failures of a place that concern one file only: they must not keep the others back. */
export const isOfOneFile = (error: unknown): boolean =>
  error instanceof BlobTrouble && ['server', 'locked', 'too-large'].includes(error.code);
