/**
 * What the script of a page costs on long pages, in Chromium with the built extension (`npm run build:chrome` with
 * LACUNA_TEST_BUILD=1). Times of work are the processor's, from the browser's own trace; the rest is by the clock.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { longPage } from '../support/long-page';
import { memoryOf, otherWays, overlayTimes } from '../support/measure-more';
import { type Bench, type Cost, measure, openBench } from '../support/measure-page';
import type { Row } from './bench';

const BUILD = '.output/chrome-mv3-test';
const SHARED = '../shared/pages/synthetic-adilet-rus.html';
/** Characters of pages that stand in for a shared one. */
const LENGTH = 2_000_000;
const OWN_MEGABYTES = 2;
const TIMES = 3;

const STATUTE = '/rus/docs/K1400000231';
const OWN = '/rus/docs/K1400000235';
const PLAIN = '/plain';
const SHORT = '/short';

export async function rows(): Promise<readonly Row[]> {
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error(`no test build in ${BUILD}`);
  const own = servedAs(OWN_MEGABYTES);
  const routes = {
    [STATUTE]: existsSync(SHARED) ? SHARED : longPage({ lang: 'rus', length: LENGTH }),
    [OWN]: own,
    [PLAIN]: longPage({ lang: 'rus', length: LENGTH, cited: false }),
    [SHORT]: '<!doctype html><html lang="ru"><title>Ничего</title><body><p>Ничего.</p></body></html>',
  };
  const bench = await openBench(routes, BUILD);
  try {
    const bare = await openBench(routes);
    try {
      return await rowsOf(bench, bare, megabytes(routes[PLAIN]));
    } finally {
      await bare.close();
    }
  } finally {
    await bench.close();
  }
}

async function rowsOf(bench: Bench, bare: Bench, plainMb: number): Promise<readonly Row[]> {
  // Taken in turn, so that a busy moment of the machine falls on all alike.
  const costs: Record<string, Cost[]> = { [STATUTE]: [], [OWN]: [], [PLAIN]: [], [SHORT]: [] };
  for (let i = 0; i < TIMES; i++)
    for (const [path, list] of Object.entries(costs)) list.push(await measure(bench, path));
  const of = (path: string, name: keyof Cost): number => median((costs[path] ?? []).map((cost) => cost[name]));
  const memory = (await memoryOf(bench, STATUTE)) - (await memoryOf(bare, STATUTE));
  const warm = await overlayTimes(bench, STATUTE, false);
  const cold = await overlayTimes(bench, STATUTE, true);
  const other = await otherWays(bare, STATUTE);
  const kilobytes = (file: string) => gzipSync(readFileSync(`${BUILD}/${file}`), { level: 9 }).length / 1000;
  return [
    row('page.contentScriptKb', kilobytes('content-scripts/page.js'), 'kB', 60),
    row('page.detectorKb', kilobytes('facts.js') + kilobytes('reading.js'), 'kB', 66),
    row('page.firstHighlightMs', of(STATUTE, 'firstMark'), 'ms', 100),
    row('page.scanMs', of(STATUTE, 'scan'), 'ms', 400),
    row('page.longestTaskMs', of(STATUTE, 'longest'), 'ms', 50),
    row('page.memoryMb', memory, 'MB', 30),
    row('page.emptyMsPerMb', (of(PLAIN, 'scan') - of(SHORT, 'scan')) / plainMb, 'ms', 5),
    row('page.overlayMs', median(warm), 'ms', 50),
    row('page.overlayColdMs', median(cold), 'ms', 300),
    row('page.ownStatuteFirstHighlightMs', of(OWN, 'firstMark'), 'ms', 100),
    row('page.ownStatuteScanMs', of(OWN, 'scan'), 'ms', 400),
    row('page.ownStatuteLongestTaskMs', of(OWN, 'longest'), 'ms', 50),
    told('page.startMs', of(SHORT, 'scan')),
    told('page.longestFrameMs', of(STATUTE, 'longestFrame')),
    told('page.otherTextPassMs', other.text),
    told('page.otherMarkJsMs', other.markJs),
  ];
}

/** A page of our own as long as its server sends it: a Russian character counts for two bytes. */
function servedAs(size: number): string {
  const page = (length: number) => longPage({ lang: 'rus', length });
  return page((size * 100_000) / megabytes(page(100_000)));
}

/** Of a page as its server sends it. */
const megabytes = (html: string): number => Buffer.byteLength(html) / 1_000_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const rounded = (value: number): number => Math.round(value * 10) / 10;

const row = (name: string, value: number, unit: string, limit: number): Row => ({
  name,
  value: rounded(value),
  unit,
  limit,
  ok: value <= limit,
});

/** For comparison only. */
const told = (name: string, value: number): Row => ({ name, value: rounded(value), unit: 'ms', ok: true });

/** `node .ci/run-ts.mjs test/bench/page.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
