// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { ProvisionList } from '@/components/ProvisionList';
import { ReaderContents } from '@/components/reader/ReaderContents';
import { PasswordDialog, type ReaderTrouble, TroubleMessage } from '@/components/reader/ReaderNotice';
import type { ActId, Path } from '@/lib/law/provision';
import { buttonNamed, englishLeft, wordsOf } from './support';

afterEach(() => render(null, document.body));
const nothing = () => undefined;

it('lists every page of a long document bit by bit, and says what was found on each', async () => {
  const gone: number[] = [];
  const show = (references: ReadonlyMap<number, number>, page: number) =>
    act(() =>
      render(
        <ReaderContents
          language="en"
          outline={[]}
          pages={500}
          page={page}
          paged
          references={references}
          onPage={(number) => gone.push(number)}
        />,
        document.body,
      ),
    );
  const rows = () => [...document.querySelectorAll('.lc-reader-pages button')];
  await show(new Map(), 1);
  expect(rows().length).toBeLessThan(100);
  await vi.waitFor(() => expect(rows()).toHaveLength(500), 10_000);
  await show(new Map([[499, 3]]), 2);
  await vi.waitFor(() => expect(rows()[498]?.textContent).toContain('3 references'));
  expect(rows()[1]?.getAttribute('aria-current')).toBe('page');
  expect(rows()[0]?.hasAttribute('aria-current')).toBe(false);
  (rows()[499] as HTMLElement).click();
  expect(gone).toEqual([500]);
});

it('lists every provision bit by bit, and calls what was handed to it last', async () => {
  const provisions = Array.from({ length: 300 }, (_, index) => ({
    key: `kz.cc.2014#${index + 1}`,
    act: 'kz.cc.2014' as ActId,
    path: String(index + 1) as Path,
    gaps: 0,
    open: 0,
    places: [`place-${index + 1}`],
  }));
  const jumps: string[] = [];
  const show = (onJump: (id: string) => void) =>
    act(() =>
      render(
        <ProvisionList
          acts={[{ act: 'kz.cc.2014' as ActId, provisions }]}
          language="en"
          onJump={onJump}
          onDetail={nothing}
        />,
        document.body,
      ),
    );
  await show((id) => jumps.push(`first ${id}`));
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-jump]')];
  expect(rows().length).toBeLessThan(100);
  await vi.waitFor(() => expect(rows()).toHaveLength(300), 10_000);
  await show((id) => jumps.push(`last ${id}`));
  rows()[299]?.click();
  expect(jumps).toEqual(['last place-300']);
});

/** Names of programs and kinds of files are the same everywhere. */
const FORMATS = new Set(['word', 'html', 'docx']);

const TROUBLES: Readonly<Record<ReaderTrouble, true>> = {
  'not-pdf': true,
  damaged: true,
  password: true,
  'old-word': true,
  'not-word': true,
  unknown: true,
  empty: true,
  'web-page': true,
  'too-large': true,
  network: true,
  moved: true,
  refused: true,
  'bad-address': true,
  unexpected: true,
};

it.each(Object.keys(TROUBLES) as ReaderTrouble[])(
  'says in every language what happened (%s), with the way to the original and to the notes',
  async (trouble) => {
    const asked: string[] = [];
    for (const language of ['en', 'ru', 'kk'] as const) {
      await act(() =>
        render(
          <TroubleMessage
            language={language}
            trouble={trouble}
            status={403}
            hasOriginal
            onAgain={() => asked.push('again')}
            onChoose={() => asked.push('choose')}
            onOriginal={() => asked.push('original')}
            onNotes={() => asked.push('notes')}
          />,
          document.body,
        ),
      );
      expect(document.querySelector('h2')?.textContent?.length).toBeGreaterThan(5);
      expect(document.querySelector('p')?.textContent?.length).toBeGreaterThan(10);
      if (language !== 'en') expect(englishLeft(document.body).filter((word) => !FORMATS.has(word))).toEqual([]);
      if (trouble === 'refused') expect(wordsOf(document.body)).toContain('403');
    }
    for (const button of document.querySelectorAll('button')) button.click();
    expect(asked).toEqual(['original', 'again', 'choose', 'notes']);
  },
);

it('hands the password over as it was typed, and nothing where the person gives up', async () => {
  const given: (string | undefined)[] = [];
  await act(() =>
    render(<PasswordDialog language="en" again onPassword={(password) => given.push(password)} />, document.body),
  );
  expect(document.querySelector('[role=alert]')?.textContent).toContain('does not open it');
  const field = document.querySelector('input');
  await act(() => {
    if (!field) throw new Error('no field');
    field.value = ' right ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })) as never);
  buttonNamed(document.body, 'Cancel').click();
  expect(given).toEqual([' right ', undefined]);
});
