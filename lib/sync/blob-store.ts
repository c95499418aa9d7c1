/** The port to a place where sealed files lie. Everything above it is the same for every kind of place. */

/** Folders that can be listed. `root` gives the vaults of the chosen folder, as their ids. */
export type Folder = 'root' | 'heads' | 'keys';

/**
 * Files of one vault. Names are those of `names.ts`: made once, written by one device only, never used again. Nothing is
 * concluded from sizes, times or tags of a server, and a file that is not there never means that something was deleted.
 *
 * Every call throws `BlobTrouble` when it does not succeed.
 */
export interface BlobStore {
  /** Names in a folder, `heads/…` and `keys/…` in full. What does not look like a name of ours is left out; a folder that is not there is empty. */
  list(folder: Folder): Promise<readonly string[]>;
  /** Null where there is no such file. */
  get(name: string): Promise<Uint8Array | null>;
  /** Writing the same bytes again does no harm. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** A file that is not there counts as deleted. */
  del(name: string): Promise<void>;
}

/** A chosen folder, in which vaults lie. */
export interface Place {
  /** With an empty id only `list('root')` has a meaning. */
  vault(id: string): BlobStore;
  /** Takes away the empty folders of a vault that was only a trial. */
  dropEmpty(id: string): Promise<void>;
}

/** Why a place did not do what it was asked. Words for it belong to the interface. */
export const BLOB_CODES = [
  /** No answer: no network, no such host, or the browser withholds the permission for it. */
  'offline',
  /** No answer in time. */
  'timeout',
  /** Name or password are not accepted. Never tried again by itself: servers block whole offices for that. */
  'unauthorised',
  /** Accepted, but this folder may not be used. */
  'forbidden',
  /** The chosen folder does not exist. */
  'no-folder',
  /** The server sends on to another address, to which no password is given. */
  'redirected',
  /** What answered is no such server: a login page of a network, or a web site. */
  'not-dav',
  /** No space left. */
  'full',
  /** The server accepts no file of this size. */
  'too-large',
  /** Asked to come later. */
  'busy',
  /** Locked for the moment. */
  'locked',
  /** What was written is not what is read back. */
  'not-kept',
  /** Anything else, with the server's number. */
  'server',
] as const;
export type BlobCode = (typeof BLOB_CODES)[number];

/** An expected failure of a place. */
export class BlobTrouble extends Error {
  readonly code: BlobCode;
  /** Number of the server's answer. */
  readonly status: number | undefined;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly wait: number | undefined;
  constructor(code: BlobCode, more: { readonly status?: number; readonly wait?: number } = {}) {
    super(more.status === undefined ? code : `${code} ${more.status}`);
    this.code = code;
    this.status = more.status;
    this.wait = more.wait;
  }
}

/** Writes a file and reads it back. @throws BlobTrouble `not-kept` when something else came back. */
export async function putSurely(blobs: BlobStore, name: string, bytes: Uint8Array): Promise<void> {
  await blobs.put(name, bytes);
  if (!sameBytes(await blobs.get(name), bytes)) throw new BlobTrouble('not-kept');
}

export function sameBytes(a: Uint8Array | null, b: Uint8Array): boolean {
  if (a?.length !== b.length) return false;
  for (let at = 0; at < b.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
