/**
 * The person's own texts in the library as rows, so that they travel and merge as notes do: one row per record, a field for
 * each changed field. The table of edits is what the library reads; the rows follow it, and what comes from elsewhere is laid
 * into the table in the transaction that takes it in. So a difference between them is always a change made here.
 */
import { sameContent } from '@/lib/gap/canonical';
import type { Row } from '@/lib/note/row';
import type { EditRow, LacunaDatabase } from './database';
import { rowOf } from './note-record';
import { EDIT, entityOf, idOf } from './show-edits';
import { createWriter, type Pen, type Surroundings } from './write-notes';

/** Stamps what was changed in the table since: safe to call at any time, and nothing to do where nothing differs. */
export async function stampEdits(database: LacunaDatabase, surroundings: Surroundings): Promise<void> {
  const write = createWriter(database, surroundings);
  const { edits, notes } = database;
  await database.transaction(
    'rw',
    database.tables.filter(({ name }) => NEEDED.has(name)),
    async () => {
      const byEntity = new Map<string, EditRow[]>();
      for (const edit of await edits.toArray()) byEntity.set(edit.entity, [...(byEntity.get(edit.entity) ?? []), edit]);
      for (const record of await notes.where('kind').equals(EDIT).toArray()) {
        const row = rowOf(record);
        if (row && !byEntity.has(entityOf(row))) byEntity.set(entityOf(row), []);
      }
      await write(async (pen) => {
        for (const [entity, own] of byEntity) await stampOne(pen, entity, own);
      });
    },
  );
}
const NEEDED: ReadonlySet<string> = new Set(['edits', 'notes', 'outbox', 'meta', 'drafts', 'digests']);

async function stampOne(pen: Pen, entity: string, edits: readonly EditRow[]): Promise<void> {
  const before = await pen.read(idOf(entity));
  const now = new Map(edits.map(({ field, edit }) => [field, edit]));
  const fields = new Set([...now.keys(), ...Object.keys(before?.f ?? {})]);
  const changed = [...fields].filter((field) => {
    const [held] = before && Object.hasOwn(before.f, field) ? (before.f[field] ?? [null]) : [null];
    return !sameContent(held ?? null, now.get(field) ?? null);
  });
  if (changed.length === 0) return;
  const stamp = pen.tick();
  const registers = changed.map((field) => [field, [now.get(field) ?? null, stamp] as const] as const);
  const row: Row = before ?? { id: idOf(entity), k: EDIT, f: {}, t: {}, x: {} };
  await pen.put(before, { ...row, f: { ...row.f, ...Object.fromEntries(registers) } });
}
