// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cautions } from '@/components/desk/Cautions';
import { Conditions } from '@/components/desk/Conditions';
import { Difference } from '@/components/desk/Difference';
import type { DossierActions } from '@/components/desk/DossierColumn';
import { DossierItems } from '@/components/desk/DossierItems';
import { MatrixTable } from '@/components/desk/MatrixTable';
import { conditionNames } from '@/components/desk/names';
import { OwnWords } from '@/components/desk/OwnWords';
import { persistenceSentences } from '@/components/desk/persistence-words';
import { LANGUAGES } from '@/lib/base/language';
import type { Matrix } from '@/lib/gap/matrix';
import type { PersistenceRow } from '@/lib/gap/persistence';
import type { DossierView } from '@/lib/message/desk-messages';
import { text } from '@/test/support/build-pack';

afterEach(() => render(null, document.body));
const show = async (node: Parameters<typeof render>[0]) => {
  await act(() => render(node, document.body));
  return document.body;
};
const button = (root: ParentNode, name: RegExp): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const ROW: PersistenceRow = {
  id: 'gap.one',
  title: text('One'),
  places: [{ act: 'kz.cc.2014', path: '146/n1' }],
  status: 'open',
  statusDate: '2025-05',
  worsened: '2023',
  raised: ['2014-11', '2023-06'],
  marks: [
    mark('2014-11', 'ngo-report', 'ngo'),
    mark('2023-02', 'state-replies', 'state'),
    mark('2023-06', 'concluding-observations', 'committee'),
  ],
  grades: [{ date: '2018-07', value: 'C', given: 'Not satisfactory', by: 'Human Rights Committee' }],
  rules: [{ date: '2023-05-20', by: 'Law No. 212-VII', on: { act: 'kz.cc.2014', path: '146' } }],
};

function mark(
  date: string,
  kind: PersistenceRow['marks'][number]['kind'],
  voice: PersistenceRow['marks'][number]['voice'],
) {
  return {
    passage: `psg.${date}`,
    date,
    kind,
    voice,
    author: text('Author'),
    pin: 'para. 1',
    pinStatus: 'checked',
  } as const;
}

describe('the persistence strip in words', () => {
  it('argues in one order: raised, answered, graded, changed, worse, now', () => {
    expect(persistenceSentences(ROW, 'en')).toEqual([
      'Raised on 2 dates: 2014 (NGO report), 2023 (concluding observations).',
      'The State spoke: 2023 (state replies).',
      'Official grade C, “Not satisfactory” (Human Rights Committee, July 2018).',
      'The wording changed 20 May 2023 (Criminal Code; Law No. 212-VII).',
      'It became worse: 2023.',
      'Status: open (May 2025).',
    ]);
  });
  it.each(LANGUAGES)('leaves no value unfilled in %s', (language) => {
    expect(persistenceSentences({ ...ROW, raised: [], marks: [] }, language).join(' ')).not.toMatch(/[{}]/);
  });
});

describe('the conditions', () => {
  it('name the filter and let each be taken out by itself', async () => {
    const onFilter = vi.fn();
    const filter = { acts: ['kz.cc.2014'], statuses: ['open', 'worsened'] } as const;
    const root = await show(
      <Conditions filter={filter} names={conditionNames('en', [])} language="en" onFilter={onFilter} />,
    );
    expect(root.textContent).toContain('Criminal Code');
    expect(root.textContent).toMatch(/open or worsened/i);
    button(root, /Take out: Status/).click();
    expect(onFilter).toHaveBeenCalledWith({ ...filter, statuses: undefined });
  });
});

const MATRIX: Matrix = {
  axis: 'standard',
  rows: [
    { kind: 'article', act: 'un.cat', article: '1' },
    { kind: 'article', act: 'un.cat', article: '4' },
  ],
  columns: [
    { kind: 'article', act: 'kz.cc.2014', article: '146' },
    { kind: 'article', act: 'kz.cc.2014', article: '147' },
    { kind: 'none' },
  ],
  cells: [{ 0: { gaps: 2, open: 1, strongest: 'views' }, 2: { gaps: 1, open: 1 } }, { 2: { gaps: 1, open: 0 } }],
};

describe('the matrix', () => {
  const table = (onCell = vi.fn()) =>
    show(
      <MatrixTable matrix={MATRIX} rows={[0, 60]} columns={[0, 40]} language="en" open={undefined} onCell={onCell} />,
    );

  it('is a table whose rows and columns are named, and keeps empty cells', async () => {
    const root = await table();
    expect([...root.querySelectorAll('tbody th')].map((one) => one.textContent)).toEqual([
      'CAT, article 1',
      'CAT, article 4',
    ]);
    expect(root.querySelectorAll('tbody td')).toHaveLength(6);
    expect(root.querySelectorAll('[data-cell]')).toHaveLength(3);
  });
  it('has one cell in the order of tabs, and arrows lead to the others', async () => {
    const root = await table();
    const cells = [...root.querySelectorAll<HTMLElement>('[data-cell]')];
    expect(cells.map((cell) => cell.tabIndex)).toEqual([0, -1, -1]);
    cells[0]?.focus();
    await act(() => void cells[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })));
    expect(document.activeElement).toBe(cells[1]);
    await act(() => void cells[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
    expect(document.activeElement).toBe(cells[2]);
  });
  it('says in words what a cell holds', async () => {
    const onCell = vi.fn();
    const root = await table(onCell);
    const cell = root.querySelector<HTMLElement>('[data-cell]');
    expect(cell?.querySelector('.lc-unseen')?.textContent).toMatch(
      /article 1 × Criminal Code, article 146: 1 open of 2; .*views/i,
    );
    cell?.click();
    expect(onCell).toHaveBeenCalledWith(MATRIX.rows[0], MATRIX.columns[0]);
  });
});

describe('a dossier', () => {
  const view: DossierView = {
    dossier: {
      id: 'd',
      title: 'Mine',
      settings: {},
      created: 0,
      modified: 0,
      state: 'live',
      newer: false,
      items: [
        { id: 'a', kind: 'gap', ref: 'gap.one' },
        { id: 'b', kind: 'gap', ref: 'gap.gone', kept: { title: { en: 'Kept title' }, pack: 'src.one 1.0.0' } },
        {
          id: 'c',
          kind: 'text',
          text: 'mine',
          texts: [
            { stamp: 's2', value: 'mine' },
            { stamp: 's1', value: 'theirs' },
          ],
        },
      ],
    },
    shown: {
      'gap.one': { title: 'First', language: 'en', machine: true, places: [], status: 'open' },
      'gap.gone': { title: 'Kept title', language: 'en', machine: false, places: [], missing: 'retired' },
    },
  };
  const actions = () =>
    ({
      choose: vi.fn(),
      create: vi.fn(),
      rename: vi.fn(),
      addHeading: vi.fn(),
      addText: vi.fn(),
      write: vi.fn(),
      move: vi.fn(),
      remove: vi.fn(),
      putBack: vi.fn(),
      drop: vi.fn(),
      restore: vi.fn(),
    }) satisfies DossierActions;

  it('moves items by buttons and by Alt with an arrow, and says where they are', async () => {
    const acts = actions();
    const root = await show(<DossierItems view={view} language="en" actions={acts} />);
    await act(() => button(root, /Move down: First/).click());
    expect(acts.move).toHaveBeenLastCalledWith('a', 'b');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('First: place 2 of 3');
    const second = root.querySelector('[data-item="b"]');
    await act(
      () => void second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true })),
    );
    expect(acts.move).toHaveBeenLastCalledWith('b', null);
    await act(() => button(root, /Move up: First/).click());
    expect(acts.move).toHaveBeenCalledTimes(2);
  });
  it('keeps what a removed library file held, and says which file it was', async () => {
    const root = await show(<DossierItems view={view} language="en" actions={actions()} />);
    const gone = root.querySelector('[data-item="b"]');
    expect(gone?.textContent).toContain('Kept title');
    expect(gone?.textContent).toContain('src.one 1.0.0');
  });
  it('shows both versions of a text until the person chooses', async () => {
    const acts = actions();
    const root = await show(<DossierItems view={view} language="en" actions={acts} />);
    const item = root.querySelector('[data-item="c"]');
    expect(item?.textContent).toContain('theirs');
    const keep = [...(item?.querySelectorAll('button') ?? [])].filter((one) =>
      /Keep this one/.test(one.textContent ?? ''),
    );
    keep[1]?.click();
    expect(acts.write).toHaveBeenCalledWith('c', 'theirs', ['s2', 's1']);
  });
  it('marks an unchecked machine translation', async () => {
    const root = await show(<DossierItems view={view} language="en" actions={actions()} />);
    expect(root.querySelector('[data-item="a"]')?.textContent).toMatch(/machine translation/i);
  });
});

describe('own words', () => {
  it('reach the store when the field is taken away in the middle of typing', async () => {
    const onWrite = vi.fn();
    const root = await show(<OwnWords label="Own text" text="" isLine={false} onWrite={onWrite} />);
    const field = root.querySelector('textarea');
    await act(() => {
      if (field) field.value = 'half a sent';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(onWrite).not.toHaveBeenCalled();
    await act(() => render(null, document.body));
    expect(onWrite).toHaveBeenCalledExactlyOnceWith('half a sent');
  });
  it('are not written over by what comes from elsewhere while they are typed', async () => {
    const root = await show(<OwnWords label="Own text" text="old" isLine onWrite={vi.fn()} />);
    const field = root.querySelector('input');
    await act(() => {
      if (field) field.value = 'mine';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await show(<OwnWords label="Own text" text="theirs" isLine onWrite={vi.fn()} />);
    expect(root.querySelector('input')?.value).toBe('mine');
  });
});

it('a difference says in words what went and what came', async () => {
  const root = await show(<Difference before="lawful actions" after="lawful sanctions" language="en" />);
  expect(root.querySelector('del')?.textContent).toMatch(/removed:.*actions/);
  expect(root.querySelector('ins')?.textContent).toMatch(/added:.*sanctions/);
});

it('cautions are counted by kind, with the footnote in which they stand', async () => {
  const root = await show(
    <Cautions
      language="en"
      cautions={[
        { kind: 'doubtful-pin', about: 'CAT/C/KAZ/CO/4', footnote: 3 },
        { kind: 'machine-translation', about: 'A title' },
      ]}
    />,
  );
  expect(root.textContent).toContain('2 places need you');
  expect(root.textContent).toContain('footnote 3');
});
