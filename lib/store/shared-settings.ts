/** Settings that the person wants alike in every browser: one row, a field for each, the last change wins. */
import * as z from 'zod/mini';
import { own, type Row } from '@/lib/note/row';
import type { LacunaDatabase } from './database';
import { rowOf } from './note-record';
import { createWriter, type Surroundings } from './write-notes';

/** Kind and id of the row. */
export const SETTING = 'setting';
export const SHARED = 'setting:shared';

type Shared = { readonly [name: string]: string | number | boolean };
const valueSchema = z.union([z.string(), z.number(), z.boolean()]);

export interface SharedSettings {
  /** What was last chosen in any browser; values of a later version are left out. */
  read(): Promise<Shared>;
  /** Keeps what differs. */
  write(values: Shared): Promise<void>;
}

export function createSharedSettings(database: LacunaDatabase, surroundings: Surroundings): SharedSettings {
  const write = createWriter(database, surroundings);
  return {
    async read() {
      const record = await database.notes.get(SHARED);
      const row = record && rowOf(record);
      return Object.fromEntries(
        Object.entries(row?.f ?? {}).flatMap(([name, [value]]) => {
          const parsed = valueSchema.safeParse(value);
          return parsed.success ? [[name, parsed.data] as const] : [];
        }),
      );
    },
    async write(values) {
      await write(async (pen) => {
        const before = await pen.read(SHARED);
        const row: Row = before ?? { id: SHARED, k: SETTING, f: {}, t: {}, x: {} };
        const changed = Object.entries(values).filter(([name, value]) => own(row.f, name)?.[0] !== value);
        if (changed.length === 0) return;
        const stamp = pen.tick();
        const fields = changed.map(([name, value]) => [name, [value, stamp] as const] as const);
        await pen.put(before, { ...row, f: { ...row.f, ...Object.fromEntries(fields) } });
      });
    },
  };
}
