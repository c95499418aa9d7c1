import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRow, newRow, type Operation } from '@/lib/note/change';
import { erased, mergeRows } from '@/lib/note/merge';
import { noteOf, standingOf } from '@/lib/note/note';
import { headsOf, parseRow, type Row } from '@/lib/note/row';
import { nextStamp, type Stamp } from '@/lib/note/stamp';
import { anchorOn, newNote } from '@/test/support/notes';
import { runs } from '@/test/support/soak';

const stamp = (n: number, device = 0): Stamp => `${n.toString(16).padStart(12, '0')}000000.dev0000${device}.s000`;
const anyStamp = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 })).map(([n, d]) => stamp(n, d));
const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.constant(null), fc.record({ a: fc.integer() }));
const few = <T>(keys: readonly string[], one: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...keys), one, { maxKeys: 3, noNullPrototype: true });
const stamps = fc.uniqueArray(anyStamp, { maxLength: 3 }).map((all) => all.sort());
const gone = fc.tuple(fc.constantFrom(0 as const, 1 as const), anyStamp, stamps);

/** Any state of a row, also such as no single device would write. */
const anyRow: fc.Arbitrary<Row> = fc
  .record(
    {
      id: fc.constant('n'),
      k: fc.constantFrom('note', 'dossier'),
      f: few(['colour', 'created', 'constructor', 'toString'], fc.tuple(value, anyStamp)),
      t: few(['пытки', 'constructor', 'x'], fc.tuple(fc.constantFrom(0 as const, 1 as const), anyStamp)),
      x: few(
        ['body', 'anchor'],
        fc.dictionary(anyStamp, fc.tuple(value, stamps), { maxKeys: 4, noNullPrototype: true }),
      ),
      d: gone,
      p: stamps.filter((all) => all.length > 0),
      later: fc.oneof(value, few(['a', 'b'], fc.oneof(value, fc.tuple(value, anyStamp)))),
    },
    { requiredKeys: ['id', 'k', 'f', 't', 'x'], noNullPrototype: true },
  )
  .map((row) => erased(row as Row));

describe('merging rows', () => {
  it('does not ask which comes first', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        expect(mergeRows(a, b)).toEqual(mergeRows(b, a));
      }),
      runs(3000),
    );
  });

  it('does not ask how they are grouped', () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyRow, (a, b, c) => {
        expect(mergeRows(mergeRows(a, b), c)).toEqual(mergeRows(a, mergeRows(b, c)));
      }),
      runs(3000),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const merged = mergeRows(a, b);
        expect(mergeRows(a, a)).toEqual(a);
        expect(mergeRows(merged, b)).toEqual(merged);
      }),
      runs(3000),
    );
  });

  it('keeps every version of every text that was not purged', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const merged = mergeRows(a, b);
        for (const row of [a, b])
          for (const [text, versions] of Object.entries(row.x))
            for (const version of Object.keys(versions)) expect(merged.x[text]?.[version]).toBeDefined();
      }),
      runs(3000),
    );
  });

  it('keeps what it knows nothing of apart, as far as its shape allows', () => {
    const base = newRow('n', newNote({ tags: [] }), stamp(1), 0);
    const a = { ...base, later: { one: ['x', stamp(5)], deep: { p: ['old', stamp(2)] }, odd: 3 } };
    const b = { ...base, later: { two: ['y', stamp(4)], deep: { p: ['new', stamp(3)] }, odd: { now: 'a record' } } };
    expect(mergeRows(a, b).later).toEqual({
      one: ['x', stamp(5)],
      two: ['y', stamp(4)],
      deep: { p: ['new', stamp(3)] },
      odd: { now: 'a record' },
    });
  });

  it('can be read again from its JSON', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(parseRow(JSON.parse(JSON.stringify(row)))).toEqual(row);
      }),
    );
  });
});

const operation = fc.oneof(
  fc.string({ maxLength: 6 }).map((body): Operation => ({ type: 'write', body, seen: [] })),
  fc.constantFrom('yellow' as const, 'pink' as const).map((colour): Operation => ({ type: 'set', fields: { colour } })),
  fc.tuple(fc.constantFrom('a', 'b'), fc.boolean()).map(([tag, on]): Operation => ({ type: 'tag', tag, on })),
  fc.constantFrom<Operation>({ type: 'delete' }, { type: 'restore' }),
  fc.constantFrom('x', 'y').map((words): Operation => ({ type: 'attach', anchor: anchorOn(words), seen: [] })),
);

/** A device that edits what it sees, with a clock of its own that may be wrong by years. */
function play(row: Row, operations: readonly Operation[], device: number, skew: number): Row {
  let last = '';
  return operations.reduce((now, one) => {
    for (const known of Object.keys(now.x.body ?? {})) last = known > last ? known : last;
    last = nextStamp(last, skew, { device: `dev0000${device}`, session: 's000' });
    const text = one.type === 'attach' ? 'anchor' : 'body';
    return changeRow(now, 'seen' in one ? { ...one, seen: [...headsOf(now, text)] } : one, last);
  }, row);
}

const start = newRow('n', newNote({ tags: [] }), stamp(1), 0);

describe('two devices', () => {
  it('come to the same row in whatever order they hear of each other', () => {
    fc.assert(
      fc.property(fc.array(operation), fc.array(operation), fc.integer({ min: 0, max: 1e13 }), (one, two, skew) => {
        const a = play(start, one, 1, 100);
        const b = play(start, two, 2, skew);
        expect(mergeRows(a, mergeRows(b, start))).toEqual(mergeRows(b, a));
      }),
      runs(1000),
    );
  });

  it('both keep the text they wrote: as the shown one or beside it', () => {
    const a = changeRow(start, { type: 'write', body: 'A', seen: [stamp(1)] }, stamp(5, 1));
    const b = changeRow(start, { type: 'write', body: 'B', seen: [stamp(1)] }, stamp(4, 2));
    expect(noteOf(mergeRows(a, b)).bodies.map((head) => head.value)).toEqual(['A', 'B']);
  });

  it('settle a conflict for all by a version that has seen both', () => {
    const a = changeRow(start, { type: 'write', body: 'A', seen: [stamp(1)] }, stamp(5, 1));
    const b = changeRow(start, { type: 'write', body: 'B', seen: [stamp(1)] }, stamp(4, 2));
    const settled = changeRow(
      mergeRows(a, b),
      { type: 'write', body: 'AB', seen: [stamp(5, 1), stamp(4, 2)] },
      stamp(6),
    );
    expect(noteOf(mergeRows(mergeRows(settled, b), a)).bodies.map((head) => head.value)).toEqual(['AB']);
  });

  it('do not lose what one wrote while the other deleted', () => {
    const deleted = changeRow(start, { type: 'delete' }, stamp(9, 1));
    const written = changeRow(start, { type: 'write', body: 'B', seen: [stamp(1)] }, stamp(4, 2));
    expect(standingOf(deleted).state).toBe('deleted');
    expect(standingOf(mergeRows(deleted, written))).toEqual({ state: 'live', restored: 9 });
  });

  it('keep both tags that were put on at once', () => {
    const a = changeRow(start, { type: 'tag', tag: 'one', on: true }, stamp(2, 1));
    const b = changeRow(start, { type: 'tag', tag: 'two', on: true }, stamp(2, 2));
    expect(noteOf(mergeRows(a, b)).tags).toEqual(['one', 'two']);
  });

  it('purge what one of them purged, and nothing that he had not seen', () => {
    const tagged = changeRow(start, { type: 'tag', tag: 'secret', on: true }, stamp(2, 1));
    const purged = changeRow(tagged, { type: 'purge' }, stamp(3, 1));
    expect(JSON.stringify(mergeRows(tagged, purged))).not.toMatch(/secret|Часть/);
    expect(standingOf(mergeRows(tagged, purged)).state).toBe('purged');
    const written = changeRow(tagged, { type: 'write', body: 'B', seen: [stamp(1)] }, stamp(4, 2));
    const note = noteOf(mergeRows(written, purged));
    expect([note.state, note.body]).toEqual(['live', 'B']);
  });

  it('carry fields, kinds and keys that only a later version knows', () => {
    const later = { ...start, k: 'hologram', f: { ...start.f, depth: [3, stamp(2)] as const }, q: { deep: [1] } };
    expect(mergeRows(later, { ...start, k: 'hologram' })).toEqual(later);
    expect(noteOf(later).newer).toBe(true);
  });
});
