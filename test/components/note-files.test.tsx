// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { TransferView } from '@/components/notes/transfer-view';
import type { Language } from '@/lib/base/language';
import { PREVIEW, TRANSFERS, Transfer } from './gallery/note-files';
import { click, englishLeft, wordsOf } from './support';

afterEach(() => render(null, document.body));

async function show(rest: Partial<TransferView> = {}, language: Language = 'en'): Promise<HTMLElement> {
  await act(() => render(<Transfer language={language} rest={rest} open />, document.body));
  return document.body;
}

it('exports what the filter found, or all, in the chosen format', async () => {
  const save = vi.fn();
  const root = await show({ save });
  await click(root, 'Save file');
  expect(save).toHaveBeenLastCalledWith('lacuna', 'found');
  const format = root.querySelector('select');
  const every = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1);
  await act(() => {
    if (!format) throw new Error('no choice of formats');
    format.value = 'csv';
    format.dispatchEvent(new Event('change', { bubbles: true }));
    every?.click();
  });
  await click(root, 'Save file');
  expect(save).toHaveBeenLastCalledWith('csv', 'every');
});

it('shows numbers before anything is taken in, and asks', async () => {
  const confirm = vi.fn();
  const stop = vi.fn();
  const root = await show({ importing: PREVIEW, confirm, stop });
  const words = wordsOf(root);
  for (const said of [
    'Hypothesis (JSON)',
    'Holds 9,000 notes',
    'New here 8,000 notes',
    'Already here 1,000 notes',
    '2 annotations do not say on which document they are',
    '1 annotation is longer than a note can be',
    'HTML and scripts in the file become plain text',
  ])
    expect(words).toContain(said);
  await click(root, 'Cancel');
  expect(stop).toHaveBeenCalledOnce();
  await click(root, 'Take in');
  expect(confirm).toHaveBeenCalledOnce();
});

it.each([
  ['saving', '400 of 1,234 read'],
  ['saved', 'Saved: lacuna-notes-2026-11-22.jsonld'],
  ['unsaved', 'Your notes are unchanged.'],
  ['reading', '2,000 of 9,000 read'],
  ['taking', '600 of 9,000 taken in'],
  ['too-large', 'The file is larger than 64 MB.'],
  ['cut-off', 'The file ends in the middle'],
  ['stopped', 'What was taken in stays'],
  ['taken', '8,000 new, 12 completed, 988 unchanged 3 could not be taken in.'],
  ['failed', 'There is no room left'],
])('%s says so', async (name, words) => {
  expect(wordsOf(await show(TRANSFERS[name])).replace(/\s+/g, ' ')).toContain(words);
});

it.each(['saving', 'reading', 'taking'])('%s can be stopped', async (name) => {
  const stop = vi.fn();
  const root = await show({ ...TRANSFERS[name], stop });
  expect(root.querySelector('progress')).not.toBeNull();
  await click(root, 'Stop');
  expect(stop).toHaveBeenCalledOnce();
});

it.each((['ru', 'kk'] as const).flatMap((language) => Object.keys(TRANSFERS).map((name) => [language, name] as const)))(
  'leaves no English word of ours in %s, %s',
  async (language, name) => {
    const root = await show(TRANSFERS[name], language);
    // Names of formats and files are the same everywhere.
    const names = /Web Annotation|Hypothesis|Markdown|JSON(?:-LD)?|CSV|HTML|\w[\w-]*\.jsonl?d?/g;
    for (const text of root.querySelectorAll('option, p, dd'))
      text.textContent = (text.textContent ?? '').replace(names, '');
    expect(englishLeft(root)).toEqual([]);
  },
);
