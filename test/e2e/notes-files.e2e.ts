import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { brokenMusts } from '../support/web-annotation-musts';
import { expect, test } from './extension';
import { faults, make, notes, panelFor, part } from './notes-panel';

const CODE = '/rus/docs/K1400000226';

async function exported(panel: Page, format: string): Promise<{ readonly name: string; readonly text: string }> {
  await panel.getByRole('combobox', { name: 'Format' }).selectOption(format);
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save file' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const fileOf = (text: string, name = 'notes.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text, 'utf8'),
});

const EVIL = '=HYPERLINK("https://evil.example") <script>document.title="run"</script> <img src=x onerror=alert(1)>';

test('notes go out in every format, and come in again once, however often', async ({ open, own }) => {
  const panel = await panelFor(own, await open('adilet.zan.kz', CODE));
  const anchor = { quote: { exact: 'слова', prefix: 'a', suffix: 'b' }, position: { start: 1, end: 6 } };
  await make(panel, EVIL, { anchor, tags: ['one', 'два'], provision: { act: 'kz.cc.2014', path: '146' } });
  await make(panel, 'Second', { colour: 'blue' });
  await part(panel, 'All notes');
  await panel.getByText('Export', { exact: true }).click();
  const own_ = await exported(panel, 'lacuna');
  expect(own_.name).toMatch(/^lacuna-notes-\d{4}-\d\d-\d\d\.json$/);
  const w3c = await exported(panel, 'w3c');
  const items: readonly object[] = JSON.parse(w3c.text).first.items;
  expect(items.map((item) => brokenMusts({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item }))).toEqual([
    [],
    [],
  ]);
  const csv = await exported(panel, 'csv');
  expect(csv.text).toContain(`"'=HYPERLINK(""https://evil.example"")`);
  const markdown = await exported(panel, 'markdown');
  expect(markdown.text).not.toContain('<script');
  const html = await exported(panel, 'html');
  expect(html.text).not.toMatch(/<script|<img/);
  expect(html.text).toContain('&lt;script&gt;');

  // Only what the filter found.
  await panel.getByRole('searchbox').fill('Second');
  await expect(notes(panel)).toHaveCount(1);
  expect(JSON.parse((await exported(panel, 'w3c')).text).total).toBe(1);
  await panel.getByRole('searchbox').fill('');

  // Nothing is left, as on another computer.
  for (let left = 2; left > 0; left--) {
    await expect(notes(panel)).toHaveCount(left);
    await notes(panel).first().getByRole('button', { name: 'Delete' }).click();
  }
  await expect(notes(panel)).toHaveCount(0);
  const elsewhere = w3c.text.replaceAll('urn:x-lacuna:note:', 'urn:x-lacuna:note:copy-');
  await panel.getByText('Import', { exact: true }).click();
  for (const [words, fresh] of [
    ['2 new, 0 completed, 0 unchanged', '2 notes'],
    ['0 new, 0 completed, 2 unchanged', '0 notes'],
  ] as const) {
    await panel.locator('input[type=file]').setInputFiles(fileOf(elsewhere));
    await expect(panel.getByRole('dialog')).toContainText(`New here${fresh}`);
    expect(await faults(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Take in' }).click();
    await expect(panel.getByText(`Taken in: ${words}`)).toBeVisible();
    await expect(notes(panel)).toHaveCount(2);
  }
  await expect(notes(panel).filter({ hasText: 'HYPERLINK' })).toContainText('<script>');
  expect(await panel.title()).toBe('Lacuna');
});

test('a file of Hypothesis is taken in as text, with what it cannot hold told', async ({ open, own }) => {
  const panel = await panelFor(own, await open('adilet.zan.kz', CODE));
  await part(panel, 'All notes');
  await panel.getByText('Import', { exact: true }).click();
  const annotations = [
    { id: 'h1', uri: 'https://adilet.zan.kz/rus/docs/K1400000226', text: EVIL, tags: ['t'], unknown: { kept: true } },
    { id: 'h2', text: 'on nothing' },
  ];
  await panel.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify({ annotations })));
  await expect(panel.getByRole('dialog')).toContainText('1 annotation does not say on which document it is');
  await panel.getByRole('button', { name: 'Take in' }).click();
  await expect(notes(panel)).toContainText('<img src=x onerror=alert(1)>');
  await expect(notes(panel).locator('img')).toHaveCount(0);
});

for (const [name, content, words] of [
  ['ends in the middle', '{"annotations": [{"id": "a", "text": "half', 'The file ends in the middle'],
  ['is no JSON', 'hello', 'The file is not JSON'],
  ['holds something else', '{"a": 1}', 'holds neither notes of Lacuna nor annotations'],
] as const)
  test(`a file that ${name} is refused in words, and changes nothing`, async ({ open, own }) => {
    const panel = await panelFor(own, await open('adilet.zan.kz', CODE));
    await part(panel, 'All notes');
    await panel.getByText('Import', { exact: true }).click();
    await panel.locator('input[type=file]').setInputFiles(fileOf(content));
    await expect(panel.getByRole('alert')).toContainText(words);
    await expect(panel.getByRole('alert')).toContainText('Nothing was changed.');
  });

test('many notes come in with their progress told, are listed piece by piece and searched', async ({ open, own }) => {
  const panel = await panelFor(own, await open('adilet.zan.kz', CODE));
  await part(panel, 'All notes');
  await panel.getByText('Import', { exact: true }).click();
  const annotations = Array.from({ length: 3000 }, (_, i) => ({
    id: `h${i}`,
    uri: `https://adilet.zan.kz/rus/docs/K${1400000226 + (i % 7)}`,
    text: `Note ${i} on ${i === 1234 ? 'extradition' : 'detention'}`,
    tags: [`t${i % 30}`],
  }));
  await panel.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify({ annotations })));
  await panel.getByRole('button', { name: 'Take in' }).click();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await expect(panel.getByText('Taken in: 3,000 new')).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText('3,000 notes', { exact: true })).toBeVisible();
  await expect(notes(panel)).toHaveCount(50);
  await panel.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(notes(panel)).toHaveCount(100);
  await panel.getByRole('searchbox').fill('extradition');
  await expect(notes(panel)).toHaveCount(1);
  await expect(notes(panel)).toContainText('Note 1234');
});
