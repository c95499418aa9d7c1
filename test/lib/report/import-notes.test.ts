import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { noteOf } from '@/lib/note/note';
import { htmlToText } from '@/lib/report/html-text';
import { IMPORT_SIZE_CAP, type NotesFile, readNotesFile } from '@/lib/report/import-notes';
import { toOwnExport } from '@/lib/report/own-export';
import { toCollection } from '@/lib/report/web-annotation';
import { closeAll, good, setting } from '@/test/support/note-store';
import { anchorOn, newNote } from '@/test/support/notes';

afterEach(closeAll);

async function read(value: unknown): Promise<NotesFile> {
  const file = await readNotesFile(typeof value === 'string' ? value : JSON.stringify(value));
  if (!file.ok) throw new Error(file.error);
  return file.value;
}
const notesIn = (file: NotesFile) => file.incoming.map(({ row }) => noteOf(row));

const hypothesis = {
  export_date: '2026-11-01T00:00:00Z',
  annotations: [
    {
      id: 'hyp1',
      created: '2026-01-02T03:04:05.678901+00:00',
      updated: '2026-02-02T03:04:05.678901+00:00',
      user: 'acct:someone@hypothes.is',
      uri: 'https://adilet.zan.kz/rus/docs/K1400000231#z5',
      text: 'See <script>alert(1)</script> **here**',
      tags: ['torture ', ''],
      group: '__world__',
      document: { title: ['УПК'] },
      target: [
        {
          source: 'https://adilet.zan.kz/rus/docs/K1400000231',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]' },
            { type: 'TextPositionSelector', start: 5, end: 9 },
            { type: 'TextQuoteSelector', exact: 'суд', prefix: 'а ', suffix: ' б' },
          ],
        },
      ],
      hidden: false,
    },
    {
      id: 'hyp2',
      uri: 'https://example.org/a?utm_source=x',
      text: 'page note',
      target: [{ source: 'https://example.org/a' }],
    },
  ],
};

const w3c = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/anno/1',
  type: 'Annotation',
  motivation: ['assessing'],
  creator: { name: 'A. B.' },
  body: [
    {
      type: 'TextualBody',
      format: 'text/html',
      value: '<p>Bold &amp; <b onclick="x()">strong</b></p><script>steal()</script>',
    },
    { type: 'TextualBody', purpose: 'tagging', value: 'bail' },
  ],
  target: {
    source: 'https://example.org/law',
    selector: { type: 'FragmentSelector', value: 'p1', refinedBy: { type: 'TextQuoteSelector', exact: 'words' } },
    state: { type: 'TimeState', sourceDate: '2024-07-01T00:00:00Z' },
  },
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

describe('a file of Hypothesis', () => {
  it('gives words, text, tags and author, and runs nothing', async () => {
    const file = await read(hypothesis);
    expect([file.format, file.skipped]).toEqual(['hypothesis', []]);
    expect(notesIn(file)).toMatchObject([
      {
        document: 'act:K1400000231:ru',
        title: 'УПК',
        body: 'See <script>alert(1)</script> **here**',
        tags: ['torture'],
        author: 'acct:someone@hypothes.is',
        created: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
        anchor: { quote: { exact: 'суд', prefix: 'а ', suffix: ' б' }, position: { start: 0, end: 0 } },
        carried: { group: '__world__', hidden: false },
      },
      { document: 'page:https://example.org/a', body: 'page note', place: 'page' },
    ]);
  });

  it('may hold its annotations as rows or as a bare list', async () => {
    const lists = await Promise.all([read({ rows: hypothesis.annotations, total: 2 }), read(hypothesis.annotations)]);
    expect(lists.map(({ format, incoming }) => [format, incoming.length])).toEqual([
      ['hypothesis', 2],
      ['hypothesis', 2],
    ]);
  });
});

describe('annotations of other programs', () => {
  it('become plain text, keep what is not understood, and are not taken for gaps', async () => {
    const [note] = notesIn(await read(w3c));
    expect(note).toMatchObject({
      body: 'Bold & strong',
      tags: ['bail'],
      motivation: 'comment',
      on: '2024-07-01',
      author: 'A. B.',
      anchor: { quote: { exact: 'words' } },
      carried: { rights: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    });
    expect(toCollection(note ? [note] : [])).toContain('publicdomain/zero');
  });

  it.each([
    ['one annotation', w3c, 1],
    ['a list', [w3c, { ...w3c, id: 'urn:2' }], 2],
    ['a page', { type: 'AnnotationPage', items: [w3c] }, 1],
    ['a collection', { type: 'AnnotationCollection', first: { items: [w3c] } }, 1],
    ['a graph', { '@graph': [w3c] }, 1],
  ])('are read from %s', async (_name, value, expected) => {
    expect((await read(value)).incoming).toHaveLength(expected);
  });

  it.each([
    ['no document', { ...w3c, target: {} }, 'no-source'],
    ['a text longer than a note', { ...w3c, body: { type: 'TextualBody', value: 'x'.repeat(100_001) } }, 'too-long'],
    ['more to carry than can be carried', { ...w3c, more: 'x'.repeat(100_001) }, 'too-long'],
    ['no object', 17, 'not-an-annotation'],
    ['bodies that are numbers', { ...w3c, body: 5 }, 'not-an-annotation'],
  ])('stay out with %s, and the next one comes in', async (_name, faulty, reason) => {
    const file = await read([faulty, w3c]);
    expect([file.skipped, file.incoming.length]).toEqual([[{ at: 0, reason }], 1]);
  });
});

it('what is nested too deep stays out alone', async () => {
  const deep = `{"target":"urn:x","id":"urn:y","deep":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  const file = await read(`[${deep},${JSON.stringify(w3c)}]`);
  expect([file.skipped, file.incoming.length]).toEqual([[{ at: 0, reason: 'too-deep' }], 1]);
});

describe('taking in twice', () => {
  it.each([
    ['Hypothesis', hypothesis],
    ['W3C', w3c],
  ])('a file of %s gives no duplicates and keeps what was changed since', async (_name, value) => {
    const { store } = setting();
    const { incoming } = await read(value);
    expect((await store.takeIn(incoming)).added).toBe(incoming.length);
    const [first] = good(await store.find({}));
    const seen = (first?.bodies ?? []).map(({ stamp }) => stamp);
    good(await store.change(first?.id ?? '', [{ type: 'write', body: 'my own words', seen }]));
    const before = good(await store.rows());
    expect(await store.takeIn((await read(value)).incoming)).toMatchObject({ added: 0, changed: 0 });
    expect(good(await store.rows())).toEqual(before);
  });

  it('our own annotations changes nothing in the notes they came from', async () => {
    const { store } = setting();
    good(await store.create(newNote({ anchor: anchorOn('слова', '188/2') })));
    const before = good(await store.rows());
    const { incoming } = await read(toCollection(good(await store.find({}))));
    expect(await store.takeIn(incoming)).toMatchObject({ unchanged: 1 });
    expect(good(await store.rows())).toEqual(before);
  });

  it('does not bring back what was erased for ever', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote({ body: 'имя потерпевшей' })));
    const { incoming } = await read(toCollection([note]));
    good(await store.change(note.id, [{ type: 'purge' }]));
    expect(await store.takeIn(incoming)).toMatchObject({ unchanged: 1 });
    expect(JSON.stringify(good(await store.rows()))).not.toContain('имя');
  });

  it('our own export gives everything to another browser: history, bin and kinds of later versions', async () => {
    const { store } = setting();
    const { note } = good(await store.create(newNote({ body: 'long text' })));
    const seen = note.bodies.map(({ stamp }) => stamp);
    good(await store.change(note.id, [{ type: 'write', body: 'short', seen }, { type: 'delete' }]));
    const later = { id: 'l', k: 'hologram', f: { depth: [3, '0199a1b2c3d4000000.aaaaaaaa.aaaa'] }, t: {}, x: {}, q: 1 };
    await store.takeIn([{ row: later as never, foreign: false }]);
    const text = toOwnExport(good(await store.rows()));
    const other = setting();
    const { incoming } = await read(text);
    expect(await other.store.takeIn(incoming)).toMatchObject({ added: 2, refused: 0 });
    expect(toOwnExport(good(await other.store.rows()))).toBe(text);
    expect(await other.store.takeIn(incoming)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });
});

describe('a file that is none', () => {
  const whole = JSON.stringify(hypothesis);
  it.each([
    ['cut off in a text', whole.slice(0, 200), 'cut-off'],
    ['cut off behind a bracket', whole.slice(0, whole.lastIndexOf('}')), 'cut-off'],
    ['of another kind', '%PDF-1.7', 'not-json'],
    ['empty', '', 'not-json'],
    ['with rubbish behind it', `${whole}x`, 'not-json'],
    ['JSON of something else', '{"name":"x"}', 'unknown-format'],
    ['of a later version', '{"lacuna":{"format":"notes","version":2},"rows":[]}', 'newer-version'],
    ['larger than allowed', ' '.repeat(IMPORT_SIZE_CAP + 1), 'too-large'],
  ])('is refused: %s', async (_name, text, error) => {
    expect(await readNotesFile(text)).toEqual({ ok: false, error });
  });
});

it.each([
  ['tags and entities', '<p>a&nbsp;&lt;b&gt;</p><p>c</p>', 'a <b>\n\nc'],
  ['a sign that is no tag', '1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['a script that is never closed', 'a<script>steal()', 'a'],
  ['a comment that is never closed', 'a<!-- b', 'a'],
  ['an entity written as text', '&amp;lt;script&amp;gt;', '&lt;script&gt;'],
  ['a tag across lines', 'a<img\nsrc=x onerror=y>b', 'ab'],
])('HTML becomes text: %s', (_name, html, expected) => {
  expect(htmlToText(html)).toBe(expected);
});
