import { changeRow } from './change';
import { headsOf, own, type Row } from './row';
import type { Stamp } from './stamp';

/**
 * A conflict settled by keeping both: the given versions of the body leave the note, which keeps the first,
 * and become notes of their own.
 *
 * @param idOf a fresh id for each further version.
 */
export function keepBoth(row: Row, stamp: Stamp, idOf: (version: Stamp) => string): readonly Row[] {
  const heads = headsOf(row, 'body');
  const [first, ...others] = heads;
  const versions = own(row.x, 'body') ?? {};
  if (!first || others.length === 0) return [row];
  const value = versions[first]?.[0];
  const settled = changeRow(
    row,
    { type: 'write', body: typeof value === 'string' ? value : '', seen: [...heads] },
    stamp,
  );
  const copies = others.map((version): Row => {
    const anchor = headsOf(row, 'anchor')[0];
    const place = anchor ? own(row.x, 'anchor')?.[anchor]?.[0] : undefined;
    return {
      id: idOf(version),
      k: row.k,
      f: Object.fromEntries(Object.entries(row.f).map(([field, [value]]) => [field, [value, stamp]])),
      t: Object.fromEntries(Object.entries(row.t).map(([tag, [on]]) => [tag, [on, stamp]])),
      x: {
        body: { [stamp]: [versions[version]?.[0] ?? '', []] },
        ...(place ? { anchor: { [stamp]: [place, []] } } : {}),
      },
    };
  });
  return [settled, ...copies];
}
