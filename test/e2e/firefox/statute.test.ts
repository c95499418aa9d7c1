import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '@/test/support/drive';
import { CARD, cardSays, click, countOf, find, firefox, isGone } from './firefox';

const { open, source, visit } = firefox();

const textOf = (page: Page) => page.evaluate(() => document.body.textContent);

for (const [path, words] of [
  ['/rus/docs/K1400000226', 'статьи 146'],
  ['/kaz/docs/K1400000226', '146-баб'],
  ['/eng/docs/K1400000226', 'Article 146'],
] as const)
  test(`a statute page shows its references and keeps its text: ${path}`, async () => {
    const page = await open('adilet.zan.kz', path);
    const mark = await find(page, 'mark.lacuna-ref[data-lacuna-look="gaps"]', words.split(' ').at(-1));
    expect(await mark.evaluate((element) => element.isConnected)).toBe(true);
    const expected = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent,
      await source(path),
    );
    expect(await textOf(page)).toBe(expected);
    expect(await countOf(page, 'mark mark, a a, mark a')).toBe(0);
  });

test('a reference cut by a link is one reference in several marks, and the link keeps its target', async () => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  const inside = await find(page, 'a[href="#z1"] mark.lacuna-ref');
  const id = await inside.evaluate((mark) => mark.getAttribute('data-lacuna-ref'));
  const pieces = await page.$$eval(`mark.lacuna-ref[data-lacuna-ref="${id}"]`, (marks) =>
    marks.map((mark) => mark.textContent),
  );
  expect(pieces).toEqual(['часть вторую ', 'статьи 146', ' настоящего Кодекса']);
  expect(await inside.evaluate((mark) => mark.closest('a')?.getAttribute('href'))).toBe('#z1');
});

test('a click on a reference opens the card of art. 146 with its gaps, sources and official text', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await click(page, 'mark.lacuna-ref', 'Article 146');
  await cardSays(page, '146');
  await cardSays(page, 'lawful actions');
  await cardSays(page, '2014');
  expect(await isGone(page, CARD, 'para. 16')).toBe(true);
  await click(page, `${CARD} button[aria-expanded], ${CARD} summary`, 'lawful actions');
  await cardSays(page, 'para. 16');
  await find(page, `${CARD} a[href^="https://adilet.zan.kz/rus/docs/K1400000226"]`);
  await page.keyboard.press('Escape');
  await until('the card to close', () => isGone(page, CARD));
});

test('the keyboard alone opens a card, moves into it and comes back', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await (await find(page, 'mark.lacuna-ref', 'Article 146')).focus();
  await find(page, 'lacuna-overlay');
  await page.keyboard.press('Enter');
  await until('the card to have the focus', () =>
    page.evaluate(() => {
      const inside = document.querySelector('lacuna-overlay')?.shadowRoot?.activeElement;
      return inside?.closest('[role=dialog]') !== null && inside !== undefined;
    }),
  );
  await page.keyboard.press('Escape');
  await until('the card to close', () => isGone(page, CARD));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Article 146');
});

test('hovering previews and leaving takes the preview away', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await (await find(page, 'mark.lacuna-ref')).hover();
  await until('the preview', async () => (await countOf(page, 'lacuna-overlay')) === 1);
  await page.mouse.move(5, 700);
  await until('the preview to leave', async () => (await countOf(page, 'lacuna-overlay')) === 0);
});

test('the heading of an article with gaps carries a badge that opens its card', async () => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  const headings = await page.$$('h3');
  const heading = await until('the heading of article 146', async () => {
    for (const handle of headings)
      if (await handle.evaluate((element) => element.textContent?.includes('Статья 146'))) return handle;
    return undefined;
  });
  const badge = await until('the badge', () => heading.$('>>> button'));
  await badge.click();
  await cardSays(page, '146');
});

test('editable places, foreign codes and amendment notes are left alone', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await find(page, 'mark.lacuna-ref');
  expect(await countOf(page, '[contenteditable] mark, textarea mark')).toBe(0);
  const statute = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await find(statute, 'mark.lacuna-ref');
  expect(await countOf(statute, '.note')).toBe(1);
  expect(await countOf(statute, '.note mark')).toBe(0);
  expect(await isGone(statute, 'mark', '117')).toBe(true);
});

test('a number that the act does not have is marked as such and never linked', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  const mark = await find(page, 'mark.lacuna-ref', '922');
  expect(await mark.evaluate((element) => element.getAttribute('data-lacuna-look'))).toBe('unresolved');
  await mark.click();
  await cardSays(page, 'no article 922');
  expect(await isGone(page, `${CARD} a[href*="adilet.zan.kz"]`)).toBe(true);
});

test('late content is found, and a second look adds nothing', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await find(page, 'mark.lacuna-ref');
  const before = await countOf(page, 'mark.lacuna-ref');
  await page.evaluate(() => {
    const late = document.getElementById('late');
    if (late) late.innerHTML = '<p>Late: Article 136 of the Criminal Procedure Code of Kazakhstan.</p>';
  });
  await find(page, '#late mark.lacuna-ref');
  expect(await countOf(page, '#late mark.lacuna-ref')).toBe(1);
  expect(await countOf(page, 'mark.lacuna-ref')).toBe(before + 1);
});

test('a page that throws the marks out is painted over instead', async () => {
  const page = await open('www.ohchr.org', '/fighting');
  await until('a CSS highlight', () =>
    page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('lacuna-'))),
  );
  expect(await countOf(page, 'mark')).toBe(0);
  expect(await page.evaluate(() => document.getElementById('app')?.innerHTML)).toBe(
    '<p>A court applied Article 146 of the Criminal Code of Kazakhstan.</p>',
  );
});

test('a page that moves on without loading is read anew', async () => {
  const page = await open('www.ohchr.org', '/en/statement');
  await find(page, 'mark.lacuna-ref', 'Article 146');
  await page.evaluate(() => {
    history.pushState({}, '', '/en/another');
    const main = document.querySelector('main');
    if (main) main.innerHTML = '<p>Another page names Article 230 of the Criminal Procedure Code of Kazakhstan.</p>';
  });
  await find(page, 'mark.lacuna-ref', 'Article 230');
  expect(await countOf(page, 'mark.lacuna-ref')).toBe(1);
});

test('an XML document is left as it is', async () => {
  const page = await visit('www.ohchr.org', '/statement.xml');
  // A page of words opened after it is read long since; only then its silence says something.
  const other = await open('www.ohchr.org', '/en/statement');
  await find(other, 'mark.lacuna-ref');
  const now = await page.evaluate(() => [
    document.documentElement.nodeName,
    document.documentElement.outerHTML,
    performance.getEntriesByName('lacuna:scanned').length,
  ]);
  expect(now).toEqual([
    'statement',
    '<statement><p>Article 146 of the Criminal Code of Kazakhstan.</p></statement>',
    0,
  ]);
});
