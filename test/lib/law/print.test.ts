import { expect, it } from 'vitest';
import { printPath } from '@/lib/law/print';
import type { ActId } from '@/lib/law/provision';

it.each<[string, ActId, string, string, string, string]>([
  ['a part of a code', 'kz.cc.2014', '146/1', 'article 146, part 1', 'статья 146, часть 1', '146-бап, 1-бөлік'],
  [
    'a point of a code',
    'kz.cc.2014',
    '146/3/2',
    'article 146, part 3, paragraph 2',
    'статья 146, часть 3, пункт 2)',
    '146-бап, 3-бөлік, 2) тармақ',
  ],
  [
    'an article that its text calls "this"',
    'kz.cc.2014',
    '0/1',
    'this article, part 1',
    'данная статья, часть 1',
    'осы бап, 1-бөлік',
  ],
  ['an inserted article', 'kz.cpc.2014', '65-1', 'article 65-1', 'статья 65-1', '65-1-бап'],
  ['a note', 'kz.cc.2014', '146/n1', 'article 146, note 1', 'статья 146, примечание 1', '146-бап, 1-ескерту'],
  [
    'the Constitution',
    'kz.const.1995',
    '77/3/9',
    'article 77, paragraph 3, subparagraph 9',
    'статья 77, пункт 3, подпункт 9)',
    '77-бап, 3-тармақ, 9) тармақша',
  ],
  [
    'a power of the President',
    'kz.const.2026',
    '46/10',
    'article 46, subparagraph 10',
    'статья 46, подпункт 10)',
    '46-бап, 10) тармақша',
  ],
  [
    'a law',
    'kz.law.access-to-information-2015',
    '3/2',
    'article 3, paragraph 2',
    'статья 3, пункт 2',
    '3-бап, 2-тармақ',
  ],
  [
    'a letter of a treaty',
    'un.iccpr',
    '14/3/d',
    'article 14, paragraph 3, subparagraph (d)',
    'статья 14, пункт 3, подпункт d)',
    '14-бап, 3-тармақ, d) тармақша',
  ],
  [
    'a letter right under an article',
    'un.iccpr',
    '25/a',
    'article 25, paragraph (a)',
    'статья 25, пункт a)',
    '25-бап, a) тармақ',
  ],
  [
    'a paragraph without a number',
    'kz.cpc.2014',
    '9/3/i2',
    'article 9, part 3, indent 2',
    'статья 9, часть 3, абзац 2',
    '9-бап, 3-бөлік, 2-абзац',
  ],
  [
    'an act not in the catalogue',
    'kz.law.unheard-of',
    '5/1',
    'article 5, part 1',
    'статья 5, часть 1',
    '5-бап, 1-бөлік',
  ],
])('names %s in three languages', (_name, act, path, en, ru, kk) => {
  expect(printPath({ act, path }, 'en')).toBe(en);
  expect(printPath({ act, path }, 'ru')).toBe(ru);
  expect(printPath({ act, path }, 'kk')).toBe(kk);
});
