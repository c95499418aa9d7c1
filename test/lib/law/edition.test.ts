import { describe, expect, it } from 'vitest';
import { wordingAt, wordingById, wordingsOf } from '@/lib/law/edition';
import { actInForce, editionsOf, familyOf } from '@/lib/law/family';
import type { ActId } from '@/lib/law/provision';

it.each<[ActId, string]>([
  ['kz.cc.2014', 'kz.cc'],
  ['kz.const.1995', 'kz.const'],
  ['kz.law.supreme-judicial-council-2008', 'kz.law.supreme-judicial-council'],
  ['kz.tax', 'kz.tax'],
  ['un.iccpr-op1', 'un.iccpr-op1'],
])('%s belongs to %s', (id, family) => {
  expect(familyOf(id)).toBe(family);
});

it('lists editions from the oldest, the open one left out', () => {
  expect(editionsOf('kz.const').map(({ id }) => id)).toEqual(['kz.const.1993', 'kz.const.1995', 'kz.const.2026']);
  expect(editionsOf('kz.tax').map(({ id }) => id)).toEqual(['kz.tax.2017', 'kz.tax.2025']);
});

it.each<[string, string, string, string | undefined]>([
  ['the last day of the Constitution of 1995', 'kz.const', '2026-06-30', 'kz.const.1995'],
  ['the first day of the Constitution of 2026', 'kz.const', '2026-07-01', 'kz.const.2026'],
  ['a month after the change', 'kz.const', '2026-08', 'kz.const.2026'],
  ['nothing in the year of the change', 'kz.const', '2026', undefined],
  ['the old codes before 2015', 'kz.cc', '2014-11', 'kz.cc.1997'],
  ['the new codes from 2015', 'kz.cpc', '2015-01-01', 'kz.cpc.2014'],
  ['the Civil Procedure Code of 1999 at the end of 2015', 'kz.civpc', '2015-12-31', 'kz.civpc.1999'],
  ['the Civil Procedure Code of 2015', 'kz.civpc', '2016', 'kz.civpc.2015'],
  ['nothing before an act', 'kz.cc', '1990', undefined],
  ['nothing of a family without dates', 'kz.unheard-of', '2020', undefined],
])('takes for %s', (_name, family, when, expected) => {
  expect(actInForce(family, when)?.id).toBe(expected);
});

describe('wordings of article 146 of the Criminal Code', () => {
  it.each<[string, string, string, string | undefined]>([
    ['in 2014, before the code was in force', '146', '2014-11', undefined],
    ['in 2018', '146/1', '2018', 'ed.kz.cc.2014.146.1'],
    ['on the last day of the first', '146/1', '2023-05-19', 'ed.kz.cc.2014.146.1'],
    ['on the first day of the second', '146/1', '2023-05-20', 'ed.kz.cc.2014.146.2'],
    ['in 2025, of a note', '146/n2', '2025-05', 'ed.kz.cc.2014.146.2'],
    ['in 2023, when one replaced the other', '146/1', '2023', undefined],
    ['of another article', '147', '2025', undefined],
    ['of an article with the same beginning', '1460', '2025', undefined],
  ])('%s', (_name, path, when, expected) => {
    expect(wordingAt('kz.cc.2014', path, when)?.id).toBe(expected);
  });

  it('stand in order, and are found by id', () => {
    const wordings = wordingsOf('kz.cc.2014', '146/2');
    expect(wordings.map(({ id, parts }) => [id, parts])).toEqual([
      ['ed.kz.cc.2014.146.1', 3],
      ['ed.kz.cc.2014.146.2', 4],
    ]);
    expect(wordingById('kz.cc.2014', 'ed.kz.cc.2014.146.2')?.by).toContain('212-VII');
    expect(wordingById('kz.cc.2014', 'ed.kz.cc.2014.147.1')).toBeUndefined();
  });
});
