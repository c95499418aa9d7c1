import { sameContent } from './canonical';
import {
  type FieldEdit,
  type FieldName,
  fieldOf,
  type Overlay,
  type PackRecord,
  type RecordEdits,
  withEdits,
} from './edit';

/** A field that the person and the pack both changed. It comes back at each update until it is settled. */
export interface Conflict {
  readonly id: string;
  readonly field: FieldName;
  /** What upstream said when the person changed it. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** An edit that upstream has taken over. */
export interface Adoption {
  readonly id: string;
  readonly field: FieldName;
}

/** What is merged: the records as installed, as the new pack has them, and the person's edits over them. */
export interface MergeInput<T extends PackRecord> {
  readonly base: readonly T[];
  readonly theirs: readonly T[];
  readonly overlay: Overlay;
  /** Records that an earlier update kept because they carried edits, as upstream last had them. */
  readonly retired: readonly T[];
}

export interface MergeResult<T extends PackRecord> {
  /** The new pack's records as the person sees them. */
  readonly shown: readonly T[];
  /** Records gone upstream that carry edits: as upstream last had them, and as the person sees them. */
  readonly retired: readonly { readonly record: T; readonly shown: T }[];
  /** Gone upstream and never touched. */
  readonly removed: readonly string[];
  readonly overlay: Overlay;
  readonly conflicts: readonly Conflict[];
  readonly adopted: readonly Adoption[];
}

/**
 * Brings a new version of a pack under the person's edits. No edit is ever lost: it stays in the overlay, or upstream
 * says the same. Inputs are not changed; merging the result with the same records again changes nothing.
 */
export function mergeRecords<T extends PackRecord>({ base, theirs, overlay, retired }: MergeInput<T>): MergeResult<T> {
  const present = new Set(theirs.map(({ id }) => id));
  const fields = theirs.flatMap((record) =>
    Object.entries(overlay[record.id] ?? {}).map(([field, edit]) => mergeField(record, field, edit)),
  );
  const dropped = new Set(fields.filter(({ keep }) => !keep).map(({ id, field }) => `${id} ${field}`));
  const kept = keptOverlay(overlay, dropped);
  const gone = uniqueById([...base, ...retired]).filter(({ id }) => !present.has(id));
  const isEdited = ({ id }: T): boolean => Object.keys(overlay[id] ?? {}).length > 0;
  return {
    shown: theirs.map((record) => withEdits(record, kept[record.id])),
    retired: gone.filter(isEdited).map((record) => ({ record, shown: withEdits(record, overlay[record.id]) })),
    removed: gone.filter((record) => !isEdited(record)).map(({ id }) => id),
    overlay: kept,
    conflicts: fields.flatMap(({ conflict }) => (conflict ? [conflict] : [])),
    adopted: fields.filter(({ adopted }) => adopted).map(({ id, field }) => ({ id, field })),
  };
}

interface FieldOutcome extends Adoption {
  readonly keep: boolean;
  readonly adopted: boolean;
  readonly conflict?: Conflict;
}

function mergeField(record: PackRecord, field: FieldName, edit: FieldEdit): FieldOutcome {
  const { id } = record;
  const theirs = fieldOf(record, field);
  if (edit.kind === 'set') {
    const items: readonly unknown[] = Array.isArray(theirs) ? theirs : [];
    const adopted = edit.add.some((item) => items.some((present) => sameContent(present, item)));
    // Kept whole even when upstream has taken it over: a later version may drop what this one adopted.
    return { id, field, keep: true, adopted };
  }
  if (sameContent(theirs, edit.value)) return { id, field, keep: false, adopted: true };
  if (sameContent(theirs, edit.base)) return { id, field, keep: true, adopted: false };
  return {
    id,
    field,
    keep: true,
    adopted: false,
    conflict: { id, field, base: edit.base, mine: edit.value, theirs },
  };
}

function keptOverlay(overlay: Overlay, dropped: ReadonlySet<string>): Overlay {
  const records = Object.entries(overlay).map(([id, edits]): [string, RecordEdits] => [
    id,
    Object.fromEntries(Object.entries(edits).filter(([field]) => !dropped.has(`${id} ${field}`))),
  ]);
  return Object.fromEntries(records.filter(([, edits]) => Object.keys(edits).length > 0));
}

function uniqueById<T extends PackRecord>(records: readonly T[]): readonly T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** "Keep mine": upstream's present value becomes the base, so that the card does not come back until upstream changes again. */
export const keepMine = (overlay: Overlay, conflict: Conflict): Overlay =>
  withFieldEdit(overlay, conflict, { kind: 'value', value: conflict.mine, base: conflict.theirs });

/** "Take theirs": the edit is dropped. */
export function takeTheirs(overlay: Overlay, { id, field }: Conflict): Overlay {
  return keptOverlay(overlay, new Set([`${id} ${field}`]));
}

/** The overlay with one more edit, or another one of the same field. */
export const withFieldEdit = (overlay: Overlay, { id, field }: Adoption, edit: FieldEdit): Overlay => ({
  ...overlay,
  [id]: { ...overlay[id], [field]: edit },
});
