/** What the reader costs on a PDF of five hundred pages, in Chromium with the test build. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longPdf } from '../support/long-pdf';
import { HOST, openBench, trace } from '../support/measure-page';
import { type Longest, longestOwn, PROFILE } from '../support/own-share';
import type { Row } from './bench';

const BUILD = '.output/chrome-mv3-test';
const PAGES = 500;

interface Seen extends Longest {
  readonly first: number;
  readonly all: number;
  readonly references: number;
  readonly drawn: number;
  readonly heap: number;
}

export async function rows(): Promise<readonly Row[]> {
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error(`no test build in ${BUILD}`);
  const file = join(mkdtempSync(join(tmpdir(), 'lacuna-bench-')), 'long.pdf');
  writeFileSync(file, longPdf(PAGES));
  const bench = await openBench({ '/long.pdf': file }, BUILD);
  try {
    const seen = await readLong(bench);
    return [
      row('reader.firstPageMs', seen.first, 'ms', 1500),
      row('reader.allReferencesMs', seen.all, 'ms'),
      row('reader.references', seen.references, ''),
      // Time of the processor, because what other programs take on the same machine is not the reader's; and of our own
      // code with all that it calls. pdf.js makes the frames of all pages in one task of its own and is used as published.
      row('reader.longestTaskMs', seen.own, 'ms', 50),
      row('reader.longestTaskWholeMs', seen.whole, 'ms'),
      row('reader.longestTaskByClockMs', seen.wholeByClock, 'ms'),
      row('reader.pagesDrawn', seen.drawn, '', 12),
      row('reader.heapMb', seen.heap, 'MB', 250),
    ];
  } finally {
    await bench.close();
  }
}

async function readLong(bench: Awaited<ReturnType<typeof openBench>>): Promise<Seen> {
  const page = await bench.context.newPage();
  const stop = await trace(bench, page, PROFILE);
  const address = bench.url('/long.pdf');
  await page.goto(`chrome-extension://${bench.extensionId}/reader.html?src=${encodeURIComponent(address)}`);
  await page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0, undefined, {
    timeout: 120_000,
    polling: 500,
  });
  for (const share of [0.2, 0.5, 0.8, 1]) {
    await page.evaluate((at) => {
      const container = document.querySelector('.lc-pdf-container');
      container?.scrollTo({ top: container.scrollHeight * at });
    }, share);
    await page.waitForTimeout(400);
  }
  const isOwn = (url: string) => url.includes(bench.extensionId) && !url.includes('/pdfjs/');
  const runs = longestOwn(await stop(), 'lacuna:bytes', isOwn);
  const seen = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return {
      first: at('lacuna:first-page') - at('lacuna:bytes'),
      all: at('lacuna:scanned') - at('lacuna:bytes'),
      references: Number(
        document
          .querySelector('.lc-panel-summary')
          ?.textContent?.match(/^[\d,]+/)?.[0]
          .replaceAll(',', '') ?? 0,
      ),
      drawn: document.querySelectorAll('.page canvas').length,
      heap: (memory?.usedJSHeapSize ?? 0) / 1_000_000,
    };
  });
  await page.close();
  return { ...seen, ...runs };
}

const row = (name: string, value: number, unit: string, limit?: number): Row => ({
  name,
  value: Math.round(value * 10) / 10,
  unit,
  limit,
  ok: limit === undefined || value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/reader.ts` prints its rows alone. */
export async function main(): Promise<number> {
  console.log(`document of ${PAGES} pages on ${HOST}`);
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
