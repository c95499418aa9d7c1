import { describe, expect, it } from 'vitest';
import {
  ACTS,
  actById,
  articleStatus,
  articlesBetween,
  articlesOf,
  chapterOf,
  isExcluded,
  partStatus,
} from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';

it('has every act that the detector is judged by', () => {
  const judged =
    'kz.const.1993 kz.const.1995 kz.const.2026 kz.cc.1997 kz.cc.2014 kz.cpc.1997 kz.cpc.2014 kz.pec.1997 kz.pec.2014 kz.cao.2001 kz.cao.2014 ' +
    'kz.civil.1994 kz.civpc.1999 kz.civpc.2015 kz.appc.2020 kz.labour.2015 kz.tax kz.tax.2017 kz.tax.2025 un.iccpr un.iccpr-op1 ' +
    'un.iccpr-op2 un.cat un.opcat un.udhr un.icescr un.cedaw un.crc un.crpd un.icerd un.ced';
  expect(judged.split(' ').filter((id) => !actById(id))).toEqual([]);
  expect(actById('kz.cc.1959')).toBeUndefined();
  expect(ACTS.map(({ id }) => id)).toEqual([...new Set(ACTS.map(({ id }) => id))]);
});

it.each<[string, ActId, string, string]>([
  ['an inserted article', 'kz.cpc.2014', '65-1', 'yes'],
  ['an article number that was never inserted', 'kz.cpc.2014', '38-1', 'no'],
  ['the last article', 'kz.cpc.2014', '674', 'yes'],
  ['past the last article', 'kz.cpc.2014', '675', 'no'],
  ['an excluded article, since old documents cite it', 'kz.cpc.2014', '448', 'yes'],
  ['torture in the old code', 'kz.cc.1997', '141-1', 'yes'],
  ['torture of the old code in the new one', 'kz.cc.2014', '141-1', 'no'],
  ['coercion to testify of 1997 in the new code', 'kz.cc.2014', '347-1', 'no'],
  ['an article of an old code that was not read', 'kz.cc.1997', '200', 'unknown'],
  ['state liability in the Civil Code', 'kz.civil.1994', '923', 'yes'],
  ['state liability in the Civil Procedure Code', 'kz.civpc.2015', '922', 'no'],
  ['an article within a code that was not read', 'kz.civpc.2015', '100', 'unknown'],
  ['an inserted article of a code known by whole numbers', 'kz.civil.1994', '10-1', 'unknown'],
  ['an article of the 1995 Constitution only', 'kz.const.1995', '98', 'yes'],
  ['the same number in 2026', 'kz.const.2026', '98', 'no'],
  ['a treaty article', 'un.cat', '33', 'yes'],
  ['past the end of a treaty', 'un.cat', '34', 'no'],
  ['article zero', 'kz.cao.2014', '0', 'no'],
  ['an act that is not in the catalogue', 'kz.law.unheard-of', '1', 'unknown'],
])('says whether there is %s', (_name, act, article, expected) => {
  expect(articleStatus(act, article)).toBe(expected);
});

it.each<[string, ActId, string, string]>([
  ['a paragraph of the Constitution', 'kz.const.1995', '16/3', 'yes'],
  ['a paragraph it never had', 'kz.const.1995', '16/4', 'no'],
  ['a point of a paragraph', 'kz.const.1995', '77/3/9', 'yes'],
  ['a point written as a paragraph', 'kz.const.1995', '77/7', 'no'],
  ['the point past the last', 'kz.const.1995', '77/3/11', 'no'],
  ['an inserted paragraph', 'kz.const.1995', '2/3-1', 'yes'],
  ['a paragraph excluded later', 'kz.const.1995', '52/1', 'yes'],
  ['a paragraph that only 2026 has', 'kz.const.2026', '16/3', 'no'],
  ['new paragraph of 2026', 'kz.const.2026', '18/4', 'yes'],
  ['a power of the President', 'kz.const.2026', '46/22', 'yes'],
  ['a letter of a treaty', 'un.iccpr', '14/3/g', 'yes'],
  ['a letter it has not', 'un.iccpr', '14/3/h', 'no'],
  ['letters directly under an article', 'un.iccpr', '25/c', 'yes'],
  ['a paragraph of unnumbered text', 'un.cat', '12/1', 'unknown'],
  ['a part of a code', 'kz.cpc.2014', '136/1-1', 'yes'],
  ['a part a code may have gained since', 'kz.cpc.2014', '136/4', 'unknown'],
  ['a part excluded later', 'kz.cc.2014', '362/2', 'yes'],
  ['a part of an article that was not read', 'kz.cc.2014', '99/1', 'unknown'],
  ['a part of an article that does not exist', 'kz.cc.2014', '141-1/1', 'no'],
  ['a note', 'kz.cc.2014', '146/n2', 'yes'],
  ['a note not recorded', 'kz.cc.2014', '146/n3', 'unknown'],
])('says whether there is %s', (_name, act, path, expected) => {
  expect(partStatus(act, path)).toBe(expected);
});

it('keeps excluded articles apart', () => {
  expect(isExcluded('kz.cc.2014', '130')).toBe(true);
  expect(isExcluded('kz.cc.2014', '146')).toBe(false);
  expect(articlesOf('kz.cc.2014').has('130')).toBe(true);
});

describe('articlesBetween', () => {
  it.each<[string, ActId, string, string, string[]]>([
    ['whole numbers, without the inserted', 'kz.cpc.2014', '208', '212', ['208', '209', '210', '211', '212']],
    ['inserted numbers of one article', 'kz.cpc.2014', '498-1', '498-4', ['498-1', '498-2', '498-3', '498-4']],
    ['a mixed range, by the inventory', 'kz.cpc.2014', '214', '214-1', ['214', '214-1']],
    ['a mixed range over articles', 'kz.cc.2014', '98-2', '99', ['98-2', '98-3', '99']],
    ['one article', 'un.cat', '3', '3', ['3']],
    ['nothing backwards', 'un.cat', '14', '3', []],
    ['nothing absurdly wide', 'kz.cpc.2014', '1', '900000000', []],
  ])('gives %s', (_name, act, from, to, expected) => {
    expect(articlesBetween(act, from, to)).toEqual(expected);
  });
});

it.each<[string, ActId, string, object]>([
  ['an article at the start of a chapter', 'kz.cpc.2014', '8', { chapter: '2' }],
  ['an article inside one', 'kz.cpc.2014', '115', { chapter: '15' }],
  ['an article cited under a wrong chapter', 'kz.cpc.2014', '38', { chapter: '4' }],
  ['an inserted chapter', 'kz.cpc.2014', '629-3', { chapter: '64-1' }],
  ['no chapter where it is not known', 'kz.cpc.2014', '498-2', {}],
  ['a section of the General Part', 'kz.cc.2014', '63', { section: '4' }],
  ['a chapter of the Special Part', 'kz.cc.2014', '146', { chapter: '3' }],
  ['a section of the Constitution', 'kz.const.2026', '77', { section: '8' }],
  ['nothing in an act without divisions', 'kz.cao.2001', '396', {}],
])('finds the division of %s', (_name, act, article, expected) => {
  expect(chapterOf(act, article)).toEqual(expected);
});
