import { sameContent } from './canonical';

/** Name of a field; one language of a text is a field of its own: `title.ru`. */
export type FieldName = string;

/**
 * What a person changed in one field of a pack's record, laid over it and never inside it.
 * A value keeps what upstream said when it was changed (`base`); a set keeps only what was put in and taken out.
 */
export type FieldEdit =
  | { readonly kind: 'value'; readonly value: unknown; readonly base: unknown }
  | { readonly kind: 'set'; readonly add: readonly unknown[]; readonly remove: readonly unknown[] };

/** The edits of one record. */
export type RecordEdits = { readonly [field: FieldName]: FieldEdit };

/** Everything a person changed in the records of packs, by record id. */
export type Overlay = { readonly [id: string]: RecordEdits };

export interface PackRecord {
  readonly id: string;
}

/** The value of a field; null where the record has none. */
export function fieldOf(record: PackRecord, field: FieldName): unknown {
  let at: unknown = record;
  for (const key of field.split('.')) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
  }
  return at ?? null;
}

/** The record with one field set, the given record untouched. Null takes the field away. */
export function withField<T extends PackRecord>(record: T, field: FieldName, value: unknown): T {
  return setIn(record, field.split('.'), value);
}

function setIn<T extends object>(target: T, [key = '', ...rest]: readonly string[], value: unknown): T {
  const inner: unknown = Reflect.get(target, key);
  const next = rest.length === 0 ? value : setIn(typeof inner === 'object' && inner !== null ? inner : {}, rest, value);
  const copy = { ...target, [key]: next };
  if (next === null) Reflect.deleteProperty(copy, key);
  return copy;
}

/** The set as the person sees it: upstream's items without those taken out, then those put in that are not there yet. */
export function editedSet(upstream: unknown, { add, remove }: Extract<FieldEdit, { kind: 'set' }>): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(upstream) ? upstream : [];
  const kept = items.filter((item) => !remove.some((gone) => sameContent(gone, item)));
  const added = add.filter((item) => !kept.some((present) => sameContent(present, item)));
  return [...kept, ...added];
}

/** The record as the person sees it. */
export function withEdits<T extends PackRecord>(record: T, edits: RecordEdits | undefined): T {
  let seen = record;
  for (const [field, edit] of Object.entries(edits ?? {})) {
    seen = withField(seen, field, edit.kind === 'value' ? edit.value : editedSet(fieldOf(record, field), edit));
  }
  return seen;
}
