import type { VaultBook } from '@/lib/note/sync-store';
import type { LacunaDatabase } from './database';

export function createVaultBook({ vaults, keys }: LacunaDatabase): VaultBook {
  return {
    vaults: async () => new Map((await vaults.toArray()).map(({ slot, record }) => [slot, record])),
    async put(slot, record) {
      await vaults.put({ slot, record });
    },
    remove: (slot) =>
      vaults.db.transaction('rw', vaults, keys, async () => {
        await vaults.delete(slot);
        await keys.where('slot').equals(slot).delete();
      }),
    keys: async (slot) =>
      new Map((await keys.where('slot').equals(slot).toArray()).map(({ keyId, key }) => [keyId, key])),
    async putKey(slot, keyId, key) {
      await keys.put({ slot, keyId, key });
    },
  };
}
