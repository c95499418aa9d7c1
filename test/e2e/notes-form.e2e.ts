/** The form of a note: who can hear it, and where it stands. */
import { expect, test } from './extension';
import { bar, card, painted, selectWords, text, tools } from './note-page';
import { fight, LAW, type Spy, setTrap, TAKING, WORDS, YELLOW } from './note-words';

test('a script of the page cannot read a note: not what is typed, nor what is stored, nor what is shown', async ({
  open,
}) => {
  const page = await open('www.ohchr.org', '/spy');
  await selectWords(page, 'would like to know');
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(tools(page).getByRole('button', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  // It has listened from its beginning, and does so once more, behind and before whatever we may have set up meanwhile.
  const before = await page.evaluate(() => (window as unknown as Spy).heard.splice(0).join(' '));
  expect(before).toContain('keydown:n');
  await page.evaluate(() => (window as unknown as Spy).listen());
  await page.keyboard.type('qzx secret words');
  await page.keyboard.press('Control+a');
  // The frame stands in a shadow root, so the page does not even have it among its frames.
  const nothing = { found: false, frames: '', selected: 'would like to know' };
  expect(await page.evaluate(() => (window as unknown as Spy).pry('qzx secret'))).toMatchObject(nothing);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect(text(page)).toHaveValue('qzx secret wordsqzx secret words');
  const spied = await page.evaluate(() => (window as unknown as Spy).pry('qzx secret'));
  expect(spied).toMatchObject(nothing);
  expect(JSON.stringify(spied)).not.toMatch(/qzx|secret wo|token|chrome-extension/);
  const heard = await page.evaluate(() => (window as unknown as Spy).heard.join(' '));
  expect(heard).toBe('');
  await text(page).press('Control+Enter');
  await expect(bar(page)).toContainText('Note saved');
  await expect.poll(() => painted(page, YELLOW)).toHaveLength(1);
  const known = await page.evaluate(async () => ({
    heard: (window as unknown as Spy).heard.join(' '),
    databases: (await indexedDB.databases()).length,
    stored: JSON.stringify({ ...localStorage, ...sessionStorage }),
    text: document.documentElement.textContent,
    loaded: performance
      .getEntries()
      .map(({ name }) => name)
      .join(' '),
    names: Object.keys(window).filter((name) => name.toLowerCase().includes('lacuna')),
  }));
  expect(known.heard).not.toMatch(/[qzx]|secret|input|paste|copy:/);
  expect(known).toMatchObject({ databases: 0, stored: '{}', names: [] });
  expect(known.text).not.toContain('secret');
  expect(known.loaded).not.toContain('#');
  // The same page hears what is typed in its own text, so its silence is not for want of listening.
  await page.keyboard.press('Escape');
  await page.locator('body').press('q');
  expect(await page.evaluate(() => (window as unknown as Spy).heard.join(' '))).toContain('keydown:q');
});

test("the form in its frame is nobody else's to open, and what is typed outlives its being taken out", async ({
  open,
  extensionId,
}) => {
  const page = await open('adilet.zan.kz', LAW);
  // Opened by the page itself it stays empty, if it opens at all: its address is another one in each session.
  await page.evaluate((id) => {
    const forged = document.createElement('iframe');
    forged.src = `chrome-extension://${id}/writer.html#0123`;
    forged.id = 'forged';
    document.body.append(forged);
  }, extensionId);
  await page.waitForTimeout(800);
  const frame = await (await page.locator('#forged').elementHandle())?.contentFrame();
  expect(await frame?.locator('textarea').count()).toBe(0);
  expect(
    await page.evaluate(
      (id) =>
        fetch(`chrome-extension://${id}/writer.html`).then(
          () => 'there',
          () => 'none',
        ),
      extensionId,
    ),
  ).toBe('none');

  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill('Taken out in the middle');
  // Taken out of the page at once, before the words could rest: the form closes, and they stand in the drafts.
  await page.evaluate(() => document.querySelector('lacuna-notes')?.remove());
  await expect(bar(page)).toContainText('kept as a draft');
  await expect(card(page)).toHaveCount(0);
  await page.reload();
  await bar(page).getByRole('button', { name: 'Continue writing' }).click();
  await expect(text(page)).toHaveValue('Taken out in the middle');
});

for (const [name, take] of TAKING)
  test(`a page that gives the focus to ${name} while somebody types gets no key`, async ({ open }) => {
    const page = await open('www.ohchr.org', '/spy');
    await page.evaluate(setTrap);
    await selectWords(page, 'would like to know');
    await tools(page).getByRole('button', { name: 'Note' }).click();
    await text(page).fill('qzx ');
    await page.evaluate(() => (window as unknown as Spy).heard.splice(0));
    await page.evaluate(take);
    await page.waitForTimeout(300);
    await page.keyboard.type('secret');
    await expect(text(page)).toHaveValue('qzx secret');
    expect(await page.evaluate(() => (window as unknown as Spy).heard.join(' '))).not.toMatch(/key|input/);
    await expect(page.locator('#trap')).toHaveValue('');
    // The person themselves may go where they like.
    await page.locator('#trap').click();
    await page.keyboard.type('mine');
    await expect(page.locator('#trap')).toHaveValue('mine');
  });

test('a page that fights for the keyboard ends the form, and what was typed in it is kept', async ({ open }) => {
  const page = await open('www.ohchr.org', '/spy');
  await selectWords(page, 'would like to know');
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill('Begun before the fight');
  await page.evaluate(fight);
  await expect(bar(page)).toContainText('kept taking the keyboard away');
  expect(await page.evaluate(() => (window as unknown as Spy).heard.join(' '))).not.toMatch(/key|input/);
  await page.reload();
  await bar(page).getByRole('button', { name: 'Continue writing' }).click();
  await expect(text(page)).toHaveValue('Begun before the fight');
});

test('the form stands on a page that lets in no frames, and tells that page nothing', async ({ open }) => {
  const page = await open('www.ohchr.org', '/strict');
  await selectWords(page, 'lets in nothing');
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await text(page).fill('Written all the same');
  await text(page).press('Control+Enter');
  await expect(bar(page)).toContainText('Note saved');
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([]);
});

test('by keyboard the focus goes round in the form, to the button that closes it, and back to the page', async ({
  open,
}) => {
  const page = await open('adilet.zan.kz', LAW);
  await selectWords(page, WORDS);
  await tools(page).getByRole('button', { name: 'Note' }).click();
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(card(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(text(page)).toBeFocused();
  for (let at = 0; at < 30; at++) {
    await page.keyboard.press('Tab');
    if (
      await card(page)
        .getByRole('button', { name: 'Close' })
        .evaluate((one) => one.matches(':focus'))
    )
      break;
  }
  await expect(card(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

for (const [name, size] of [
  ['a wide window', { width: 1280, height: 900 }],
  ['a low window', { width: 1000, height: 560 }],
  ['a narrow window', { width: 360, height: 740 }],
] as const)
  test(`the words stay in view beside the form in ${name}`, async ({ open }) => {
    const page = await open('adilet.zan.kz', LAW);
    await page.setViewportSize(size);
    // So that the page can be scrolled under the window.
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('div'), { style: 'height: 2000px' })),
    );
    await selectWords(page, WORDS);
    await tools(page).getByRole('button', { name: 'Note' }).click();
    await expect(text(page)).toBeFocused();
    await text(page).fill('A note of\nseveral lines');
    const covered = async () => {
      const form = await card(page).boundingBox();
      const words = await page.evaluate(() => {
        const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { top, bottom };
      });
      if (!form) return 'no form';
      if (words.top < 0 || words.bottom > size.height) return 'words out of view';
      if (form.y < 0 || form.y + form.height > size.height) return 'form out of view';
      return words.bottom <= form.y || words.top >= form.y + form.height ? 'beside' : 'covered';
    };
    await expect.poll(covered).toBe('beside');
  });
