import { expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';

const NOTE = 'Сноска. Статья 5 Уголовного кодекса изменена.';
const TEXT = `Смотрите статью 4 Уголовного кодекса.\n${NOTE.replace('Сноска. ', '')}\nИ статью 6 Уголовного кодекса.`;

it('leaves out what stands in a stretch that holds no citations, and nothing beside it', () => {
  const start = TEXT.indexOf('Статья 5');
  const quiet = [{ start, end: TEXT.indexOf('\nИ статью') }];
  const articles = (context: object) =>
    findReferences(TEXT, { today: '2026-11-22', ...context }).flatMap(({ targets }) => targets.map(({ path }) => path));
  expect(articles({})).toEqual(['4', '5', '6']);
  expect(articles({ quiet })).toEqual(['4', '6']);
});

it('does not take the word between two quotations for a title', () => {
  const text = 'The words “Const. Art. 77, § 3” and “Const. Art. 18, § 3” were cited in 2024.';
  const found = findReferences(text, { today: '2026-11-22', date: '2024' });
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'Const. Art. 77, § 3',
    'Const. Art. 18, § 3',
  ]);
});
