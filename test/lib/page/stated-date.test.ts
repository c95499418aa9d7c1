import { describe, expect, it } from 'vitest';
import { documentDate, statedDate } from '@/lib/page/stated-date';

it.each([
  ['Закон Республики Казахстан от 5 июля 2014 года № 235-V ЗРК', '2014-07-05'],
  ['Қазақстан Республикасының 2014 жылғы 5 шілдедегі № 235-V Заңы', '2014-07-05'],
  ['Distr.: General 9 August 2016', '2016-08-09'],
  ['dated July 5, 2014', '2014-07-05'],
  ['Закон РК от 05.07.2014 № 235', '2014-07-05'],
  ['в 2014 году', undefined],
  ['на 99 мая 2014 года', undefined],
  ['5 статей 2014 года', undefined],
])('reads the day in «%s»', (text, expected) => {
  expect(statedDate(text)).toBe(expected);
});

describe('the date of a document', () => {
  const filler = 'The text of a report goes on for a while and names 5 May 2001 in a sentence.\n'.repeat(60);
  it.each([
    ['a range of days', '**for consideration at the\n53rd session in Geneva\n3-28 November, 2014**\n', '2014-11'],
    ['a month', '# Statement\n*May 2025* \n', '2025-05'],
    ['place and month', 'Report\nAstana, November 2014\n', '2014-11'],
    ['Russian with a place', 'РЕШЕНИЕ\nг. Алматы, 5 июля 2014 года\n', '2014-07-05'],
    ['Russian with the place behind', '«12» марта 2019 г. г. Нур-Султан\n', '2019-03-12'],
    ['a nominative', 'Доклад\nНоябрь 2014 г.\n', '2014-11'],
    ['Kazakh with a place', 'ҮКІМ\n2019 жылғы 12 наурыз Алматы қаласы\n', '2019-03-12'],
    ['Kazakh, alone', 'ҮКІМ\n2019 жылғы 12 наурыз\n', '2019-03-12'],
    ['figures', 'Дата: 12.03.2019\n', '2019-03-12'],
    ['an English day', 'Sunday, July 5, 2014\n', '2014-07-05'],
    ['a short month', '12 Nov. 2014\n', '2014-11-12'],
    ['two lines that agree on the month', 'May 2020\n5 May 2020\n', '2020-05'],
    ['two lines that agree on the year', '5 May 2020\n7 June 2020\n', '2020'],
    ['two years', '5 May 2020\n7 June 2023\n', undefined],
    ['a date in a sentence', 'On 5 May 2020 the court found him guilty.\n', undefined],
    ['the date of a law', '5 июля 2014 года № 235-V ЗРК\n', undefined],
    ['a title', 'January 2022 Protests\n', undefined],
    ['a day in figures, the year first', '2019-03-12\n', '2019-03-12'],
    ['no month', '5 статей 2014\nСтатья 12, 2014\n', undefined],
  ])('%s', (_name, head, expected) => expect(documentDate(head + filler)?.date).toBe(expected));

  it('stands at the foot where the head says nothing', () => {
    const text = `${filler}\nДиректор А. Б.\nАстана, 5 мая 2015 г.\n`;
    const found = documentDate(text);
    expect(found?.date).toBe('2015-05-05');
    expect(text.slice(found?.span.start, found?.span.end)).toBe('Астана, 5 мая 2015 г.');
  });
});
