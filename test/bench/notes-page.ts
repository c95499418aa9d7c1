/** Notes on a long page in Chromium with the test build: from the answer of the background until all are painted. */
import { existsSync } from 'node:fs';
import { describeAnchor } from '@/lib/anchor/describe';
import { indexDocument } from '@/lib/anchor/structure';
import { readOutline } from '@/lib/law/read-outline';
import { newRow } from '@/lib/note/change';
import { diceFrom } from '@/test/support/law-text';
import { newNote } from '@/test/support/notes';
import { longPage } from '../support/long-page';
import { type Bench, measure, openBench } from '../support/measure-page';
import type { Row } from './bench';

const BUILD = '.output/chrome-mv3-test';
const PATH = '/rus/docs/K1400000231';
/** The same text as another document, on which there are no notes. */
const BARE = '/rus/docs/K1400000226';
const LENGTH = 2_000_000;
const NOTES = 1000;
const TIMES = 3;

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

export async function rows(): Promise<readonly Row[]> {
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error(`no test build in ${BUILD}`);
  const html = longPage({ lang: 'rus', length: LENGTH });
  const bench = await openBench({ [PATH]: html, [BARE]: html }, BUILD);
  try {
    await keep(bench, html);
    const times: number[] = [];
    const work: number[] = [];
    const tasks: number[] = [];
    const frames: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      times.push(await timeOfNotes(bench));
      const bare = await measure(bench, BARE, 3000);
      // Until the notes are painted: on a busy machine they would else be cut off, and cost nothing.
      const cost = await measure(bench, PATH, 3000, 'lacuna:notes');
      work.push(cost.work - bare.work);
      tasks.push(cost.longest);
      frames.push(cost.longestFrame);
    }
    return [
      // By the processor, because the clock counts whatever else the machine is doing.
      row('notes.pageResolveAndPaint1000Ms', median(work), 'ms', 500),
      row('notes.pageResolveAndPaint1000ByClockMs', median(times), 'ms'),
      row('notes.pageLongestTaskMs', median(tasks), 'ms', 50),
      row('notes.pageLongestFrameMs', median(frames), 'ms'),
    ];
  } finally {
    await bench.close();
  }
}

/** Notes described on the words of the page as they stand in its source: their places are not those of the page as read. */
async function keep(bench: Bench, html: string): Promise<void> {
  const text = html
    .replace(/<\/(?:p|h[1-6]|li|div)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n');
  const document = indexDocument(text, readOutline(text));
  const dice = diceFrom(5);
  const first = document.entries[0]?.span.start ?? 0;
  const made = Array.from({ length: NOTES }, (_, i) => {
    const start = first + dice.roll(text.length - first - 200);
    const anchor = describeAnchor({ start, end: start + 20 + dice.roll(120) }, document);
    const note = newNote({ body: `note ${i}`, document: 'act:K1400000231:ru', anchor });
    const stamp = `${(i + 1).toString(16).padStart(12, '0')}000000.aaaaaaaa.aaaa`;
    return { row: newRow(`note-${i}`, note, stamp, i), foreign: false };
  });
  const own = await bench.context.newPage();
  await own.goto(`chrome-extension://${bench.extensionId}/popup.html?tab=0`);
  for (let from = 0; from < made.length; from += 100)
    await own.evaluate(
      (some) => chrome.runtime.sendMessage({ type: 'notes.take-in', rows: some }),
      made.slice(from, from + 100),
    );
  await own.close();
}

async function timeOfNotes(bench: Bench): Promise<number> {
  const page = await bench.context.newPage();
  await page.goto(bench.url(PATH), { timeout: 120_000 });
  await page.waitForFunction(() => performance.getEntriesByName('lacuna:notes').length > 0, undefined, {
    timeout: 120_000,
    polling: 250,
  });
  const time = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
    return at('lacuna:notes') - at('lacuna:notes-begun');
  });
  const painted = await page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => sum + (name === 'lacuna-note-yellow' ? ranges.size : 0), 0),
  );
  await page.close();
  if (painted < NOTES * 0.9) throw new Error(`only ${painted} of ${NOTES} notes were painted`);
  return time;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const row = (name: string, value: number, unit: string, limit?: number): Row => ({
  name,
  value: Math.round(value * 10) / 10,
  unit,
  limit,
  ok: limit === undefined || value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/notes-page.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
