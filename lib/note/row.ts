/**
 * A record of the person as it is kept, merged and sent: every value with the stamp of its last change.
 * The letters are those of the exchange format between devices, so that a row travels as it lies.
 */
import * as z from 'zod/mini';
import { laterStamp, type Stamp } from './stamp';
import { stampSchema } from './stamp-schema';

/** One version of a text: its value, null where it was purged, and the versions it replaced. */
export type Version = readonly [value: unknown, parents: readonly Stamp[]];

export interface Row {
  readonly id: string;
  /** Kind: `note`; `edit`, a changed field of a library record; `dossier`, an ordered collection. Unknown ones are kept and passed on. */
  readonly k: string;
  /** Fields of one value; the last change wins. Unknown fields are carried. */
  readonly f: { readonly [field: string]: readonly [value: unknown, stamp: Stamp] };
  /** Each tag by itself: put on (1) or taken off (0). */
  readonly t: { readonly [tag: string]: readonly [on: 0 | 1, stamp: Stamp] };
  /** Texts with all their versions: what nobody has replaced stays visible. */
  readonly x: { readonly [text: string]: { readonly [stamp: Stamp]: Version } };
  /** Deleted (1) or brought back (0), and which versions the person saw who did it. */
  readonly d?: readonly [gone: 0 | 1, stamp: Stamp, seen: readonly Stamp[]];
  /** Stamps of what was erased for ever. */
  readonly p?: readonly Stamp[];
  /** What a later version of the format adds. */
  readonly [further: string]: unknown;
}

const stamps = z.array(stampSchema);
/** Names that an object of JavaScript cannot carry as data. */
const name = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine((text) => text !== '__proto__', 'not a name'),
);
const flag = z.union([z.literal(0), z.literal(1)]);
const rowShape = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  k: z.string().check(z.minLength(1), z.maxLength(50)),
  f: z.record(name, z.tuple([z.unknown(), stampSchema])),
  t: z.record(name, z.tuple([flag, stampSchema])),
  x: z.record(name, z.record(stampSchema, z.tuple([z.unknown(), stamps]))),
  d: z.optional(z.tuple([flag, stampSchema, stamps])),
  p: z.optional(stamps),
});

/** A row as it was read from a file or the database; undefined for what is none. Unknown keys are carried. */
export function parseRow(value: unknown): Row | undefined {
  const parsed = rowShape.safeParse(value);
  // The schema's optional keys are never present as undefined in what was read from JSON or a database.
  return parsed.success ? (parsed.data as Row) : undefined;
}

/** The value of an own key: a tag may be called `constructor`. */
export const own = <T>(record: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Versions of a text that nobody has replaced, the latest first. More than one is a conflict. */
export function headsOf(row: Row, text: string): readonly Stamp[] {
  const versions = own(row.x, text) ?? {};
  const replaced = new Set(Object.values(versions).flatMap(([, parents]) => parents));
  return Object.keys(versions)
    .filter((stamp) => !replaced.has(stamp))
    .sort((a, b) => (a < b ? 1 : -1));
}

export const allHeads = (row: Row): readonly Stamp[] => [
  ...new Set(Object.keys(row.x).flatMap((text) => headsOf(row, text))),
];

/** Every stamp by which something in the row was changed. */
export function stampsOf(row: Row): readonly Stamp[] {
  return [
    ...Object.values(row.f).map(([, stamp]) => stamp),
    ...Object.values(row.t).map(([, stamp]) => stamp),
    ...Object.values(row.x).flatMap((versions) =>
      Object.entries(versions).flatMap(([stamp, [, parents]]) => [stamp, ...parents]),
    ),
    ...(row.d ? [row.d[1], ...row.d[2]] : []),
    ...(row.p ?? []),
  ];
}

/** When the row was changed last; empty for a row without content. */
export const lastStamp = (row: Row): Stamp => stampsOf(row).reduce(laterStamp, '');
