/**
 * What the extension's own pages say to the background about syncing. Keys are made and opened in the page, since that takes
 * seconds of computing; here they only pass, and never outside the extension.
 */
import * as z from 'zod/mini';
import type { Result } from '@/lib/base/result';
import type { FoundVault, Trouble as SyncTrouble } from '@/lib/sync/engine';
import type { ProbeStep } from '@/lib/sync/probe';
import type { VaultStatus } from '@/lib/sync/status';
import { joiningSchema, type KeyFile, keyFileSchema, keySchema, placeSchema, vaultName } from '@/lib/sync/vault';

/** Empty for the person's own vault, else the id of a shared one. */
const slot = z.string().check(z.maxLength(16));

export const syncRequests = [
  z.strictObject({ type: z.literal('sync.status') }),
  /** Now, because the person wants it. */
  z.strictObject({ type: z.literal('sync.now') }),
  /** Writes a small file into the folder, reads it back, lists and deletes it. */
  z.strictObject({ type: z.literal('sync.probe'), place: placeSchema }),
  /** Which vaults lie in the folder. */
  z.strictObject({ type: z.literal('sync.look'), place: placeSchema }),
  z.strictObject({ type: z.literal('sync.join'), joining: joiningSchema, how: z.enum(['new', 'existing']) }),
  z.strictObject({ type: z.literal('sync.unlock'), slot, key: keySchema, keyFiles: z.array(keyFileSchema) }),
  z.strictObject({ type: z.literal('sync.rotate'), slot, key: keySchema, keyFiles: z.array(keyFileSchema) }),
  /** What opens a key that was handed to this browser; null where only words do. */
  z.strictObject({ type: z.literal('sync.identity'), slot }),
  z.strictObject({ type: z.literal('sync.key-files'), slot }),
  z.strictObject({ type: z.literal('sync.change-place'), slot, place: placeSchema }),
  z.strictObject({
    type: z.literal('sync.rename'),
    slot,
    name: z.optional(vaultName),
    label: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  z.strictObject({ type: z.literal('sync.forget'), slot, device: z.string().check(z.maxLength(40)) }),
  z.strictObject({ type: z.literal('sync.confirm-folder'), slot }),
  z.strictObject({ type: z.literal('sync.leave'), slot }),
] as const;
export type SyncRequest = z.infer<(typeof syncRequests)[number]>;

/** Prefixes of what only own pages may ask. */
export const SYNC_OWN_PAGES_ONLY = ['sync.'] as const;

export interface SyncReplies {
  'sync.status': readonly VaultStatus[];
  'sync.now': null;
  'sync.probe': readonly ProbeStep[];
  'sync.look': Result<readonly FoundVault[], SyncTrouble>;
  'sync.join': Result<null, SyncTrouble>;
  'sync.unlock': null;
  'sync.rotate': Result<null, SyncTrouble>;
  'sync.identity': string | null;
  'sync.key-files': readonly KeyFile[];
  'sync.change-place': null;
  'sync.rename': null;
  'sync.forget': null;
  'sync.confirm-folder': null;
  'sync.leave': null;
}
