import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, good, setting, texts } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';

afterEach(closeAll);

describe('when writing fails', () => {
  const quota = () => new DOMException('the disk is full', 'QuotaExceededError');
  it.each([
    ['the row', 'notes'],
    ['the outbox', 'outbox'],
    ['the clock', 'meta'],
  ] as const)('at %s, nothing is half written and the draft stays', async (_name, table) => {
    const { store, database } = setting();
    good(await store.create(newNote({ body: 'before' })));
    good(await store.putDraft({ key: 'd', document: 'doc', content: { body: 'typed' }, modified: 1 }));
    const before = await Promise.all([database.notes.toArray(), database.outbox.toArray(), database.meta.toArray()]);
    const fails = () => {
      throw quota();
    };
    database[table].hook('creating', fails);
    database[table].hook('updating', fails);
    const result = await store.create(newNote({ body: 'typed' }), 'd');
    database[table].hook('creating').unsubscribe(fails);
    database[table].hook('updating').unsubscribe(fails);
    expect(result.ok ? 'kept' : result.error.code).toBe('quota');
    const after = await Promise.all([database.notes.toArray(), database.outbox.toArray(), database.meta.toArray()]);
    expect(after).toEqual(before);
    expect(good(await store.drafts('doc')).map(({ content }) => content)).toEqual([{ body: 'typed' }]);
    // Once there is room again the same note is kept, and its draft goes in the same step.
    good(await store.create(newNote({ body: 'typed' }), 'd'));
    expect(good(await store.drafts())).toEqual([]);
  });

  it('says that the database is closed', async () => {
    const { store, database } = setting();
    database.close({ disableAutoOpen: true });
    expect(await store.create(newNote())).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(await store.find({})).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(await store.putDraft({ key: 'd', document: '', content: {}, modified: 1 })).toMatchObject({ ok: false });
  });

  it('leaves a row that cannot be read as it lies', async () => {
    const { store, database } = setting();
    const { note } = good(await store.create(newNote()));
    const record = await database.notes.get(note.id);
    if (record) await database.notes.put({ ...record, row: { id: note.id, torn: true } });
    expect(await store.change(note.id, [{ type: 'delete' }])).toEqual({ ok: false, error: { code: 'damaged' } });
    expect((await database.notes.get(note.id))?.row).toEqual({ id: note.id, torn: true });
  });

  it('tells nothing of what was written', async () => {
    const { store, database } = setting();
    database.notes.hook('creating', () => {
      throw new Error('cannot store "имя потерпевшей"');
    });
    const result = await store.create(newNote({ body: 'имя потерпевшей' }));
    expect(JSON.stringify(result)).not.toContain('имя');
  });
});

describe('two tabs', () => {
  it('stamp in one order and lose nothing', async () => {
    const { database } = setting('shared');
    const one = setting('shared', 1);
    const two = setting('shared', 2);
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? one : two).store.create(newNote({ body: `note ${i}` }))),
    );
    const ids = new Set(made.map((result) => good(result).note.id));
    const stamps = made.map((result) => good(result).note.bodies[0]?.stamp);
    expect([ids.size, new Set(stamps).size, await database.notes.count()]).toEqual([40, 40, 40]);
    expect((await database.meta.get('clock'))?.last).toBe(stamps.sort().at(-1));
    expect((await database.meta.get('clock'))?.revision).toBe(40);
  });

  it('keep both texts when both change one note', async () => {
    const one = setting('both', 1);
    const two = setting('both', 2);
    const { note } = good(await one.store.create(newNote({ body: '' })));
    const seen = note.bodies.map(({ stamp }) => stamp);
    await Promise.all([
      one.store.change(note.id, [{ type: 'write', body: 'A', seen }]),
      two.store.change(note.id, [{ type: 'write', body: 'B', seen }]),
    ]);
    const { bodies } = good(await two.store.get(note.id));
    expect(bodies.map(({ value }) => value).sort()).toEqual(['A', 'B']);
  });

  it('find by words what the other one has just written', async () => {
    const one = setting('words', 1);
    const two = setting('words', 2);
    good(await one.store.create(newNote({ body: 'задержание' })));
    expect(texts(good(await one.store.find({ text: 'задержания' })))).toEqual(['задержание']);
    good(await two.store.create(newNote({ body: 'задержание без адвоката' })));
    expect(good(await one.store.find({ text: 'задержание' }))).toHaveLength(2);
  });
});

describe('after a crash', () => {
  it('is as before the step or as after it, never between', async () => {
    for (const stop of [1, 2, 3, 4, 5, 6]) {
      const name = `crash-${stop}`;
      const { store, database } = setting(name);
      good(await store.create(newNote({ body: 'first' })));
      let step = 0;
      const kill = () => {
        step++;
        if (step === stop) database.close({ disableAutoOpen: true });
      };
      for (const table of [database.notes, database.outbox, database.meta]) {
        table.hook('creating', kill);
        table.hook('updating', kill);
        table.hook('reading', (row) => {
          kill();
          return row;
        });
      }
      const result = await store.create(newNote({ body: 'second', tags: ['a', 'b', 'c'] }));
      const again = setting(name, 3);
      const found = texts(good(await again.store.find({}))).toSorted();
      expect(found).toEqual(result.ok ? ['first', 'second'] : ['first']);
      const waiting = new Set((await again.database.outbox.toArray()).map(({ id }) => id));
      expect(waiting.size).toBe(found.length);
    }
  });
});
