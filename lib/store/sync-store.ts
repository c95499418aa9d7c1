/** What syncing asks of the database, for one vault. */
import { withDelta } from '@/lib/note/delta';
import { digestAfter, EMPTY_DIGEST } from '@/lib/note/digest';
import { mergeRows, sameRow } from '@/lib/note/merge';
import { partsOf } from '@/lib/note/parts';
import { lastStamp, type Row } from '@/lib/note/row';
import { laterStamp, newDevice, type RandomBytes, type Stamp } from '@/lib/note/stamp';
import type { Commit, Outcome, SyncStore } from '@/lib/note/sync-store';
import type { ClockRow, LacunaDatabase, NoteRecord, OutboxRow } from './database';
import { recordIn, rowOf } from './note-record';
import { showEdits } from './show-edits';

/** @param slot vault that the rows belong to; empty for the person's own. */
export function createSyncStore(
  database: LacunaDatabase,
  slot: string,
  { random }: { readonly random: RandomBytes },
): SyncStore {
  const { notes, outbox, meta, syncs, digests, sealed, edits } = database;
  const tables = [notes, outbox, meta, syncs, digests, sealed, edits];
  const isHere = (one: { readonly slot?: string }) => (one.slot ?? '') === slot;

  const clock = async (): Promise<ClockRow> =>
    (await meta.get('clock')) ?? { k: 'clock', device: newDevice(random), last: '', revision: 0 };

  return {
    held: () =>
      database.transaction('rw', tables, async () => ({
        state: (await syncs.get(slot))?.state,
        digest: await digestOf(database, slot),
        waiting: (await outbox.filter(isHere).toArray()).length,
        last: (await meta.get('clock'))?.last ?? '',
      })),
    waiting: () =>
      database.transaction('r', notes, outbox, async () => {
        const all = await outbox.filter(isHere).toArray();
        const found = await notes.bulkGet([...new Set(all.map(({ id }) => id))]);
        const rows = found.flatMap((record) => (record && rowOf(record)) ?? []);
        const readable = new Set(rows.map(({ id }) => id));
        const entries = all.flatMap(({ n, id, what }) =>
          n !== undefined && readable.has(id) ? [{ n, id, what }] : [],
        );
        return { entries, rows };
      }),
    rows: (after, limit) => rowsAfter(database, slot, after, limit),
    file: async (name) => (await sealed.get([slot, name]))?.bytes,
    commit: (step) =>
      database.transaction('rw', tables, async () => {
        const before = await clock();
        const pen = createPen(database, slot, before, await digestOf(database, slot));
        const outcome = await pen.apply(step.apply ?? []);
        if (step.freeze) await freeze(database, slot, step.freeze, pen);
        if (step.drop) await sealed.bulkDelete(step.drop.map((name) => [slot, name] as [string, string]));
        await pen.close(step.device ?? before.device);
        await syncs.put({ slot, state: step.state(outcome) });
        return outcome;
      }),
    device: () =>
      database.transaction('rw', meta, async () => {
        const held = await clock();
        await meta.put(held);
        return held.device;
      }),
    leave: () =>
      database.transaction('rw', tables, async () => {
        await syncs.delete(slot);
        await digests.delete(slot);
        await sealed.where('slot').equals(slot).delete();
      }),
  };
}

/** The fingerprint of a vault; counted once from all rows where it was not followed so far. */
async function digestOf({ digests, notes }: LacunaDatabase, slot: string): Promise<string> {
  const held = await digests.get(slot);
  if (held) return held.digest;
  let digest = EMPTY_DIGEST;
  await notes.each((record) => {
    const row = (record.slot ?? '') === slot ? rowOf(record) : undefined;
    if (row) digest = digestAfter(digest, undefined, row);
  });
  await digests.put({ slot, digest });
  return digest;
}

/** Batches go by ids over all vaults, so one can be empty of this vault's rows and yet not the last. */
async function rowsAfter(
  { notes }: LacunaDatabase,
  slot: string,
  after: string,
  limit: number,
): Promise<readonly Row[]> {
  let from = after;
  for (;;) {
    const records = await notes.where('id').above(from).limit(limit).toArray();
    const last = records.at(-1);
    if (!last) return [];
    const rows = records.flatMap((record) => ((record.slot ?? '') === slot ? (rowOf(record) ?? []) : []));
    if (rows.length > 0) return rows;
    from = last.id;
  }
}

interface SyncPen {
  apply(deltas: readonly Row[]): Promise<Outcome>;
  write(pairs: readonly { readonly before: Row | undefined; readonly after: Row }[]): Promise<void>;
  close(device: string): Promise<void>;
}

/** Writes rows that came from elsewhere: with clock and fingerprint, and without waiting to be sent. */
function createPen(database: LacunaDatabase, slot: string, clock: ClockRow, start: string): SyncPen {
  const { notes, meta, digests } = database;
  let last: Stamp = clock.last;
  let digest = start;
  let written = 0;
  const write: SyncPen['write'] = async (pairs) => {
    for (const { before, after } of pairs) {
      digest = digestAfter(digest, before, after);
      last = laterStamp(last, lastStamp(after));
    }
    written += pairs.length;
    await notes.bulkPut(pairs.map(({ after }) => recordIn(slot, after)));
    for (const { after } of pairs) await showEdits(database, after);
  };
  return {
    write,
    async apply(deltas) {
      const byId = joined(deltas);
      const ids = [...byId.keys()];
      const records = await notes.bulkGet(ids);
      const refused: string[] = [];
      const pairs = ids.flatMap((id, at) => {
        const delta = byId.get(id);
        const there = standing(records[at], slot);
        if (!delta || there === 'refused') {
          refused.push(id);
          return [];
        }
        const after = withDelta(there, delta);
        return there && sameRow(there, after) ? [] : [{ before: there, after }];
      });
      await write(pairs);
      return { changed: pairs.map(({ after }) => after.id), refused };
    },
    async close(device) {
      if (written === 0 && device === clock.device && clock.last !== '') return;
      await meta.put({ ...clock, device, last, revision: clock.revision + (written > 0 ? 1 : 0) });
      await digests.put({ slot, digest });
    },
  };
}

/** The row that a change meets: damaged ones stay as they lie, and a row lives in one vault only. */
function standing(record: NoteRecord | undefined, slot: string): Row | undefined | 'refused' {
  if (!record) return undefined;
  if ((record.slot ?? '') !== slot) return 'refused';
  return rowOf(record) ?? 'refused';
}

/** Several changes of one row as one. */
function joined(deltas: readonly Row[]): ReadonlyMap<string, Row> {
  const byId = new Map<string, Row>();
  for (const delta of deltas) {
    const other = byId.get(delta.id);
    byId.set(delta.id, other ? mergeRows(other, delta) : delta);
  }
  return byId;
}

async function freeze(
  { notes, outbox, sealed }: LacunaDatabase,
  slot: string,
  { files, entries, rows }: NonNullable<Commit['freeze']>,
  pen: SyncPen,
): Promise<void> {
  await sealed.bulkPut(files.map(({ name, bytes }) => ({ slot, name, bytes })));
  const read = new Set(entries.map(({ n }) => n));
  const waiting = await outbox.filter((one) => (one.slot ?? '') === slot).toArray();
  const gone = waiting.filter(({ n }) => n !== undefined && read.has(n));
  await outbox.bulkDelete(gone.flatMap(({ n }) => n ?? []));
  for (const entry of waiting) {
    const frozen = rows.get(entry.id);
    if (gone.includes(entry) || !frozen) continue;
    const record = await notes.get(entry.id);
    const row = record && rowOf(record);
    if (!row) continue;
    const after = mergeRows(row, frozen);
    if (!sameRow(row, after)) await pen.write([{ before: row, after }]);
    await stillWaits(outbox, entry, partsOf(after), new Set(partsOf(frozen)));
  }
}

async function stillWaits(
  outbox: LacunaDatabase['outbox'],
  entry: OutboxRow,
  present: readonly string[],
  sent: ReadonlySet<string>,
): Promise<void> {
  const there = new Set(present);
  const what = entry.what.filter((part) => !sent.has(part) && there.has(part));
  if (entry.n !== undefined) await outbox.delete(entry.n);
  if (what.length > 0) await outbox.add({ id: entry.id, what, ...(entry.slot ? { slot: entry.slot } : {}) });
}
