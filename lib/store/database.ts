import Dexie, { type EntityTable, type Table } from 'dexie';

/** A library file as it was installed: its text byte for byte, so that an export gives back what came in. */
export interface PackRow {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** `shipped` files are renewed with the extension; `imported` ones only by the person. */
  readonly origin: 'shipped' | 'imported';
  readonly text: string;
}

/** The person's own change of one field of a record; lies over the library file and survives its updates. */
export interface EditRow {
  readonly entity: string;
  readonly field: string;
  /** A `FieldEdit` of `lib/gap/edit`. */
  readonly edit: unknown;
}

/** A shipped file that the person removed stays away until it is asked for again. */
export interface RemovedRow {
  readonly name: string;
}

/** A record that a newer library file dropped but that carries edits of the person: as the file last had it. */
export interface RetiredRow {
  readonly id: string;
  readonly record: unknown;
}

/** Which build's shipped files were installed last, by version and content. */
export interface StampRow {
  readonly key: 'shipped';
  readonly value: string;
}

/**
 * The one database of Lacuna. Only the background opens it: in a content script `indexedDB` is
 * that of the visited site, which could read and delete everything.
 */
export interface LacunaDatabase extends Dexie {
  readonly packs: EntityTable<PackRow, 'name'>;
  readonly edits: Table<EditRow, [string, string]>;
  readonly retired: EntityTable<RetiredRow, 'id'>;
  readonly removed: EntityTable<RemovedRow, 'name'>;
  readonly stamps: EntityTable<StampRow, 'key'>;
}

/** Opens lazily: the first query opens it, and fails when the browser refuses storage. */
export function openDatabase(name = 'lacuna'): LacunaDatabase {
  const database = new Dexie(name) as LacunaDatabase;
  database.version(1).stores({
    packs: 'name',
    edits: '[entity+field], entity',
    retired: 'id',
    removed: 'name',
    stamps: 'key',
  });
  return database;
}

/** Whether an error means that the database itself cannot be used, as opposed to a bug of ours. */
export function isStorageError(error: unknown): boolean {
  return (
    error instanceof Dexie.DexieError ||
    (error instanceof DOMException && /Quota|InvalidState|Unknown|Version/.test(error.name))
  );
}
