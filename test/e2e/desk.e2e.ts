import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import axeCore from 'axe-core';
import type { Page } from 'playwright/test';
import { expect, test } from './extension';

const ARTICLE = 'desk.html#act=kz.cc.2014&article=146';

declare const axe: {
  run(): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: unknown[] }[] }>;
};

test('from the article on adilet to its dossier in two clicks, and to a Word file in a third', async ({
  open,
  context,
}) => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await page.getByRole('button', { name: /article 146: \d+ gaps open/ }).click();
  const card = page.locator('lacuna-overlay').getByRole('dialog');
  await expect(card).toContainText('146');
  const [desk] = await Promise.all([
    context.waitForEvent('page'),
    card.getByRole('button', { name: 'Open dossier' }).click(),
  ]);
  await expect(desk.getByRole('heading', { name: 'Criminal Code, article 146' })).toBeVisible();
  expect(new URL(desk.url()).hash).toBe('#act=kz.cc.2014&article=146');
  await expect(desk.locator('.lc-desk-gap').first()).toBeVisible();

  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Word file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Criminal Code, article 146.docx');
  const bytes = readFileSync(await file.path());
  const text = partOf(bytes, 'word/document.xml');
  expect(text).toContain('lawful actions');
  expect(partOf(bytes, 'word/footnotes.xml')).toContain('CAT/C/KAZ');
});

test('what is collected keeps its order, headings and own words, and survives its library file', async ({ own }) => {
  const desk = await own(ARTICLE);
  await desk.getByRole('button', { name: /Add all \d+ gaps to dossier/ }).click();
  const items = desk.locator('.lc-desk-items > li');
  await expect(items.first()).toBeVisible();
  const before = await items.nth(1).textContent();
  await items
    .nth(1)
    .getByRole('button', { name: /Move up/ })
    .focus();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect(items.first()).toHaveText(before ?? '');

  await desk.getByRole('button', { name: 'Add own text' }).click();
  await desk.getByPlaceholder('Own text').last().fill('What we saw ourselves.');
  await desk.getByRole('button', { name: 'Add heading' }).click();
  await desk.getByPlaceholder('Heading').last().fill('Our findings');
  await desk.getByPlaceholder('Heading').last().blur();
  const count = await items.count();
  await desk.waitForTimeout(1000);
  await desk.reload();
  await expect(items).toHaveCount(count);
  await expect(desk.getByPlaceholder('Heading').last()).toHaveValue('Our findings');
  await expect(desk.getByPlaceholder('Own text').last()).toHaveValue('What we saw ourselves.');

  await items
    .first()
    .getByRole('button', { name: /Take out/ })
    .click();
  await expect(items).toHaveCount(count - 1);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(count);

  for (const name of ['src.wciltf', 'src.freedom-now', 'src.coalition-2025', 'src.coalition-2014'])
    await desk.evaluate((pack) => chrome.runtime.sendMessage({ type: 'pack.remove', name: pack }), name);
  await desk.reload();
  await expect(items).toHaveCount(count);
  await expect(desk.getByText(/No installed library file has this any more/).first()).toBeVisible();
  // The paper is whole all the same, and says that its file is gone.
  await desk.getByRole('tab', { name: 'Report' }).click();
  const paper = desk.locator('.lc-desk-page');
  await expect(paper).toContainText('kept here as it stood in');
  await expect(paper).toContainText('lawful actions');
  await expect(paper.locator('.lc-desk-footnotes')).toContainText('NGO Coalition against Torture');
});

test('the same filter exported twice gives the same bytes, and says what it was', async ({ own }) => {
  const desk = await own(`${ARTICLE}&status=open`);
  await desk.getByText('Save the result').click();
  for (const kind of ['Table (CSV)', 'Data (JSON)']) {
    const files: Buffer[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const [file] = await Promise.all([
        desk.waitForEvent('download'),
        desk.getByRole('button', { name: kind }).click(),
      ]);
      files.push(readFileSync(await file.path()));
    }
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0)), kind).toBe(true);
    expect(files[0]?.toString('utf8'), kind).toContain('act=kz.cc.2014&article=146&status=open');
  }
});

test('every view stands on the same filter, and an address that cannot be read shows nothing', async ({ own }) => {
  const desk = await own(ARTICLE);
  // The first question installs the library.
  await expect(desk.locator('.lc-desk-gap').first()).toBeVisible({ timeout: 20_000 });
  await desk.getByRole('tab', { name: 'Article' }).focus();
  for (const [tab, sign] of [
    ['Over the years', '.lc-desk-strip svg'],
    ['Matrix', '[data-cell]'],
    ['Two wordings', '.lc-desk-law ins'],
    ['Report', '.lc-desk-report, .lc-state'],
  ] as const) {
    await desk.keyboard.press('ArrowRight');
    await expect(desk.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(desk.locator(sign).first()).toBeVisible();
  }
  await desk.goto('about:blank');
  const wrong = await own('desk.html#akt=kz.cc.2014');
  await expect(wrong.getByRole('alert')).toContainText('akt=kz.cc.2014');
  await expect(wrong.locator('.lc-desk-gap')).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in any view, ${scheme}`, async ({ own }) => {
    const desk = await own(ARTICLE);
    await desk.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await desk.getByRole('button', { name: /Add all \d+ gaps/ }).click();
    await expect(desk.locator('.lc-desk-items > li').first()).toBeVisible();
    for (const tab of ['Article', 'Over the years', 'Matrix', 'Two wordings', 'Report']) {
      await desk.getByRole('tab', { name: tab }).click();
      await desk.waitForTimeout(800);
      expect(await faultsIn(desk), tab).toEqual([]);
    }
  });
}

async function faultsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () =>
    (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes).slice(0, 400)}`),
  );
}

/** The text of one part of a Word file: a zip whose directory stands at its end. */
function partOf(file: Buffer, name: string): string {
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    if (file.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = file.readUInt32LE(at + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
      return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  return '';
}

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
