/** Making a vault, joining one, changing its key. */
import { type Place, putSurely } from './blob-store';
import type { EngineParts, FoundVault } from './engine';
import { putFolder, vaultOf } from './heal';
import { epochOf, VAULT_FILE } from './names';
import { createCipher, hex, importKey, unhex } from './seal';
import { newState } from './state';
import type { Joining, KeyFile, VaultKey } from './vault';
import { IDENTITY, type Vaults } from './vaults';

/** What was asked for cannot be done, for a reason that is not the place's. */
export class Refused extends Error {
  readonly code: 'no-vault' | 'not-joined' | 'joined-already';
  constructor(code: Refused['code']) {
    super(code);
    this.code = code;
  }
}

/** @throws BlobTrouble when the folder cannot be read. */
export async function lookInto(place: Place): Promise<readonly FoundVault[]> {
  const found: FoundVault[] = [];
  for (const vault of await place.vault('').list('root')) {
    const blobs = place.vault(vault);
    if (vaultOf(await blobs.get(VAULT_FILE)).vault !== vault) continue;
    const names = [...(await blobs.list('keys'))].sort((a, b) => (epochOf(b) ?? 0) - (epochOf(a) ?? 0));
    const keyFiles: KeyFile[] = [];
    for (const name of names) {
      const bytes = await blobs.get(name);
      if (bytes) keyFiles.push({ name, bytes: hex(bytes) });
    }
    found.push({ vault, keyFiles, heads: (await blobs.list('heads')).length });
  }
  return found;
}

/**
 * Joins a vault and syncs for the first time. What is on the server is read before anything is written; for a new vault the
 * plain files and the key file come first, so that a folder with notes in it always has the key beside them.
 */
export async function joinVault(
  parts: EngineParts,
  vaults: Vaults,
  { slot, place, label, key, keyFiles, remember, pair, name }: Joining,
  how: 'new' | 'existing',
): Promise<null> {
  const blobs = parts.open(place, () => undefined).vault(key.vault);
  if (how === 'existing' && vaultOf(await blobs.get(VAULT_FILE)).vault !== key.vault) throw new Refused('no-vault');
  if (how === 'new')
    await putFolder(
      blobs,
      key.vault,
      keyFiles.map(({ name, bytes }) => ({ name, bytes: unhex(bytes) })),
    );
  // Two records of one vault would take each note for the other's.
  for (const other of await vaults.slots())
    if (other !== slot && (await vaults.record(other))?.vault === key.vault) throw new Refused('joined-already');
  const store = parts.storeOf(slot);
  const device = await store.device();
  // Nothing is remembered of another vault that this browser may have been joined to before.
  await store.leave();
  await parts.book.remove(slot);
  await vaults.putKey(slot, key, remember);
  await parts.book.put(slot, {
    vault: key.vault,
    place,
    keyId: key.keyId,
    epoch: key.epoch,
    keyFiles,
    remember,
    ...(name ? { name } : {}),
    ...(pair ? { recipient: pair.recipient, identity: await sealedIdentity(key, pair.identity) } : {}),
  });
  await store.commit({ state: () => newState(key.vault, device, label) });
  await vaults.run(slot, true);
  return null;
}

/** The identity lies beside the vault as sealed as the notes on the server: with the key it can be used, without it not. */
async function sealedIdentity({ vault, keyId, key }: VaultKey, identity: string): Promise<string> {
  const keys = new Map([[keyId, await importKey(unhex(key))]]);
  return hex(await createCipher(vault, keys, keyId).seal(IDENTITY, identity));
}

/** The key files are on the server before anything is sealed with the new key. */
export async function rotateKey(
  parts: EngineParts,
  vaults: Vaults,
  slot: string,
  { key, keyFiles }: { readonly key: VaultKey; readonly keyFiles: readonly KeyFile[] },
): Promise<null> {
  for (const keyFile of keyFiles) await storeKeyFile(parts, vaults, slot, keyFile);
  await vaults.unlock(slot, key, keyFiles);
  await vaults.run(slot, true);
  return null;
}

export async function storeKeyFile(parts: EngineParts, vaults: Vaults, slot: string, keyFile: KeyFile): Promise<null> {
  const record = await vaults.record(slot);
  if (!record) throw new Refused('not-joined');
  const blobs = parts.open(record.place, () => undefined).vault(record.vault);
  await putSurely(blobs, keyFile.name, unhex(keyFile.bytes));
  if (!record.keyFiles.some(({ name }) => name === keyFile.name))
    await vaults.putRecord(slot, { keyFiles: [...record.keyFiles, keyFile] });
  return null;
}
