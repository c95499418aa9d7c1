import { expect, it } from 'vitest';
import { statedDate } from '@/lib/page/stated-date';

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
