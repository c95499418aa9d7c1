import type { FieldEdit, Overlay, PackRecord } from '@/lib/gap/edit';
import { type Pack, parsePack } from '@/lib/gap/pack';
import type { PackResult, Problem } from '@/lib/gap/problem';
import { type Installed, previewPack } from '@/lib/gap/update';
import type { EditRow, LacunaDatabase, PackRow, RetiredRow } from './database';

/** A file that could not be used, and why. What was installed before stays installed. */
export interface Damaged {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Everything installed: files that can be read, the person's edits, and records that live on only because of an edit. */
export interface Stored extends Installed {
  /** Names of the files that the person brought in. */
  readonly imported: ReadonlySet<string>;
  /** SHA-256 of each file as it was installed, by name. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly damaged: readonly Damaged[];
}

export async function readStored(database: LacunaDatabase): Promise<Stored> {
  const [rows, edits, retired] = await database.transaction('r', database.packs, database.edits, database.retired, () =>
    Promise.all([database.packs.toArray(), database.edits.toArray(), database.retired.toArray()]),
  );
  return storedOf(
    rows.map((row) => ({ ...row, result: parsePack(row.text) })),
    edits,
    retired,
  );
}

/** A file as it lies in the database, and what reading it gave. */
export type ReadPack = PackRow & { readonly result: PackResult<Pack> };

export function storedOf(read: readonly ReadPack[], edits: readonly EditRow[], retired: readonly RetiredRow[]): Stored {
  return {
    packs: read.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    damaged: read.flatMap(({ name, result }) => (result.ok ? [] : [{ name, problems: result.error }])),
    imported: new Set(read.flatMap(({ name, origin }) => (origin === 'imported' ? [name] : []))),
    hashes: new Map(read.map(({ name, sha256 }) => [name, sha256])),
    overlay: overlayOf(edits),
    retired: retired.map(({ record }) => record as PackRecord),
  };
}

function overlayOf(rows: readonly EditRow[]): Overlay {
  const overlay = new Map<string, Record<string, FieldEdit>>();
  for (const { entity, field, edit } of rows) {
    overlay.set(entity, { ...overlay.get(entity), [field]: edit as FieldEdit });
  }
  return Object.fromEntries(overlay);
}

/**
 * Installs or renews a file, the person's edits merged over it, in one transaction: either all of it is there or nothing changed.
 * Edits are never dropped unless the new file says the same.
 */
export async function installPack(
  database: LacunaDatabase,
  {
    pack,
    text,
    sha256,
    origin = 'imported',
  }: { readonly pack: Pack; readonly text: string; readonly sha256: string; readonly origin?: PackRow['origin'] },
): Promise<void> {
  await database.transaction('rw', database.packs, database.edits, database.retired, database.removed, async () => {
    const { merge } = previewPack(pack, await readStored(database));
    await database.packs.put({ name: pack.name, version: pack.version, sha256, origin, text });
    await database.removed.delete(pack.name);
    await writeOverlay(database, merge.overlay);
    await database.retired.clear();
    await database.retired.bulkPut(merge.retired.map(({ record }) => ({ id: record.id, record })));
  });
}

async function writeOverlay(database: LacunaDatabase, overlay: Overlay): Promise<void> {
  await database.edits.clear();
  await database.edits.bulkPut(
    Object.entries(overlay).flatMap(([entity, fields]) =>
      Object.entries(fields).map(([field, edit]) => ({ entity, field, edit })),
    ),
  );
}

/** Takes a file out. Edits of its records stay and lie over it again when it comes back. */
export async function removePack(database: LacunaDatabase, name: string): Promise<void> {
  await database.transaction('rw', database.packs, database.removed, async () => {
    const row = await database.packs.get(name);
    await database.packs.delete(name);
    if (row?.origin === 'shipped') await database.removed.put({ name });
  });
}

/** Names of the files that the person brought in, by name. */
export async function ownPacks(database: LacunaDatabase): Promise<readonly string[]> {
  const rows = await database.packs.toArray();
  return rows.flatMap(({ name, origin }) => (origin === 'imported' ? [name] : [])).sort();
}

/** The file byte for byte as it was installed, or undefined where there is none of that name. */
export async function exportPack(database: LacunaDatabase, name: string): Promise<PackRow | undefined> {
  return database.packs.get(name);
}
