// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArticleView, type ArticleViewProps } from '@/components/desk/ArticleView';
import { ReportView, type ReportViewProps } from '@/components/desk/ReportView';
import { LANGUAGES } from '@/lib/base/language';
import { allCitations } from '@/lib/citation/citations';
import { articleDossier } from '@/lib/gap/article-dossier';
import { CARD_FACTS } from '@/lib/gap/law-facts';
import { newRow } from '@/lib/note/change';
import { noteOf } from '@/lib/note/note';
import { deskWords } from '@/lib/words/desk-words';
import { buttonNamed, click, wordsOf } from '@/test/components/support';
import { newNote } from '@/test/support/notes';
import { shippedLibrary } from '@/test/support/report-material';

const LIBRARY = shippedLibrary();
const PLACE = { act: 'kz.cc.2014', article: '146' } as const;
const NOTES = ['First', 'Second'].map((body, i) =>
  noteOf(newRow(`n${i}`, newNote({ body }), '000000000001000000.aaaaaaaa.aaaa', 1)),
);

afterEach(() => render(null, document.body));

const article = async (more: Partial<ArticleViewProps> = {}) => {
  const dossier = {
    ...articleDossier(LIBRARY, PLACE, [...LIBRARY.gaps.values()], CARD_FACTS),
    notes: NOTES,
  };
  const props: ArticleViewProps = {
    dossier,
    today: '2026-11-22',
    language: 'en',
    collecting: { inside: new Set(), collect: vi.fn() },
    saving: { status: 'idle' },
    cite: () => Promise.resolve(allCitations({ act: 'kz.cc.2014', path: '146' }, '2026-11-22')),
    citing: { cite: vi.fn(() => Promise.resolve(undefined)), copy: vi.fn(() => Promise.resolve(true)) },
    onWhole: vi.fn(),
    onCompare: vi.fn(),
    onWord: vi.fn(),
    onCancel: vi.fn(),
    onPrint: vi.fn(),
    ...more,
  };
  await act(() => render(<ArticleView {...props} />, document.body));
  return props;
};

describe('own notes', () => {
  it('stay out of the Word file until the person puts them in', async () => {
    const { onWord } = await article();
    await click(document.body, 'Word file');
    expect(onWord).toHaveBeenLastCalledWith(false);
    const choice = document.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(wordsOf(choice?.closest('label') ?? document.body)).toContain('my 2 own notes');
    await act(() => choice?.click());
    await click(document.body, 'Word file');
    expect(onWord).toHaveBeenLastCalledWith(true);
  });

  it('leave no choice where there are none', async () => {
    const dossier = { ...articleDossier(LIBRARY, PLACE, [], CARD_FACTS), notes: [] };
    await article({ dossier });
    expect(document.querySelector('input[type=checkbox]')).toBeNull();
    expect(buttonNamed(document.body, 'Word file')).toHaveProperty('disabled', true);
  });

  it('go into the dossier together', async () => {
    const { collecting } = await article();
    await act(() =>
      [...document.querySelectorAll('button')].find((one) => /Add all 2 own/.test(wordsOf(one)))?.click(),
    );
    expect(collecting.collect).toHaveBeenCalledWith(NOTES.map(({ id }) => ({ kind: 'note', ref: id })));
  });
});

describe('citations on the desk', () => {
  it('are copied of the article, in the style of the language first', async () => {
    const { citing } = await article();
    await click(document.body, 'Copy citation');
    await act(() => document.querySelector<HTMLElement>('[role=menuitem]')?.click());
    expect(citing.copy).toHaveBeenCalledWith('article 146 of the Criminal Code of 2014');
  });

  it('are asked of each passage by its id', async () => {
    const { citing } = await article();
    await act(() =>
      [...document.querySelectorAll('button')]
        .find((one) => /^Copy citation .*23 February 2023, para\. 3$/.test(wordsOf(one)))
        ?.click(),
    );
    expect(citing.cite).toHaveBeenCalledWith('psg.cat-rq4.3');
  });
});

describe('making a paper', () => {
  const view = (more: Partial<ReportViewProps>) => {
    const props: ReportViewProps = {
      title: 'Torture',
      choice: { template: 'upr', language: 'en', style: 'un' },
      report: undefined,
      making: undefined,
      state: 'working',
      length: undefined,
      saving: { status: 'idle' },
      language: 'en',
      onChoice: vi.fn(),
      onSave: vi.fn(),
      onCancel: vi.fn(),
      onStop: vi.fn(),
      onAgain: vi.fn(),
      onPrint: vi.fn(),
      ...more,
    };
    return act(() => render(<ReportView {...props} />, document.body)).then(() => props);
  };

  it.each(LANGUAGES)('tells how far it is and can be stopped, in %s', async (language) => {
    const { onStop } = await view({ language, making: { done: 50, count: 10_000 } });
    const bar = document.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([50, 10_000]);
    await click(document.body, deskWords(language)('report.cancel'));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('says that it was stopped, saves nothing half done, and begins again', async () => {
    const { onAgain } = await view({ state: 'stopped' });
    expect(wordsOf(document.body)).toContain('not made to the end');
    for (const file of document.querySelectorAll<HTMLButtonElement>('[data-file]')) expect(file.disabled).toBe(true);
    await click(document.body, 'Make it again');
    expect(onAgain).toHaveBeenCalledOnce();
  });
});
