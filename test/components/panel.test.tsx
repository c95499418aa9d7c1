// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryViewProps } from '@/components/LibraryView';
import type { PageListProps } from '@/components/PageList';
import type { PageView } from '@/components/page-view';
import { type PanelTab, SidePanel } from '@/components/SidePanel';
import type { Language } from '@/lib/base/language';
import { libraryProps, pageProps, VIEWS } from './gallery/door-states';
import { notesProps } from './gallery/note-states';
import { HITS } from './gallery/states';
import { buttonNamed, englishLeft, press, wordsOf } from './support';

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

interface Shown {
  readonly view?: PageView | undefined;
  readonly tab?: PanelTab;
  readonly page?: Partial<PageListProps>;
  readonly library?: Partial<LibraryViewProps>;
  readonly language?: Language;
  readonly onTab?: (tab: PanelTab) => void;
}

async function show(shown: Shown = {}): Promise<HTMLElement> {
  await act(() =>
    render(
      <SidePanel
        language={shown.language ?? 'en'}
        tab={shown.tab ?? 'page'}
        onTab={shown.onTab ?? (() => undefined)}
        page={pageProps(shown.view ?? VIEWS.full ?? { kind: 'asking' }, shown.page)}
        notes={notesProps()}
        library={libraryProps(shown.library)}
      />,
      document.body,
    ),
  );
  return document.body;
}

const jumps = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-jump]')];

async function type(input: HTMLInputElement | null, text: string): Promise<void> {
  await act(() => {
    if (!input) throw new Error('no field to type into');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the list of the page', () => {
  it('counts all references of a page of which only the first are listed', async () => {
    const words = wordsOf(await show({ view: VIEWS.cut }));
    expect(words).toContain('12,480 references');
    expect(words).toContain('3,026 with recorded gaps');
    expect(words).toContain('Only the first 9 references are listed.');
  });

  it('claims nothing about gaps before the library has answered', async () => {
    const words = wordsOf(await show({ view: VIEWS.unasked }));
    expect(words).toContain('article 146, part 1');
    expect(words).not.toContain('nothing recorded');
    expect(words).not.toContain('recorded gaps');
  });

  it('groups references by act and provision, with what is recorded in words', async () => {
    const root = await show();
    expect([...root.querySelectorAll('h2')].map(wordsOf).slice(0, 3)).toEqual([
      'Criminal Code',
      'Criminal Procedure Code',
      'Constitution (1995)',
    ]);
    expect(jumps(root).map(wordsOf)).toEqual([
      'article 146, part 1 3 gaps 2 open',
      'article 362 1 gap all closed',
      'article 136 2 gaps 2 open',
      'article 499 nothing recorded',
      'article 502 nothing recorded',
      'article 77, paragraph 3 1 gap 1 open',
    ]);
  });

  it('goes to the place, and on to the next place of the same provision', async () => {
    const onJump = vi.fn();
    const root = await show({ page: { onJump } });
    await act(() => jumps(root)[0]?.click());
    await act(() => buttonNamed(root, 'Next: Criminal Code, article 146, part 1').click());
    await act(() => buttonNamed(root, 'Next: Criminal Code, article 146, part 1').click());
    expect(onJump.mock.calls).toEqual([['r1'], ['r3'], ['r1']]);
  });

  it('is one stop for the Tab key; arrows, Home and End move inside', async () => {
    const root = await show();
    const stops = () => jumps(root).map((jump) => jump.tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1, -1, -1]);
    jumps(root)[0]?.focus();
    await press(document.activeElement ?? root, 'ArrowDown');
    await press(document.activeElement ?? root, 'ArrowDown');
    expect(wordsOf(document.activeElement ?? root)).toContain('article 136');
    expect(stops()).toEqual([-1, -1, 0, -1, -1, -1]);
    await press(document.activeElement ?? root, 'End');
    expect(wordsOf(document.activeElement ?? root)).toContain('article 77');
    await press(document.activeElement ?? root, 'ArrowDown');
    expect(wordsOf(document.activeElement ?? root)).toContain('article 77');
    await press(document.activeElement ?? root, 'Home');
    expect(wordsOf(document.activeElement ?? root)).toContain('article 146');
  });

  it('filters by "has gaps" and by text, and says when nothing is left', async () => {
    const root = await show();
    const box = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    await act(() => box?.click());
    expect(jumps(root)).toHaveLength(4);
    const field = root.querySelector<HTMLInputElement>('input[type=search]');
    await type(field, '362');
    expect(jumps(root).map(wordsOf)).toEqual(['article 362 1 gap all closed']);
    await type(field, 'procedure 136');
    expect(jumps(root).map(wordsOf)).toEqual(['article 136 2 gaps 2 open']);
    await type(field, 'nothing like it');
    expect(wordsOf(root)).toContain('Nothing fits this filter.');
    await act(() => buttonNamed(root, 'Show all').click());
    expect(jumps(root)).toHaveLength(6);
  });

  it('says of everything unresolved why', async () => {
    const words = wordsOf(await show());
    expect(words).toContain('Fits more than one: Criminal Procedure Code, article 112, or Criminal Code, article 112');
    expect(words).toContain('Perhaps Criminal Procedure Code, article 214 was meant.');
    expect(words).toContain('Belongs to the law of another country.');
    expect(words).toContain('The act is not named, and the page does not say which act it is.');
  });

  it('says that marks are painted over the page, and that a place is gone', async () => {
    const words = wordsOf(await show({ page: { lost: true } }));
    expect(words).toContain('This page fights changes');
    expect(words).toContain('This place is no longer in the page.');
  });

  it('announces counts to a screen reader once they stand still', async () => {
    vi.useFakeTimers();
    const root = await show();
    const said = root.querySelector('[aria-live=polite]');
    expect(said?.textContent).toBe('');
    await act(() => {
      vi.advanceTimersByTime(2000);
    });
    expect(said?.textContent).toBe('9 references, 4 with recorded gaps');
  });
});

describe('a page without a list', () => {
  it.each([
    ['scanning', 'Reading the page', null],
    ['empty', 'No references found on this page', 'Scan again'],
    ['off', 'Lacuna is off on this site', 'Switch on'],
    ['unreadable', 'This is a PDF.', null],
    ['failed', 'unknown 7f3a-91c2, version 0.1.0', 'Try again'],
    ['not-allowed', 'It reads court.example.kz only if you allow it.', 'Allow on this site'],
    ['unsupported', 'Lacuna cannot work on this page', null],
  ])('%s says so and offers the step that helps', async (name, words, button) => {
    const root = await show({ view: VIEWS[name] });
    expect(wordsOf(root)).toContain(words);
    if (button) expect(buttonNamed(root, button)).toBeTruthy();
  });

  it('asks for the site by the person’s own click', async () => {
    const onAllow = vi.fn();
    const root = await show({ view: VIEWS['not-allowed'], page: { onAllow } });
    await act(() => buttonNamed(root, 'Allow on this site').click());
    expect(onAllow).toHaveBeenCalledOnce();
  });
});

describe('the library', () => {
  it('changes tabs by arrow keys', async () => {
    const onTab = vi.fn();
    const root = await show({ onTab });
    const tab = root.querySelector<HTMLElement>('[role=tab]');
    tab?.focus();
    if (tab) await press(tab, 'ArrowRight');
    expect(onTab).toHaveBeenCalledWith('notes');
  });

  it('lists results with kind, place and the standing of a translation', async () => {
    const onHit = vi.fn();
    const root = await show({ tab: 'library', library: { hits: HITS, onHit } });
    expect(wordsOf(root)).toContain('2 results');
    expect(wordsOf(root)).toContain('Recommendation Criminal Code, article 146, note 1');
    expect(wordsOf(root)).toContain('machine translation, not checked');
    await act(() => root.querySelector<HTMLElement>('[data-hit="gap.1"]')?.click());
    expect(onHit).toHaveBeenCalledWith(HITS[0]);
  });

  it('asks for a filter and can drop all of them', async () => {
    const onFilter = vi.fn();
    const filter = { act: '', kind: 'vague', level: '', status: '', source: '' };
    const root = await show({ tab: 'library', library: { filter, onFilter } });
    await act(() => buttonNamed(root, 'Filters: 1 active').click());
    await act(() => buttonNamed(root, 'Clear filters').click());
    expect(onFilter).toHaveBeenCalledWith({ act: '', kind: '', level: '', status: '', source: '' });
  });

  it('says what to try when nothing is found', async () => {
    expect(wordsOf(await show({ tab: 'library', library: { hits: [] } }))).toContain('Try fewer words');
  });
});

it.each((['ru', 'kk'] as const).flatMap((language) => Object.keys(VIEWS).map((name) => [language, name] as const)))(
  'leaves no English word of ours in %s, %s',
  async (language, name) => {
    expect(englishLeft(await show({ language, view: VIEWS[name] }))).toEqual([]);
  },
);
