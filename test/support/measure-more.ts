/** Memory, the way from a click to the card, and what other ways of looking at the same page cost. */
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright/test';
import type { Bench } from './measure-page';

const scanned = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0, undefined, {
    timeout: 120_000,
    polling: 250,
  });

/** Megabytes that the scripts of a page and its nodes hold, after everything dead was thrown away. */
export async function memoryOf(bench: Bench, path: string): Promise<number> {
  const page = await bench.context.newPage();
  await page.goto(bench.url(path), { timeout: 120_000 });
  if (bench.extensionId) await scanned(page);
  await page.waitForTimeout(1500);
  const session = await bench.context.newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  await page.close();
  return (heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize) / 1_000_000;
}

/** For so long a hand holds the button of a mouse down in a quick click (80 to 120 ms are usual); a driver lets it go at once. */
const PRESS_MS = 80;

/**
 * Milliseconds from a click on a reference, which is when the button comes up, until the frame is painted in which the card
 * says what is recorded; each time on another reference, the pointer having come straight to it.
 */
export async function overlayTimes(bench: Bench, path: string, cold: boolean): Promise<readonly number[]> {
  const page = await bench.context.newPage();
  await page.goto(bench.url(path), { timeout: 120_000 });
  await scanned(page);
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const looked = globalThis as unknown as { cardMs?: number };
    addEventListener(
      'click',
      (click) => {
        delete looked.cardMs;
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => {
          looked.cardMs = performance.now() - click.timeStamp;
        };
        const look = (): void => {
          const card = document.querySelector('lacuna-overlay')?.shadowRoot?.querySelector('[role=dialog]');
          // Asked while a frame is prepared, and answered when it has been laid out and painted.
          const seen = card?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          if (card && seen && !card.querySelector('.lc-bones')) drawn.port2.postMessage(null);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  const stop = cold ? await stopper(bench) : undefined;
  // A page behind another one is drawn once a second at most.
  await page.bringToFront();
  const times: number[] = [];
  const marks = page.locator('mark.lacuna-ref[role=button][data-lacuna-look="gaps"]');
  for (let i = 0; i < 5; i++) {
    await stop?.();
    const mark = marks.nth(i);
    await mark.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await mark.click({ delay: PRESS_MS });
    await page.waitForFunction(() => (globalThis as unknown as { cardMs?: number }).cardMs !== undefined);
    times.push(await page.evaluate(() => (globalThis as unknown as { cardMs: number }).cardMs));
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
  }
  await page.close();
  return times;
}

/** Puts the background to sleep, as the browser does after half a minute. */
async function stopper({ context, extensionId }: Bench): Promise<() => Promise<void>> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/popup.html`);
  const session: CDPSession = await context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await own.waitForTimeout(500);
  };
}

/** The same page in a bare browser: a bare pass through its text, and mark.js over the whole of it with one pattern. */
export async function otherWays(
  bench: Bench,
  path: string,
): Promise<{ readonly text: number; readonly markJs: number }> {
  const page = await bench.context.newPage();
  await page.goto(bench.url(path), { timeout: 120_000 });
  const text = await page.evaluate(() => {
    const begun = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
    return characters > 0 ? performance.now() - begun : Number.NaN;
  });
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mark.js/dist/mark.es6.min.js') });
  const markJs = await page.evaluate(() => {
    const { Mark } = globalThis as unknown as {
      Mark: new (root: Element) => { markRegExp(pattern: RegExp, options: object): void };
    };
    const begun = performance.now();
    new Mark(document.body).markRegExp(/(?:част[ьи]|пункт)?\s*стать(?:я|и|е|ю|ей)\s+\d[\d-]*/giu, {
      className: 'other',
    });
    return performance.now() - begun;
  });
  await page.close();
  return { text, markJs };
}
