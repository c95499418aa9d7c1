/** The notes in the database. Everything that can go wrong comes back as a value, and then nothing was written. */
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import { changeRow, newNoteSchema, newRow, type Operation, operationSchema } from '@/lib/note/change';
import { keepBoth } from '@/lib/note/keep-both';
import { historyOf, noteOf } from '@/lib/note/note';
import { draftSchema, type Kept, type NoteStore, type StoreTrouble } from '@/lib/note/note-store';
import type { Row } from '@/lib/note/row';
import { deviceOf, millisOf, type Stamp } from '@/lib/note/stamp';
import { stepsFor, undoOf } from '@/lib/note/undo';
import type { LacunaDatabase } from './database';
import { moveNote } from './move-note';
import { createFinder } from './note-finder';
import { countTags, queryNotes } from './note-queries';
import { noteIn, notesOf, rowOf } from './note-record';
import { takeInRows } from './take-in';
import { asResult, checked, Refusal } from './trouble';
import { createWriter, type Done, type Pen, type Surroundings } from './write-notes';

/** A text saved again within this time takes the place of the one before it, in milliseconds. Later ones are history. */
const SAME_SITTING = 5 * 60_000;

/** Opens nothing yet: the first question or change does. */
export function createNoteStore(database: LacunaDatabase, surroundings: Surroundings): NoteStore {
  const write = createWriter(database, surroundings);
  const finder = createFinder(database);

  /** A step in one transaction; what it wrote is followed by the index. */
  async function writing<T>(step: (pen: Pen) => Promise<T>): Promise<Result<Done<T>, StoreTrouble>> {
    const done = await asResult(() => write(step));
    if (done.ok) finder.follow(done.value);
    return done;
  }
  async function kept(
    step: (pen: Pen) => Promise<{ readonly before: Row | undefined; readonly after: Row }>,
  ): Promise<Result<Kept, StoreTrouble>> {
    const done = await writing(async (pen) => {
      const { before, after } = await step(pen);
      await pen.put(before, after);
      return { note: noteOf(after), undo: undoOf(before, after) };
    });
    return done.ok ? ok(done.value.value) : done;
  }

  return {
    create: (note, draft, vault = '') =>
      kept(async (pen) => {
        const sound = checked(newNoteSchema, note);
        if (draft !== undefined) await pen.dropDraft(draft);
        const after = newRow(surroundings.newId(), sound, pen.tick(), surroundings.now());
        pen.settle(after.id, vault);
        return { before: undefined, after };
      }),
    async move(id, vault) {
      const done = await writing((pen) => moveNote(database, pen, { id, vault, newId: surroundings.newId() }));
      return done.ok ? ok(done.value.value) : done;
    },
    change: (id, operations, draft) =>
      kept(async (pen) => {
        if (draft !== undefined) await pen.dropDraft(draft);
        return changed(pen, id, () => operations.map((operation) => checked(operationSchema, operation)));
      }),
    undo: (undo) => {
      const { id } = undo;
      return kept((pen) => changed(pen, id, (row) => stepsFor(row, undo), 'keeping history'));
    },
    async keepBoth(id) {
      const done = await writing(async (pen) => {
        const before = await existing(pen, id);
        const rows = keepBoth(before, pen.tick(), () => surroundings.newId());
        for (const row of rows) await pen.put(row.id === id ? before : undefined, row, id);
        return rows.map(noteOf);
      });
      return done.ok ? ok(done.value.value) : done;
    },
    get: (id) => asResult(async () => noteIn((await database.notes.get(id))?.slot, await storedRow(database, id))),
    find: (query) =>
      asResult(() => (query.text?.trim() ? finder.search(query.text, query) : queryNotes(database, query))),
    ids: (query) => asResult(() => finder.ids(query)),
    pick: (ids) => asResult(async () => notesOf((await database.notes.bulkGet([...ids])).flatMap((one) => one ?? []))),
    facets: () => asResult(() => finder.facets()),
    history: (id) => asResult(async () => historyOf(await storedRow(database, id))),
    tags: () => asResult(() => countTags(database)),
    rows: (piece) => asResult(() => readRows(database, piece)),
    takeIn: (rows, progress = () => undefined) => takeInRows(writing, rows, progress),
    putDraft: (draft) =>
      asResult(async () => {
        await database.drafts.put(checked(draftSchema, draft));
        return null;
      }),
    drafts: (document) =>
      asResult(() =>
        document === undefined
          ? database.drafts.toArray()
          : database.drafts.where('document').equals(document).toArray(),
      ),
    dropDraft: (key) =>
      asResult(async () => {
        await database.drafts.delete(key);
        return null;
      }),
  };
}

/** A damaged record is passed over: the piece goes on behind it until it has as many rows as were asked for, or all. */
async function readRows({ notes }: LacunaDatabase, piece: Parameters<NoteStore['rows']>[0]): Promise<readonly Row[]> {
  const all = piece?.after === undefined ? notes.orderBy('id') : notes.where('id').above(piece.after);
  const rows: Row[] = [];
  await all
    .until(() => rows.length >= (piece?.limit ?? Number.POSITIVE_INFINITY))
    .each((record) => {
      if (piece?.vault !== undefined && (record.slot ?? '') !== piece.vault) return;
      const row = rowOf(record);
      if (row) rows.push(row);
    });
  return rows;
}

/** @throws Refusal `not-found`, or `damaged` for a row that cannot be read. */
async function storedRow(database: LacunaDatabase, id: string): Promise<Row> {
  const record = await database.notes.get(id);
  const row = record?.kind === 'note' ? rowOf(record) : undefined;
  if (!row) throw new Refusal({ code: record?.kind === 'note' ? 'damaged' : 'not-found' });
  return row;
}

async function existing(pen: Pen, id: string): Promise<Row> {
  const row = await pen.read(id);
  if (row?.k !== 'note') throw new Refusal({ code: 'not-found' });
  return row;
}

async function changed(
  pen: Pen,
  id: string,
  operationsFor: (row: Row) => readonly Operation[],
  history: 'as typed' | 'keeping history' = 'as typed',
): Promise<{ readonly before: Row; readonly after: Row }> {
  const before = await existing(pen, id);
  const unsent = history === 'as typed' ? await pen.unsent(id) : new Set<string>();
  let after = before;
  for (const operation of operationsFor(before)) {
    const stamp = pen.tick();
    after = changeRow(after, operation, stamp, forgettable(after, operation, stamp, unsent));
  }
  return { before, after };
}

/**
 * The version that a new one may take the place of: our own, sent to nobody, of the same sitting, and not longer,
 * so that a text emptied by mistake can still be read in the history.
 */
function forgettable(row: Row, operation: Operation, stamp: Stamp, unsent: ReadonlySet<string>): Stamp | undefined {
  if (operation.type !== 'write') return undefined;
  const { body, seen } = operation;
  return historyOf(row).find(
    ({ stamp: version, value }) =>
      seen.includes(version) &&
      value.length <= body.length &&
      unsent.has(`x:body@${version}`) &&
      deviceOf(version) === deviceOf(stamp) &&
      millisOf(stamp) - millisOf(version) < SAME_SITTING,
  )?.stamp;
}
