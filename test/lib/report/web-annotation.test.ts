import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/lib/base/colours';
import { type NewNote, newRow } from '@/lib/note/change';
import { MOTIVATIONS } from '@/lib/note/kinds';
import { type Note, noteOf } from '@/lib/note/note';
import { readNotesFile } from '@/lib/report/import-notes';
import { toAnnotation, toCollection } from '@/lib/report/web-annotation';
import { anchorOn, newNote } from '@/test/support/notes';
import { runs } from '@/test/support/soak';
import { brokenMusts } from '@/test/support/web-annotation-musts';

const STAMP = '0199a1b2c3d4000000.aaaaaaaa.aaaa';
const noteFrom = (more: Parameters<typeof newNote>[0] = {}, id = 'n1'): Note =>
  noteOf(newRow(id, newNote(more), STAMP, Date.UTC(2026, 10, 22)));

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\0'));
const anyNote = fc
  .record(
    {
      body: fc.oneof(words, fc.constant('')),
      tags: fc.uniqueArray(
        words.map((word) => word.trim()).filter((tag) => tag !== '' && tag !== '__proto__'),
        { maxLength: 3 },
      ),
      motivation: fc.constantFrom(...MOTIVATIONS),
      colour: fc.constantFrom(...COLOURS),
      title: words,
      on: fc.constantFrom('2014', '2014-07', '2014-07-03'),
      address: fc.constantFrom('https://adilet.zan.kz/rus/docs/K1400000231', 'file:///home/a b.pdf', ''),
      provision: fc.constantFrom({ act: 'kz.cpc.2014', path: '188/2' } as const),
      links: fc.constantFrom<NewNote['links']>([{ act: 'un.cat', path: '15' }]),
      anchor: fc.tuple(words, fc.constantFrom('188/2/3', undefined)).map(([word, path]) => anchorOn(word, path)),
    },
    { requiredKeys: ['body', 'tags', 'motivation', 'colour'], noNullPrototype: true },
  )
  .chain((more) => fc.uuid().map((id) => noteFrom(more, id)));

describe('an annotation', () => {
  it('keeps every MUST of the standard, whatever the note holds', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(brokenMusts(toAnnotation(note))).toEqual([]);
      }),
      runs(1000),
    );
  });

  it('comes back as the note it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (note) => {
        const file = await readNotesFile(toCollection([note]));
        const [taken] = file.ok ? file.value.incoming : [];
        const back = taken ? noteOf(taken.row) : undefined;
        const told = (one: Note | undefined) => {
          const { bodies: _bodies, anchors: _anchors, address: _address, ...rest } = one ?? noteFrom();
          return rest;
        };
        expect(told(back)).toEqual(told(note));
      }),
      runs(500),
    );
  });

  it('of many is a collection whose items keep the MUSTs too', () => {
    const notes = [noteFrom(), noteFrom({ anchor: anchorOn('слова', '188/2') }, 'n2')];
    const collection = JSON.parse(toCollection(notes));
    expect([collection.type, collection.total, collection.first.items.length]).toEqual(['AnnotationCollection', 2, 2]);
    for (const item of collection.first.items) expect(brokenMusts(item, { inPage: true })).toEqual([]);
  });

  it('names the provision, its words within it, and the day of the edition', () => {
    const target = toAnnotation(noteFrom({ anchor: anchorOn('слова', '188/2'), on: '2024-07' })).target;
    expect(target).toMatchObject({
      selector: [
        { type: 'FragmentSelector', value: '188/2', refinedBy: { type: 'TextQuoteSelector', exact: 'слова' } },
        { type: 'TextQuoteSelector', exact: 'слова', prefix: 'before ', suffix: ' after' },
      ],
      state: { type: 'TimeState', sourceDate: '2024-07-01T00:00:00Z' },
    });
  });

  it('counts positions in characters, and gives none where they cannot be counted', () => {
    const anchor = anchorOn('a𝄞b');
    const counted = { ...anchor, position: { start: 9, end: 13, pairs: 2 } };
    const positions = (one: typeof anchor) =>
      JSON.stringify(toAnnotation(noteFrom({ anchor: one })).target).match(/"TextPositionSelector"[^}]*/g);
    expect(positions(counted)).toEqual(['"TextPositionSelector","start":7,"end":10']);
    expect(positions(anchor)).toBeNull();
  });

  it('has two bodies where two versions of its text stand side by side', () => {
    const note = noteFrom({ tags: [] });
    const torn = { ...note, bodies: [...note.bodies, { stamp: 'x', value: 'other' }] };
    expect(toAnnotation(torn).body).toHaveLength(2);
  });
});

describe('the rules of the standard', () => {
  const valid = toAnnotation(noteFrom({ anchor: anchorOn('слова', '188/2'), on: '2024' }));
  it.each([
    ['an address with spaces', { target: { source: 'https://a b' } }, '4 exactly one source, an IRI'],
    ['no target', { target: undefined }, '3.1 one or more targets'],
    ['a date without time zone', { created: '2026-11-22T00:00:00' }, '3.3.1 created is a dateTime with time zone'],
    ['a body without text', { body: { type: 'TextualBody' } }, '3.2.4 exactly one value'],
    [
      'a negative position',
      { target: { source: 'a:b', selector: { type: 'TextPositionSelector', start: -1, end: 1 } } },
      '4.2.5 start and end are not negative integers',
    ],
    ['no id', { id: undefined }, '3.1 exactly one id, an IRI'],
    [
      'a list of one context',
      { '@context': ['http://www.w3.org/ns/anno.jsonld'] },
      '3.1 a single @context is a string',
    ],
    ['rights that are no address', { rights: 'all mine' }, '3.3.6 rights are IRIs'],
    ['two canonical addresses', { canonical: ['urn:a', 'urn:b'] }, '3.3.7 at most one canonical, an IRI'],
    ['an origin that is no address', { via: 5 }, '3.3.7 via are IRIs'],
    ['a maker that is a number', { generator: 5 }, '3.3.1 generators are agents'],
    ['an author without an address', { creator: 'A. B.' }, '3.3.1 creators are agents'],
    ['readers that are a text', { audience: 'lawyers' }, '3.3.3 audiences are resources'],
    ['a day for a moment', { generated: '2026-11-22' }, '3.3.1 generated is a dateTime'],
    [
      'a text beside bodies',
      { bodyValue: 'x', body: { type: 'TextualBody', value: 'y' } },
      '3.2.5 bodyValue excludes body',
    ],
    ['an unknown motivation', { motivation: 'gap' }, '3.3.5 motivations of the standard'],
    ['a keyword of its own', { '@graph': [] }, 'JSON-LD keywords by their names'],
    [
      'a selector of no class',
      { target: { source: 'a:b', selector: { type: 'WordSelector' } } },
      '4.2 a selector class of the standard',
    ],
    [
      'half of a span of time',
      { target: { source: 'a:b', state: { type: 'TimeState', sourceDateStart: '2026-11-22T00:00:00Z' } } },
      '4.3.1 sourceDateStart and sourceDateEnd come together',
    ],
  ])('bite on %s', (_name, fault, rule) => {
    expect(brokenMusts({ ...valid, ...fault })).toEqual([rule]);
  });
});

describe('what an annotation of another program brought along', () => {
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:foreign:1',
    type: 'Annotation',
    target: 'https://example.org/page',
    bodyValue: 'A plain remark',
  };
  const exported = async (more: object) => {
    const file = await readNotesFile(JSON.stringify({ ...foreign, ...more }));
    const [taken] = file.ok ? file.value.incoming : [];
    return taken ? noteOf(taken.row) : noteFrom();
  };

  it.each([
    ['rights', { rights: 'all mine' }],
    ['canonical', { canonical: ['urn:a', 'urn:b'] }],
    ['via', { via: 5 }],
    ['generator', { generator: 'by hand' }],
    ['audience', { audience: 17 }],
    ['generated', { generated: 'yesterday' }],
    ['stylesheet', { stylesheet: ['a', 'b'] }],
    ['keywords', { '@type': 'oa:Annotation' }],
  ])('keeps the file valid and is not lost: wrong %s', async (_name, fault) => {
    const note = await exported(fault);
    const out = toAnnotation(note);
    expect(brokenMusts(out)).toEqual([]);
    expect(note.bodies[0]?.value).toBe('A plain remark');
    const again = await readNotesFile(toCollection([note]));
    const [back] = again.ok ? again.value.incoming : [];
    expect(back ? noteOf(back.row)?.carried : undefined).toEqual(fault);
  });

  it('stands where it stood when it keeps the rules', async () => {
    const right = { rights: 'https://creativecommons.org/publicdomain/zero/1.0/', canonical: 'urn:a', color: 'red' };
    expect(toAnnotation(await exported(right))).toMatchObject(right);
  });
});
