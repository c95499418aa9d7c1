/** Making a vault, joining one, changing its key. */
import { type Place, putSurely } from './blob-store';
import type { EngineParts, FoundVault } from './engine';
import { putFolder, vaultOf } from './heal';
import { epochOf, VAULT_FILE } from './names';
import { hex, unhex } from './seal';
import { newState } from './state';
import type { Joining, KeyFile, VaultKey } from './vault';
import type { Vaults } from './vaults';

/** What was asked for cannot be done, for a reason that is not the place's. */
export class Refused extends Error {
  readonly code: 'no-vault' | 'not-joined';
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
  { slot, place, label, key, keyFiles, remember }: Joining,
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
  });
  await store.commit({ state: () => newState(key.vault, device, label) });
  await vaults.run(slot, true);
  return null;
}

/** The key file is on the server before anything is sealed with the new key. */
export async function rotateKey(
  parts: EngineParts,
  vaults: Vaults,
  slot: string,
  { key, keyFile }: { readonly key: VaultKey; readonly keyFile: KeyFile },
): Promise<null> {
  await storeKeyFile(parts, vaults, slot, keyFile);
  await vaults.unlock(slot, key, [keyFile]);
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
