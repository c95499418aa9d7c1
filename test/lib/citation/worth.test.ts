import { describe, expect, it } from 'vitest';
import { worthReading } from '@/lib/citation/worth';
import { ACTS } from '@/lib/law/catalogue';

const isWorth = (line: string): boolean => worthReading(line, 0, line.length).length === 1;

describe('lines that may hold a citation are read', () => {
  it.each([
    ['English', 'Article 9'],
    ['an abbreviation', '(arts. 2 and 7)'],
    ['capitals', 'ARTICLE 9'],
    ['a sign', '§ 3 of it'],
    ['Russian', 'согласно статье 9'],
    ['Russian, several', 'частей статей 9 и 10'],
    ['a Russian abbreviation', 'см. ст.9'],
    ['look-alikes', 'cтaтья 9'],
    ['Kazakh', '113-бабы'],
    ['Kazakh, short', '113-б. бойынша'],
    ['Latin Kazakh', '113-bap'],
    ['a code', 'уголовному кодексу'],
    ['a Latin code', 'qylmystyq kodeks'],
    ['a treaty', 'the Convention says'],
    ['the code of a case database', 'CCPR-14-1'],
  ])('%s', (_name, line) => expect(isWorth(line)).toBe(true));

  it('every acronym of an act is enough', () => {
    const acronyms = ACTS.flatMap((act) => Object.values(act.acronyms).flatMap((list) => list ?? []));
    expect(acronyms.filter((acronym) => !isWorth(`see ${acronym} there`))).toEqual([]);
  });
});

it.each([
  ['plain words', 'The court heard the parties and started a new hearing.'],
  ['Russian words', 'Суд, рассмотрев материалы дела, установил следующее.'],
  ['a number and a measure', '5 kg of bread'],
])('other lines are not: %s', (_name, line) => expect(isWorth(line)).toBe(false));

it('neighbours of a line are read with it, and lines that touch are one stretch', () => {
  const text = 'one\nbefore\nArticle 9\nbehind\nArticle 10\nafter\nlast\n';
  expect(worthReading(text, 0, text.length).map(({ from, to }) => text.slice(from, to))).toEqual([
    'before\nArticle 9\nbehind\nArticle 10\nafter\n',
  ]);
});
