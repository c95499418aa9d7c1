/** Ways in which words come into a note besides the keys: composed, dropped, pasted, taken back. */
import type { CDPSession, Frame, Page } from 'playwright/test';
import { expect, test } from './extension';
import { bar, card, clickWords, form, painted, selectWords, text, tools } from './note-page';
import { LAW, type Spy, WORDS, YELLOW } from './note-words';

async function begin(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await expect(text(page)).toBeFocused();
}

const formFrame = (page: Page): Frame => {
  const found = page.frames().find((frame) => frame.url().includes('/writer.html#'));
  if (!found) throw new Error('no form');
  return found;
};

/** The driver's way to the process in which the form's frame runs. */
const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(formFrame(page));

test('words that are composed come whole, and Enter and Escape within them are not the form’s', async ({ open }) => {
  const page = await open('www.ohchr.org', '/spy');
  await begin(page, 'would like to know');
  const session = await sessionOf(page);
  const compose = (words: string) =>
    session.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });
  await page.evaluate(() => (window as unknown as Spy).heard.splice(0));
  await page.keyboard.type('Before ');
  for (const words of ['қ', 'қа', 'қам']) await compose(words);
  await expect(text(page)).toHaveValue('Before қам');
  // Keys that the way of writing takes for itself say so.
  for (const key of ['Escape', 'Enter'])
    await formFrame(page).evaluate((pressed) => {
      const at = { key: pressed, ctrlKey: pressed === 'Enter', isComposing: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', at));
    }, key);
  await expect(text(page)).toHaveValue('Before қам');
  await session.send('Input.insertText', { text: 'қамау' });
  await expect(text(page)).toHaveValue('Before қамау');
  await page.keyboard.type(', after');
  expect(await page.evaluate(() => (window as unknown as Spy).heard.join(' '))).toBe('');
  // The button that saves takes along what is still being composed.
  await compose(' 手');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(bar(page)).toContainText('Note saved');
  await expect(card(page)).toHaveCount(0);
  await clickWords(page, 'would like to know');
  await expect(card(page)).toContainText('Before қамау, after 手');
});

test('what is pasted or dropped comes as plain text, with nothing in it run or loaded', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Copied as it stands in a page, with all its markup, by the keys of a person.
  const source = await page.context().newPage();
  await source.goto(new URL('/notebook', page.url()).href);
  await source.evaluate(() => {
    document.body.innerHTML = '<p>Some <b>bold</b> <a href="https://spy.example/a">words</a></p>';
    getSelection()?.selectAllChildren(document.body.firstElementChild ?? document.body);
  });
  await source.keyboard.press('Control+c');
  await source.close();
  await page.bringToFront();
  await begin(page, WORDS);
  const frame = formFrame(page);
  const HTML =
    '<b>bold</b><img src="https://spy.example/x.png" onerror="document.title=1"><script>document.title=2</script>';
  await page.keyboard.press('Control+v');
  await expect(text(page)).toHaveValue('Some bold words');
  expect(await frame.locator('form b, form img, form a[href]').count()).toBe(0);

  const session = await sessionOf(page);
  const box = await frame.evaluate(() => {
    const at = document.querySelector('textarea')?.getBoundingClientRect();
    return { x: (at?.left ?? 0) + 20, y: (at?.top ?? 0) + 15 };
  });
  const data = {
    items: [
      { mimeType: 'text/plain', data: 'dropped ' },
      { mimeType: 'text/html', data: HTML },
    ],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...box, data });
  await expect(text(page)).toHaveValue(/dropped /);
  expect((await text(page).inputValue()).replace('dropped ', '')).toBe('Some bold words');
  await text(page).press('Control+Enter');
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toEqual([WORDS]);
  expect(asked.filter((address) => address.includes('spy.example'))).toEqual([]);
});

test('a file that is dropped on the form leaves the page and the form where they are', async ({ open }) => {
  const page = await open('adilet.zan.kz', LAW);
  await begin(page, WORDS);
  await page.keyboard.type('Half a sentence');
  const address = page.url();
  const session = await sessionOf(page);
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const place of ['textarea', 'button[type=submit]'] as const) {
    const box = await formFrame(page).evaluate((css) => {
      const at = document.querySelector(css)?.getBoundingClientRect();
      return { x: (at?.left ?? 0) + 8, y: (at?.top ?? 0) + 8 };
    }, place);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...box, data });
  }
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  await expect(text(page)).toHaveValue(/^Half a sentence/);
});

test('what was typed is taken back and brought again by the keys of the field, and the draft follows', async ({
  open,
}) => {
  const page = await open('adilet.zan.kz', LAW);
  await begin(page, WORDS);
  await page.keyboard.type('One');
  // A move of the caret ends what is taken back in one go.
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' two three');
  await expect(text(page)).toHaveValue('One two three');
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveValue('One');
  await page.keyboard.press('Control+Shift+z');
  await expect(text(page)).toHaveValue('One two three');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText('kept as a draft');
  await page.reload();
  await bar(page).getByRole('button', { name: 'Continue writing' }).click();
  await expect(text(page)).toHaveValue('One');
  await expect(form(page).getByRole('button', { name: 'Save' })).toBeEnabled();
});
