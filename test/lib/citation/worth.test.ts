import { describe, expect, it } from 'vitest';
import { buildVocabulary } from '@/lib/citation/names';
import { worthReading } from '@/lib/citation/worth';
import { ACTS } from '@/lib/law/catalogue';
import { atOnce } from './read';

const { table } = atOnce(buildVocabulary());
const isWorth = (line: string): boolean => worthReading(line, table, 0, line.length).length === 1;

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
    ['an acronym with an ending', 'бұл ҚПК-нің талабы'],
    ['an acronym in look-alikes', 'по PK не предусмотрено УПK'],
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
  ['words that end like an abbreviation', 'прост и чист в 5 мест 7'],
  ['words that hold a stem', 'the start of a decode'],
  ['capitals', 'THE BBC AND 5 NGOs'],
  ['the number of a camp', 'held in AK-159/4 and UK-161'],
])('other lines are not: %s', (_name, line) => expect(isWorth(line)).toBe(false));

const piecesOf = (text: string): string[] =>
  worthReading(text, table, 0, text.length).map(({ from, to, joined }) => (joined ? '+' : '') + text.slice(from, to));

describe('what is read', () => {
  it.each([
    [
      'neighbours of a line are read with it, and lines that touch are one piece',
      'one\nbefore\nArticle 9\nbehind\nArticle 10\nafter\nlast\n',
      ['before\nArticle 9\nbehind\nArticle 10\nafter\n'],
    ],
    [
      'sentences without a citation are left out, those beside a line end are not',
      'An earlier sentence. The last before\nArticle 9 counts. Nothing happens. Then article 10 counts. All is over. Really\nover.\n',
      ['The last before\nArticle 9 counts. ', '+Then article 10 counts. '],
    ],
    [
      'abbreviations, initials and dates end no sentence',
      'Статья 5 Респ. Казахстан от 4 июля 2014 г. Алматы, им. А. Б. Иванова.',
      ['Статья 5 Респ. Казахстан от 4 июля 2014 г. Алматы, им. А. Б. Иванова.'],
    ],
  ])('%s', (_name, text, expected) => expect(piecesOf(text)).toEqual(expected));
});
