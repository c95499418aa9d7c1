import { describe, expect, it } from 'vitest';
import { CAPITAL, CLASS, FOLD, foldWord, LETTER } from '@/lib/text/fold';
import { toSegment } from '@/lib/text/segment';
import { lineBreakEndsSentence, stopEndsSentence } from '@/lib/text/sentence';

describe('words that are the same word', () => {
  it.each([
    ['case', 'СТАТЬЯ', 'статья'],
    ['ё and е', 'четвёртая', 'четвертая'],
    ['Latin look-alikes', 'cтaтья', 'статья'],
    ['Latin i in Kazakh', 'кодексi', 'кодексі'],
    ['Latin Y for Ү', 'Yлгi', 'үлгі'],
    ['hyphens', 'Қылмыстық-процестік', 'Қылмыстықпроцестік'],
    ['diacritics of Latin Kazakh', 'tarmaǵynyń', 'tarmagynyn'],
    ['dotless i', 'Konstıtýsııa', 'Konstitusiia'],
  ])('%s', (_name, one, other) => expect(foldWord(one)).toBe(foldWord(other)));

  it.each([
    ['Kazakh Қ and Russian К, so that ҚР is not КР', 'ҚР', 'КР'],
    ['н and п', 'н', 'п'],
  ])('not %s', (_name, one, other) => expect(foldWord(one)).not.toBe(foldWord(other)));

  it('folds every letter to a letter', () => {
    for (let code = 0; code < 0x3000; code++) {
      const folded = FOLD[code] ?? 0;
      if (folded !== 0) expect(CLASS[folded]).toBe(LETTER);
    }
  });

  it('knows the capitals of every script it reads, sigma, dotted i and Cherokee among them', () => {
    for (let code = 0; code < 0x3000; code++) {
      const letter = String.fromCharCode(code);
      const isCapital = /\p{L}/u.test(letter) && letter !== letter.toLowerCase();
      expect({ code, capital: CAPITAL[code] }).toEqual({ code, capital: isCapital ? 1 : 0 });
    }
    expect(FOLD['Σ'.charCodeAt(0)]).toBe('σ'.charCodeAt(0));
    expect(FOLD['İ'.charCodeAt(0)]).toBe('i'.charCodeAt(0));
    expect(FOLD['Ꭰ'.charCodeAt(0)]).toBe('Ꭰ'.charCodeAt(0));
  });
});

it('changes nothing in a text without marks', () =>
  expect(toSegment('Article 146 of the Criminal Code').clean).toBe('Article 146 of the Criminal Code'));

const stop = {
  afterAbbreviation: false,
  afterNumber: false,
  spaced: true,
  beforeCapital: true,
  beforeAct: false,
  beforeNumber: false,
};
describe('the end of a sentence', () => {
  it.each([
    ['a full stop before a capital', {}, true],
    ['an abbreviation: «ст. Отрадная»', { afterAbbreviation: true }, false],
    ['a number and an act: «ст. 9. УПК»', { afterNumber: true, beforeAct: true }, false],
    ['a number and a sentence: "Article 9. The court"', { afterNumber: true }, true],
    ['a full stop inside a word', { spaced: false }, false],
    ['a small letter', { beforeCapital: false }, false],
    ['a numbered paragraph', { beforeCapital: false, beforeNumber: true }, true],
  ])('%s', (_name, change, ends) => expect(stopEndsSentence({ ...stop, ...change })).toBe(ends));

  it.each([
    ['a short line before a capital is a heading', { before: 'Е', length: 12, beforeSmall: false }, true],
    ['a full line goes on', { before: 'й', length: 90, beforeSmall: false }, false],
    ['a small letter goes on', { before: 'й', length: 12, beforeSmall: true }, false],
    ['a colon goes on', { before: ':', length: 12, beforeSmall: false }, false],
    ['a list begins', { before: ';', length: 12, beforeSmall: true, beforeMark: true }, true],
  ])('line break: %s', (_name, line, ends) => expect(lineBreakEndsSentence({ beforeMark: false, ...line })).toBe(ends));
});
