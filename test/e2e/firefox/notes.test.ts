import { expect, it } from 'vitest';
import { until } from '@/test/support/drive';
import { LAW, WORDS, YELLOW } from '../note-words';
import { click, find, firefox } from './firefox';
import { clickWords, focusIn, painted, paints, saveByKeys, write } from './note-page';

const browserOf = firefox();

it('a note is made, seen after a reload, edited, deleted and brought back', async () => {
  const page = await browserOf.open('adilet.zan.kz', LAW);
  await write(page, WORDS, 'A first note');
  await paints(page, 'утрату имущества');
  await page.reload();
  await paints(page, 'утрату имущества');
  await clickWords(page, 'вверенного');
  await find(page, '[role=dialog]', 'A first note');
  await click(page, '[role=dialog] button', 'Edit');
  await focusIn(page);
  await page.keyboard.type(' and more');
  await saveByKeys(page);
  await find(page, '.lc-bar', 'Note saved');
  await clickWords(page, 'вверенного');
  await find(page, '[role=dialog]', 'A first note and more');
  await click(page, '[role=dialog] button', 'Delete');
  await until('nothing painted', async () => (await painted(page, YELLOW)) === '' || null);
  await click(page, '.lc-bar button', 'Undo');
  await paints(page, 'утрату имущества');

  const gone = await browserOf.open('adilet.zan.kz', LAW.replace('notes', 'gone'));
  await find(gone, 'h1');
  expect(await painted(gone, YELLOW)).toBe('');
  const changed = await browserOf.open('adilet.zan.kz', LAW.replace('notes', 'changed'));
  await paints(changed, 'вверенного ему лично', 'lacuna-note-changed');
});

it('an application of one page shows the notes of each address', async () => {
  const page = await browserOf.open('www.ohchr.org', '/notebook');
  await write(page, 'storage of grain', 'On the first text');
  await paints(page, 'storage of grain');
  await click(page, '#next');
  await until('nothing painted', async () => (await painted(page, YELLOW)) === '' || null);
  await page.goBack();
  await paints(page, 'storage of grain');
});
