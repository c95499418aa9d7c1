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

/** A library file as this build has read it, so that it need not be held against the schema each time the background wakes up. */
export interface ReadyRow {
  readonly name: string;
  /** Build and hash of the text that was read. */
  readonly of: string;
  /** The `Pack` of `lib/gap/pack`, defaults filled in, as JSON. */
  readonly pack: string;
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

/** A record that stands in a dossier, as it was before its library file was taken out or renewed. */
export interface KeptRow {
  readonly id: string;
  /** `KeptRecords` of `lib/gap/records`. */
  readonly kept: unknown;
}

/** `shipped`: which build's shipped files were installed last, by version and content. `home`: by what this database is known again. */
export interface StampRow {
  readonly key: 'shipped' | 'home';
  readonly value: string;
}

/** A row of the person's, and beside it what it is found by. The row alone is the truth. */
export interface NoteRecord {
  readonly id: string;
  readonly kind: string;
  /** A `Row` of `lib/note/row`. */
  readonly row: unknown;
  /** Vault that the row belongs to; without one, the person's own. */
  readonly slot?: string;
  readonly document: string;
  /** Host name of the address. */
  readonly site: string;
  /** `act#article` of the provision and of those tied to it. */
  readonly articles: readonly string[];
  readonly tags: readonly string[];
  readonly colour: string;
  readonly state: 'live' | 'deleted' | 'purged';
  /** 1 where versions stand side by side. */
  readonly conflict: 0 | 1;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Changed parts of a row that no other device has been sent yet. */
export interface OutboxRow {
  readonly n?: number;
  readonly id: string;
  /** `x:body@…`: as `changedParts` of `lib/note/parts` names them. */
  readonly what: readonly string[];
  /** Vault of the row; without one, the person's own. */
  readonly slot?: string;
}

/** A vault that this browser is joined to, as `lib/sync` describes it. The person's own has an empty slot. */
export interface VaultRow {
  readonly slot: string;
  readonly record: unknown;
}

/** What syncing remembers of a vault between two runs. */
export interface SyncRow {
  readonly slot: string;
  readonly state: unknown;
}

/** Fingerprint of all rows of a vault, kept from the moment it is joined. */
export interface DigestRow {
  readonly slot: string;
  readonly digest: string;
}

/** Bytes of an own file of a vault. */
export interface SealedRow {
  readonly slot: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A key of a vault that can be used and not read out. */
export interface KeyRow {
  readonly slot: string;
  readonly keyId: string;
  readonly key: CryptoKey;
}

/** The clock of this device. */
export interface ClockRow {
  readonly k: 'clock';
  readonly device: string;
  /** The greatest stamp seen. */
  readonly last: string;
  /** Counts the transactions that wrote notes, so that an index in memory knows whether it is still true. */
  readonly revision: number;
}

/** What is being typed and is not a note yet. */
export interface DraftRow {
  readonly key: string;
  readonly document: string;
  readonly content: { readonly [key: string]: unknown };
  readonly modified: number;
}

/**
 * The one database of Lacuna. Only the background opens it: in a content script `indexedDB` is
 * that of the visited site, which could read and delete everything.
 */
export interface LacunaDatabase extends Dexie {
  readonly packs: EntityTable<PackRow, 'name'>;
  readonly ready: EntityTable<ReadyRow, 'name'>;
  readonly edits: Table<EditRow, [string, string]>;
  readonly retired: EntityTable<RetiredRow, 'id'>;
  readonly removed: EntityTable<RemovedRow, 'name'>;
  readonly kept: EntityTable<KeptRow, 'id'>;
  readonly stamps: EntityTable<StampRow, 'key'>;
  readonly notes: EntityTable<NoteRecord, 'id'>;
  readonly outbox: EntityTable<OutboxRow, 'n'>;
  readonly meta: EntityTable<ClockRow, 'k'>;
  readonly drafts: EntityTable<DraftRow, 'key'>;
  readonly vaults: EntityTable<VaultRow, 'slot'>;
  readonly syncs: EntityTable<SyncRow, 'slot'>;
  readonly digests: EntityTable<DigestRow, 'slot'>;
  readonly sealed: Table<SealedRow, [string, string]>;
  readonly keys: Table<KeyRow, [string, string]>;
}

/** Opens lazily: the first query opens it, and fails when the browser refuses storage. */
export function openDatabase(name = 'lacuna'): LacunaDatabase {
  // Strict: what was told to be kept has reached the disk, so that a power cut takes no note along.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LacunaDatabase;
  database.version(1).stores({
    packs: 'name',
    ready: 'name',
    edits: '[entity+field], entity',
    retired: 'id',
    removed: 'name',
    kept: 'id',
    stamps: 'key',
    notes: 'id, kind, document, site, *articles, *tags, colour, state, conflict, modified',
    outbox: '++n, id',
    meta: 'k',
    drafts: 'key, document',
    vaults: 'slot',
    syncs: 'slot',
    digests: 'slot',
    sealed: '[slot+name], slot',
    keys: '[slot+keyId], slot',
  });
  // A part of an older version that holds the database open would let every question wait for ever. Closed, it answers each at
  // once that it is; the background opens it anew when it is next woken.
  database.on('blocked', () => database.close());
  return database;
}

/** Whether an error means that the database itself cannot be used, as opposed to a bug of ours. */
export function isStorageError(error: unknown): boolean {
  return (
    error instanceof Dexie.DexieError ||
    (error instanceof DOMException && /Quota|InvalidState|Unknown|Version/.test(error.name))
  );
}
