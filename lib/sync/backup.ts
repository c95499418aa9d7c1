/**
 * A backup, and the way for notes between computers that share no server: every row as one full state in a carried file.
 * Opens without Lacuna by `age -d | gunzip`. Reading one merges it: twice, or an old one, loses and doubles nothing.
 */
import { fail, ok, type Result } from '@/lib/base/result';
import type { Row } from '@/lib/note/row';
import { BlobTrouble } from './blob-store';
import { createFilePlace } from './file-place';
import type { Lock, Opener } from './keyring';
import { type LogSegment, opsOf, parseSegment } from './log';

export const BACKUP_ENDING = '.age';

export interface ReadBackup {
  readonly rows: readonly Row[];
  /** Entries that are no rows; the others are good. */
  readonly bad: number;
}

// A backup belongs to no vault and no device; each is a file of its own, so that the one name in it never meets another.
const NO_DEVICE = '0'.repeat(8);
const NO_VAULT = '0'.repeat(16);
const ONLY = `log/${NO_DEVICE}/00000001-${NO_DEVICE}`;

/** The same rows give the same content; the file differs each time, since no two locks are alike. */
export async function writeBackup(rows: readonly Row[], lock: Lock): Promise<Uint8Array> {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const segment: LogSegment = { v: 1, dev: NO_DEVICE, base: true, ops: opsOf(sorted) };
  const written: Uint8Array[] = [];
  const file = {
    read: async () => null,
    write: async (bytes: Uint8Array) => {
      written.push(bytes);
    },
  };
  const place = createFilePlace(file, { lock });
  await place.vault(NO_VAULT).put(ONLY, new TextEncoder().encode(JSON.stringify(segment)));
  return written[0] ?? new Uint8Array();
}

/** `locked`: does not open with this; the words are wrong, or the file was altered. `not-backup`: opens, and is something else. */
export async function readBackup(
  bytes: Uint8Array,
  opener: Opener,
): Promise<Result<ReadBackup, 'locked' | 'not-backup'>> {
  const place = createFilePlace({ read: async () => bytes, write: async () => undefined }, { opener });
  try {
    const content = await place.vault(NO_VAULT).get(ONLY);
    const segment = content && parseSegment(JSON.parse(new TextDecoder().decode(content)));
    return segment ? ok({ rows: segment.rows, bad: segment.bad }) : fail('not-backup');
  } catch (error) {
    return fail(error instanceof BlobTrouble && error.code === 'unauthorised' ? 'locked' : 'not-backup');
  }
}
