/** Where notes can be kept: with the person's own, or in a shared vault that this browser has joined. */
import type { VaultChoice } from '@/lib/message/note-messages';
import type { LacunaDatabase } from '@/lib/store/database';
import { createVaultBook } from '@/lib/store/vault-book';
import { vaultRecordSchema } from '@/lib/sync/vault';

export function vaultChoices(database: LacunaDatabase) {
  return {
    async choices(): Promise<readonly VaultChoice[]> {
      const shared = [...(await createVaultBook(database).vaults())].flatMap(([vault, record]) => {
        const parsed = vaultRecordSchema.safeParse(record);
        return vault !== '' && parsed.success ? [{ vault, name: parsed.data.name ?? parsed.data.place.address }] : [];
      });
      return shared.length > 0 ? [{ vault: '', name: '' }, ...shared] : [];
    },
    /** Shared vaults of which notes are here, whether joined or not. */
    async used(): Promise<readonly string[]> {
      const slots = new Set<string>();
      await database.notes.filter(({ slot }) => slot !== undefined).each(({ slot }) => slot && slots.add(slot));
      return [...slots].sort();
    },
  };
}
