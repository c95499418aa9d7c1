/** What we print, the detector finds again: the two sides of citing are bound by this test. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { citeAs } from '@/lib/citation/cite';
import type { CitationStyle } from '@/lib/citation/style';
import { actById, articlesOf } from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';
import { runs } from '@/test/support/soak';
import { resolved } from './read';

const ACTS: readonly ActId[] = [
  'kz.cc.2014',
  'kz.cpc.2014',
  'kz.const.2026',
  'kz.const.1995',
  'kz.civil.1994',
  'un.iccpr',
  'un.cat',
];

const place = fc.constantFrom(...ACTS).chain((act) =>
  fc.record({
    act: fc.constant(act),
    article: fc.constantFrom(...articlesOf(act)),
    part: fc.nat(20),
  }),
);

/** The shapes that stand in running text, each in the language that it is written in, and in the other two. */
const INLINE: readonly (readonly [CitationStyle, Language])[] = [
  ...LANGUAGES.map((language) => ['un', language] as const),
  ['gost', 'ru'],
  ['kk', 'kk'],
];

it.each(INLINE)('finds again what it printed in %s style, language %s', (style, language) => {
  fc.assert(
    fc.property(place, ({ act, article, part }) => {
      const count = actById(act)?.parts?.[article] ?? 0;
      const path = count > 0 && part > 0 ? `${article}/${((part - 1) % count) + 1}` : article;
      const printed = citeAs({ act, path }, style, language, { form: 'inline' });
      const before = { en: 'This follows from ', ru: 'Это следует из: ', kk: 'Бұл мынадан шығады: ' }[language];
      expect(resolved(`${before}${printed}.`), printed).toContain(`${act}/${path}`);
    }),
    runs(300),
  );
});
