/** Making and opening keys and backups, with the page alive meanwhile. */
import { newIdentity, newKey, openKey } from '@/lib/sync/keyring';
import { newWords, WORD_COUNT } from '@/lib/sync/recovery-words';
import { unhex } from '@/lib/sync/seal';
import type { Joining, KeyFile, VaultKey } from '@/lib/sync/vault';
import type { Done, Given, WorkName } from './key-work';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** @throws Error where the worker cannot be had or fails: a bug, or a browser out of memory. */
export function beside<N extends WorkName>(name: N, ...given: Given<N>): Promise<Done<N>> {
  const worker = new Worker(new URL('./key-work.ts', import.meta.url), { type: 'module' });
  return new Promise<Done<N>>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<{ readonly value: Done<N> } | { readonly error: string }>) =>
      'error' in data ? fail(new Error(data.error)) : done(data.value);
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.postMessage({ name, given });
  }).finally(() => worker.terminate());
}

export interface FreshWords {
  readonly secret: string;
  /** Places of two different words, from 0, in order. */
  readonly asked: readonly [number, number];
}

export function freshWords(): FreshWords {
  const first = (random(1)[0] ?? 0) % (WORD_COUNT - 1);
  const rest = WORD_COUNT - 1 - first;
  return { secret: newWords(random), asked: [first, first + 1 + ((random(1)[0] ?? 0) % rest)] };
}

/** The key that the words open, from whichever file they open; undefined where they open none. */
export async function openWith(secret: string, keyFiles: readonly KeyFile[]): Promise<VaultKey | undefined> {
  for (const file of keyFiles) {
    const key = await beside('openKey', unhex(file.bytes), { words: secret });
    if (key) return key;
  }
  return undefined;
}

/** A later key than the one of `epoch` that was handed to this browser: opened at once, without words. */
export async function openHanded(
  identity: string,
  keyFiles: readonly KeyFile[],
  epoch: number,
): Promise<VaultKey | undefined> {
  for (const file of keyFiles) {
    const key = await openKey(unhex(file.bytes), { identity });
    if (key && key.epoch > epoch) return key;
  }
  return undefined;
}

interface NewKey {
  readonly key: VaultKey;
  /** One for the words, and one for the browsers that it is handed to. */
  readonly keyFiles: KeyFile[];
}

/** A key, the first of a new vault or the next of one. @param recipients browsers that are to have it without words. */
export async function makeKey(
  secret: string,
  after?: { readonly vault: string; readonly epoch: number },
  recipients: readonly string[] = [],
): Promise<NewKey> {
  const key = newKey(random, after);
  const locks = [{ words: secret }, ...(recipients.length > 0 ? [{ recipients }] : [])];
  return { key, keyFiles: await Promise.all(locks.map((lock) => beside('lockKey', key, lock))) };
}

/** A pair for this browser in a vault, with which others can hand it a new key. */
export const newPair = (): Promise<NonNullable<Joining['pair']>> => newIdentity();
