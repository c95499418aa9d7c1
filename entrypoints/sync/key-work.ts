/**
 * What is computed beside the page: words take seconds of it (scrypt, 2^18), in which a page of its own thread could not even
 * be scrolled.
 */

import { type BackupPart, readBackup, writeBackup } from '@/lib/sync/backup';
import { type Lock, lockKey, type Opener, openKey } from '@/lib/sync/keyring';
import type { KeyFile, VaultKey } from '@/lib/sync/vault';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const WORK = {
  openKey: (bytes: Uint8Array, opener: Opener): Promise<VaultKey | undefined> => openKey(bytes, opener),
  lockKey: (key: VaultKey, lock: Lock): Promise<KeyFile> => lockKey(key, lock, random),
  writeBackup: (parts: readonly BackupPart[], lock: Lock): Promise<Uint8Array> => writeBackup(parts, lock),
  readBackup: (bytes: Uint8Array, opener: Opener) => readBackup(bytes, opener),
} as const;
type Work = typeof WORK;
export type WorkName = keyof Work;
export type Given<N extends WorkName> = Parameters<Work[N]>;
export type Done<N extends WorkName> = Awaited<ReturnType<Work[N]>>;

/** One task for each worker; it ends with the answer. */
addEventListener('message', ({ data }: MessageEvent<{ readonly name: WorkName; readonly given: never }>) => {
  const work = WORK[data.name] as (...given: readonly unknown[]) => Promise<unknown>;
  void work(...(data.given as readonly unknown[])).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
