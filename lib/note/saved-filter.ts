/** A question to the library that a person keeps under a name. It travels and merges as notes do. */
import * as z from 'zod/mini';
import { own, type Row } from './row';
import type { Stamp } from './stamp';

/** Kind of the rows that hold saved filters. */
export const SAVED_FILTER = 'filter';

export const savedFilterNameSchema = z.string().check(z.minLength(1), z.maxLength(200));
/** Canonical text of a filter, as `lib/gap/filter-address` writes it. Read strictly where it is used. */
export const savedFilterTextSchema = z.string().check(z.maxLength(20_000));

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly filter: string;
}

/** The filter in a row; undefined for other rows, for deleted ones and for what cannot be read. */
export function savedFilterOf(row: Row): SavedFilter | undefined {
  if (row.k !== SAVED_FILTER || row.d?.[0] === 1) return undefined;
  const name = savedFilterNameSchema.safeParse(own(row.f, 'name')?.[0]);
  const filter = savedFilterTextSchema.safeParse(own(row.f, 'filter')?.[0]);
  return name.success && filter.success ? { id: row.id, name: name.data, filter: filter.data } : undefined;
}

export const newSavedFilter = (id: string, { name, filter }: Omit<SavedFilter, 'id'>, stamp: Stamp): Row => ({
  id,
  k: SAVED_FILTER,
  f: { name: [name, stamp], filter: [filter, stamp] },
  t: {},
  x: {},
});

/** The row deleted; its name and question stay in it. */
export const withoutSavedFilter = (row: Row, stamp: Stamp): Row => ({ ...row, d: [1, stamp, []] });
