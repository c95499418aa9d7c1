import { expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/base/language';
import { checkCitation } from '@/lib/citation/check-citation';
import { allCitations, allSourceCitations } from '@/lib/citation/citations';
import { CITATION_STYLES } from '@/lib/citation/style';
import type { Provision } from '@/lib/law/provision';

const at = (act: string, path: string, edition?: string) =>
  ({ act, path, ...(edition ? { edition } : {}) }) as Provision;
const FIRST = 'ed.kz.cc.2014.146.1';
const SECOND = 'ed.kz.cc.2014.146.2';

it.each([
  ['an article that exists', at('kz.cc.2014', '146'), { exists: 'yes', excluded: false }],
  ['part 4 in the wording that has it', at('kz.cc.2014', '146/4', SECOND), { exists: 'yes' }],
  [
    'part 4 in the wording of three parts',
    at('kz.cc.2014', '146/4', FIRST),
    { exists: 'no', about: 'edition', wordingUntil: '2023-05-19' },
  ],
  ['note 2 in the wording of one note', at('kz.cc.2014', '146/n2', FIRST), { exists: 'no', about: 'edition' }],
  ['an edition of another article', at('kz.cc.2014', '147', SECOND), { exists: 'no', about: 'edition' }],
  ['an article past the end', at('kz.cc.2014', '500'), { exists: 'no', about: 'place' }],
  ['a paragraph of the Constitution that never was', at('kz.const.2026', '12/9'), { exists: 'no', about: 'place' }],
  ['an excluded article', at('kz.cpc.2014', '664'), { exists: 'yes', excluded: true }],
  [
    'a replaced act',
    at('kz.const.1995', '13/3'),
    { exists: 'yes', actUntil: '2026-06-30', replacedBy: 'kz.const.2026' },
  ],
  ['an act that is not known', at('kz.law.nowhere', '1'), { exists: 'unknown', about: 'act' }],
] as const)('knows %s', (_what, provision, expected) => {
  expect(checkCitation(provision)).toMatchObject(expected);
});

it('says nothing about the wording in force', () => {
  expect(checkCitation(at('kz.cc.2014', '146/2', SECOND))).toEqual({ exists: 'yes', excluded: false });
});

it('tells whoever copies the citation of a place that does not exist', () => {
  expect(allCitations(at('kz.cc.2014', '500'), '2026-11-22').missing).toBe(true);
  expect(allCitations(at('kz.cc.2014', '146/4', FIRST), '2026-11-22').missing).toBe(true);
  expect(allCitations(at('kz.cc.2014', '146/2'), '2026-11-22').missing).toBeUndefined();
});

it('cites a document with the place in it in every style and language', () => {
  const source = {
    kind: 'state-replies',
    symbol: 'CAT/C/KAZ/RQ/4',
    title: { en: { text: 'Replies of Kazakhstan' } },
    author: { en: { text: 'Kazakhstan' } },
    date: '2023-02-23',
    langs: ['en'],
  };
  const printed = allSourceCitations(source, 'para. 3', '2026-11-22');
  expect(printed.un.en).toBe('CAT/C/KAZ/RQ/4, para. 3');
  for (const style of CITATION_STYLES)
    for (const language of LANGUAGES) expect(printed[style][language]).toMatch(/RQ\/4.*3/);
});
