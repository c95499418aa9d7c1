// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FindingCard } from '@/components/FindingCard';
import { type OwnTextActions, OwnTextEditor } from '@/components/OwnTextEditor';
import { OwnTexts } from '@/components/OwnTexts';
import { TroubleNote } from '@/components/TroubleNote';
import { LANGUAGES, type Language } from '@/lib/base/language';
import type { GapView } from '@/lib/gap/card';
import { CARD } from './gallery/cards';
import { OWN_TEXTS } from './gallery/options-states';
import { buttonNamed, englishLeft, wordsOf } from './support';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(() => render(null, document.body));

const [first] = CARD.gaps;
if (!first) throw new Error('the card of the gallery has gaps');
const gap: GapView = first;

const done = (): OwnTextActions => ({ put: vi.fn(async () => true), drop: vi.fn(async () => true) });

async function edit(actions: OwnTextActions, shown: GapView = gap, language: Language = 'en'): Promise<HTMLElement> {
  await act(() => render(<OwnTextEditor gap={shown} language={language} actions={actions} />, document.body));
  return document.body;
}
async function write(root: Element, index: number, text: string): Promise<void> {
  const field = root.querySelectorAll('textarea')[index];
  await act(() => {
    if (!field) throw new Error('no field to write into');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const press = (button: HTMLElement) => act(async () => button.click());
const submit = (root: Element) =>
  act(async () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    // The answers come one turn later.
    await new Promise((resolve) => setTimeout(resolve));
  });

describe('the editor of own texts', () => {
  it('saves only what was changed, with the text that was in sight', async () => {
    const actions = done();
    const root = await edit(actions);
    await press(buttonNamed(root, 'Edit for me'));
    expect(document.activeElement).toBe(root.querySelector('textarea'));
    await write(root, 0, '  My own title ');
    await submit(root);
    expect(actions.put).toHaveBeenCalledTimes(1);
    expect(actions.put).toHaveBeenCalledWith(gap.id, 'title.en', 'My own title', gap.title.en?.text);
    expect(root.querySelector('form')).toBeNull();
    expect(wordsOf(root)).toContain('Saved');
  });

  it('keeps what was written when it could not be saved', async () => {
    const root = await edit({ ...done(), put: async () => false });
    await press(buttonNamed(root, 'Edit for me'));
    await write(root, 1, 'Hours of work');
    await submit(root);
    expect(root.querySelectorAll('textarea')[1]?.value).toBe('Hours of work');
    expect(wordsOf(root)).toContain('Your text could not be saved.');
  });

  it('does not let a text be emptied', async () => {
    const root = await edit(done());
    await press(buttonNamed(root, 'Edit for me'));
    await write(root, 0, '   ');
    expect(buttonNamed(root, 'Save').hasAttribute('disabled')).toBe(true);
  });

  it('asks before an own text is deleted, and shows it once more', async () => {
    const actions = done();
    const root = await edit(actions, { ...gap, edited: ['title.en'] });
    await press(buttonNamed(root, 'Undo: Title (English)'));
    expect(actions.drop).not.toHaveBeenCalled();
    expect(wordsOf(root.querySelector('dialog') ?? root)).toContain(gap.title.en?.text ?? '');
    await press(buttonNamed(root, 'Delete my text'));
    expect(actions.drop).toHaveBeenCalledWith(gap.id, 'title.en');
  });

  it.each(['ru', 'kk'] as const)('speaks %s throughout', async (language) => {
    const root = await edit(done(), { ...gap, edited: ['title.ru', 'body.kk'] }, language);
    await press(root.querySelector('.lc-actions > .lc-button') as HTMLElement);
    expect(englishLeft(root)).toEqual([]);
  });
});

describe('a card', () => {
  const cardWith = (edited: readonly string[], language: Language = 'en') =>
    act(() =>
      render(
        <FindingCard
          card={{ ...CARD, gaps: CARD.gaps.map((one, i) => (i === 0 ? { ...one, edited } : one)) }}
          language={language}
        />,
        document.body,
      ),
    );
  it('marks a gap whose shown text is the person’s, and no other', async () => {
    await cardWith(['body.en']);
    expect(document.querySelectorAll('.lc-gap-meta .lc-changed')).toHaveLength(1);
    await cardWith(['body.kk']);
    expect(document.querySelectorAll('.lc-gap-meta .lc-changed')).toHaveLength(0);
  });

  it('offers no way to change anything unless it is given one', async () => {
    await cardWith([]);
    expect(wordsOf(document.body)).not.toContain('Edit for me');
  });

  it('unfolds the gap that was looked for, by itself or by what stands under it', async () => {
    const last = CARD.gaps.at(-1);
    const passage = last?.evidence[0]?.passage;
    for (const sought of [last?.id, passage]) {
      render(null, document.body);
      await act(() => render(<FindingCard card={CARD} language="en" sought={sought} />, document.body));
      const unfolded = [...document.querySelectorAll('[aria-expanded=true]')].map(
        (one) => one.closest('li')?.dataset.gap,
      );
      expect(unfolded).toHaveLength(1);
      if (sought === last?.id) expect(unfolded).toEqual([last?.id]);
    }
  });

  it('is narrowed to what is not closed, with counts in words', async () => {
    const gaps = [0, 1, 2, 3].map((n) => ({
      ...gap,
      id: `gap.n${n}`,
      status: n === 0 ? ('closed' as const) : ('open' as const),
    }));
    await act(() => render(<FindingCard card={{ ...CARD, gaps }} language="en" />, document.body));
    const select = document.querySelector('select');
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual(['all gaps (4)', 'not closed (3)']);
    await act(() => {
      if (select) select.value = 'open';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect([...document.querySelectorAll<HTMLElement>('.lc-gap')].map(({ dataset }) => dataset.gap)).toEqual([
      'gap.n1',
      'gap.n2',
      'gap.n3',
    ]);
  });
});

describe('the list of own texts', () => {
  const list = async (language: Language = 'en') => {
    const calls = { onSettle: vi.fn(), onDrop: vi.fn() };
    await act(() => render(<OwnTexts language={language} texts={OWN_TEXTS} {...calls} />, document.body));
    return { ...calls, rows: [...document.querySelectorAll('.lc-own-row')] };
  };

  it('shows base, mine and theirs of a conflict, and settles it', async () => {
    const { rows, onSettle } = await list();
    const [conflict] = rows;
    const words = wordsOf(conflict ?? document.body);
    for (const text of ['My own words (conflict)', 'What the file said before', 'What the file says now'])
      expect(words).toContain(text);
    await press(buttonNamed(document.body, 'Keep mine'));
    await press(buttonNamed(document.body, 'Take the file’s'));
    expect(onSettle.mock.calls.map(([text, keep]) => [text.state, keep])).toEqual([
      ['conflict', 'mine'],
      ['conflict', 'theirs'],
    ]);
  });

  it('keeps in sight what has lost its gap or its file', async () => {
    const { rows } = await list();
    expect(rows.map(wordsOf).slice(1, 3)).toEqual([
      expect.stringContaining('Your text is kept here. Yours My own words (retired)'),
      expect.stringContaining('gap.kz.cc-146.absent'),
    ]);
  });

  it('deletes nothing before it has asked', async () => {
    const { onDrop } = await list();
    await press(buttonNamed(document.body, 'Undo: Title (English)'));
    expect(onDrop).not.toHaveBeenCalled();
    await press(buttonNamed(document.querySelector('dialog') ?? document.body, 'Delete my text'));
    expect(onDrop.mock.calls[0]?.[0]).toMatchObject({ state: 'shown' });
  });
});

describe('a trouble', () => {
  const CODES = [
    'database-closed',
    'extension-reloaded',
    'file-unread',
    'message-refused',
    'no-answer',
    'pack-changed',
    'pack-damaged',
    'pack-missing',
    'pack-refused',
    'pack-used',
    'record-missing',
    'sidebar-by-hand',
  ];
  it.each(LANGUAGES)('has words of its own for every code (%s)', async (language) => {
    const said = new Set<string>();
    for (const code of [...CODES, 'unexpected']) {
      await act(() =>
        render(<TroubleNote trouble={{ code, id: 'x', version: '1' }} language={language} />, document.body),
      );
      said.add(document.querySelectorAll('p')[1]?.textContent ?? '');
    }
    expect(said.size).toBe(CODES.length + 1);
  });

  it('of an extension that was replaced asks for a reload and offers no second try', async () => {
    const trouble = { code: 'extension-reloaded', id: '', version: '' };
    await act(() => render(<TroubleNote trouble={trouble} language="en" onRetry={() => undefined} />, document.body));
    expect(wordsOf(document.body)).toContain('Reload the page to go on.');
    expect(wordsOf(document.body)).not.toContain('Try again');
  });
});
