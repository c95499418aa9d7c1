/** Opening and making keys in the page. Words take seconds of computing, so the page is drawn before. */
import { lockKey, newKey, openKey } from '@/lib/sync/keyring';
import { newWords, WORD_COUNT } from '@/lib/sync/recovery-words';
import { unhex } from '@/lib/sync/seal';
import type { KeyFile, VaultKey } from '@/lib/sync/vault';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

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
    await drawn();
    const key = await openKey(unhex(file.bytes), { words: secret });
    if (key) return key;
  }
  return undefined;
}

/** A key, the first of a new vault or the next of one, and its file. */
export async function makeKey(
  secret: string,
  after?: { readonly vault: string; readonly epoch: number },
): Promise<{ readonly key: VaultKey; readonly keyFile: KeyFile }> {
  await drawn();
  const key = newKey(random, after);
  return { key, keyFile: await lockKey(key, { words: secret }, random) };
}

/** After the browser has drawn what was said last. */
export const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
