/**
 * Keys of vaults, locked into files that the ordinary `age` command opens. Used by pages only: unlocking with words takes
 * seconds of computing (scrypt, 2^18), and the worker needs none of it.
 */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { RandomBytes } from '@/lib/note/stamp';
import { keyName, newKeyId, newVault } from './names';
import { hex } from './seal';
import { type KeyFile, keySchema, type VaultKey } from './vault';

/** What locks a file: words or a passphrase, or the public keys of those who may open it (`age1…`). */
export type Lock = { readonly words: string } | { readonly recipients: readonly string[] };
/** What opens one. */
export type Opener = { readonly words: string } | { readonly identity: string };

/** The first key of a new vault, or with `after` the next key of one. */
export function newKey(
  random: RandomBytes,
  after?: VaultKey | { readonly vault: string; readonly epoch: number },
): VaultKey {
  return {
    vault: after?.vault ?? newVault(random),
    keyId: hex(newKeyId(random)),
    epoch: (after?.epoch ?? 0) + 1,
    key: hex(random(32)),
  };
}

/** A key file for a key. It never changes: another lock is another file. */
export async function lockKey(key: VaultKey, lock: Lock, random: RandomBytes): Promise<KeyFile> {
  const bytes = await lockBytes(new TextEncoder().encode(`${JSON.stringify(key)}\n`), lock);
  return { name: keyName(key.epoch, random), bytes: hex(bytes) };
}

/** Undefined where it does not open, or holds no key. */
export async function openKey(file: Uint8Array, opener: Opener): Promise<VaultKey | undefined> {
  const plain = await openBytes(file, opener);
  if (!plain) return undefined;
  try {
    const parsed = keySchema.safeParse(JSON.parse(new TextDecoder().decode(plain)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Any bytes as an age file. */
export async function lockBytes(plain: Uint8Array, lock: Lock): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('words' in lock) encrypter.setPassphrase(lock.words);
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/** Undefined where it does not open: wrong words, a wrong file, or one that was altered. Age files in letters open too. */
export async function openBytes(file: Uint8Array, opener: Opener): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter();
  try {
    if ('words' in opener) decrypter.addPassphrase(opener.words);
    else decrypter.addIdentity(opener.identity);
    return await decrypter.decrypt(isArmored(file) ? armor.decode(new TextDecoder().decode(file)) : file);
  } catch {
    return undefined;
  }
}

const isArmored = (file: Uint8Array): boolean => new TextDecoder().decode(file.slice(0, 11)) === '-----BEGIN ';

/** A pair for locking without words: the identity is the secret. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
