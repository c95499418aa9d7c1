import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sameContent } from '@/lib/gap/canonical';
import { editedSet, type FieldEdit, fieldOf, type Overlay, withEdits, withField } from '@/lib/gap/edit';
import { type Conflict, keepMine, type MergeInput, type MergeResult, mergeRecords, takeTheirs } from '@/lib/gap/merge';
import { runs } from '@/test/support/soak';

interface Row {
  readonly id: string;
  readonly title: { readonly ru?: string; readonly kk?: string };
  readonly pin: string;
  readonly tags: readonly string[];
}

const row = (id: string, pin: string, more: Partial<Row> = {}): Row => ({ id, title: {}, pin, tags: [], ...more });
const value = (mine: unknown, base: unknown): FieldEdit => ({ kind: 'value', value: mine, base });
const merge = (base: readonly Row[], theirs: readonly Row[], overlay: Overlay, retired: readonly Row[] = []) =>
  mergeRecords({ base, theirs, overlay, retired });

describe('each rule of the merge', () => {
  it('takes upstream where nothing was edited', () => {
    expect(merge([row('a', 'p1')], [row('a', 'p2')], {}).shown).toEqual([row('a', 'p2')]);
  });

  it('shows mine and keeps the edit as it was', () => {
    const overlay = { a: { pin: value('mine', 'p1') } };
    const { shown, overlay: kept, conflicts } = merge([row('a', 'p1')], [row('a', 'p1')], overlay);
    expect({ shown, kept, conflicts }).toEqual({ shown: [row('a', 'mine')], kept: overlay, conflicts: [] });
  });

  it('shows mine and a conflict where upstream changed too, again at each update', () => {
    const overlay = { a: { pin: value('mine', 'p1') } };
    const first = merge([row('a', 'p1')], [row('a', 'p2')], overlay);
    expect(first.conflicts).toEqual([{ id: 'a', field: 'pin', base: 'p1', mine: 'mine', theirs: 'p2' }]);
    expect(merge([row('a', 'p2')], [row('a', 'p2')], first.overlay).conflicts).toEqual(first.conflicts);
  });

  it('drops an edit that upstream took over', () => {
    const { overlay, adopted } = merge([row('a', 'p1')], [row('a', 'p2')], { a: { pin: value('p2', 'p1') } });
    expect({ overlay, adopted }).toEqual({ overlay: {}, adopted: [{ id: 'a', field: 'pin' }] });
  });

  it('keeps a set edit whole even where upstream took an item over', () => {
    const overlay: Overlay = { a: { tags: { kind: 'set', add: ['x', 'y'], remove: ['z'] } } };
    const result = merge([], [row('a', 'p', { tags: ['z', 'x'] })], overlay);
    expect(result.shown).toEqual([row('a', 'p', { tags: ['x', 'y'] })]);
    expect(result.overlay).toEqual(overlay);
    expect(result.adopted).toEqual([{ id: 'a', field: 'tags' }]);
  });

  it('removes what is gone and was never touched', () => {
    const { removed, retired, shown } = merge([row('a', 'p')], [], {});
    expect({ removed, retired, shown }).toEqual({ removed: ['a'], retired: [], shown: [] });
  });

  it('retires what is gone and carries an edit, without a conflict', () => {
    const overlay = { a: { pin: value('mine', 'p') } };
    const { removed, retired, conflicts, overlay: kept } = merge([row('a', 'p')], [], overlay);
    expect(retired).toEqual([{ record: row('a', 'p'), shown: row('a', 'mine') }]);
    expect({ removed, conflicts, kept }).toEqual({ removed: [], conflicts: [], kept: overlay });
  });

  it('brings a retired record back when upstream does', () => {
    const overlay = { a: { pin: value('mine', 'p') } };
    const { shown, retired } = merge([], [row('a', 'p')], overlay, [row('a', 'p')]);
    expect({ shown, retired }).toEqual({ shown: [row('a', 'mine')], retired: [] });
  });

  it('merges each language of a text by itself', () => {
    const base = row('a', 'p', { title: { ru: 'р1', kk: 'қ1' } });
    const theirs = row('a', 'p', { title: { ru: 'р2', kk: 'қ1' } });
    const { shown, conflicts } = merge([base], [theirs], { a: { 'title.kk': value('қ-mine', 'қ1') } });
    expect({ shown, conflicts }).toEqual({
      shown: [row('a', 'p', { title: { ru: 'р2', kk: 'қ-mine' } })],
      conflicts: [],
    });
  });

  it('adds and takes away a language', () => {
    expect(withField(row('a', 'p'), 'title.kk', 'қ')).toEqual(row('a', 'p', { title: { kk: 'қ' } }));
    expect(withField(row('a', 'p', { title: { kk: 'қ' } }), 'title.kk', null)).toEqual(row('a', 'p'));
  });
});

describe('settling a conflict', () => {
  const conflict: Conflict = { id: 'a', field: 'pin', base: 'p1', mine: 'mine', theirs: 'p2' };
  const overlay = { a: { pin: value('mine', 'p1') }, b: { pin: value('x', 'y') } };

  it('keep mine: the card does not come back until upstream changes again', () => {
    const settled = keepMine(overlay, conflict);
    expect(merge([], [row('a', 'p2')], settled).conflicts).toEqual([]);
    expect(merge([], [row('a', 'p3')], settled).conflicts).toHaveLength(1);
    expect(merge([], [row('a', 'p2')], settled).shown).toEqual([row('a', 'mine')]);
  });

  it('take theirs: the edit goes, others stay', () => {
    expect(takeTheirs(overlay, conflict)).toEqual({ b: overlay.b });
  });
});

const ids = ['r0', 'r1', 'r2', 'r3'];
const word = fc.constantFrom('a', 'b', 'c');
const tags = fc.uniqueArray(fc.constantFrom('t1', 't2', 't3', 't4'));
const anyRow = (id: string) =>
  fc.record({ id: fc.constant(id), pin: word, tags, title: fc.record({ ru: word, kk: word }) });
const valueEdit = fc.record({ kind: fc.constant('value' as const), value: word, base: word });
const setEdit = fc
  .record({ add: tags, remove: tags })
  .map(({ add, remove }) => ({ kind: 'set' as const, add: add.filter((tag) => !remove.includes(tag)), remove }));
const anyEdits = fc.record(
  { pin: valueEdit, 'title.ru': valueEdit, 'title.kk': valueEdit, tags: setEdit },
  { requiredKeys: [] },
);
const someOf = (share: number) =>
  fc
    .tuple(...ids.map((id) => fc.tuple(anyRow(id), fc.integer({ min: 1, max: 10 }))))
    .map((rows) => rows.filter(([, luck]) => luck > share).map(([one]) => one));
const anyInput: fc.Arbitrary<MergeInput<Row>> = fc.record({
  base: someOf(1),
  theirs: someOf(2),
  overlay: fc
    .tuple(...ids.map(() => fc.option(anyEdits, { nil: undefined })))
    .map((edits) => Object.fromEntries(ids.flatMap((id, i) => (edits[i] ? [[id, edits[i]] as const] : [])))),
  retired: someOf(8),
});

/** Nothing the person did is lost: it is in the overlay, or upstream says the same; and what is kept is what is seen. */
function lostIn(input: MergeInput<Row>, result: MergeResult<Row>): readonly string[] {
  return Object.entries(input.overlay).flatMap(([id, edits]) => {
    const theirs = input.theirs.find((one) => one.id === id);
    const isKnown = theirs !== undefined || [...input.base, ...input.retired].some((one) => one.id === id);
    const seen = result.shown.find((one) => one.id === id) ?? result.retired.find((one) => one.record.id === id)?.shown;
    return Object.entries(edits)
      .filter(([field, edit]) => {
        const kept = result.overlay[id]?.[field];
        const isKept = kept ? sameContent(kept, edit) : isTakenOver(theirs, field, edit);
        return !isKept || (isKnown && !(seen && isSeen(fieldOf(seen, field), edit)));
      })
      .map(([field]) => `${id} ${field}`);
  });
}

const isTakenOver = (theirs: Row | undefined, field: string, edit: FieldEdit): boolean =>
  theirs !== undefined && edit.kind === 'value' && sameContent(fieldOf(theirs, field), edit.value);

function isSeen(now: unknown, edit: FieldEdit): boolean {
  if (edit.kind === 'value') return sameContent(now, edit.value);
  const items: readonly unknown[] = Array.isArray(now) ? now : [];
  return edit.add.every((tag) => items.includes(tag)) && !edit.remove.some((tag) => items.includes(tag));
}

describe('the merge as a whole', () => {
  it('loses no edit in 20,000 random cases, changes no input, and settles after one run', () => {
    const met = { conflicts: 0, retired: 0, adopted: 0, removed: 0 };
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = canonical(input);
        const result = mergeRecords(input);
        expect(canonical(input)).toBe(before);
        expect(lostIn(input, result)).toEqual([]);
        const untouched = input.theirs.map((record) => withEdits(record, input.overlay[record.id]));
        expect(sameContent(result.shown, untouched)).toBe(true);
        const again = mergeRecords({
          base: input.theirs,
          theirs: input.theirs,
          overlay: result.overlay,
          retired: result.retired.map(({ record }) => record),
        });
        expect(sameContent(again, { ...result, removed: [], adopted: again.adopted })).toBe(true);
        expect(again.adopted.every(({ id, field }) => result.overlay[id]?.[field]?.kind === 'set')).toBe(true);
        met.conflicts += result.conflicts.length;
        met.retired += result.retired.length;
        met.adopted += result.adopted.length;
        met.removed += result.removed.length;
      }),
      runs(20_000),
    );
    // The cases really exercise every rule.
    expect(Math.min(...Object.values(met))).toBeGreaterThan(1000);
  });

  it('edits of a set do not depend on the order in which upstream lists its items', () => {
    fc.assert(
      fc.property(tags, setEdit, (items, edit) => {
        const sorted = (list: readonly unknown[]) => [...list].sort();
        expect(sorted(editedSet([...items].reverse(), edit))).toEqual(sorted(editedSet(items, edit)));
      }),
    );
  });
});
