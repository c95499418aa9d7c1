import { expect, test } from './extension';
import { bar, card, clickWords, form, painted, selectWords, text, tools, writeNote } from './note-page';
import { LAW, WORDS, YELLOW } from './note-words';

test('words are selected, a note is written, painted, and stands there after a reload', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  const before = await page.evaluate(() => document.body.textContent);
  await writeNote(page, WORDS, 'A **first** note');
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  expect(await page.evaluate(() => document.body.textContent)).toBe(before);
  await page.reload();
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  await clickWords(page, 'вверенного');
  await expect(card(page)).toContainText('A first note');
  await expect(card(page)).toContainText('article 10, part 2');
});

test('a selection across paragraphs and inline nodes is one note', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent === 'книги') range.setStart(node, 0);
      const end = node.textContent?.indexOf('имущества') ?? -1;
      if (end >= 0) range.setEnd(node, end + 9);
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await tools(page).getByRole('button', { name: 'Highlight' }).click();
  await expect(bar(page)).toContainText('Highlighted');
  await expect
    .poll(async () => (await painted(page, YELLOW))[0]?.replace(/\s+/g, ' '))
    .toMatch(/^книги учёта и сверяет остатки с описью .* 2\. Хранитель отвечает за утрату имущества$/);
});

test('by keyboard alone: tools, note, saved, the next note, its card, and back', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await selectWords(page, 'обязан');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(tools(page).getByRole('button', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tools(page).getByRole('button', { name: 'Tag' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Three days of what');
  await page.keyboard.press('Control+Enter');
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toHaveLength(1);
  await page.keyboard.press('Alt+.');
  const spot = page.locator('lacuna-spot[data-lacuna-note]');
  await expect(spot).toBeFocused();
  await expect(spot).toHaveAttribute('aria-label', /Three days of what/);
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Three days of what');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('lacuna-spot[data-lacuna-note]')).toBeFocused();
});

test('a note is edited, deleted, and brought back by the bar and by the keyboard', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await writeNote(page, WORDS, 'Before');
  await clickWords(page, 'вверенного');
  await card(page).getByRole('button', { name: 'Edit' }).click();
  await text(page).fill('After');
  await form(page).getByRole('radio', { name: 'Pink' }).check();
  await form(page).getByLabel('Tags', { exact: true }).fill('bail');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => painted(page, 'lacuna-note-pink')).toEqual([WORDS]);
  await clickWords(page, 'вверенного');
  await expect(card(page)).toContainText('After');
  await expect(card(page)).toContainText('bail');
  await card(page).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => painted(page, 'lacuna-note-pink')).toEqual([]);
  await expect(card(page)).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => painted(page, 'lacuna-note-pink')).toEqual([WORDS]);
  await clickWords(page, 'вверенного');
  await card(page).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => painted(page, 'lacuna-note-pink')).toEqual([]);
  await bar(page).getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page, 'lacuna-note-pink')).toEqual([WORDS]);
});

test('tags and a typed provision go with the words without a text', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Tag' }).click();
  await form(page).getByLabel('Tags', { exact: true }).fill('custody');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Tags saved');
  await selectWords(page, 'Сверку проводит комиссия');
  await tools(page).getByRole('button', { name: 'Link' }).click();
  // The page itself names a provision beside these words.
  await expect(form(page).getByRole('button', { name: /Link: Criminal Code.*article 146/ })).toBeVisible();
  await form(page).getByLabel('Linked provisions').fill('CC 147');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Link saved');
  await expect.poll(() => painted(page, YELLOW)).toHaveLength(2);
  await clickWords(page, 'проводит');
  await expect(card(page)).toContainText('article 147');
});

test('what is typed survives a reload, and Escape keeps it', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill('Half a sentence that must not');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText('kept as a draft');
  await page.reload();
  await bar(page).getByRole('button', { name: 'Continue writing' }).click();
  await expect(text(page)).toHaveValue('Half a sentence that must not');
  await text(page).press('End');
  await page.keyboard.type(' get lost');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  await page.reload();
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  await expect(bar(page).getByRole('button', { name: 'Continue writing' })).toHaveCount(0);
});

test('the same document at another address shows the same notes', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await writeNote(page, WORDS, 'One document');
  const other = await open('old.adilet.zan.kz', LAW);
  await expect.poll(() => painted(other, YELLOW)).toEqual([WORDS]);
});

test('a page that changes its address without loading shows the notes of each', async ({ open }) => {
  const page = await open('www.ohchr.org', '/notebook');
  await writeNote(page, 'storage of grain', 'On the first text');
  await expect.poll(() => painted(page, YELLOW)).toEqual(['storage of grain']);
  await page.locator('#next').click();
  await expect.poll(() => painted(page, YELLOW)).toEqual([]);
  await page.goBack();
  await expect.poll(() => painted(page, YELLOW)).toEqual(['storage of grain']);
});

test('nothing is offered in fields, and a selection that is too long is refused in words', async ({ open }) => {
  const page = await open('www.ohchr.org', '/fields');
  await page.locator('#field').selectText();
  await page.locator('#edit').selectText();
  await page.waitForTimeout(600);
  await expect(page.locator('lacuna-notes')).toHaveCount(0);
  await page.locator('#long').selectText();
  await expect(page.locator('lacuna-notes').getByRole('alert')).toContainText('50,000');
  await selectWords(page, 'outside the fields');
  await expect(tools(page)).toBeVisible();
});

test('a card offers a note on its provision, and shows those made elsewhere', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await page.locator('mark.lacuna-ref', { hasText: '146' }).first().click();
  const overlay = page.locator('lacuna-overlay').getByRole('dialog');
  await overlay.getByRole('button', { name: 'Add a note' }).click();
  await expect(
    form(page)
      .getByText(/article 146/i)
      .first(),
  ).toBeVisible();
  await text(page).fill('From the card');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Note saved');
  const elsewhere = await open('www.ohchr.org', '/en/statement');
  await elsewhere.locator('mark.lacuna-ref', { hasText: '146' }).first().click();
  const other = elsewhere.locator('lacuna-overlay').getByRole('dialog');
  await expect(other).toContainText('Your notes (1)');
  await expect(other).toContainText('From the card');
  await expect(other.getByRole('link', { name: 'Open the page' })).toHaveAttribute('href', new RegExp(LAW));
});
