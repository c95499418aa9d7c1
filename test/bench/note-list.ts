/** The panel's list of all notes: a question with words and conditions to 10,000 of them, and the piece that is shown. */
import 'fake-indexeddb/auto';
import { newRow } from '@/lib/note/change';
import type { NoteQuery } from '@/lib/note/note-store';
import { openDatabase } from '@/lib/store/database';
import { createNoteStore } from '@/lib/store/notes';
import { anchorOn, fakeSurroundings, newNote } from '@/test/support/notes';
import type { Row } from './bench';

const NOTES = 10_000;
const SHOWN = 50;
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple', 'orange'] as const;
const QUESTIONS: readonly NoteQuery[] = [
  {},
  { text: 'задержание' },
  { text: 'адвокат жалоба', tag: 't7' },
  { text: 'torture', colour: 'pink', site: 'adilet.zan.kz' },
  { provision: { act: 'kz.cpc.2014', path: '188' } },
  { tag: 't3', motivation: 'comment' },
  { state: 'deleted' },
];
const WORDS =
  'суд задержание арест адвокат пытки жалоба срок санкция court detention torture evidence тергеу азаптау'.split(' ');

/** The slowest question, with what it needs in memory, as after the first one. */
export async function rows(): Promise<readonly Row[]> {
  const database = openDatabase('bench-note-list');
  const store = createNoteStore(database, fakeSurroundings());
  await store.takeIn(Array.from({ length: NOTES }, (_, i) => ({ row: row(i), foreign: false })));
  const first = await timed(() => store.ids({}));
  const asked: number[] = [];
  const shown: number[] = [];
  for (const query of QUESTIONS) {
    asked.push(await leastOf(9, () => store.ids(query)));
    const found = await store.ids(query);
    shown.push(await leastOf(3, () => store.pick(found.ok ? found.value.slice(0, SHOWN) : [])));
  }
  database.close();
  return [
    figure('notes.listMs', Math.max(...asked), 50),
    figure('notes.listShownMs', Math.max(...shown)),
    figure('notes.listFirstMs', first),
  ];
}

function row(i: number) {
  const say = (length: number, step: number) =>
    Array.from({ length }, (_, n) => WORDS[(i * step + n * n * 7 + n * i) % WORDS.length]).join(' ');
  const note = newNote({
    body: `${say(45, 13)} ${i}`,
    tags: [`t${i % 30}`],
    colour: COLOURS[i % COLOURS.length] ?? 'yellow',
    anchor: anchorOn(say(20, 5)),
    provision: { act: 'kz.cpc.2014', path: `${1 + (i % 670)}/2` },
  });
  return newRow(`note-${i}`, note, `${(i + 1).toString(16).padStart(12, '0')}000000.aaaaaaaa.aaaa`, i);
}

/** The least disturbed of some runs: other programs can only make a run longer. */
async function leastOf(times: number, run: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await timed(run));
  return Math.min(...all);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const figure = (name: string, value: number, limit?: number): Row => ({
  name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  limit,
  ok: limit === undefined || value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/note-list.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
