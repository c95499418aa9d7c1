/**
 * Two copies of a row into one, whichever comes first and however often: the result depends only on what was merged.
 * Fields and tags: the last change wins. Texts: every version is kept, so that no sentence is lost and none is made up.
 */
import { own, type Row, type Version } from './row';
import { isStamp, laterStamp, type Stamp } from './stamp';

type Register = readonly [value: unknown, stamp: Stamp, ...more: unknown[]];

/** Set once; the earliest holds. */
const FIRST_WINS: ReadonlySet<string> = new Set(['created', 'author']);
const KNOWN: ReadonlySet<string> = new Set(['id', 'k', 'f', 't', 'x', 'd', 'p']);

/** @throws Error for rows of different ids, which is a bug. */
export function mergeRows(a: Row, b: Row): Row {
  if (a.id !== b.id) throw new Error('rows of different records cannot be merged');
  const purged = union(a.p ?? [], b.p ?? []);
  const gone = a.d && b.d ? greaterMark(a.d, b.d) : (a.d ?? b.d);
  return erased({
    ...mergeFurther(a, b),
    id: a.id,
    k: [a.k, b.k].sort()[0] ?? a.k,
    f: mergeRecords(a.f, b.f, (x, y, field) => (FIRST_WINS.has(field) ? lesser(x, y) : greater(x, y))),
    t: mergeRecords(a.t, b.t, greater),
    x: mergeRecords(a.x, b.x, (x, y) => mergeRecords(x, y, mergeVersions)),
    ...(gone ? { d: gone } : {}),
    ...(purged.length > 0 ? { p: purged } : {}),
  });
}

/**
 * The row without what it says is purged. Tags go by time and not one by one, because their very names are the content;
 * of versions the stamp stays, so that a copy from elsewhere is recognised and stays empty too.
 */
export function erased(row: Row): Row {
  if (!row.p) return row;
  const purged = new Set(row.p);
  const until = row.p.reduce(laterStamp, '');
  return {
    ...row,
    t: Object.fromEntries(Object.entries(row.t).filter(([, [, stamp]]) => stamp > until)),
    x: mapValues(row.x, (versions) =>
      mapValues(versions, (version, stamp): Version => (purged.has(stamp) ? [null, version[1]] : version)),
    ),
  };
}

function greater<T extends Register>(a: T, b: T): T {
  // A new row is merged with itself: nothing then needs to be weighed.
  if (a === b) return a;
  if (a[1] !== b[1]) return a[1] < b[1] ? b : a;
  // The same stamp with two values comes from a damaged or forged copy; any rule will do that both sides share.
  return weight(a) < weight(b) ? b : a;
}

const lesser = <T extends Register>(a: T, b: T): T => (greater(a, b) === a ? b : a);

type Gone = NonNullable<Row['d']>;
const greaterMark = (a: Gone, b: Gone): Gone =>
  a[1] === b[1] && a[0] === b[0] ? [a[0], a[1], union(a[2], b[2])] : greater(a, b);

const mergeVersions = ([a, before]: Version, [b, after]: Version): Version => [
  a === b || weight(a) >= weight(b) ? a : b,
  union(before, after),
];

/** Keys of a later format: nothing is known of them but what shapes there are, so that as little as possible is lost in an old client. */
function mergeFurther(a: Row, b: Row): { readonly [key: string]: unknown } {
  const further = (row: Row) => Object.fromEntries(Object.entries(row).filter(([key]) => !KNOWN.has(key)));
  return mergeRecords(further(a), further(b), mergeUnknown);
}

/** Records are joined key by key, of stamped values the later wins, of all else the greater text; a record weighs more than any other. */
function mergeUnknown(x: unknown, y: unknown): unknown {
  if (x === y) return x;
  const [one, other] = [shapeOf(x), shapeOf(y)];
  if (one.rank !== other.rank) return one.rank < other.rank ? y : x;
  if (one.record && other.record) return mergeRecords(one.record, other.record, mergeUnknown);
  if (one.stamp !== other.stamp) return one.stamp < other.stamp ? y : x;
  return weight(x) < weight(y) ? y : x;
}

interface Shape {
  readonly rank: 0 | 1 | 2;
  readonly stamp: Stamp;
  readonly record?: { readonly [key: string]: unknown };
}

function shapeOf(value: unknown): Shape {
  if (typeof value !== 'object' || value === null) return { rank: 0, stamp: '' };
  if (!Array.isArray(value)) return { rank: 2, stamp: '', record: value as { readonly [key: string]: unknown } };
  const stamp: unknown = value[1];
  return isStamp(stamp) ? { rank: 1, stamp } : { rank: 0, stamp: '' };
}

/** Whether two rows say the same; in what order they say it means nothing. */
export const sameRow = (a: Row, b: Row): boolean => weight(a) === weight(b);

/** A total order over values of JSON: their text with sorted keys. */
const weight = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );

const union = (a: readonly Stamp[], b: readonly Stamp[]): readonly Stamp[] => [...new Set([...a, ...b])].sort();

function mergeRecords<T>(
  a: { readonly [key: string]: T },
  b: { readonly [key: string]: T },
  merge: (x: T, y: T, key: string) => T,
): { readonly [key: string]: T } {
  const added = Object.entries(b).map(([key, value]) => {
    const other = own(a, key);
    return [key, other === undefined ? value : merge(other, value, key)] as const;
  });
  return Object.fromEntries([...Object.entries(a), ...added]);
}

const mapValues = <T, U>(record: { readonly [key: string]: T }, map: (value: T, key: string) => U) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)] as const));
