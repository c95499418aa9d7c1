import { describe, expect, it } from 'vitest';
import { parseNotePageRequest } from '@/lib/message/note-page-request';
import { parseRequest } from '@/lib/message/protocol';
import { newNote } from '@/test/support/notes';

describe('a request about notes to the background', () => {
  it.each([
    ['the notes of a document', { type: 'note.here', document: 'act:K1400000226:ru' }],
    ['notes on a provision', { type: 'note.on', provision: { act: 'kz.cc.2014', path: '146/1' } }],
    ['a new note', { type: 'note.create', note: newNote({ body: 'x' }), draft: 'new' }],
    ['a change', { type: 'note.change', id: 'n', operations: [{ type: 'delete' }] }],
    ['a search', { type: 'notes.find', query: { text: 'bail', state: 'live', limit: 20 } }],
    ['rows of a file', { type: 'notes.take-in', rows: [{ row: { id: 'a' }, foreign: true }] }],
  ])('is taken: %s', (_name, request) => {
    expect(parseRequest(request)).toEqual(request);
  });

  it.each([
    ['a document without a name', { type: 'note.here', document: '' }],
    ['a change without operations', { type: 'note.change', id: 'n', operations: [] }],
    ['an operation that is none', { type: 'note.change', id: 'n', operations: [{ type: 'publish' }] }],
    ['a note with unknown fields', { type: 'note.create', note: { ...newNote({ body: 'x' }), html: '<b>' } }],
    ['too many rows at once', { type: 'notes.take-in', rows: Array(201).fill({ row: {}, foreign: false }) }],
  ])('is refused: %s', (_name, request) => {
    expect(parseRequest(request)).toBeUndefined();
  });
});

describe('a request about notes to a page', () => {
  it.each([
    { type: 'page.notes' },
    { type: 'page.notes-changed' },
    { type: 'page.note-jump', id: 'n1' },
    { type: 'page.note-accept', id: 'n1' },
    { type: 'page.note-reattach', id: 'n1' },
    { type: 'page.note-new', on: 'selection' },
    { type: 'page.note-step', to: 'previous' },
  ])('is taken: $type', (request) => {
    expect(parseNotePageRequest(request)).toEqual(request);
  });

  it.each([
    ['nothing', null],
    ['another type', { type: 'page.state' }],
    ['a name from the prototype', { type: 'constructor' }],
    ['a further key', { type: 'page.notes', id: 'n1' }],
    ['no id', { type: 'page.note-jump' }],
    ['an id of the wrong kind', { type: 'page.note-jump', id: 3 }],
    ['a step to nowhere', { type: 'page.note-step', to: 'up' }],
  ])('is refused: %s', (_name, request) => {
    expect(parseNotePageRequest(request)).toBeUndefined();
  });
});
