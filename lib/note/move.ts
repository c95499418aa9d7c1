import { headsOf, own, type Row } from './row';
import type { Stamp } from './stamp';

/**
 * A note as it stands now, as a new one for another vault. Earlier texts and tags that were taken off do not go along: they
 * were written for those who share the vault it leaves.
 *
 * @param stamp of everything in the new row.
 */
export function movedRow(row: Row, id: string, stamp: Stamp): Row {
  const texts = Object.keys(row.x).flatMap((text) => {
    const [head] = headsOf(row, text);
    const value = head === undefined ? undefined : own(own(row.x, text) ?? {}, head)?.[0];
    return value === undefined || value === null ? [] : [[text, { [stamp]: [value, []] }] as const];
  });
  return {
    id,
    k: row.k,
    f: Object.fromEntries(Object.entries(row.f).map(([field, [value]]) => [field, [value, stamp]])),
    t: Object.fromEntries(Object.entries(row.t).flatMap(([tag, [on]]) => (on === 1 ? [[tag, [1, stamp]]] : []))),
    x: Object.fromEntries(texts),
  };
}
