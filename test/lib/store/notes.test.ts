import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, good, setting, texts } from '@/test/support/note-store';
import { anchorOn, newNote } from '@/test/support/notes';

afterEach(closeAll);

describe('a note', () => {
  it('is kept, changed, deleted, brought back, each with a way back', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote()));
    const coloured = good(await store.change(note.id, [{ type: 'set', fields: { colour: 'pink' } }]));
    const deleted = good(await store.change(note.id, [{ type: 'delete' }]));
    expect([coloured.note.colour, deleted.note.state]).toEqual(['pink', 'deleted']);
    expect(good(await store.find({}))).toEqual([]);
    expect(good(await store.undo(deleted.undo)).note.state).toBe('live');
    expect(good(await store.undo(coloured.undo)).note.colour).toBe('yellow');
    expect(texts(good(await store.find({})))).toEqual(['Часть вторая говорит иное.']);
  });

  it('takes all operations of a change or none', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote()));
    const wrong = { type: 'set', fields: { colour: 'infrared' } } as never;
    const result = await store.change(note.id, [{ type: 'tag', tag: 'new', on: true }, wrong]);
    expect(result).toEqual({ ok: false, error: { code: 'refused', detail: 'fields.colour' } });
    expect(good(await store.get(note.id)).tags).toEqual(['пытки']);
  });

  it.each([
    ['a text longer than a note', { body: 'x'.repeat(100_001) }, 'body'],
    ['a megabyte of selected words', { anchor: anchorOn('x'.repeat(1_000_000)) }, 'anchor'],
    ['a tag without letters', { tags: [' '] }, 'tags.0'],
    ['a provision that is none', { provision: { act: 'kz.cpc.2014', path: '../188' } as never }, 'provision.path'],
  ])('refuses %s and says which part is wrong', async (_name, more, detail) => {
    const { store, database } = setting();
    expect(await store.create(newNote(more))).toEqual({ ok: false, error: { code: 'refused', detail } });
    expect(await database.notes.count()).toBe(0);
  });

  it('is not undone over a later change', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote()));
    const first = good(await store.change(note.id, [{ type: 'set', fields: { colour: 'pink' } }]));
    good(await store.change(note.id, [{ type: 'set', fields: { colour: 'blue' } }]));
    expect(good(await store.undo(first.undo)).note.colour).toBe('blue');
  });

  it('gives back by undo the text that was there, tags and place with it', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote({ anchor: anchorOn('слова') })));
    const seen = note.bodies.map(({ stamp }) => stamp);
    const placed = note.anchors.map(({ stamp }) => stamp);
    const change = good(
      await store.change(note.id, [
        { type: 'write', body: '', seen },
        { type: 'tag', tag: 'пытки', on: false },
        { type: 'attach', anchor: anchorOn('другие'), seen: placed },
      ]),
    );
    expect([change.note.body, change.note.tags, change.note.anchor?.quote.exact]).toEqual(['', [], 'другие']);
    const { note: back } = good(await store.undo(change.undo));
    expect([back.body, back.tags, back.anchor?.quote.exact]).toEqual([note.body, ['пытки'], 'слова']);
    expect([back.bodies.length, back.anchors.length]).toEqual([1, 1]);
  });

  it('makes no history of typing on, but keeps what was shortened or is older', async () => {
    const { store, database, clock } = setting();
    let { note } = good(await store.create(newNote({ body: 'a' })));
    const versions = async () => {
      const row = (await database.notes.get(note.id))?.row as { x: { body: Record<string, [string]> } };
      return Object.values(row.x.body).map(([value]) => value);
    };
    const write = async (body: string) => {
      const seen = note.bodies.map(({ stamp }) => stamp);
      ({ note } = good(await store.change(note.id, [{ type: 'write', body, seen }])));
    };
    await write('ab');
    expect(await versions()).toEqual(['ab']);
    await write('');
    expect((await versions()).sort()).toEqual(['', 'ab']);
    await write('abc');
    clock.pass(6 * 60_000);
    await write('abcd');
    expect((await versions()).sort()).toEqual(['ab', 'abc', 'abcd']);
    expect(note.bodies.map(({ value }) => value)).toEqual(['abcd']);
  });

  it('is two notes after both texts of a conflict were kept', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote({ anchor: anchorOn('слова') })));
    const seen = note.bodies.map(({ stamp }) => stamp);
    good(await store.change(note.id, [{ type: 'write', body: 'first', seen }]));
    const { note: torn } = good(await store.change(note.id, [{ type: 'write', body: 'second', seen }]));
    expect(texts(torn.bodies.map(({ value }) => ({ body: value })))).toEqual(['second', 'first']);
    const both = good(await store.keepBoth(note.id));
    expect(texts(both)).toEqual(['second', 'first']);
    expect(both.every(({ bodies, anchor }) => bodies.length === 1 && anchor?.quote.exact === 'слова')).toBe(true);
  });

  it('is erased in all its copies, and an old copy does not bring it back', async () => {
    const { store, database } = setting();
    const { note } = good(await store.create(newNote({ body: 'имя потерпевшей', title: 'имя', tags: ['имя'] })));
    const copy = good(await store.rows());
    good(await store.change(note.id, [{ type: 'purge' }]));
    await store.takeIn(copy.map((row) => ({ row, foreign: false })));
    await store.takeIn(copy.map((row) => ({ row, foreign: true })));
    expect(JSON.stringify(await database.notes.toArray())).not.toContain('имя');
    expect(good(await store.get(note.id)).state).toBe('purged');
  });
});
