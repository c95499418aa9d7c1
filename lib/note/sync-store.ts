/**
 * What syncing needs of the database, for one vault. Every call is one transaction: all of it holds afterwards or nothing.
 * The database knows nothing of vaults, heads and files; what it is told to remember of them it keeps as it lies.
 */
import type { Row } from './row';
import type { Stamp } from './stamp';

/** Parts of a row that wait to be sent. `n` changes whenever the entry does. */
export interface Waiting {
  readonly n: number;
  readonly id: string;
  readonly what: readonly string[];
}

/** What holds at one moment. */
export interface Held {
  /** What the last commit left; undefined before the first. */
  readonly state: unknown;
  /** Fingerprint of all rows of the vault, see `digest.ts`. */
  readonly digest: string;
  /** Number of rows with parts that wait. */
  readonly waiting: number;
  /** The greatest stamp seen. */
  readonly last: Stamp;
}

/** What comes of a commit before its state is written. */
export interface Outcome {
  /** Rows that were changed by what came in. */
  readonly changed: readonly string[];
  /** Rows that could not be taken in: their counterpart here is damaged, or belongs to another vault. */
  readonly refused: readonly string[];
}

export interface Commit {
  /** The state after this step. It is asked for inside the transaction, so it must be given at once. */
  readonly state: (outcome: Outcome) => unknown;
  /** Changes of other devices, merged in. They do not wait to be sent. */
  readonly apply?: readonly Row[];
  /**
   * Own files from here on: their bytes are kept and the entries they carry stop waiting. A row that was changed since its
   * entry was read goes on waiting with what is new, and takes back what was replaced meanwhile: it is on its way already.
   */
  readonly freeze?: {
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    readonly entries: readonly Waiting[];
    /** The rows or deltas as they stand in the files, by id. */
    readonly rows: ReadonlyMap<string, Row>;
  };
  /** Own files that are needed no more. */
  readonly drop?: readonly string[];
  /** The device that stamps from here on, after this database turned out to be a copy. */
  readonly device?: string;
}

export interface SyncStore {
  held(): Promise<Held>;
  /** Everything that waits, with its rows, as of one moment. Rows that cannot be read are left out with their entries. */
  waiting(): Promise<{ readonly entries: readonly Waiting[]; readonly rows: readonly Row[] }>;
  /** Rows in the order of ids. @param after the last id of the batch before, or empty. */
  rows(after: string, limit: number): Promise<readonly Row[]>;
  /** Bytes of an own file. */
  file(name: string): Promise<Uint8Array | undefined>;
  commit(step: Commit): Promise<Outcome>;
  /** Name of this device as it stamps; makes one where there is none yet. */
  device(): Promise<string>;
  /** Forgets state and own files of the vault; rows stay, and wait no more. */
  leave(): Promise<void>;
}

/** Which vaults this browser is joined to, and their keys. The person's own vault has an empty slot. */
export interface VaultBook {
  /** Records as they were put, by slot. */
  vaults(): Promise<ReadonlyMap<string, unknown>>;
  put(slot: string, record: unknown): Promise<void>;
  /** Forgets the vault with its keys. */
  remove(slot: string): Promise<void>;
  /** By key id. Keys that can be used and not read out. */
  keys(slot: string): Promise<ReadonlyMap<string, CryptoKey>>;
  putKey(slot: string, keyId: string, key: CryptoKey): Promise<void>;
}
