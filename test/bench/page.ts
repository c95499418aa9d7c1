/**
 * What the script of a page costs on long pages, in Chromium with the built extension (`npm run build:chrome` with
 * LACUNA_TEST_BUILD=1). Times of work are the processor's, from the browser's own trace; the rest is by the clock.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { longPage } from '../support/long-page';
import { type Cost, measure, openBench } from '../support/measure-page';
import type { Row } from './bench';

const BUILD = '.output/chrome-mv3-test';
const SHARED = '../shared/pages/synthetic-adilet-rus.html';
const LENGTH = 2_000_000;
const TIMES = 3;

export async function rows(): Promise<readonly Row[]> {
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error(`no test build in ${BUILD}`);
  const bench = await openBench(
    {
      '/rus/docs/K1400000231': existsSync(SHARED) ? SHARED : longPage({ lang: 'rus', length: LENGTH }),
      '/plain': longPage({ lang: 'rus', length: LENGTH, cited: false }),
    },
    BUILD,
  );
  try {
    const statute: Cost[] = [];
    const plain: Cost[] = [];
    for (let i = 0; i < TIMES; i++) {
      statute.push(await measure(bench, '/rus/docs/K1400000231'));
      plain.push(await measure(bench, '/plain'));
    }
    const script = gzipSync(readFileSync(`${BUILD}/content-scripts/page.js`), { level: 9 }).length / 1000;
    return [
      row('page.contentScriptKb', script, 'kB', 60),
      row('page.firstHighlightMs', median(statute, 'firstMark'), 'ms', 100),
      row('page.scanMs', median(statute, 'scan'), 'ms', 400),
      row('page.longestTaskMs', median(statute, 'longest'), 'ms', 50),
      row('page.plainMsPerMb', (median(plain, 'scan') / LENGTH) * 1_000_000, 'ms', 5),
    ];
  } finally {
    await bench.close();
  }
}

function median(costs: readonly Cost[], name: keyof Cost): number {
  const values = costs.map((cost) => cost[name]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

const row = (name: string, value: number, unit: string, limit: number): Row => ({
  name,
  value: Math.round(value * 10) / 10,
  unit,
  limit,
  ok: value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/page.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
