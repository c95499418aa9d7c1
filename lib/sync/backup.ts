/**
 * A backup, and the way for notes between computers that share no server: every row as one full state, gzipped, locked by
 * age. Opens without Lacuna by `age -d | gunzip`. Reading one merges it: twice, or an old one, loses and doubles nothing.
 */
import { fail, ok, type Result } from '@/lib/base/result';
import type { Row } from '@/lib/note/row';
import { type Lock, lockBytes, type Opener, openBytes } from './keyring';
import { type LogSegment, opsOf, parseSegment } from './log';
import { folded, unfolded } from './seal';

export const BACKUP_ENDING = '.age';

export interface ReadBackup {
  readonly rows: readonly Row[];
  /** Entries that are no rows; the others are good. */
  readonly bad: number;
}

/** The same rows give the same content; the file differs each time, since no two locks are alike. */
export async function writeBackup(rows: readonly Row[], lock: Lock): Promise<Uint8Array> {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const segment: LogSegment = { v: 1, dev: NO_DEVICE, base: true, ops: opsOf(sorted) };
  return lockBytes(await folded(new TextEncoder().encode(`${JSON.stringify(segment)}\n`)), lock);
}
const NO_DEVICE = '0'.repeat(8);

/** `locked`: does not open with this; the words are wrong, or the file was altered. `not-backup`: opens, and is something else. */
export async function readBackup(
  file: Uint8Array,
  opener: Opener,
): Promise<Result<ReadBackup, 'locked' | 'not-backup'>> {
  const plain = await openBytes(file, opener);
  if (!plain) return fail('locked');
  try {
    const segment = parseSegment(JSON.parse(new TextDecoder().decode(await unfolded(plain))));
    return segment ? ok({ rows: segment.rows, bad: segment.bad }) : fail('not-backup');
  } catch {
    return fail('not-backup');
  }
}
