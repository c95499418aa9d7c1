import * as z from 'zod/mini';
import type { FieldEdit } from '@/lib/gap/edit';
import type { Row } from '@/lib/note/row';
import type { LacunaDatabase } from './database';

/** Kind of the rows that hold the person's own texts in the library. */
export const EDIT = 'edit';
export const idOf = (entity: string): string => `${EDIT}:${entity}`;
export const entityOf = (row: Row): string => row.id.slice(EDIT.length + 1);

const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.unknown(), base: z.unknown() }),
  z.strictObject({ kind: z.literal('set'), add: z.array(z.unknown()), remove: z.array(z.unknown()) }),
]);

/** Lays a row into the table. To be called in the transaction that writes the row. */
export async function showEdits({ edits }: Pick<LacunaDatabase, 'edits'>, row: Row): Promise<void> {
  if (row.k !== EDIT || !row.id.startsWith(`${EDIT}:`)) return;
  const entity = entityOf(row);
  for (const [field, [value]] of Object.entries(row.f)) {
    const parsed = editSchema.safeParse(value);
    if (parsed.success) await edits.put({ entity, field, edit: parsed.data satisfies FieldEdit });
    else if (value === null) await edits.delete([entity, field]);
  }
}
