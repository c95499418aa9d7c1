import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, good, type Setting, setting, texts } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';

afterEach(closeAll);

describe('questions', () => {
  const provision = (path: string) => ({ act: 'kz.cpc.2014', path }) as const;
  async function filled(): Promise<Setting> {
    const all = setting();
    const notes = [
      newNote({ body: 'on the article', provision: provision('188'), tags: ['a'] }),
      newNote({ body: 'on its part', provision: provision('188/2'), colour: 'pink', motivation: 'gap' }),
      newNote({ body: 'on another part', provision: provision('188/3'), document: 'other' }),
      newNote({ body: 'on the next article', provision: provision('189'), address: 'https://www.ohchr.org/x' }),
      newNote({ body: 'tied to it', provision: provision('5'), links: [provision('188/2/1')], tags: ['a', 'b'] }),
    ];
    for (const note of notes) good(await all.store.create(note));
    return all;
  }

  it.each([
    [
      'a part: what is on it, in it, above it or tied to it',
      { provision: provision('188/2') },
      ['on its part', 'on the article', 'tied to it'],
    ],
    ['an article', { provision: provision('188') }, ['on another part', 'on its part', 'on the article', 'tied to it']],
    ['an article whose number only begins alike', { provision: provision('18') }, []],
    ['a document', { document: 'other' }, ['on another part']],
    ['a tag', { tag: 'a' }, ['on the article', 'tied to it']],
    ['a colour', { colour: 'pink' }, ['on its part']],
    ['a site', { site: 'www.ohchr.org' }, ['on the next article']],
    ['what they are meant as', { motivation: 'gap' }, ['on its part']],
    [
      'conditions together',
      { provision: provision('188'), tag: 'a', site: 'adilet.zan.kz' },
      ['on the article', 'tied to it'],
    ],
    ['words and a condition', { text: 'article', tag: 'a' }, ['on the article']],
    ['words of another form', { text: 'articles', site: 'www.ohchr.org' }, ['on the next article']],
    ['what is in the bin', { state: 'deleted' }, []],
  ] as const)('by %s', async (_name, query, expected) => {
    const { store } = await filled();
    expect(texts(good(await store.find(query))).toSorted()).toEqual([...expected].sort());
    const ids = good(await store.ids(query));
    expect(texts(good(await store.pick(ids))).toSorted()).toEqual([...expected].sort());
  });

  it('give ids in the order of the notes, and follow what is written', async () => {
    const { store } = await filled();
    const before = good(await store.ids({}));
    expect(texts(good(await store.pick(before.slice(0, 2))))).toEqual(['tied to it', 'on the next article']);
    expect(good(await store.facets())).toEqual({
      live: 5,
      deleted: 0,
      sites: [
        { site: 'adilet.zan.kz', notes: 4 },
        { site: 'www.ohchr.org', notes: 1 },
      ],
    });
    const [first = ''] = before;
    good(await store.change(first, [{ type: 'delete' }]));
    expect(good(await store.ids({}))).toEqual(before.slice(1));
    expect(good(await store.ids({ state: 'deleted' }))).toEqual([first]);
    expect(good(await store.facets())).toMatchObject({ live: 4, deleted: 1 });
  });

  it('give every earlier text of a note', async () => {
    const { store, clock } = await filled();
    const [id = ''] = good(await store.ids({ text: 'tied' }));
    const note = good(await store.get(id));
    clock.pass(10 * 60_000);
    good(await store.change(id, [{ type: 'write', body: 'said better', seen: [note.bodies[0]?.stamp ?? ''] }]));
    expect(good(await store.history(id)).map(({ value }) => value)).toEqual(['said better', 'tied to it']);
    expect(await store.history('no-such')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('give the latest change first, and no more than asked for', async () => {
    const { store } = await filled();
    expect(texts(good(await store.find({ limit: 2 })))).toEqual(['tied to it', 'on the next article']);
  });

  it('give all rows in pieces, none twice and none left out', async () => {
    const { store } = await filled();
    const ids = good(await store.rows()).map(({ id }) => id);
    const first = good(await store.rows({ limit: 3 })).map(({ id }) => id);
    const rest = good(await store.rows({ after: first.at(-1), limit: 3 })).map(({ id }) => id);
    expect(first).toHaveLength(3);
    expect([...first, ...rest]).toEqual(ids);
    expect(good(await store.rows({ after: ids.at(-1), limit: 3 }))).toEqual([]);
  });

  it('count the tags in use', async () => {
    const { store } = await filled();
    expect(good(await store.tags())).toEqual([
      { tag: 'a', notes: 2 },
      { tag: 'b', notes: 1 },
      { tag: 'пытки', notes: 3 },
    ]);
  });

  it('follow a note that is changed after the words were indexed', async () => {
    const { store } = await filled();
    const [note] = good(await store.find({ text: 'tied' }));
    const seen = (note?.bodies ?? []).map(({ stamp }) => stamp);
    good(await store.change(note?.id ?? '', [{ type: 'write', body: 'apricot', seen }]));
    expect(good(await store.find({ text: 'tied' }))).toEqual([]);
    expect(texts(good(await store.find({ text: 'apricot' })))).toEqual(['apricot']);
  });
});
