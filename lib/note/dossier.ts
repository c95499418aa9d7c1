/** A dossier as a person sees it, read from its row: an ordered collection of records, notes, headings and own words. */
import * as z from 'zod/mini';
import { LANGUAGES } from '@/lib/base/language';
import { LIMITS } from './kinds';

import { headsOf, lastStamp, own, type Row, stampsOf } from './row';
import { deviceOf, millisOf, type Stamp } from './stamp';

/** Kind of the rows that hold dossiers. */
export const DOSSIER = 'dossier';

/** What an item can point at. `note` is one of the person's own; the others are records of library files. */
export const REF_KINDS = ['gap', 'recommendation', 'passage', 'note'] as const;

/** At most so many items: beyond it a report could not be read, and a row could not travel. */
export const MOST_ITEMS = 10_000;

const language = z.enum(LANGUAGES);
const line = z.string().check(z.maxLength(LIMITS.text));
const names = z.strictObject({ en: z.optional(line), ru: z.optional(line), kk: z.optional(line) });

/** What is kept of a record in case its library file is removed: enough to say what stood here. */
const keptSchema = z.strictObject({
  title: names,
  /** Name and version of the library file, `src.coalition-2014 1.0.0`. */
  pack: z.optional(line),
});

const refSchema = z.strictObject({
  kind: z.enum(REF_KINDS),
  ref: z.string().check(z.minLength(1), z.maxLength(200)),
  kept: z.optional(keptSchema),
});
const headingSchema = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
const textSchema = z.strictObject({ kind: z.literal('text') });
/** What an item is; the words of headings and texts stand apart, with all their versions. */
export const contentSchema = z.discriminatedUnion('kind', [refSchema, headingSchema, textSchema]);

/** How the dossier is made into a report; absent fields are the reader's choice of the day. */
export const settingsSchema = z.strictObject({
  template: z.optional(z.string().check(z.maxLength(50))),
  language: z.optional(language),
  style: z.optional(z.string().check(z.maxLength(20))),
});
export type DossierSettings = z.infer<typeof settingsSchema>;

export const titleSchema = z.string().check(z.minLength(1), z.maxLength(500));

/** One of several versions of a text that nobody has decided between. */
export interface TextHead {
  readonly stamp: Stamp;
  readonly value: string;
}

interface Standing {
  readonly id: string;
}
interface Worded {
  readonly text: string;
  /** Versions not decided between, the shown one first; more than one is a conflict. */
  readonly texts: readonly TextHead[];
}
export type RefItem = Standing & z.infer<typeof refSchema>;
export type HeadingItem = Standing & Worded & z.infer<typeof headingSchema>;
export type TextItem = Standing & Worded & z.infer<typeof textSchema>;
export type DossierItem = RefItem | HeadingItem | TextItem;

export interface Dossier {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DossierItem[];
  readonly settings: DossierSettings;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
  readonly state: 'live' | 'deleted' | 'purged';
  /** Holds items that this version does not know; they are kept and passed on. */
  readonly newer: boolean;
}

/** Keys of an item's parts in a row: each changes by itself, so that two devices can change one item without loss. */
export const KEYS = {
  /** What it is. Never changed after it was added. */
  content: (item: string) => `i:${item}`,
  /** Where it stands. */
  place: (item: string) => `o:${item}`,
  /** Taken out: the versions of its text that were seen then; null where it was put back. */
  gone: (item: string) => `g:${item}`,
  /** Its words. */
  text: (item: string) => `t:${item}`,
} as const;

/** The dossier in a row; undefined for a row of another kind. What cannot be read is left out and stays in the row. */
export function dossierOf(row: Row): Dossier | undefined {
  if (row.k !== DOSSIER) return undefined;
  const held = placedItems(row);
  const items = held.flatMap(({ id }) => itemOf(row, id) ?? []);
  const modified = millisOf(lastStamp(row)) || 0;
  const created = own(row.f, 'created')?.[0];
  const settings = settingsSchema.safeParse(own(row.f, 'settings')?.[0]);
  return {
    id: row.id,
    title: textOr(own(row.f, 'title')?.[0], ''),
    items,
    settings: settings.success ? settings.data : {},
    created: typeof created === 'number' ? created : modified,
    modified,
    state: standingOf(row),
    newer: held.length > items.length,
  };
}

/** Items that stand in the dossier, in their order, readable or not. */
export function placedItems(row: Row): readonly { readonly id: string; readonly place: string }[] {
  return Object.keys(row.f)
    .filter((key) => key.startsWith('i:'))
    .map((key) => key.slice(2))
    .filter((id) => !isGone(row, id))
    .map((id) => ({ id, place: textOr(own(row.f, KEYS.place(id))?.[0], '') }))
    .sort((a, b) => (a.place === b.place ? (a.id < b.id ? -1 : 1) : a.place < b.place ? -1 : 1));
}

/** Taken out is only what was taken out by someone who saw its words: a text written meanwhile elsewhere stays. */
function isGone(row: Row, id: string): boolean {
  const seen = own(row.f, KEYS.gone(id))?.[0];
  return Array.isArray(seen) && headsOf(row, KEYS.text(id)).every((stamp) => seen.includes(stamp));
}

/** Deleted is only what was deleted by someone who saw it: what was done meanwhile elsewhere brings the dossier back. */
function standingOf(row: Row): Dossier['state'] {
  if (row.d?.[0] !== 1) return 'live';
  const seen = new Set(row.d[2].map(deviceOf));
  const [, at, stamps] = row.d;
  const isSeen = (stamp: Stamp) =>
    stamp === at ||
    (seen.has(deviceOf(stamp)) && stamps.some((one) => deviceOf(one) === deviceOf(stamp) && stamp <= one));
  const done = [...Object.values(row.f).map(([, stamp]) => stamp), ...Object.values(row.x).flatMap(Object.keys)];
  if (!done.every(isSeen)) return 'live';
  return row.p ? 'purged' : 'deleted';
}

/** All that a row shows, said shortly: of each device the latest change. */
export function seenIn(row: Row): readonly Stamp[] {
  const latest = new Map<string, Stamp>();
  for (const stamp of [...stampsOf(row)].sort()) latest.set(deviceOf(stamp), stamp);
  return [...latest.values()].sort();
}

function itemOf(row: Row, id: string): DossierItem | undefined {
  const content = contentSchema.safeParse(own(row.f, KEYS.content(id))?.[0]);
  if (!content.success) return undefined;
  switch (content.data.kind) {
    case 'heading':
    case 'text': {
      const texts = textsOf(row, id);
      return { ...content.data, id, text: texts[0]?.value ?? '', texts };
    }
    case 'gap':
    case 'recommendation':
    case 'passage':
    case 'note':
      return { ...content.data, id };
  }
}

const textsOf = (row: Row, id: string): readonly TextHead[] =>
  headsOf(row, KEYS.text(id)).flatMap((stamp) => {
    const value = own(row.x, KEYS.text(id))?.[stamp]?.[0];
    return typeof value === 'string' ? [{ stamp, value }] : [];
  });

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
