/** What a person can do to a dossier, as changes of its row. */
import * as z from 'zod/mini';
import { contentSchema, DOSSIER, KEYS, MOST_ITEMS, placedItems, seenIn, settingsSchema, titleSchema } from './dossier';
import { freshPlaces, placeBetween } from './dossier-order';
import { erased } from './merge';
import { bodySchema } from './note';
import { headsOf, own, type Row } from './row';
import { deviceOf, type Stamp } from './stamp';
import { stampSchema } from './stamp-schema';

const itemId = z.string().check(z.regex(/^[0-9A-Za-z-]{1,60}$/, 'not an item id'));
const someItems = z.array(itemId).check(z.minLength(1), z.maxLength(MOST_ITEMS));
/** The item behind which something is put; null is the beginning. */
const after = z.nullable(itemId);

/** An item to be put in; a heading or text brings its words. */
export const newItemSchema = z.strictObject({ content: contentSchema, text: z.optional(bodySchema) });
export type NewItem = z.infer<typeof newItemSchema>;

export const newDossierSchema = z.strictObject({
  title: titleSchema,
  items: z.optional(z.array(newItemSchema).check(z.maxLength(MOST_ITEMS))),
});
export type NewDossier = z.infer<typeof newDossierSchema>;

/** One thing a person does to a dossier that exists. */
export const dossierOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename'), title: titleSchema }),
  z.strictObject({ type: z.literal('settings'), settings: settingsSchema }),
  /** Without `after` at the end. */
  z.strictObject({
    type: z.literal('add'),
    items: z.array(newItemSchema).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
    after: z.optional(after),
  }),
  /** A new text in place of the versions that the person saw. */
  z.strictObject({ type: z.literal('write'), item: itemId, text: bodySchema, seen: z.array(stampSchema) }),
  /** Together and in their present order. */
  z.strictObject({ type: z.literal('move'), items: someItems, after }),
  z.strictObject({ type: z.literal('remove'), items: someItems }),
  /** Back to where they stood. */
  z.strictObject({ type: z.literal('putBack'), items: someItems }),
  /** Into the bin: everything stays. */
  z.strictObject({ type: z.literal('delete') }),
  z.strictObject({ type: z.literal('restore') }),
  /** Erases title, items and words for ever, in copies elsewhere too. */
  z.strictObject({ type: z.literal('purge') }),
]);
export type DossierOperation = z.infer<typeof dossierOperationSchema>;

export function newDossierRow(
  id: string,
  { title, items = [] }: NewDossier,
  { stamp, created, newId }: { readonly stamp: Stamp; readonly created: number; readonly newId: () => string },
): Row {
  const row: Row = { id, k: DOSSIER, f: { title: [title, stamp], created: [created, stamp] }, t: {}, x: {} };
  return items.length > 0 ? added(row, items, undefined, stamp, newId) : row;
}

/**
 * The row after one operation.
 *
 * @param stamp greater than any in the row. @param newId gives ids to items that are added.
 * @returns undefined where the dossier would become longer than it may be.
 */
export function changeDossier(
  row: Row,
  operation: DossierOperation,
  stamp: Stamp,
  newId: () => string,
): Row | undefined {
  switch (operation.type) {
    case 'rename':
      return withFields(row, [['title', operation.title]], stamp);
    case 'settings':
      return withFields(row, [['settings', operation.settings]], stamp);
    case 'add':
      return placedItems(row).length + operation.items.length > MOST_ITEMS
        ? undefined
        : added(row, operation.items, operation.after, stamp, newId);
    case 'write':
      return written(row, operation.item, { text: operation.text, seen: operation.seen, stamp });
    case 'move':
      return moved(row, operation.items, operation.after, stamp);
    case 'remove':
      return withFields(
        row,
        operation.items.map((id) => [KEYS.gone(id), headsOf(row, KEYS.text(id))]),
        stamp,
      );
    case 'putBack':
      return withFields(
        row,
        operation.items.map((id) => [KEYS.gone(id), null]),
        stamp,
      );
    case 'delete':
      return { ...row, d: [1, stamp, seenIn(row)] };
    case 'restore':
      return { ...row, d: [0, stamp, seenIn(row)] };
    case 'purge':
      return purged(row, stamp);
  }
}

type Fields = readonly (readonly [field: string, value: unknown])[];

const withFields = (row: Row, fields: Fields, stamp: Stamp): Row => ({
  ...row,
  f: { ...row.f, ...Object.fromEntries(fields.map(([field, value]) => [field, [value, stamp] as const])) },
});

function added(
  row: Row,
  items: readonly NewItem[],
  behind: string | null | undefined,
  stamp: Stamp,
  newId: () => string,
): Row {
  const ids = items.map(() => newId());
  const placed = placing(row, ids, behind, stamp);
  const contents = ids.map((id, i) => [KEYS.content(id), items[i]?.content] as const);
  const texts = ids.flatMap((id, i) => {
    const { content, text = '' } = items[i] ?? {};
    const isWorded = content?.kind === 'heading' || content?.kind === 'text';
    return isWorded ? [[KEYS.text(id), { [stamp]: [text, []] }] as const] : [];
  });
  const next = withFields(row, [...contents, ...placed], stamp);
  return { ...next, x: { ...next.x, ...(Object.fromEntries(texts) as Row['x']) } };
}

function moved(row: Row, items: readonly string[], behind: string | null, stamp: Stamp): Row {
  const chosen = new Set(items);
  const order = placedItems(row).flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  return withFields(row, placing(row, order, behind, stamp), stamp);
}

/** Places for items behind another; where there is no room, every item gets a new one. */
function placing(row: Row, ids: readonly string[], behind: string | null | undefined, stamp: Stamp): Fields {
  const moving = new Set(ids);
  const standing = placedItems(row).filter(({ id }) => !moving.has(id));
  const found = standing.findIndex(({ id }) => id === behind);
  // What was put behind an item that is no longer here goes to the end, where it is seen.
  const at = behind === null ? 0 : found < 0 ? standing.length : found + 1;
  const device = deviceOf(stamp);
  const right = standing[at]?.place ?? '';
  const places: string[] = [];
  let left = standing[at - 1]?.place ?? '';
  for (let i = 0; i < ids.length; i++) {
    const place = placeBetween(left, right, device);
    if (place === undefined) {
      const order = [...standing.slice(0, at).map(({ id }) => id), ...ids, ...standing.slice(at).map(({ id }) => id)];
      const fresh = freshPlaces(order.length, device);
      return order.map((id, n) => [KEYS.place(id), fresh[n]] as const);
    }
    places.push(place);
    left = place;
  }
  return ids.map((id, i) => [KEYS.place(id), places[i]] as const);
}

function written(
  row: Row,
  item: string,
  { text, seen, stamp }: { readonly text: string; readonly seen: readonly Stamp[]; readonly stamp: Stamp },
): Row {
  const key = KEYS.text(item);
  const parents = [...new Set(seen)].filter((parent) => parent !== stamp).sort();
  return { ...row, x: { ...row.x, [key]: { ...own(row.x, key), [stamp]: [text, parents] } } };
}

function purged(row: Row, stamp: Stamp): Row {
  const fields = Object.keys(row.f).filter((field) => field !== 'created');
  const versions = Object.values(row.x).flatMap((one) => Object.keys(one));
  const emptied = withFields(
    row,
    fields.map((field) => [field, null]),
    stamp,
  );
  return erased({
    ...emptied,
    d: [1, stamp, seenIn(row)],
    p: [...new Set([...(row.p ?? []), ...versions, stamp])].sort(),
  });
}
