/** What of a row is sent to other devices, and how it is taken in there. */
import { mergeRows } from './merge';
import { own, type Row } from './row';

const KNOWN: ReadonlySet<string> = new Set(['id', 'k', 'f', 't', 'x', 'd', 'p']);

/** The named parts of a row as a row of their own. What a later version added beside the known parts goes along whole. */
export function deltaOf(row: Row, what: readonly string[]): Row {
  const named = new Set(what);
  const d = row.d && named.has(`d@${row.d[1]}`) ? row.d : undefined;
  const p = (row.p ?? []).filter((stamp) => named.has(`p@${stamp}`));
  const texts = Object.entries(row.x).map(([text, versions]) => {
    const kept = Object.entries(versions).filter(([stamp]) => named.has(`x:${text}@${stamp}`));
    return [text, Object.fromEntries(kept)] as const;
  });
  return {
    ...Object.fromEntries(Object.entries(row).filter(([key]) => !KNOWN.has(key))),
    id: row.id,
    k: row.k,
    f: Object.fromEntries(Object.entries(row.f).filter(([field, [, stamp]]) => named.has(`f:${field}@${stamp}`))),
    t: Object.fromEntries(Object.entries(row.t).filter(([tag, [, stamp]]) => named.has(`t:${tag}@${stamp}`))),
    x: Object.fromEntries(texts.filter(([, versions]) => Object.keys(versions).length > 0)),
    ...(d ? { d } : {}),
    ...(p.length > 0 ? { p } : {}),
  };
}

/** The row after a delta came in. Merged with itself a new one takes the form in which rows are compared. */
export const withDelta = (row: Row | undefined, delta: Row): Row => mergeRows(row ?? delta, delta);

/** A row as two deltas of about half its versions, for one too large to travel whole; undefined where it cannot be cut. */
export function halves(row: Row): readonly [Row, Row] | undefined {
  const versions = Object.entries(row.x).flatMap(([text, all]) => Object.keys(all).map((stamp) => ({ text, stamp })));
  if (versions.length < 2) return undefined;
  const late = versions.slice(Math.ceil(versions.length / 2));
  const isLate = (text: string, stamp: string) => late.some((one) => one.text === text && one.stamp === stamp);
  const texts = (wanted: boolean): Row['x'] =>
    Object.fromEntries(
      Object.entries(row.x).flatMap(([text, all]) => {
        const kept = Object.entries(all).filter(([stamp]) => isLate(text, stamp) === wanted);
        return kept.length > 0 ? [[text, Object.fromEntries(kept)] as const] : [];
      }),
    );
  return [
    { ...row, x: texts(false) },
    { id: row.id, k: row.k, f: {}, t: {}, x: texts(true) },
  ];
}

/** Whether a delta erases something for ever. */
export const erases = (delta: Row): boolean => (own(delta as { readonly p?: readonly string[] }, 'p')?.length ?? 0) > 0;
