/** What nobody means to select, and files that nobody should take in. */
import { expect, test } from './extension';
import { bar, card, clickWords, painted, selectWords, tools } from './note-page';
import { LAW, WORDS, YELLOW } from './note-words';
import { notes, panelFor, part } from './notes-panel';

/** Longer than the tools wait for a selection to rest. */
const RESTED_MS = 700;

test('words of our own cards are no words of the page: nothing is offered, and the card stays', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await page.locator('mark.lacuna-ref', { hasText: '146' }).first().click();
  const overlay = page.locator('lacuna-overlay').getByRole('dialog');
  await overlay.getByRole('heading').first().dblclick();
  await page.waitForTimeout(RESTED_MS);
  await expect(overlay).toBeVisible();
  await expect(tools(page)).toHaveCount(0);
});

test('words of a card of notes are no words of the page either', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Highlight' }).click();
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  // The first click already, though the words may still be selected.
  await clickWords(page, 'вверенного');
  await card(page).getByText('article 10').first().dblclick();
  await page.waitForTimeout(RESTED_MS);
  await expect(card(page)).toBeVisible();
  await expect(tools(page)).toHaveCount(0);
});

test('a million selected characters are refused in words, and the page goes on', async ({ open }) => {
  const page = await open('www.ohchr.org', '/million');
  await page.locator('p').first().click();
  await page.keyboard.press('Control+a');
  await expect(page.locator('lacuna-notes').getByRole('alert')).toContainText('50,000', { timeout: 20_000 });
  // A click takes selection and refusal away.
  await page.locator('p').first().click();
  await expect(page.locator('lacuna-notes')).toHaveCount(0);
});

test('words in a frame are not of this page, and words round it keep to the page', async ({ open }) => {
  const page = await open('www.ohchr.org', '/frames');
  const inside = page.frameLocator('#same').locator('#inside');
  await inside.selectText();
  await page.waitForTimeout(RESTED_MS);
  await expect(tools(page)).toHaveCount(0);
  await page.evaluate(() => {
    const [before, after] = ['before', 'after'].map((id) => document.getElementById(id)?.firstChild);
    if (before && after) getSelection()?.setBaseAndExtent(before, 0, after, 5);
  });
  await tools(page).getByRole('button', { name: 'Highlight' }).click();
  await expect(bar(page)).toContainText('Highlighted');
  await expect.poll(async () => (await painted(page, YELLOW))[0]).toMatch(/^Words before the frame\.\s*Words$/);
});

test('a file of a hundred megabytes is refused unread', async ({ open, own }) => {
  const panel = await panelFor(own, await open('www.ohchr.org', '/frames'));
  await part(panel, 'All notes');
  await panel.getByText('Import', { exact: true }).click();
  await panel.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(100_000_000)], 'large.json'));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(panel.getByRole('alert')).toContainText('large.json');
  await expect(panel.getByRole('alert')).toContainText('Nothing was changed.');
});

test('taking in can be stopped: what came stays, and taking in again completes it without duplicates', async ({
  open,
  own,
}) => {
  // Two times fifteen hundred notes are written, on a machine that may be busy.
  test.setTimeout(120_000);
  const panel = await panelFor(own, await open('www.ohchr.org', '/frames'));
  await part(panel, 'All notes');
  await panel.getByText('Import', { exact: true }).click();
  const annotations = Array.from({ length: 1500 }, (_, i) => ({
    id: `s${i}`,
    uri: 'https://example.org/stopped',
    text: `Stopped ${i}`,
  }));
  const file = {
    name: 'many.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ annotations }), 'utf8'),
  };
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByRole('button', { name: 'Take in' }).click();
  await panel.getByRole('progressbar').waitFor();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByRole('button', { name: 'Take in' }).click();
  await expect(panel.getByText('1,500 notes', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText(/^Taken in: .* new, 0 completed, .* unchanged/)).toBeVisible();
  await expect(notes(panel)).toHaveCount(50);
});
