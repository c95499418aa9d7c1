import { withDelta } from '@/lib/note/delta';
import { digestAfter, EMPTY_DIGEST } from '@/lib/note/digest';
import { mergeRows, sameRow } from '@/lib/note/merge';
import { changedParts, partsOf } from '@/lib/note/parts';
import { lastStamp, type Row } from '@/lib/note/row';
import { laterStamp, newDevice, newSession, nextStamp, type RandomBytes, type Stamp } from '@/lib/note/stamp';
import type { Commit, Outcome, SyncStore, Waiting } from '@/lib/note/sync-store';

/** What lies on the disk. Copied as a whole: a backup, a cloned profile, the state before a power cut. */
export interface Disk {
  rows: Map<string, Row>;
  outbox: Map<string, Waiting>;
  files: Map<string, Uint8Array>;
  state: unknown;
  digest: string;
  last: Stamp;
  device: string;
  n: number;
}

export const emptyDisk = (device = ''): Disk => ({
  rows: new Map(),
  outbox: new Map(),
  files: new Map(),
  state: undefined,
  digest: EMPTY_DIGEST,
  last: '',
  device,
  n: 0,
});

/** Rows and bytes are never changed in place, so that maps of them are all there is to copy. */
export const copyDisk = (disk: Disk): Disk => ({
  ...disk,
  rows: new Map(disk.rows),
  outbox: new Map(disk.outbox),
  files: new Map(disk.files),
});

export interface MemoryStore extends SyncStore {
  disk(): Disk;
  setDisk(disk: Disk): void;
  /** One change by the person, as the store of notes makes it. @param before what it was when the person looked. */
  edit(id: string, change: (row: Row | undefined, tick: () => Stamp, unsent: ReadonlySet<string>) => Row): Row;
  /** A new start of the program. */
  restart(): void;
}

/** A sync store whose transactions are copies of a map: what the database does, a thousand times faster. */
export function memoryStore(start: Disk, random: RandomBytes, now: () => number): MemoryStore {
  let disk = start;
  let session = newSession(random);
  let sorted: { readonly of: unknown; readonly ids: readonly string[] } = { of: undefined, ids: [] };

  function write(on: Disk, before: Row | undefined, after: Row): boolean {
    if (before && sameRow(before, after)) return false;
    on.rows.set(after.id, after);
    on.digest = digestAfter(on.digest, before, after);
    on.last = laterStamp(on.last, lastStamp(after));
    return true;
  }
  function queue(on: Disk, id: string, what: readonly string[]): void {
    on.outbox.delete(id);
    if (what.length > 0) on.outbox.set(id, { n: ++on.n, id, what });
  }
  function thaw(on: Disk, { files, entries, rows }: NonNullable<Commit['freeze']>): void {
    for (const { name, bytes } of files) on.files.set(name, bytes);
    const read = new Map(entries.map((entry) => [entry.id, entry.n]));
    for (const [id, waiting] of [...on.outbox]) {
      if (read.get(id) === waiting.n) on.outbox.delete(id);
      else if (rows.has(id)) {
        const [row, frozen] = [on.rows.get(id), rows.get(id)];
        if (!row || !frozen) continue;
        const after = mergeRows(row, frozen);
        write(on, row, after);
        const sent = new Set(partsOf(frozen));
        const present = new Set(partsOf(after));
        queue(
          on,
          id,
          waiting.what.filter((part) => !sent.has(part) && present.has(part)),
        );
      }
    }
  }
  return {
    disk: () => disk,
    setDisk(next) {
      disk = next;
      session = newSession(random);
    },
    restart() {
      session = newSession(random);
    },
    edit(id, change) {
      const next = copyDisk(disk);
      const before = next.rows.get(id);
      const tick = () => {
        next.last = nextStamp(next.last, now(), { device: next.device, session });
        return next.last;
      };
      const waiting = next.outbox.get(id)?.what ?? [];
      const after = change(before, tick, new Set(waiting));
      if (write(next, before, after)) {
        const present = new Set(partsOf(after));
        queue(
          next,
          id,
          [...new Set([...waiting, ...changedParts(before, after)])].filter((part) => present.has(part)),
        );
      }
      disk = next;
      return after;
    },
    held: async () => ({ state: disk.state, digest: disk.digest, waiting: disk.outbox.size, last: disk.last }),
    waiting: async () => ({
      entries: [...disk.outbox.values()],
      rows: [...disk.outbox.keys()].flatMap((id) => disk.rows.get(id) ?? []),
    }),
    async rows(after, limit) {
      if (sorted.of !== disk.rows) sorted = { of: disk.rows, ids: [...disk.rows.keys()].sort() };
      const from = after === '' ? 0 : sorted.ids.indexOf(after) + 1;
      return sorted.ids.slice(from, from + limit).flatMap((id) => disk.rows.get(id) ?? []);
    },
    file: async (name) => disk.files.get(name),
    async commit(step) {
      const next = copyDisk(disk);
      const changed: string[] = [];
      for (const delta of step.apply ?? []) {
        const before = next.rows.get(delta.id);
        if (write(next, before, withDelta(before, delta))) changed.push(delta.id);
      }
      if (step.freeze) thaw(next, step.freeze);
      for (const name of step.drop ?? []) next.files.delete(name);
      if (step.device) next.device = step.device;
      const outcome: Outcome = { changed, refused: [] };
      next.state = step.state(outcome);
      disk = next;
      return outcome;
    },
    async device() {
      if (disk.device === '') disk = { ...disk, device: newDevice(random) };
      return disk.device;
    },
    async leave() {
      disk = { ...disk, state: undefined, files: new Map(), outbox: new Map() };
    },
  };
}
