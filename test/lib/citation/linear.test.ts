import { describe, expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import { buildVocabulary } from '@/lib/citation/names';
import { readElements } from '@/lib/citation/read-elements';
import { dropForeignScript, markSentences } from '@/lib/citation/sentences';
import { tokenize } from '@/lib/citation/tokens';
import { atOnce, TODAY } from './read';

const vocabulary = atOnce(buildVocabulary());

/** How often tokens are looked at while a text is read: a measure of work that no busy machine changes. */
function looks(text: string): number {
  const tokens = tokenize(text, vocabulary.table);
  let count = 0;
  const watched = new Proxy(tokens, {
    get(target, key, receiver) {
      count++;
      return Reflect.get(target, key, receiver);
    },
  });
  dropForeignScript(watched);
  markSentences(text, watched);
  readElements(watched, vocabulary, new Map());
  return count;
}

const HARD: readonly (readonly [string, (n: number) => string])[] = [
  ['a list of numbers', (n) => `статьи ${Array.from({ length: n }, (_, i) => (i % 400) + 1).join(', ')} УК РК`],
  [
    'a list before its Kazakh word',
    (n) => `ҚПК-нің ${Array.from({ length: n }, (_, i) => (i % 400) + 1).join(', ')}-баптары`,
  ],
  ['numbers without end', (n) => '1 '.repeat(n)],
  ['unclosed brackets', (n) => `статья ${'('.repeat(n)}`],
  ['unclosed brackets of levels', (n) => `Article 14 ${'(1 '.repeat(n)}`],
  ['levels without end', (n) => `Article 14 ${'(1) '.repeat(n)}of the Covenant`],
  ['unit words', (n) => 'статья '.repeat(n)],
  ['Kazakh unit words', (n) => '1-бап '.repeat(n)],
  ['parts without an article', (n) => 'часть 1, '.repeat(n)],
  ['articles and parts', (n) => 'ч. 1 ст. 2, '.repeat(n)],
  ['parts behind an article', (n) => `ст. 1 ч. ${'2, 3, '.repeat(n)}5 ч. 6 УК РК`],
  ['articles that go on behind their parts', (n) => `ст. 24 ${'ч. 3, 188 '.repeat(n)}ч. 1 УК РК`],
  ['brackets behind numbers', (n) => `статьи ${'10 (ч. 2, п. 3), '.repeat(n)}11 УК РК`],
  ['names', (n) => 'Уголовно-процессуальный кодекс Республики Казахстан '.repeat(n)],
  ['beginnings of names', (n) => 'Convention on the '.repeat(n)],
  ['quotes', (n) => '« " '.repeat(n)],
  ['dashes', (n) => '1-2-3-'.repeat(n)],
];

describe('twice the text is twice the work', () => {
  it.each(HARD)('%s', (_name, text) => {
    const once = looks(text(4000));
    expect(looks(text(8000))).toBeLessThanOrEqual(once * 2.1 + 100);
  });
});

describe('hard texts end', () => {
  it.each(HARD)('%s, a hundred thousand times', (_name, text) => {
    const found = findReferences(text(100_000), { today: TODAY });
    // Overlapping ranges and repeats must not multiply what is kept.
    expect(found.reduce((sum, { targets }) => sum + targets.length, 0)).toBeLessThanOrEqual(200_000);
  });

  it.each([
    ['one giant word', 'ст'.repeat(500_000)],
    ['one giant number', `статья ${'1'.repeat(500_000)} УК`],
    ['one giant line of marks', '.'.repeat(500_000)],
  ])('%s', (_name, text) => expect(findReferences(text, { today: TODAY })).toEqual([]));

  it('a range is written out only as far as articles go', () => {
    const [reference] = findReferences('статьи 1-9999 УК РК', { today: TODAY });
    expect(reference?.targets.length).toBeLessThanOrEqual(1500);
  });
});
