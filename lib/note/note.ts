/** A note as a person sees it, read from its row. */

import * as z from 'zod/mini';
import { type Anchor, anchorSchema } from '@/lib/anchor/anchor';
import { COLOURS, type Colour } from '@/lib/base/colours';
import { whenSchema } from '@/lib/base/when-schema';
import { actIdSchema, editionIdSchema, pathSchema } from '@/lib/law/provision-schema';
import { LIMITS, MOTIVATIONS } from './kinds';
import { allHeads, headsOf, lastStamp, own, type Row } from './row';
import { millisOf, type Stamp } from './stamp';

export type Motivation = (typeof MOTIVATIONS)[number];

export const noteProvisionSchema = z.strictObject({
  act: actIdSchema,
  path: pathSchema,
  edition: z.optional(editionIdSchema),
});
export type NoteProvision = z.infer<typeof noteProvisionSchema>;

const line = z.string().check(z.maxLength(LIMITS.text));
export const bodySchema = z.string().check(z.maxLength(LIMITS.body));
export const noteAnchorSchema = anchorSchema.check(
  z.refine(({ quote }) => quote.exact.length <= LIMITS.quote, 'the quoted words are too many'),
);
export const tagSchema = z.string().check(
  z.minLength(1),
  z.maxLength(LIMITS.tag),
  z.refine((tag) => tag.trim() === tag && tag !== '__proto__', 'not a tag'),
);

/** Fields of one value and what each may hold. Null in a row means that it was taken away. */
export const FIELDS = {
  /** Printed key of the document, the same for all its addresses. */
  document: z.string().check(z.minLength(1), z.maxLength(LIMITS.text)),
  /** Where the note was made. */
  address: line,
  /** What the document called itself. */
  title: line,
  /** Day of the edition that the page showed. */
  on: whenSchema,
  /** What the note stands on, where that is a provision. */
  provision: noteProvisionSchema,
  /** Other provisions that the person tied to the note. */
  links: z.array(noteProvisionSchema).check(z.maxLength(LIMITS.links)),
  motivation: z.enum(MOTIVATIONS),
  colour: z.enum(COLOURS),
  /** Milliseconds since 1970. */
  created: z.number(),
  author: line,
  /** What an imported annotation held that has no place here; goes out again with an export. */
  carried: z.record(z.string(), z.unknown()),
} as const;
type Field = keyof typeof FIELDS;

/** One of several versions of a text that nobody has decided between. */
export interface Head<T> {
  readonly stamp: Stamp;
  readonly value: T;
}

export interface Note {
  readonly id: string;
  readonly document: string;
  readonly address?: string | undefined;
  readonly title?: string | undefined;
  readonly on?: string | undefined;
  /** On words of the document, on a whole provision, or on the document as a whole. */
  readonly place: 'words' | 'provision' | 'page';
  readonly anchor?: Anchor | undefined;
  readonly provision?: NoteProvision | undefined;
  readonly links: readonly NoteProvision[];
  readonly motivation: Motivation;
  readonly colour: Colour;
  /** Plain text with Markdown; never HTML. */
  readonly body: string;
  /** In alphabetical order. */
  readonly tags: readonly string[];
  /** Versions not decided between, the shown one first; one entry or none where there is no conflict. */
  readonly bodies: readonly Head<string>[];
  readonly anchors: readonly Head<Anchor>[];
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
  readonly state: 'live' | 'deleted' | 'purged';
  /** When it was deleted by someone who had not seen the latest text, which brought it back. */
  readonly restored?: number | undefined;
  readonly author?: string | undefined;
  readonly carried?: { readonly [key: string]: unknown } | undefined;
  /** Holds fields that this version does not know. */
  readonly newer: boolean;
  /** Shared vault in which it is kept; without one, with the person's own. */
  readonly vault?: string | undefined;
}

/** The note in a row. Values that are not what their field may hold are left out and stay in the row. */
export function noteOf(row: Row): Note {
  const field = <F extends Field>(name: F): z.infer<(typeof FIELDS)[F]> | undefined => {
    const held = own(row.f, name)?.[0];
    const parsed = held === undefined || held === null ? undefined : FIELDS[name].safeParse(held);
    return parsed?.success ? (parsed.data as z.infer<(typeof FIELDS)[F]>) : undefined;
  };
  const bodies = liveHeads(row, 'body', z.string());
  const anchors = liveHeads(row, 'anchor', z.nullable(anchorSchema)).flatMap(({ stamp, value }) =>
    value ? [{ stamp, value }] : [],
  );
  const provision = field('provision');
  const anchor = anchors[0]?.value;
  const modified = millisOf(lastStamp(row)) || 0;
  return {
    id: row.id,
    document: field('document') ?? '',
    address: field('address'),
    title: field('title'),
    on: field('on'),
    place: anchor ? 'words' : provision ? 'provision' : 'page',
    anchor,
    provision,
    links: field('links') ?? [],
    motivation: field('motivation') ?? 'comment',
    colour: field('colour') ?? 'yellow',
    body: bodies[0]?.value ?? '',
    tags: Object.keys(row.t)
      .filter((tag) => own(row.t, tag)?.[0] === 1)
      .sort(),
    bodies,
    anchors,
    created: field('created') ?? modified,
    modified,
    ...standingOf(row),
    author: field('author'),
    carried: field('carried'),
    newer: Object.keys(row.f).some((name) => !Object.hasOwn(FIELDS, name)),
  };
}

function liveHeads<T>(row: Row, text: string, schema: z.ZodMiniType<T>): readonly Head<T>[] {
  return headsOf(row, text).flatMap((stamp) => {
    if (row.p?.includes(stamp)) return [];
    const parsed = schema.safeParse(own(row.x, text)?.[stamp]?.[0]);
    return parsed.success ? [{ stamp, value: parsed.data }] : [];
  });
}

/** Deleted is only what was deleted by someone who saw it: a version made meanwhile elsewhere brings the note back. */
export function standingOf(row: Row): Pick<Note, 'state' | 'restored'> {
  const living = allHeads(row).filter((stamp) => !row.p?.includes(stamp));
  if (row.p && living.length === 0) return { state: 'purged' };
  if (row.d?.[0] !== 1) return { state: 'live' };
  const seen = new Set(row.d[2]);
  return living.every((stamp) => seen.has(stamp))
    ? { state: 'deleted' }
    : { state: 'live', restored: millisOf(row.d[1]) };
}

/** Every version of the body that is still known, the latest first: the history of a note. */
export function historyOf(row: Row): readonly Head<string>[] {
  return Object.entries(own(row.x, 'body') ?? {})
    .flatMap(([stamp, [value]]) => (typeof value === 'string' ? [{ stamp, value }] : []))
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}
