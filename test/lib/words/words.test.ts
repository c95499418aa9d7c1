import { expect, it } from 'vitest';
import { appWords } from '@/lib/words/app-words';
import { markWords } from '@/lib/words/mark-words';
import { pageWords } from '@/lib/words/words';

it.each([
  [1, '1 пробел'],
  [3, '3 пробела'],
  [11, '11 пробелов'],
  [21, '21 пробел'],
  [5000, '5\u00A0000 пробелов'],
])('declines the Russian noun after %i', (count, expected) => {
  expect(markWords('ru')('badge.gaps', { count })).toBe(expected);
});

it('groups Kazakh numbers as Kazakhstan writes them, whatever the browser knows', () => {
  expect(appWords('kk')('panel.references', { count: 12_345 })).toBe('12\u00A0345 сілтеме');
});

it('leaves a value it was not given in sight', () => {
  expect(pageWords('en')('card.cited')).toBe('Cited as: {text}');
});

it('fills a value in as it is, whatever it contains', () => {
  expect(pageWords('en')('card.cited', { text: '$& {count}' })).toBe('Cited as: $& {count}');
});
