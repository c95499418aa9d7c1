import { mergeRows } from './merge';
import { own, type Row } from './row';

/**
 * An annotation from another program over the row of the same id: what the row says stays, what it never had is added.
 * A text that the note has or had is not added again, so that importing twice changes nothing.
 */
export function reconcile(row: Row | undefined, incoming: Row): Row {
  if (!row) return incoming;
  // What was erased for ever does not come back by a file.
  if (row.p) return row;
  const without = <T>(all: { readonly [key: string]: T }, there: { readonly [key: string]: unknown }) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(there, key)));
  const texts = Object.entries(incoming.x).map(([text, versions]) => {
    // A place is richer here than in an exchange format, so another program's copy of it adds nothing.
    if (text === 'anchor' && Object.hasOwn(row.x, text)) return [text, {}] as const;
    const known = new Set(Object.values(own(row.x, text) ?? {}).map(([value]) => JSON.stringify(value)));
    const fresh = Object.entries(versions).filter(([, [value]]) => !known.has(JSON.stringify(value)));
    return [text, Object.fromEntries(fresh)] as const;
  });
  const added = {
    ...incoming,
    k: row.k,
    f: without(incoming.f, row.f),
    t: without(incoming.t, row.t),
    x: Object.fromEntries(texts.filter(([, versions]) => Object.keys(versions).length > 0)),
  };
  return mergeRows(row, added);
}
