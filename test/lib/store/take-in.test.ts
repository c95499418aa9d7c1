import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { changeRow, newRow } from '@/lib/note/change';
import { closeAll, good, setting } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';

afterEach(closeAll);

describe('rows from a file', () => {
  const start = newRow('other', newNote({ body: 'theirs' }), '000000000001000000.aaaaaaaa.aaaa', 1);

  it('come in once, however often the file is read', async () => {
    const { store } = setting();
    const rows = Array.from({ length: 450 }, (_, i) => ({ row: { ...start, id: `n${i}` }, foreign: i % 2 === 0 }));
    const told: number[] = [];
    expect(await store.takeIn(rows, (done) => told.push(done))).toMatchObject({ added: 450, unchanged: 0 });
    expect(await store.takeIn(rows)).toMatchObject({ added: 0, changed: 0, unchanged: 450 });
    expect(told).toEqual([200, 400, 450]);
  });

  it('wait to be sent to other devices', async () => {
    const { store, database } = setting();
    await store.takeIn([{ row: start, foreign: false }]);
    expect((await database.outbox.toArray()).flatMap(({ what }) => what.map((part) => part.split('@')[0]))).toContain(
      'x:body',
    );
  });

  it('push the clock on, so that what is changed after having seen them wins for ever', async () => {
    const { store } = setting();
    const far = { ...start, f: { ...start.f, colour: ['pink', '9999999999990000ff.aaaaaaaa.aaaa'] } } as const;
    await store.takeIn([{ row: far, foreign: false }]);
    good(await store.change('other', [{ type: 'set', fields: { colour: 'blue' } }]));
    expect(await store.takeIn([{ row: far, foreign: false }])).toMatchObject({ unchanged: 1 });
    expect(good(await store.get('other')).colour).toBe('blue');
  });

  it('are refused when their clock leaves no room to count on, and the others come in', async () => {
    const { store } = setting();
    const end = { ...start, id: 'end', x: { body: { 'ffffffffffffffffff.aaaaaaaa.aaaa': ['x', []] } } } as const;
    const taken = await store.takeIn([
      { row: end, foreign: false },
      { row: start, foreign: false },
    ]);
    expect(taken).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 1 });
  });

  it('of another program overrule nothing', async () => {
    const { store } = setting();
    good(await store.create(newNote()));
    await store.takeIn([{ row: start, foreign: false }]);
    good(await store.change('other', [{ type: 'set', fields: { colour: 'pink' } }]));
    const theirs = changeRow(start, { type: 'set', fields: { colour: 'blue' } }, 'bbbbbbbbbbbb000000.aaaaaaaa.aaaa');
    expect(await store.takeIn([{ row: theirs, foreign: true }])).toMatchObject({ unchanged: 1 });
    expect(good(await store.get('other')).colour).toBe('pink');
  });
});
