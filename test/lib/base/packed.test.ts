import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed } from '@/.ci/lean-scripts';
import { canPack, packWords, swapAlphabets, unpackJson, unpackWords } from '@/lib/base/packed';

it.each([
  ['case forms', ['статья', 'статьи', 'статью', 'ст']],
  ['words without a common beginning', ['пункт', 'глава']],
  ['a word inside the next one', ['п', 'пп', 'пп1', 'п']],
  ['the same word twice', ['и', 'и']],
  ['a word longer than the alphabet of steps', ['а'.repeat(60), 'а', 'б']],
])('%s come back as they were', (_name, words) => {
  expect(unpackWords(packWords(words))).toEqual(words);
});

it('any list that may be packed comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 2 }), (words) => {
      if (canPack(words)) expect(unpackWords(packWords(words))).toEqual(words);
    }),
  );
});

it.each([
  ['capitals divide packed words', ['УК', 'AB']],
  ['the sign of a packed list', ['~a', 'b']],
  ['a single word', ['a']],
  ['other values', ['a', 1]],
])('a list is left as it is: %s', (_name, words) => {
  expect(canPack(words)).toBe(false);
});

it.each(readdirSync('data/forms'))('%s reads alike when packed', (file) => {
  const plain: unknown = JSON.parse(readFileSync(`data/forms/${file}`, 'utf8'));
  const text = JSON.stringify(packed(plain));
  expect(unpackJson(text)).toEqual(plain);
  expect(unpackJson(swapAlphabets(swapAlphabets(text)))).toEqual(plain);
});
