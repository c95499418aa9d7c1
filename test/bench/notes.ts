/** Notes: questions to 10,000 of them in the database, words included. */
import 'fake-indexeddb/auto';
import { newRow } from '@/lib/note/change';
import { mergeRows } from '@/lib/note/merge';
import { noteOf } from '@/lib/note/note';
import { openDatabase } from '@/lib/store/database';
import { createNoteIndex } from '@/lib/store/note-index';
import { createNoteStore } from '@/lib/store/notes';
import { anchorOn, fakeSurroundings, newNote } from '@/test/support/notes';
import type { Row } from './bench';

const NOTES = 10_000;
const WORDS =
  'суд следователь задержание арест адвокат пытки доказательства жалоба срок санкция прокурор потерпевший свидетель протокол обыск экспертиза the court detention lawyer torture evidence complaint access review independent тергеу сот қорғаушы азаптау шағым дәлелдеме'.split(
    ' ',
  );
const QUESTIONS = [
  'пытками',
  'срок задержания',
  'torture evidence',
  'азаптаудан',
  'про',
  'note-1-77',
  'адвокат жалоба 188',
];

/** The slowest question's median with the index at hand; what building it costs stands beside it. */
export async function rows(): Promise<readonly Row[]> {
  const made = Array.from({ length: NOTES }, (_, i) => row(i));
  const database = openDatabase('bench-notes');
  const store = createNoteStore(database, fakeSurroundings());
  const taken = await timed(() => store.takeIn(made.map((one) => ({ row: one, foreign: false }))));
  const notes = made.map(noteOf);
  const index = createNoteIndex(notes);
  const asked = QUESTIONS.map((text) =>
    median(Array.from({ length: 9 }, () => clocked(() => index.search(text, 1000)))),
  );
  await store.find({ text: 'суд', limit: 50 });
  const whole: number[] = [];
  for (const text of QUESTIONS)
    for (let i = 0; i < 3; i++) whole.push(await timed(() => store.find({ text, limit: 50 })));
  database.close();
  return [
    figure('notes.searchMs', Math.max(...asked), 50),
    figure('notes.searchAndReadMs', median(whole)),
    figure(
      'notes.indexMs',
      clocked(() => createNoteIndex(notes)),
    ),
    figure(
      'notes.readMs',
      clocked(() => made.map(noteOf)),
    ),
    figure(
      'notes.mergeMs',
      clocked(() => made.map((one) => mergeRows(one, one))),
    ),
    figure('notes.importMs', taken),
  ];
}

function row(i: number) {
  const say = (length: number, step: number) =>
    Array.from({ length }, (_, n) => WORDS[(i * step + n * n * 7 + n * i) % WORDS.length]).join(' ');
  const provision = { act: 'kz.cpc.2014', path: `${1 + (i % 670)}/2` } as const;
  const note = newNote({ body: `${say(45, 13)} ${i}`, tags: [`t${i % 30}`], anchor: anchorOn(say(20, 5)), provision });
  return newRow(`note-${i}`, note, `${(i + 1).toString(16).padStart(12, '0')}000000.aaaaaaaa.aaaa`, i);
}

function clocked(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const figure = (name: string, value: number, limit?: number): Row => ({
  name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  limit,
  ok: limit === undefined || value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/notes.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
