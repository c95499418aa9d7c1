import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRow, newRow, type Operation } from '@/lib/note/change';
import { noteOf } from '@/lib/note/note';
import { headsOf, type Row } from '@/lib/note/row';
import { nextStamp } from '@/lib/note/stamp';
import { stepsFor, undoOf } from '@/lib/note/undo';
import { anchorOn, newNote } from '@/test/support/notes';
import { runs } from '@/test/support/soak';

const mark = { device: '0a1b2c3d', session: 'w0rd' };
const tick = (last: string) => nextStamp(last, 0, mark);

const operation = fc.oneof(
  fc.string({ maxLength: 5 }).map((body): Operation => ({ type: 'write', body, seen: [] })),
  fc.constantFrom('x', 'y').map((words): Operation => ({ type: 'attach', anchor: anchorOn(words), seen: [] })),
  fc.constantFrom<Operation>({ type: 'attach', anchor: null, seen: [] }, { type: 'delete' }, { type: 'restore' }),
  fc.constantFrom('pink' as const, 'blue' as const).map((colour): Operation => ({ type: 'set', fields: { colour } })),
  fc.constantFrom('a', null).map((title): Operation => ({ type: 'set', fields: { title } })),
  fc.tuple(fc.constantFrom('a', 'b'), fc.boolean()).map(([tag, on]): Operation => ({ type: 'tag', tag, on })),
);

function play(row: Row, operations: readonly Operation[], from: string): readonly [Row, string] {
  let last = from;
  const after = operations.reduce((now, one) => {
    last = tick(last);
    const text = one.type === 'attach' ? 'anchor' : 'body';
    const seeing = 'seen' in one ? { ...one, seen: [...headsOf(now, text)] } : one;
    return changeRow(now, seeing, last);
  }, row);
  return [after, last];
}

/** What a person sees of a note, without times and versions. */
function seen(row: Row) {
  const { body, anchor, colour, title, tags, state } = noteOf(row);
  return { body, anchor, colour, title, tags, state };
}

describe('undo', () => {
  const start = newRow('n', newNote({ tags: ['a'] }), tick(''), 0);

  it('gives back what was seen before any row of changes, and redo what was seen after', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 6 }), fc.array(operation, { maxLength: 4 }), (first, second) => {
        const [before, one] = play(start, first, tick(''));
        const [after, two] = play(before, second, one);
        const [back, three] = play(after, stepsFor(after, undoOf(before, after)), two);
        expect(seen(back)).toEqual(seen(before));
        const [again] = play(back, stepsFor(back, undoOf(after, back)), three);
        expect(seen(again)).toEqual(seen(after));
      }),
      runs(1000),
    );
  });

  it('of making a note puts it into the bin', () => {
    const [back] = play(start, stepsFor(start, undoOf(undefined, start)), tick(''));
    expect(noteOf(back).state).toBe('deleted');
  });

  it('of erasing is nothing', () => {
    expect(undoOf(start, changeRow(start, { type: 'purge' }, tick(tick('')))).steps).toEqual([]);
  });
});
