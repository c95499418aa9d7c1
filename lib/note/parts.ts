import type { Row } from './row';

/** Names of what differs in the second row, each with the stamp of its change: what has to be sent to other devices. */
export function changedParts(before: Row | undefined, after: Row): readonly string[] {
  const known = new Set(before ? partsOf(before) : []);
  return partsOf(after).filter((part) => !known.has(part));
}

/** Everything in a row by name and stamp: `f:colour@…`, `t:bail@…`, `x:body@…`, `d@…`, `p@…`. */
export function partsOf(row: Row): readonly string[] {
  return [
    ...Object.entries(row.f).map(([field, [, stamp]]) => `f:${field}@${stamp}`),
    ...Object.entries(row.t).map(([tag, [, stamp]]) => `t:${tag}@${stamp}`),
    ...Object.entries(row.x).flatMap(([text, versions]) => Object.keys(versions).map((stamp) => `x:${text}@${stamp}`)),
    ...(row.d ? [`d@${row.d[1]}`] : []),
    ...(row.p ?? []).map((stamp) => `p@${stamp}`),
  ];
}
