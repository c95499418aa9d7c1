/** What a person can do to a note, as changes of its row. */
import * as z from 'zod/mini';
import { LIMITS } from './kinds';
import { erased } from './merge';
import { bodySchema, FIELDS, noteAnchorSchema, tagSchema } from './note';
import { allHeads, own, type Row, type Version } from './row';
import type { Stamp } from './stamp';
import { stampSchema } from './stamp-schema';

const seen = z.array(stampSchema).check(z.maxLength(100));
const clearable = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/** A note to be made. Without anchor and provision it is on the document as a whole. */
export const newNoteSchema = z.strictObject({
  document: FIELDS.document,
  address: z.optional(FIELDS.address),
  title: z.optional(FIELDS.title),
  on: z.optional(FIELDS.on),
  anchor: z.optional(noteAnchorSchema),
  provision: z.optional(FIELDS.provision),
  links: z.optional(FIELDS.links),
  motivation: FIELDS.motivation,
  colour: FIELDS.colour,
  body: bodySchema,
  tags: z.array(tagSchema).check(z.maxLength(LIMITS.tags)),
});
export type NewNote = z.infer<typeof newNoteSchema>;

/** One thing a person does to a note that exists. */
export const operationSchema = z.discriminatedUnion('type', [
  /** Null takes a field away. */
  z.strictObject({
    type: z.literal('set'),
    fields: z.strictObject({
      motivation: z.optional(FIELDS.motivation),
      colour: z.optional(FIELDS.colour),
      document: z.optional(FIELDS.document),
      provision: clearable(FIELDS.provision),
      links: clearable(FIELDS.links),
      address: clearable(FIELDS.address),
      title: clearable(FIELDS.title),
      on: clearable(FIELDS.on),
    }),
  }),
  /** A new text in place of the versions that the person saw (`Note.bodies[0]`, or all of them to decide a conflict). */
  z.strictObject({ type: z.literal('write'), body: bodySchema, seen }),
  /** A new place, by hand. Null makes it a note on the provision or the document as a whole. */
  z.strictObject({ type: z.literal('attach'), anchor: z.nullable(noteAnchorSchema), seen }),
  z.strictObject({ type: z.literal('tag'), tag: tagSchema, on: z.boolean() }),
  /** Into the bin: its text stays. */
  z.strictObject({ type: z.literal('delete') }),
  z.strictObject({ type: z.literal('restore') }),
  /** Erases texts, places, tags and title for ever, in copies elsewhere too. Cannot be undone. */
  z.strictObject({ type: z.literal('purge') }),
]);
export type Operation = z.infer<typeof operationSchema>;

/** The row of a new note. */
export function newRow(id: string, note: NewNote, stamp: Stamp, created: number): Row {
  const { anchor, body, tags, ...fields } = note;
  const held = Object.entries({ ...fields, created }).filter(([, value]) => value !== undefined);
  return {
    id,
    k: 'note',
    f: Object.fromEntries(held.map(([field, value]) => [field, [value, stamp]])),
    t: Object.fromEntries(tags.map((tag) => [tag, [1, stamp]])),
    x: { body: { [stamp]: [body, []] }, ...(anchor ? { anchor: { [stamp]: [anchor, []] } } : {}) },
  };
}

/**
 * The row after one operation.
 *
 * @param stamp greater than any in the row: the clock has seen them all.
 * @param forgets a version that nobody else can have and that the new one may take the place of, since typing makes no history.
 */
export function changeRow(row: Row, operation: Operation, stamp: Stamp, forgets?: Stamp): Row {
  switch (operation.type) {
    case 'set':
      return { ...row, f: { ...row.f, ...registersOf(operation.fields, stamp) } };
    case 'write':
      return withVersion(row, 'body', { value: operation.body, seen: operation.seen, stamp, forgets });
    case 'attach':
      return withVersion(row, 'anchor', { value: operation.anchor, seen: operation.seen, stamp, forgets: undefined });
    case 'tag':
      return { ...row, t: { ...row.t, [operation.tag]: [operation.on ? 1 : 0, stamp] } };
    case 'delete':
      return { ...row, d: [1, stamp, [...allHeads(row)].sort()] };
    case 'restore':
      return { ...row, d: [0, stamp, [...allHeads(row)].sort()] };
    case 'purge':
      return purged(row, stamp);
  }
}

const registersOf = (fields: { readonly [field: string]: unknown }, stamp: Stamp): Row['f'] =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, [value, stamp] as const]),
  );

interface Written {
  readonly value: unknown;
  readonly seen: readonly Stamp[];
  readonly stamp: Stamp;
  readonly forgets: Stamp | undefined;
}

function withVersion(row: Row, text: string, { value, seen, stamp, forgets }: Written): Row {
  const versions = own(row.x, text) ?? {};
  const dropped = forgets && seen.includes(forgets) ? forgets : '';
  // The dropped version stays named as replaced: a copy of it in an old export must not come back as a conflict.
  const inherited = own(versions, dropped)?.[1] ?? [];
  const parents = [...new Set([...seen, ...inherited])].filter((parent) => parent !== stamp).sort();
  const kept = Object.entries(versions).filter(([key]) => key !== dropped);
  const next: readonly [Stamp, Version] = [stamp, [value, parents]];
  return { ...row, x: { ...row.x, [text]: Object.fromEntries([...kept, next]) } };
}

function purged(row: Row, stamp: Stamp): Row {
  const versions = Object.values(row.x).flatMap((one) => Object.keys(one));
  const personal = { title: null, address: null, provision: null, links: null, carried: null };
  return erased({
    ...row,
    f: { ...row.f, ...registersOf(personal, stamp) },
    d: [1, stamp, [...allHeads(row)].sort()],
    p: [...new Set([...(row.p ?? []), ...versions, stamp])].sort(),
  });
}
