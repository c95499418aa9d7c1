import type { Act } from './act';

/**
 * Reads all acts, by id: one file each. In the script of a page the build puts a table in place of this file, without
 * the fields that no page reads (`lean-acts.ts`).
 */
export const readActs = (): readonly Act[] =>
  Object.values(import.meta.glob<Act>('@/data/acts/*.json', { eager: true, import: 'default' }));
