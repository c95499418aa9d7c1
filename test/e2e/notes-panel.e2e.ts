import type { Page } from 'playwright/test';
import { expect, test } from './extension';
import { faults, make, notes, panelFor, part, say } from './notes-panel';

const CODE = '/rus/docs/K1400000226';

/** Selects words of the page, wherever the pointer is. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);
}

async function noteOn(page: Page, words: string, text: string): Promise<void> {
  await select(page, words);
  await page.locator('lacuna-notes').getByRole('toolbar').getByRole('button', { name: 'Note' }).click();
  const card = page.locator('lacuna-notes').frameLocator('iframe');
  await card.getByRole('textbox', { name: 'Note', exact: true }).fill(text);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('lacuna-notes-bar')).toContainText('Note saved');
}

test('notes of the page stand in reading order, are edited, deleted and brought back', async ({ open, own }) => {
  const page = await open('adilet.zan.kz', CODE);
  await noteOn(page, 'Здесь упомянута', 'The later one');
  await noteOn(page, 'написаны для проверки', 'The **earlier** one');
  const panel = await panelFor(own, page);
  await expect(notes(panel)).toHaveCount(2);
  await expect(notes(panel).nth(0)).toContainText('The earlier one');
  await expect(notes(panel).nth(0).locator('strong')).toHaveText('earlier');
  await expect(notes(panel).nth(1)).toContainText('The later one');
  expect(await faults(panel)).toEqual([]);

  await notes(panel).nth(0).getByRole('button', { name: 'Edit' }).click();
  await panel.getByRole('textbox', { name: 'Note', exact: true }).fill('Said better');
  await panel.getByRole('textbox', { name: 'Tags' }).fill('detention');
  await panel.getByRole('textbox', { name: 'Linked provisions' }).fill('CC 146');
  await panel.keyboard.press('Control+Enter');
  await expect(notes(panel).nth(0)).toContainText('Said better');
  await expect(notes(panel).nth(0)).toContainText('detention');
  await expect(notes(panel).nth(0)).toContainText('Criminal Code, article 146');

  await notes(panel).nth(0).getByRole('button', { name: 'Delete' }).click();
  await expect(notes(panel)).toHaveCount(1);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(notes(panel)).toHaveCount(2);

  await notes(panel).nth(1).getByRole('button', { name: 'Go to the place' }).click();
  await page.bringToFront();
  await expect(page.locator('lacuna-notes').getByRole('dialog')).toContainText('The later one');
});

test('a note on the page as a whole is begun in the panel and stands there after a reload', async ({ open, own }) => {
  const page = await open('adilet.zan.kz', CODE);
  const panel = await panelFor(own, page);
  await panel.getByRole('button', { name: 'Note on this page' }).click();
  await page.bringToFront();
  const card = page.locator('lacuna-notes').frameLocator('iframe');
  await card.getByRole('textbox', { name: 'Note', exact: true }).fill('Read again before the hearing');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('lacuna-notes-bar')).toContainText('Note saved');
  await page.reload();
  await expect(notes(panel)).toHaveCount(1);
  await expect(notes(panel)).toContainText('Read again before the hearing');
  await expect(notes(panel)).toContainText('On the page as a whole');
  expect(await faults(panel)).toEqual([]);
});

test('a note whose words are gone is shown with both texts, and attached again by hand', async ({ open, own }) => {
  const page = await open('adilet.zan.kz', CODE);
  await noteOn(page, 'написаны для проверки', 'Keeps its place');
  await page.evaluate(() => {
    const changed = [...document.querySelectorAll('p')].find((one) =>
      one.textContent?.includes('написаны для проверки'),
    );
    if (changed) changed.textContent = '1. Совсем иные положения введены вместо прежних.';
  });
  const panel = await panelFor(own, page);
  await expect(panel.getByText('1 note has no place here now')).toBeVisible();
  await panel.getByRole('button', { name: 'Show' }).click();
  await expect(notes(panel)).toContainText('Place not found');
  await expect(panel.locator('[data-side=was]')).toContainText('написаны для проверки');
  await expect(panel.locator('[data-side=now]')).toContainText('Совсем иные положения');
  expect(await faults(panel)).toEqual([]);

  await panel.getByRole('button', { name: 'Attach to the selected words' }).click();
  await expect(panel.getByText('No words are selected on the page.')).toBeVisible();
  await select(page, 'иные положения введены');
  await panel.getByRole('button', { name: 'Attach to the selected words' }).click();
  await expect(panel.getByText('The note has its new place.')).toBeVisible();
  await expect(panel.getByText('Every note on this page has its place')).toBeVisible();
  await part(panel, 'This page');
  await expect(notes(panel).locator('blockquote').first()).toContainText('иные положения введены');
});

test('all notes are found by words, provision, tag, colour, kind and site', async ({ open, own }) => {
  const panel = await panelFor(own, await open('adilet.zan.kz', CODE));
  await make(panel, 'The lawyer was not told of the search', { tags: ['search'], colour: 'pink' });
  await make(panel, 'Пытками добыты доказательства', {
    provision: { act: 'kz.cc.2014', path: '146/2' },
    motivation: 'gap',
  });
  await make(panel, 'Бап туралы', { address: 'https://adilet.zan.kz/kaz/docs/K1400000226' });
  await part(panel, 'All notes');
  await expect(notes(panel)).toHaveCount(3);
  expect(await faults(panel)).toEqual([]);

  const only = async (words: string) => {
    await expect(notes(panel)).toHaveCount(1);
    await expect(notes(panel)).toContainText(words);
  };
  const clear = async () => {
    await panel.getByRole('button', { name: 'Clear filters' }).click();
    await expect(notes(panel)).toHaveCount(3);
  };
  await panel.getByRole('searchbox').fill('пытка');
  await only('Пытками');
  await panel.getByRole('searchbox').fill('');
  await expect(notes(panel)).toHaveCount(3);
  await panel.getByRole('button', { name: 'Filters' }).click();
  await panel.getByRole('textbox', { name: 'Provision' }).fill('CC 146');
  await only('Пытками');
  await panel.getByRole('textbox', { name: 'Provision' }).fill('no such');
  await expect(panel.getByText('No provision was recognised.')).toBeVisible();
  await clear();
  await panel.getByRole('combobox', { name: 'Tag' }).selectOption('search');
  await only('lawyer');
  await clear();
  await panel.getByRole('combobox', { name: 'Colour' }).selectOption('pink');
  await only('lawyer');
  await clear();
  await panel.getByRole('combobox', { name: 'Kind' }).selectOption('gap');
  await only('Пытками');
  await clear();
  await panel.getByRole('combobox', { name: 'Site' }).selectOption('adilet.zan.kz');
  await only('Бап');
});

test('the bin gives a note back, or deletes it for good', async ({ open, own }) => {
  const panel = await panelFor(own, await open('adilet.zan.kz', CODE));
  await make(panel, 'Comes back');
  await make(panel, 'Goes for good');
  await part(panel, 'All notes');
  for (let left = 2; left > 0; left--) {
    await expect(notes(panel)).toHaveCount(left);
    await notes(panel).first().getByRole('button', { name: 'Delete' }).click();
  }
  await expect(panel.getByText('You have no notes yet')).toBeVisible();
  await panel.getByRole('button', { name: 'Bin (2)' }).click();
  await notes(panel).filter({ hasText: 'Comes back' }).getByRole('button', { name: 'Restore' }).click();
  await expect(notes(panel)).toHaveCount(1);
  await notes(panel).getByRole('button', { name: 'Delete for good' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(panel.getByText('The bin is empty')).toBeVisible();
  await panel.getByRole('button', { name: 'Back to the notes' }).click();
  await expect(notes(panel)).toContainText('Comes back');
  expect(JSON.stringify(await say(panel, { type: 'notes.rows', limit: 200 }))).not.toContain('Goes for good');
});
