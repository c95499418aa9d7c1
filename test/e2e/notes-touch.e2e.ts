import type { CDPSession, Page } from 'playwright/test';
import { expect, test } from './extension';
import { bar, painted, tools } from './note-page';
import { LAW, YELLOW } from './note-words';

/** A screen that is touched, without a mouse. */
async function touchScreen(page: Page, width: number, height: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return session;
}

/** Where a word stands on the screen, in the middle of its letters. */
const pointOf = (page: Page, word: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`no such word: ${wanted}`);
  }, word);

/**
 * Holds a word by a finger. What the system does then, selecting the word under the finger while it still lies there, the
 * driver's touches do not bring about, so it is done here: no button of a mouse, no end of a press tells of it.
 */
async function hold(page: Page, session: CDPSession, word: string): Promise<void> {
  const point = await pointOf(page, word);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await page.waitForTimeout(700);
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, word);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

for (const [name, width, height] of [
  ['a tablet', 820, 1180],
  ['a telephone', 390, 800],
] as const)
  test(`on ${name} a word held by a finger brings the tools, clear of its handles and wide enough for a finger`, async ({
    open,
  }) => {
    const page = await open('adilet.zan.kz', LAW);
    const session = await touchScreen(page, width, height);
    await hold(page, session, 'утрату');
    await expect(tools(page)).toBeVisible();
    for (const button of await tools(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      // Where it is placed by fractions of a pixel, a millionth can be missing.
      expect(Math.round(Math.min(box?.width ?? 0, box?.height ?? 0))).toBeGreaterThanOrEqual(44);
    }
    // The handles of the system hang under the words, its own menu stands above them.
    const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
    const box = await tools(page).boundingBox();
    expect(box?.y ?? 0).toBeGreaterThan(words + 40);
    // The finger's tap takes the selection away before its click is told; what was selected is meant.
    const button = await tools(page).getByRole('button', { name: 'Highlight' }).boundingBox();
    const at = { x: (button?.x ?? 0) + 20, y: (button?.y ?? 0) + 20 };
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(bar(page)).toContainText('Highlighted');
    await expect.poll(() => painted(page, YELLOW)).toEqual(['утрату']);
  });
