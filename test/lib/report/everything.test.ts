import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Beside, readEverything, toEverything } from '@/lib/report/everything';
import { toOwnExport } from '@/lib/report/own-export';
import { toCollection } from '@/lib/report/web-annotation';
import { closeAll, good, setting } from '@/test/support/note-store';
import { newNote } from '@/test/support/notes';
import { runs } from '@/test/support/soak';

afterEach(closeAll);

const SHARED_ROW = { id: 'n1', k: 'note', f: {}, t: {}, x: {} };

const BESIDE: Beside = {
  shared: [{ vault: 'abcd', rows: [SHARED_ROW] }],
  drafts: [{ key: 'new:1', document: 'page', content: { body: 'half a thought' }, modified: 1 }],
  files: [{ name: 'bar-notes', version: '1.0.0', text: '{"a": "\\u0451 \u2028"}\n' }],
  settings: {
    language: 'kk',
    enabled: true,
    offOrigins: ['https://news.example'],
    sites: ['https://court.example.kz'],
    documents: ['docs.un.org'],
    recent: [{ id: 'f', title: 't', url: '', page: 1, pages: 2, share: 0 }],
  },
};

async function rowsOfSome() {
  const { store } = setting();
  const kept = good(await store.create(newNote({ body: 'First' })));
  good(await store.create(newNote({ body: 'Second', tags: [] })));
  good(await store.change(kept.note.id, [{ type: 'delete' }]));
  return good(await store.rows());
}

async function read(text: string) {
  const file = await readEverything(text);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

describe('everything in one file', () => {
  it('comes back as it went out', async () => {
    const rows = await rowsOfSome();
    const back = await read(toEverything(rows, BESIDE));
    expect(back.notes.incoming.map(({ row }) => row)).toEqual([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(back.notes.incoming.every(({ foreign }) => !foreign)).toBe(true);
    expect(back).toMatchObject({ ...BESIDE, bad: 0 });
  });

  it('is the same text for the same content, whatever its order', async () => {
    const rows = await rowsOfSome();
    expect(toEverything([...rows].reverse(), BESIDE)).toBe(toEverything(rows, BESIDE));
  });

  it('keeps what is whole and counts what is damaged', async () => {
    const file = JSON.parse(toEverything(await rowsOfSome(), BESIDE));
    file.rows.push('no row');
    file.drafts.push({ key: 7 });
    file.files.push({ name: 'no text' });
    file.shared[0].rows.push({ id: 7 });
    file.settings.enabled = 'perhaps';
    const back = await read(JSON.stringify(file));
    expect(back.notes.skipped).toHaveLength(1);
    expect(back).toMatchObject({ shared: BESIDE.shared, drafts: BESIDE.drafts, files: BESIDE.files, bad: 3 });
    expect(back.settings).toBeUndefined();
  });

  it('a file of notes alone, of ours or of others, is taken as notes', async () => {
    const rows = await rowsOfSome();
    for (const text of [toOwnExport(rows), toCollection([])])
      expect(await read(text)).toMatchObject({ shared: [], drafts: [], files: [], bad: 0 });
  });

  it.each([
    ['a file cut off in the middle', (text: string) => text.slice(0, text.length / 2), 'cut-off'],
    ['a file of a newer version', (text: string) => text.replace('"version": 1', '"version": 99'), 'newer-version'],
    ['no JSON', () => 'hello', 'not-json'],
    ['some other JSON', () => '{"lacuna": {"format": "recipes"}}', 'unknown-format'],
  ])('refuses %s as a whole', async (_name, spoil, error) => {
    expect(await readEverything(spoil(toEverything(await rowsOfSome(), BESIDE)))).toEqual({ ok: false, error });
  });

  it('whatever JSON stands in it, reading it never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (drafts, files, settings) => {
        const text = JSON.stringify({ lacuna: { format: 'notes', version: 1 }, rows: [], drafts, files, settings });
        expect(typeof (await readEverything(text)).ok).toBe('boolean');
      }),
      runs(100),
    );
  });
});
