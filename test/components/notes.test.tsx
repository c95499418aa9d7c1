// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotesView, type NotesViewProps } from '@/components/notes/NotesView';
import { NO_NOTE_FILTER } from '@/components/notes/notes-view';
import type { Language } from '@/lib/base/language';
import type { PlacedNote } from '@/lib/message/note-page-request';
import { EMPTY_FIELDS } from '@/lib/note/editing';
import { ACTIONS, FOUND, NOTE_VIEWS, NOTES, notesProps, PLACED, PLACES, READY_HERE } from './gallery/note-states';
import { click, englishLeft, press, settled, typeInto, wordsOf } from './support';

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

async function show(rest: Partial<NotesViewProps> = {}, language: Language = 'en'): Promise<HTMLElement> {
  await act(() => render(<NotesView {...notesProps(rest)} language={language} />, document.body));
  return document.body;
}

const stops = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-note-stop]')];
describe('notes of this page', () => {
  it('stand in reading order, with their state in words', async () => {
    const root = await show();
    expect([...root.querySelectorAll('[data-note]')].map((note) => note.getAttribute('data-note'))).toEqual([
      'n1',
      'n2',
      'n4',
      'n5',
    ]);
    const words = wordsOf(root);
    for (const said of [
      '5 notes',
      'Text here has changed',
      'Perhaps moved to: article 190, part 1',
      '2 notes have no place here now',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/orphan|anchor/i);
  });

  it('lead to their place by the heading and by a button', async () => {
    const jump = vi.fn();
    const root = await show({ places: { ...PLACES, jump } });
    await act(() => stops(root)[0]?.click());
    await click(root, 'Go to the place');
    expect(jump.mock.calls).toEqual([['n1'], ['n1']]);
  });

  it('are one stop for the Tab key in each list; arrows move from note to note', async () => {
    const root = await show();
    expect(stops(root).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, 0, -1]);
    await act(() => stops(root)[0]?.focus());
    await press(document.activeElement ?? root, 'ArrowDown');
    expect(document.activeElement).toBe(stops(root)[1]);
    expect(stops(root).map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, 0, -1]);
  });

  it('are edited in place, and the focus comes back to the note', async () => {
    const save = vi.fn(async () => null);
    const root = await show({ actions: { ...ACTIONS, save } });
    await click(root, 'Edit');
    await typeInto(root, 'textarea', 'Said better.');
    await click(root, 'Save');
    expect(save).toHaveBeenCalledWith(NOTES[0], expect.objectContaining({ body: 'Said better.' }));
    expect(root.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(stops(root)[0]);
  });

  it('go on with what was typed and not saved before', async () => {
    const draftOf = async () => ({ ...EMPTY_FIELDS, body: 'half a thought' });
    const root = await show({ actions: { ...ACTIONS, draftOf } });
    await click(root, 'Edit');
    expect(root.querySelector('textarea')?.value).toBe('half a thought');
  });

  it('are deleted, which is said with the way back', async () => {
    const remove = vi.fn(async () => null);
    const root = await show({ actions: { ...ACTIONS, remove } });
    await click(root, 'Delete');
    expect(remove).toHaveBeenCalledWith(NOTES[0]);
    const undo = vi.fn();
    await show({ done: { said: 'deleted', undo } });
    expect(wordsOf(root)).toContain('Note deleted.');
    await click(root, 'Undo');
    expect(undo).toHaveBeenCalledOnce();
  });

  it('say when they could not be deleted', async () => {
    const root = await show({ actions: { ...ACTIONS, remove: async () => ({ code: 'database-closed' }) } });
    await click(root, 'Delete');
    expect(wordsOf(root)).toContain('The browser does not open Lacuna’s storage now.');
  });

  it('accept a proposed place', async () => {
    const accept = vi.fn(async () => null);
    const root = await show({ places: { ...PLACES, accept } });
    await click(root, 'Accept this place');
    expect(accept).toHaveBeenCalledWith('n2');
  });

  it('go on with a draft that waits, or drop it', async () => {
    const saveDraft = vi.fn(async () => null);
    const dropWaiting = vi.fn();
    const root = await show({ places: { ...PLACES, saveDraft, dropWaiting } });
    await click(root, 'Continue');
    await click(root, 'Save');
    expect(saveDraft).toHaveBeenCalledWith(
      READY_HERE.drafts[0],
      expect.objectContaining({ body: 'Кто выносит решение, если' }),
    );
    await click(root, 'Discard');
    expect(dropWaiting).toHaveBeenCalledOnce();
  });

  it('show earlier texts', async () => {
    const root = await show({ part: 'all' });
    await click(root, 'Earlier texts');
    expect(wordsOf(root)).toContain('Срок для всех');
  });

  it('say why nothing can be attached where nothing is selected', async () => {
    const root = await show();
    await click(root, 'Note on the selected words');
    expect(wordsOf(root)).toContain('No words are selected on the page.');
  });
});

describe('places that were not found', () => {
  it('stand with the recorded text and today’s side by side, the words that differ marked', async () => {
    const root = await show({ part: 'lost' });
    const last = [...root.querySelectorAll('[data-row]')].at(-1) ?? root;
    expect([...last.querySelectorAll('[data-side=was] del')].map(wordsOf).join(' ')).toContain(
      'в течение семидесяти двух',
    );
    expect([...last.querySelectorAll('[data-side=now] ins')].map(wordsOf).join(' ')).toContain('сорока восьми');
    expect(last.querySelector('[data-side=was]')?.textContent).toBe(PLACED.at(-1)?.was);
    expect(last.querySelector('[data-side=now]')?.textContent).toBe(PLACED.at(-1)?.present);
  });

  it.each<readonly [name: string, placed: Partial<PlacedNote>, language: Language, said: string]>([
    ['what happened to them', {}, 'en', 'taken out or changed beyond recognition'],
    ['that in Russian', {}, 'ru', 'исключены из неё или изменены до неузнаваемости'],
    ['that in Kazakh', {}, 'kk', 'танымастай өзгертілген'],
    [
      'a provision that is gone',
      { reason: 'no-provision' },
      'en',
      'This text has no such place any more: article 131, part 4',
    ],
    ['another language', { shownIn: 'kk' }, 'ru', 'Страница на другом языке, чем слова заметки.'],
    [
      'another wording',
      { shownOn: '2027-02-01' },
      'en',
      'made on the wording of 1 July 2026; this page gives that of 1 February',
    ],
  ])('say %s', async (_name, more, language, said) => {
    const placed = PLACED.map((one) => (one.id === 'n3' ? { ...one, ...more } : one));
    const notes = new Map(NOTES.map((note) => [note.id, note.id === 'n3' ? { ...note, on: '2026-07-01' } : note]));
    const root = await show({ part: 'lost', here: { ...READY_HERE, placed, notes } }, language);
    const last = [...root.querySelectorAll('[data-row]')].at(-1) ?? root;
    expect(wordsOf(last)).toContain(said);
  });

  it('get one by hand', async () => {
    const reattach = vi.fn(async () => null);
    const root = await show({ part: 'lost', places: { ...PLACES, reattach } });
    expect(wordsOf(root)).toContain('Select the words on the page, then press:');
    await click(root, 'Attach to the selected words');
    expect(reattach).toHaveBeenCalledWith('n2');
  });
});

describe('all notes', () => {
  it('are counted, and shown piece by piece', async () => {
    const onMore = vi.fn();
    const root = await show({ part: 'all', onMore });
    expect(wordsOf(root)).toContain('1,234 notes');
    await click(root, 'Show 50 more');
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('are asked for by words and conditions', async () => {
    const onFilter = vi.fn();
    const root = await show({ part: 'all', onFilter });
    await typeInto(root, 'input[type=search]', 'torture');
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_NOTE_FILTER, text: 'torture' });
    await click(root, 'Filters');
    const colour = [...root.querySelectorAll('select')].find((one) => one.textContent?.includes('Yellow'));
    await act(() => {
      if (!colour) throw new Error('no choice of colours');
      colour.value = 'pink';
      colour.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_NOTE_FILTER, colour: 'pink' });
    await click(root, 'защита');
  });

  it('tell a provision that is not known from one that has no notes', async () => {
    const root = await show({ part: 'all', found: { ...FOUND, provisionUnknown: true } });
    expect(wordsOf(root)).toContain('No provision was recognised.');
  });

  it('are deleted for good only after a question', async () => {
    const purge = vi.fn(async () => null);
    const root = await show({ ...NOTE_VIEWS.bin, actions: { ...ACTIONS, purge } });
    await click(root, 'Delete for good');
    expect(purge).not.toHaveBeenCalled();
    expect(wordsOf(root)).toContain('This cannot be undone.');
    const confirm = [...root.querySelectorAll<HTMLElement>('dialog button')].find(
      (one) => wordsOf(one) === 'Delete for good',
    );
    await act(() => confirm?.click());
    expect(purge).toHaveBeenCalledOnce();
  });

  it('show two texts of one note side by side, to choose or to keep both', async () => {
    const take = vi.fn(async () => null);
    const keepBoth = vi.fn(async () => null);
    const root = await show({ ...NOTE_VIEWS.conflict, actions: { ...ACTIONS, take, keepBoth } });
    const versions = [...root.querySelectorAll('.lc-note-conflict .lc-note-version')];
    expect(versions.map((one) => [...one.querySelectorAll('ins')].map(wordsOf).join(' '))).toEqual([
      '48 часов',
      '72 часа, проверить',
    ]);
    await act(async () => {
      versions[1]?.querySelector('button')?.click();
      await settled();
    });
    expect(take).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ value: 'Срок для взрослых: 72 часа, проверить.' }),
    );
    await click(root, 'Keep both as two notes');
    expect(keepBoth).toHaveBeenCalledOnce();
  });
});

it.each([
  ['looking', 'Looking for the places of your notes'],
  ['absent', 'Lacuna does not run on this page'],
  ['failed', 'The notes of this page could not be read'],
  ['page-empty', 'No notes on this page'],
  ['lost-none', 'Every note on this page has its place'],
  ['all-none', 'You have no notes yet'],
  ['all-unfound', 'No note fits'],
  ['all-failed', 'The notes could not be read'],
])('%s says so', async (name, words) => {
  expect(wordsOf(await show(NOTE_VIEWS[name]))).toContain(words);
});

it.each(
  (['ru', 'kk'] as const).flatMap((language) => Object.keys(NOTE_VIEWS).map((name) => [language, name] as const)),
)('leaves no English word of ours in %s, %s', async (language, name) => {
  const root = await show(NOTE_VIEWS[name], language);
  // Names of other people's pages are theirs.
  for (const source of root.querySelectorAll('.lc-note-source')) source.remove();
  expect(englishLeft(root)).toEqual([]);
});
