/**
 * What stands in a dossier is kept when its library file goes: the records with all they rest on, and the file they came
 * from, as they were at that moment. A library file can be had again; an argument that was built on it cannot.
 */
import { buildLibrary } from '@/lib/gap/library';
import { joinRecords, type KeptRecords, recordsFor } from '@/lib/gap/records';
import { packWithEdits } from '@/lib/gap/update';
import { DOSSIER, dossierOf } from '@/lib/note/dossier';
import type { LacunaDatabase } from './database';
import { rowOf } from './note-record';
import { readStored } from './packs';

/**
 * Keeps what dossiers hold of installed files. To be called before a file is taken out or renewed: when it is gone, so is
 * what could be kept.
 *
 * @param name of the file that changes; all of them where none is named.
 */
export async function keepCollected(database: LacunaDatabase, name?: string): Promise<void> {
  const collected = await collectedIds(database);
  if (collected.size === 0) return;
  const { packs, overlay, hashes } = await readStored(database);
  const library = buildLibrary(packs.map((pack) => packWithEdits(pack, overlay)));
  const before = await keptUnder(database, [...collected]);
  const rows = [...collected].flatMap((id) => {
    const from = packs.find((pack) => pack.name === library.packOf.get(id));
    const records = recordsFor(library, [id]);
    // A gap of one file may rest on passages of another, which can go first.
    if (!from || (name !== undefined && !Object.values(records.packOf).includes(name))) return [];
    const earlier = before.get(id)?.records;
    const pack = { name: from.name, version: from.version, title: from.title, sha256: hashes.get(from.name) ?? '' };
    return [{ id, kept: { pack, records: earlier ? joinRecords([records, earlier]) : records } }];
  });
  await database.kept.bulkPut(rows);
}

/** What is kept under these ids; ids of which nothing is kept are left out. */
export async function keptUnder(
  database: LacunaDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptRecords>> {
  const rows = await database.kept.bulkGet([...ids]);
  // Written by this file alone, from records that the schema has let through.
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.kept as KeptRecords] as const] : [])));
}

/** Deleted dossiers count too: they can be restored. */
async function collectedIds(database: LacunaDatabase): Promise<ReadonlySet<string>> {
  const dossiers = await database.notes.where('kind').equals(DOSSIER).toArray();
  const items = dossiers.flatMap((record) => {
    const row = rowOf(record);
    return (row && dossierOf(row)?.items) ?? [];
  });
  return new Set(items.flatMap((item) => ('ref' in item && item.kind !== 'note' ? [item.ref] : [])));
}
