/** Opens pages in Chromium with the built extension and tells from the browser's own trace what our script cost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { until } from './drive';
import { launch } from './launch';
import { type PageServer, servePages } from './page-server';

export const HOST = 'adilet.zan.kz';

export interface Bench {
  readonly context: BrowserContext;
  readonly server: PageServer;
  readonly extensionId: string;
  readonly url: (path: string) => string;
  close(): Promise<void>;
}

/**
 * @param routes path → file or HTML, served as adilet's.
 * @param build folder of the built extension; without one the browser is bare.
 */
export async function openBench(routes: Readonly<Record<string, string>>, build?: string): Promise<Bench> {
  const server = await servePages(routes);
  const profile = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
  const context = await launch({
    profile,
    extensions: build ? [build] : [],
    viewport: { width: 1280, height: 900 },
    switches: ['--js-flags=--expose-gc', `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
  // Asked again and again: a worker that starts between a question and a wait would never be heard of.
  const worker = build && (await until('the background', async () => context.serviceWorkers()[0]));
  return {
    context,
    server,
    extensionId: worker ? new URL(worker.url()).host : '',
    url: (path) => `http://${HOST}:${server.port}${path}`,
    async close() {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Records what a page does. @returns ends the recording and gives it out.
 *
 * @param more categories of the browser's trace besides the usual ones.
 */
export async function trace(
  bench: Bench,
  page: Page,
  more: readonly string[] = [],
): Promise<() => Promise<readonly TraceEvent[]>> {
  const session = await bench.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: [...CATEGORIES, ...more] },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const done = new Promise((ended) => session.once('Tracing.tracingComplete', ended));
    await session.send('Tracing.end');
    await done;
    return events;
  };
}

/** All stretches of script without a pause behind a mark. */
export function runsAfter(events: readonly TraceEvent[], mark: string): readonly TraceEvent[] {
  const at = events.find(({ name }) => name === mark);
  return events.filter(
    ({ name, ph, pid, tid, ts }) =>
      ALL_SCRIPT.has(name) && ph === 'X' && pid === at?.pid && tid === at?.tid && ts >= (at?.ts ?? 0),
  );
}

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: Record<string, unknown>;
}

/** Times in milliseconds. */
export interface Cost {
  /** From DOMContentLoaded until the first mark stands in the page; less than nothing where it stood there before. */
  readonly firstMark: number;
  /** Time of the processor in scripts until the references are known, and until the end of the recording. */
  readonly scan: number;
  readonly work: number;
  /** The longest stretch of script without a pause, by the processor and by the clock. */
  readonly longest: number;
  readonly longestByClock: number;
  /** The longest drawing of the page by the browser, which marks also cause. */
  readonly longestFrame: number;
  readonly marks: number;
}

const CATEGORIES = [
  'toplevel',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'blink.user_timing',
  'v8',
];

/**
 * Loads a page under a trace, until Lacuna has looked at it and rested for `settle` milliseconds. The page has no script of its own.
 *
 * @param done mark that says that Lacuna is through with the page.
 */
export async function measure(bench: Bench, path: string, settle = 800, done = 'lacuna:scanned'): Promise<Cost> {
  const page = await bench.context.newPage();
  // Nothing of the bench's own looks on while the page comes: it would be counted, and is dearer than what is measured.
  const stop = await trace(bench, page);
  await page.goto(bench.url(path), { timeout: 120_000 });
  // Polls seldom: each look is a script in the page, too.
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, done, {
    timeout: 120_000,
    polling: 250,
  });
  await page.waitForTimeout(settle);
  const events = await stop();
  const seen = await page.evaluate(() => ({
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventStart,
    marked: performance.getEntriesByName('lacuna:painted')[0]?.startTime ?? Number.NaN,
    marks: document.querySelectorAll('mark.lacuna-ref').length,
  }));
  await page.close();
  return {
    firstMark: seen.marked - seen.loaded,
    marks: seen.marks,
    ...costOf(events),
  };
}

/** Runs of scripts; continuations after a pause are microtasks, and may run before the call that caused them is left. */
const SCRIPT = new Set([
  'v8.callFunction',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'RunMicrotasks',
  'FunctionCall',
  'EvaluateScript',
  'v8.run',
  'TimerFire',
]);
/** With what comes from a worker and what is done for a frame. */
const ALL_SCRIPT = new Set([...SCRIPT, 'HandlePostMessage', 'FireAnimationFrame']);

function costOf(events: readonly TraceEvent[]): Omit<Cost, 'firstMark' | 'marks'> {
  const scanned = events.find(({ name }) => name === 'lacuna:scanned');
  const here = events.filter((event) => event.pid === scanned?.pid && event.tid === scanned?.tid && event.ph === 'X');
  const spans = here
    .map(({ name, ts, dur = 0, tdur = dur }) => ({ name, ts, end: ts + dur, dur: dur / 1000, tdur: tdur / 1000 }))
    .sort((a, b) => a.ts - b.ts || b.end - a.end);
  const runs = outermost(spans.filter(({ name }) => SCRIPT.has(name)));
  const sum = (some: typeof runs): number => some.reduce((all, { tdur }) => all + tdur, 0);
  const longest = (some: typeof spans, by: 'dur' | 'tdur'): number => Math.max(0, ...some.map((span) => span[by]));
  const end = scanned?.ts ?? 0;
  return {
    scan: sum(runs.filter(({ ts }) => ts <= end)),
    work: sum(runs),
    longest: longest(runs, 'tdur'),
    longestByClock: longest(runs, 'dur'),
    longestFrame: longest(
      spans.filter(({ name, ts }) => ts > end && name === 'RunTask'),
      'tdur',
    ),
  };
}

/** Those that stand in no other one. */
function outermost<T extends { readonly ts: number; readonly end: number }>(spans: readonly T[]): T[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.ts < end) return false;
    end = span.end;
    return true;
  });
}
