/** The vaults of this browser, as the engine works with them. */
import type { EngineParts } from './engine';
import { syncOnce } from './run';
import { createCipher, importKey, unhex } from './seal';
import type { Ports, Progress } from './session';
import { newState, parseState, type SyncState } from './state';
import { type KeyFile, type VaultKey, type VaultRecord, vaultRecordSchema } from './vault';

export interface Vaults {
  slots(): Promise<readonly string[]>;
  record(slot: string): Promise<VaultRecord | undefined>;
  putRecord(slot: string, change: Partial<VaultRecord>): Promise<void>;
  keys(slot: string): Promise<ReadonlyMap<string, CryptoKey>>;
  putKey(slot: string, key: VaultKey, remember: VaultRecord['remember']): Promise<void>;
  /** Undefined where no vault is joined, or its key must be asked for first. */
  ports(slot: string): Promise<Ports | undefined>;
  state(slot: string): Promise<SyncState | undefined>;
  change(slot: string, step: (state: SyncState) => Partial<SyncState>): Promise<void>;
  /** Opens what others locked for this browser alone; undefined where there is none, or its vault is locked. */
  identity(slot: string): Promise<string | undefined>;
  unlock(slot: string, key: VaultKey, keyFiles: readonly KeyFile[]): Promise<void>;
  run(slot: string, asked: boolean): Promise<void>;
}

/** What is bound to a sealed identity, in place of a file's name. */
export const IDENTITY = 'identity';

export function createVaults(
  parts: EngineParts,
  onProgress: (slot: string, progress: Progress | null) => void,
): Vaults {
  const { book, session, storeOf, now, random, app } = parts;

  const vaults: Vaults = {
    slots: async () => [...(await book.vaults()).keys()],
    async record(slot) {
      const parsed = vaultRecordSchema.safeParse((await book.vaults()).get(slot));
      return parsed.success ? parsed.data : undefined;
    },
    async putRecord(slot, change) {
      await book.put(slot, { ...(await vaults.record(slot)), ...change });
    },
    async keys(slot) {
      const kept = new Map(await book.keys(slot));
      for (const [id, raw] of Object.entries(await session.keys(slot))) kept.set(id, await importKey(unhex(raw)));
      return kept;
    },
    async putKey(slot, { key, keyId }, remember) {
      if (remember === 'device') await book.putKey(slot, keyId, await importKey(unhex(key)));
      else await session.put(slot, { ...(await session.keys(slot)), [keyId]: key });
    },
    async ports(slot) {
      const record = await vaults.record(slot);
      const keys = await vaults.keys(slot);
      if (!record || !keys.has(record.keyId)) return undefined;
      let off = 0;
      const place = parts.open(record.place, (time) => {
        off = time - now();
      });
      return {
        store: storeOf(slot),
        blobs: place.vault(record.vault),
        cipher: createCipher(record.vault, keys, record.keyId),
        now,
        random,
        app,
        recipient: record.recipient,
        keyFiles: record.keyFiles.map(({ name, bytes }) => ({ name, bytes: unhex(bytes) })),
        clockOff: () => off,
        progress: (progress) => onProgress(slot, progress),
      };
    },
    async state(slot) {
      const record = await vaults.record(slot);
      if (!record) return undefined;
      const store = storeOf(slot);
      const kept = parseState((await store.held()).state);
      // Where what was remembered is damaged, everything is sent anew; own heads that stand there make it take a new name.
      return kept?.vault === record.vault ? kept : newState(record.vault, await store.device(), '');
    },
    async change(slot, step) {
      const state = await vaults.state(slot);
      if (state) await storeOf(slot).commit({ state: () => ({ ...state, ...step(state) }) });
    },
    async identity(slot) {
      const record = await vaults.record(slot);
      if (!record?.identity) return undefined;
      const cipher = createCipher(record.vault, await vaults.keys(slot), record.keyId);
      const opened = await cipher.open(IDENTITY, unhex(record.identity));
      return opened.ok && typeof opened.value === 'string' ? opened.value : undefined;
    },
    async unlock(slot, key, keyFiles) {
      const record = await vaults.record(slot);
      if (!record || key.vault !== record.vault) return;
      await vaults.putKey(slot, key, record.remember);
      const known = new Set(record.keyFiles.map(({ name }) => name));
      const all = [...record.keyFiles, ...keyFiles.filter(({ name }) => !known.has(name))];
      const isNew = key.epoch > record.epoch;
      await vaults.putRecord(slot, { keyFiles: all, ...(isNew ? { keyId: key.keyId, epoch: key.epoch } : {}) });
      // Files that wanted this key are looked at again at once; and what was written under the old one is written anew.
      await vaults.change(slot, ({ quarantine, rebase }) => ({
        quarantine: quarantine.filter(({ why }) => why !== 'key'),
        newKeys: [],
        halted: null,
        rebase: isNew ? 'key' : rebase,
      }));
    },
    async run(slot, asked) {
      const ports = await vaults.ports(slot);
      const state = await vaults.state(slot);
      if (!ports || !state || !isDueNow(state, asked, now())) return;
      try {
        const { changed } = await syncOnce(ports, state);
        if (changed.length > 0) parts.onChanged?.(changed);
      } finally {
        onProgress(slot, null);
      }
    },
  };
  return vaults;
}

function isDueNow({ failure }: SyncState, asked: boolean, now: number): boolean {
  if (!failure) return true;
  if (failure.until === null) return false;
  // A clock that was set back must not turn a wait of minutes into years.
  return asked || now >= failure.until || now < failure.since;
}
