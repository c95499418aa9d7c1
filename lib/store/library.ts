import { sha256 } from '@/lib/base/digest';
import { isRefused, lintPack } from '@/lib/gap/lint';
import { type Pack, parsePack } from '@/lib/gap/pack';
import type { LacunaDatabase } from './database';
import { keepCollected } from './kept-records';
import { type Damaged, installPack } from './packs';

/** A library file that came with the extension. */
export interface ShippedFile {
  readonly name: string;
  readonly text: string;
}

/** Whether the shipped files of this build are in the database. */
export async function shippedIsHere(database: LacunaDatabase, build: string): Promise<boolean> {
  const [stamp, packs] = await Promise.all([database.stamps.get('shipped'), database.packs.count()]);
  return stamp?.value === build && packs > 0;
}

/**
 * Brings the shipped files of this build into the database: in one transaction, and only those that are sound.
 * Files that the person removed stay removed; imported files are not touched.
 *
 * @param build version of the extension, by which `shippedIsHere` knows that it is done.
 * @returns the files that were refused.
 */
export async function installShipped(
  database: LacunaDatabase,
  files: readonly ShippedFile[],
  build: string,
): Promise<readonly Damaged[]> {
  const hashed = await Promise.all(files.map(async (file) => ({ ...file, sha256: await sha256(file.text) })));
  const { sound, damaged } = await soundFiles(hashed);
  await keepCollected(database);
  await database.transaction('rw', database.tables, async () => {
    const removed = new Set(await database.removed.toCollection().primaryKeys());
    for (const { pack, text, sha256: hash } of sound)
      if (!removed.has(pack.name)) await installPack(database, { pack, text, sha256: hash, origin: 'shipped' });
    await database.stamps.put({ key: 'shipped', value: build });
  });
  return damaged;
}

interface HashedFile extends ShippedFile {
  readonly sha256: string;
}

async function soundFiles(
  files: readonly HashedFile[],
): Promise<{ sound: (HashedFile & { readonly pack: Pack })[]; damaged: Damaged[] }> {
  const damaged: Damaged[] = [];
  const parsed = files.flatMap((file) => {
    const result = parsePack(file.text);
    if (!result.ok) damaged.push({ name: file.name, problems: result.error });
    return result.ok ? [{ ...file, pack: result.value }] : [];
  });
  const sound: (HashedFile & { readonly pack: Pack })[] = [];
  for (const file of parsed) {
    const others = parsed.flatMap((other) => (other === file ? [] : [other.pack]));
    const problems = await lintPack(file.pack, others);
    if (isRefused(problems)) damaged.push({ name: file.name, problems });
    else sound.push(file);
  }
  return { sound, damaged };
}
