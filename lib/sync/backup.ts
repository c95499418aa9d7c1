/**
 * A backup, and the way for notes between computers that share no server: every row, as one full state for each vault in a
 * carried file. Opens without Lacuna by `age -d | gunzip`. Reading one merges it: twice, or an old one, loses and doubles nothing.
 */
import { fail, ok, type Result } from '@/lib/base/result';
import type { Row } from '@/lib/note/row';
import { BlobTrouble } from './blob-store';
import { createFilePlace } from './file-place';
import type { Lock, Opener } from './keyring';
import { type LogSegment, opsOf, parseSegment } from './log';

export const BACKUP_ENDING = '.age';

/** The rows of one vault. */
export interface BackupPart {
  /** Empty for the person's own, else the id of a shared one. */
  readonly vault: string;
  readonly rows: readonly Row[];
}

export interface ReadBackup {
  readonly parts: readonly BackupPart[];
  /** Entries that are no rows; the others are good. */
  readonly bad: number;
}

// A backup belongs to no device; each is a file of its own, so that the one name in it never meets another.
const NO_DEVICE = '0'.repeat(8);
const OWN = '0'.repeat(16);
const ONLY = `log/${NO_DEVICE}/00000001-${NO_DEVICE}`;

/** The same rows give the same content; the file differs each time, since no two locks are alike. */
export async function writeBackup(parts: readonly BackupPart[], lock: Lock): Promise<Uint8Array> {
  const lies: { plain: Uint8Array | null } = { plain: null };
  const write = async (bytes: Uint8Array) => {
    lies.plain = bytes;
  };
  const full = parts.map(({ vault, rows }) => ({ vault: vault || OWN, name: ONLY, bytes: stateOf(rows) }));
  await createFilePlace({ read: async () => null, write }, { lock }).putAll(full);
  return lies.plain ?? new Uint8Array();
}

function stateOf(rows: readonly Row[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const segment: LogSegment = { v: 1, dev: NO_DEVICE, base: true, ops: opsOf(sorted) };
  return new TextEncoder().encode(JSON.stringify(segment));
}

/** `locked`: does not open with this; the words are wrong, or the file was altered. `not-backup`: opens, and is something else. */
export async function readBackup(
  bytes: Uint8Array,
  opener: Opener,
): Promise<Result<ReadBackup, 'locked' | 'not-backup'>> {
  const place = createFilePlace({ read: async () => bytes, write: async () => undefined }, { opener });
  try {
    const parts: BackupPart[] = [];
    let bad = 0;
    for (const { vault, name, bytes: content } of await place.getAll()) {
      const segment = name === ONLY ? parseSegment(JSON.parse(new TextDecoder().decode(content))) : undefined;
      if (!segment) return fail('not-backup');
      parts.push({ vault: vault === OWN ? '' : vault, rows: segment.rows });
      bad += segment.bad;
    }
    return parts.length > 0 ? ok({ parts, bad }) : fail('not-backup');
  } catch (error) {
    return fail(error instanceof BlobTrouble && error.code === 'unauthorised' ? 'locked' : 'not-backup');
  }
}
