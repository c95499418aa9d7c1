/**
 * Syncing as the background uses it. All state stands in the store, so that the worker may be stopped after any step; one
 * engine per start. Nothing here asks the person or knows a word: failures are codes, and what needs a passphrase is done in a
 * page by `keyring.ts` and handed over as a `Joining`.
 *
 * When to call `sync({ asked: false })`: `SCHEDULE.afterEdit` after the last edit, at start, when the network is back, every
 * `SCHEDULE.every`. It looks itself whether it is due, and does nothing where no vault is joined.
 */
import { fail, ok, type Result } from '@/lib/base/result';
import type { RandomBytes } from '@/lib/note/stamp';
import type { SyncStore, VaultBook } from '@/lib/note/sync-store';
import { BlobTrouble, type Place } from './blob-store';
import { adoptFolder } from './heal';
import { joinVault, lookInto, Refused, rotateKey, storeKeyFile } from './joining';
import { type ProbeStep, probePlace } from './probe';
import { openSession, type Progress } from './session';
import { statusOf, type VaultStatus } from './status';
import type { Joining, KeyFile, PlaceConfig, VaultKey } from './vault';
import { createVaults } from './vaults';

/** In milliseconds. */
export const SCHEDULE = { afterEdit: 30_000, every: 15 * 60_000, stale: 7 * 24 * 60 * 60_000 } as const;

export interface EngineParts {
  readonly book: VaultBook;
  readonly storeOf: (slot: string) => SyncStore;
  /** @param onServerTime called with what the server's clock says, in milliseconds since 1970. */
  readonly open: (place: PlaceConfig, onServerTime: (time: number) => void) => Place;
  /** Keys of vaults that are asked for at every start, in memory that ends with the browser. Hexadecimal, by key id. */
  readonly session: {
    keys(slot: string): Promise<{ readonly [keyId: string]: string }>;
    put(slot: string, keys: { readonly [keyId: string]: string } | null): Promise<void>;
  };
  /** Called before each run and before the status is told: turns what is kept elsewhere into rows. */
  readonly prepare?: () => Promise<void>;
  /** Runs a task while no other of the kind runs, in any window: `navigator.locks`. Waits where `wait`, else gives undefined. */
  readonly alone: <T>(task: () => Promise<T>, wait: boolean) => Promise<T | undefined>;
  readonly now: () => number;
  readonly random: RandomBytes;
  /** Version of the extension. */
  readonly app: string;
  /** Called when rows were changed by what came in. */
  readonly onChanged?: (ids: readonly string[]) => void;
  /** Called often during a long run. */
  readonly onProgress?: (slot: string, progress: Progress | null) => void;
}

/** A vault in a folder, before it is joined. */
export interface FoundVault {
  readonly vault: string;
  /** Newest first. One of them opens with the recovery words. */
  readonly keyFiles: readonly KeyFile[];
  /** Heads that lie there: about one or two per browser. */
  readonly heads: number;
}

export interface Trouble {
  /**
   * `no-vault`: the vault of the key does not lie in the folder. `not-joined`: no vault has this slot here. `joined-already`:
   * this browser has the vault, in another slot.
   */
  readonly code: BlobTrouble['code'] | 'no-vault' | 'not-joined' | 'joined-already';
  readonly status?: number | undefined;
}

export interface Engine {
  /** Tries all vaults, one after the other. @param asked by the person: waits of earlier failures are passed over, a refused password is not. */
  sync(how: { readonly asked: boolean }): Promise<void>;
  status(): Promise<readonly VaultStatus[]>;
  /** Writes, reads back, lists and deletes a small file, and says at which step what went wrong. */
  probe(place: PlaceConfig): Promise<readonly ProbeStep[]>;
  /** Vaults that lie in a folder, for joining. */
  look(place: PlaceConfig): Promise<Result<readonly FoundVault[], Trouble>>;
  /** Makes a new vault in the folder, or joins the one of the key, and syncs. Rows that are here already go along. */
  join(joining: Joining, how: 'new' | 'existing'): Promise<Result<null, Trouble>>;
  /** Gives a key: after a start where it is asked for, or the one that replaced an older. */
  unlock(slot: string, key: VaultKey, keyFiles: readonly KeyFile[]): Promise<void>;
  /**
   * A new key for everything from here on, in files that open with its recovery words and for those browsers it is handed to.
   * Whoever has neither learns nothing more.
   */
  rotate(slot: string, key: VaultKey, keyFiles: readonly KeyFile[]): Promise<Result<null, Trouble>>;
  /** What opens a key that was handed to this browser, so that no words are to be typed. */
  identity(slot: string): Promise<string | undefined>;
  /** Another way to open the same key: new recovery words, another person's recipient. */
  addKeyFile(slot: string, keyFile: KeyFile): Promise<Result<null, Trouble>>;
  keyFiles(slot: string): Promise<readonly KeyFile[]>;
  /** Another address or password. Clears what stood against trying. */
  changePlace(slot: string, place: PlaceConfig): Promise<void>;
  /** @param name of the vault, where it is a shared one. @param label of this browser, which the others are told. */
  rename(slot: string, names: { readonly name?: string | undefined; readonly label: string }): Promise<void>;
  /** Strikes a browser off the list; its files go once all that was in them is in this one's. */
  forgetDevice(slot: string, device: string): Promise<void>;
  /** The person says that the emptied folder is the right one: everything is written there anew. */
  confirmFolder(slot: string): Promise<void>;
  /** Ends syncing here. The notes stay, and so does what lies on the server. */
  leave(slot: string): Promise<void>;
}

export function createEngine(parts: EngineParts): Engine {
  const progress = new Map<string, Progress>();
  const vaults = createVaults(parts, (slot, now) => {
    if (now) progress.set(slot, now);
    else progress.delete(slot);
    parts.onProgress?.(slot, now);
  });
  const wait = async <T>(task: () => Promise<T>): Promise<T> => (await parts.alone(task, true)) as T;
  const opened = (place: PlaceConfig) => parts.open(place, () => undefined);

  return {
    async sync({ asked }) {
      await parts.alone(async () => {
        await parts.prepare?.();
        for (const slot of await vaults.slots()) await vaults.run(slot, asked);
      }, asked);
    },
    async status() {
      await parts.prepare?.();
      const all = await Promise.all(
        (await vaults.slots()).map(async (slot) => ({ slot, record: await vaults.record(slot) })),
      );
      return Promise.all(
        all.flatMap(({ slot, record }) =>
          record
            ? [
                (async () =>
                  statusOf({
                    slot,
                    record,
                    store: parts.storeOf(slot),
                    isLocked: !(await vaults.keys(slot)).has(record.keyId),
                    now: parts.now(),
                    progress: progress.get(slot) ?? null,
                  }))(),
              ]
            : [],
        ),
      );
    },
    probe: (place) => probePlace(opened(place), parts.random),
    look: (place) => asResult(() => lookInto(opened(place))),
    join: (joining, how) => asResult(() => wait(() => joinVault(parts, vaults, joining, how))),
    unlock: (slot, key, keyFiles) => wait(() => vaults.unlock(slot, key, keyFiles)),
    rotate: (slot, key, keyFiles) => asResult(() => wait(() => rotateKey(parts, vaults, slot, { key, keyFiles }))),
    identity: (slot) => vaults.identity(slot),
    addKeyFile: (slot, keyFile) => asResult(() => wait(() => storeKeyFile(parts, vaults, slot, keyFile))),
    keyFiles: async (slot) => (await vaults.record(slot))?.keyFiles ?? [],
    changePlace: (slot, place) =>
      wait(async () => {
        await vaults.putRecord(slot, { place });
        await vaults.change(slot, () => ({ failure: null }));
      }),
    rename: (slot, { name, label }) =>
      wait(async () => {
        if (name) await vaults.putRecord(slot, { name });
        await vaults.change(slot, () => ({ label }));
      }),
    forgetDevice: (slot, device) =>
      wait(() =>
        vaults.change(slot, ({ gone, strike, device: own }) =>
          device === own
            ? {}
            : {
                gone: [...new Set([...gone, device])].sort(),
                strike: [...new Set([...strike, device])],
                rebase: 'forget',
              },
        ),
      ),
    confirmFolder: (slot) =>
      wait(async () => {
        const ports = await vaults.ports(slot);
        const state = await vaults.state(slot);
        if (ports && state) await adoptFolder(openSession(ports, state));
      }),
    leave: (slot) =>
      wait(async () => {
        await parts.storeOf(slot).leave();
        await parts.session.put(slot, null);
        await parts.book.remove(slot);
      }),
  };
}

async function asResult<T>(step: () => Promise<T>): Promise<Result<T, Trouble>> {
  try {
    return ok(await step());
  } catch (error) {
    if (error instanceof Refused) return fail({ code: error.code });
    if (!(error instanceof BlobTrouble)) throw error;
    return fail({ code: error.code, ...(error.status === undefined ? {} : { status: error.status }) });
  }
}
