import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/lib/base/colours';
import { changeRow, newRow } from '@/lib/note/change';
import { draftOfChange, draftOfNew, newDraftKey, newNoteOf, readDraft } from '@/lib/note/draft';
import { EMPTY_FIELDS, fieldsOf, fieldsOfDraft, type NoteFields, operationsFor } from '@/lib/note/editing';
import { MOTIVATIONS } from '@/lib/note/kinds';
import { noteOf } from '@/lib/note/note';
import { nextStamp } from '@/lib/note/stamp';
import { newNote } from '@/test/support/notes';
import { runs } from '@/test/support/soak';

const MARK = { device: 'aaaaaaaa', session: 'bbbb' };
const ROW = newRow('one', newNote({ tags: ['a', 'b'] }), nextStamp('', 1000, MARK), 1000);
const NOTE = noteOf(ROW);

const fields: fc.Arbitrary<NoteFields> = fc.record({
  body: fc.string(),
  motivation: fc.constantFrom(...MOTIVATIONS),
  colour: fc.constantFrom(...COLOURS),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'constructor'), { maxLength: 4 }),
  links: fc.uniqueArray(
    fc.record({ act: fc.constant('kz.cc.2014' as const), path: fc.constantFrom('146', '146/2', '5') }),
    { maxLength: 3, selector: ({ path }) => path },
  ),
});

describe('what was edited', () => {
  it('is nothing where nothing was changed', () => {
    expect(operationsFor(NOTE, fieldsOf(NOTE))).toEqual([]);
  });

  it('leads from the note to what stood in the form, whatever it is', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        let time = 2000;
        const after = operationsFor(NOTE, typed).reduce(
          (row, operation) => changeRow(row, operation, nextStamp('', time++, MARK)),
          ROW,
        );
        const back = fieldsOf(noteOf(after));
        expect({ ...back, tags: back.tags.toSorted() }).toEqual({ ...typed, tags: typed.tags.toSorted() });
      }),
      runs(200),
    );
  });

  it('takes the place of the text that was seen, and leaves another one standing', () => {
    const other = changeRow(ROW, { type: 'write', body: 'elsewhere', seen: [] }, nextStamp('', 1500, MARK));
    const seen = { ...fieldsOf(NOTE), body: 'mine' };
    const after = operationsFor(NOTE, seen).reduce((row, one) => changeRow(row, one, nextStamp('', 3000, MARK)), other);
    expect(noteOf(after).bodies.map(({ value }) => value)).toEqual(['mine', 'elsewhere']);
  });
});

describe('a draft', () => {
  it('gives back what was typed', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        expect(readDraft(draftOfChange(NOTE, typed, 5))).toEqual({ kind: 'change', id: 'one', fields: typed });
      }),
      runs(100),
    );
  });

  it('of a new note knows what it will stand on', () => {
    const ground = { document: 'd', provision: { act: 'kz.cc.2014', path: '146' } } as const;
    const typed = { ...EMPTY_FIELDS, body: 'half a thought' };
    const read = readDraft(draftOfNew(newDraftKey('x'), ground, typed, 5));
    expect(read).toEqual({ kind: 'new', ground, fields: typed });
    expect(read.kind === 'new' && newNoteOf(read.ground, read.fields)).toMatchObject({
      ...ground,
      body: 'half a thought',
    });
  });

  it.each([
    ['nothing', {}, EMPTY_FIELDS],
    [
      'a text beside nonsense',
      { body: 'kept', colour: 'mauve', tags: 'no', links: [1, null] },
      { ...EMPTY_FIELDS, body: 'kept' },
    ],
  ])('of %s loses no text', (_name, content, expected) => {
    expect(fieldsOfDraft(content)).toEqual(expected);
  });
});
