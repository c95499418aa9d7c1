import { expect, it } from 'vitest';
import { languageOfText } from '@/lib/text/language';

it.each([
  ['English', 'No one shall be subjected to torture.', 'en'],
  ['Russian', 'Никто не должен подвергаться пыткам, насилию.', 'ru'],
  ['Kazakh', 'Ешкімді азаптауға, зорлық-зомбылық көрсетуге болмайды, өңірлік ұйым.', 'kk'],
  ['a few letters', 'ст. 5', undefined],
])('tells %s', (_name, text, language) => {
  expect(languageOfText(text)).toBe(language);
});
