import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeading, readMarker, readOutline } from '@/lib/law/read-outline';

describe('readHeading', () => {
  it.each([
    ['Russian', 'Статья 136. Основания', '136', 'ru', 'Основания'],
    ['Russian without a heading', 'Статья 1', '1', 'ru', ''],
    [
      'Russian after the portal’s blanks',
      '\n\u00A0\u00A0\u00A0 Статья\u00A065-1. Свидетель ',
      '65-1',
      'ru',
      'Свидетель',
    ],
    ['Russian in capitals', 'СТАТЬЯ 12.', '12', 'ru', ''],
    ['Russian with a raised number', 'Статья 347¹. Пытки', '347-1', 'ru', 'Пытки'],
    ['Russian with Latin letters', 'Cтaтья 7. Слово', '7', 'ru', 'Слово'],
    ['Kazakh', '136-бап. Негіздер', '136', 'kk', 'Негіздер'],
    ['Kazakh glued', '113-бап.Мән-жайлар', '113', 'kk', 'Мән-жайлар'],
    ['Kazakh inserted', '65-1-бап. Куә', '65-1', 'kk', 'Куә'],
    ['Kazakh from a PDF', '10- бап', '10', 'kk', ''],
    ['Kazakh with a Latin letter', '42-бaп. Сөз', '42', 'kk', 'Сөз'],
    ['Kazakh raised', '347¹-бап.', '347-1', 'kk', ''],
    ['English', 'Article 146. Torture', '146', 'en', 'Torture'],
    ['English inserted, with a long dash', 'Article 65–1.', '65-1', 'en', ''],
    ['English in capitals', 'ARTICLE 3', '3', 'en', ''],
  ])('reads %s', (_name, line, article, language, title) => {
    const heading = readHeading(line);
    expect(heading).toMatchObject({ article, language, title });
    expect(line.slice(heading?.titleStart).trimEnd()).toBe(title);
  });

  it.each([
    ['a reference at the beginning of a line', 'Article 9 of the Covenant'],
    ['a Russian reference', 'Статья 136 УПК предусматривает'],
    ['a decimal number of another country', 'Статья 19.5. КоАП РФ'],
    ['a Kazakh reference', '136-баптың 2-бөлігі'],
    ['a part', '2. Подозреваемый вправе'],
    ['a chapter', 'Глава 2. Задачи'],
    ['a word that only begins so', 'Статьями 1 и 2.'],
    ['nothing', ''],
  ])('does not take %s for one', (_name, line) => {
    expect(readHeading(line)).toBeUndefined();
  });
});

describe('readMarker', () => {
  it.each([
    ['a part', '2. Текст', { level: 'part', number: '2', end: 3 }],
    ['an inserted part', '3-1. Текст', { level: 'part', number: '3-1', end: 5 }],
    ['a point', '\u00A0\u00A01) текст', { level: 'point', number: '1', end: 5 }],
    ['an inserted point', '8-1) текст', { level: 'point', number: '8-1', end: 5 }],
    ['a letter', '(d) To be tried', { level: 'letter', number: 'd', end: 4 }],
    ['a note', 'Примечание. Не признаются', { level: 'note', number: '1', end: 12 }],
    ['a numbered note', 'Примечание 2. Под лицом', { level: 'note', number: '2', end: 14 }],
    ['a Kazakh note', 'Ескертпе. Сөз', { level: 'note', number: '1', end: 10 }],
  ])('reads %s', (_name, line, expected) => {
    expect(readMarker(line)).toEqual(expected);
  });

  it.each([
    ['running text', 'Подозреваемый вправе'],
    ['a decimal number', '1.5 месячных расчетных показателя'],
    ['a day', '07.11.2014 года'],
    ['a year', '2014. Год'],
    ['the editors’ note', 'Примечание ИЗПИ!'],
    ['the editors’ footnote in Kazakh', 'Ескерту. 146-бапқа өзгеріс енгізілді'],
  ])('does not take %s for one', (_name, line) => {
    expect(readMarker(line)).toBeUndefined();
  });
});

describe('readOutline', () => {
  const law = [
    'Предисловие',
    'Статья 1. Первая',
    '1. Часть:',
    '1) пункт;',
    'продолжение пункта',
    '2) пункт.',
    '2. Часть.',
    'Примечание. Слова.',
    '2-бап',
    '1) тармақша',
  ].join('\n');

  it('says which stretch is which provision', () => {
    const found = readOutline(law).map(({ path, span }) => [path, law.slice(span.start, span.end).split('\n')]);
    expect(found.map(([path]) => path)).toEqual(['1', '1/1', '1/1/1', '1/1/2', '1/2', '1/n1', '2', '2/1']);
    expect(Object.fromEntries(found)).toMatchObject({
      '1/1': ['1. Часть:', '1) пункт;', 'продолжение пункта', '2) пункт.'],
      '1/1/1': ['1) пункт;', 'продолжение пункта'],
      '1/2': ['2. Часть.'],
      '1/n1': ['Примечание. Слова.'],
      '2': ['2-бап', '1) тармақша'],
    });
  });

  it('finds nothing in a text without articles', () => {
    expect(readOutline('1. Первое\n2. Второе')).toEqual([]);
    expect(readOutline('')).toEqual([]);
  });

  it('nests every stretch in the one it belongs to, whatever the lines', () => {
    const line = fc.constantFrom(
      'Статья 3.',
      '7-бап',
      '1. а',
      '2. б',
      '1) в',
      '2) г',
      'Примечание.',
      'слова',
      '',
      '(a) x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const entries = readOutline(text);
        for (const { path, span } of entries) {
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          const parent = path.split('/').slice(0, -1).join('/');
          const holds = (outer: (typeof entries)[number]): boolean =>
            outer.path === parent && outer.span.start <= span.start && outer.span.end >= span.end;
          if (parent) expect(entries.some(holds)).toBe(true);
        }
      }),
    );
  });
});
