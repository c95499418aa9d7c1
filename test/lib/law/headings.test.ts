import { expect, it } from 'vitest';
import { anchorOf, articleHeadings, headingOf, readingOf, subjectOf } from '@/lib/law/headings';

it('gives the heading of the article in which a provision stands', () => {
  expect(headingOf('kz.cpc.2014', '136/2')).toMatchObject({
    ru: 'Основания для применения мер пресечения',
    kk: 'Бұлтартпау шараларын қолдану үшін негіздер',
  });
});

it('gives the heading of the wording asked for', () => {
  expect(headingOf('kz.cc.2014', '146/1', 'ed.kz.cc.2014.146.1').ru).toBe('Пытки');
  expect(headingOf('kz.cc.2014', '146/1').ru).toContain('Жестокое');
  expect(articleHeadings('kz.cc.2014', '146')?.former?.ru).toBe('Пытки');
});

it('invents none', () => {
  expect(headingOf('kz.cc.2014', '67-1')).toEqual({ en: undefined, ru: undefined, kk: undefined });
  expect(headingOf('kz.const.1995', '16')).toEqual({ en: undefined, ru: undefined, kk: undefined });
  expect(headingOf('kz.cao.2001', '396')).toEqual({ en: undefined, ru: undefined, kk: undefined });
});

it('says in our own words what an article without a heading is about', () => {
  expect(subjectOf('kz.const.2026', '20/2')).toContain('torture');
  expect(subjectOf('kz.cc.2014', '146/1', 'ed.kz.cc.2014.146.1')).toBe('torture');
  expect(subjectOf('kz.cc.2014', '146/1', 'ed.kz.cc.2014.146.2')).toContain('degrading');
  expect(subjectOf('kz.cc.2014', '146/n2', 'ed.kz.cc.2014.146.2')).toContain('official capacity');
});

it('gives anchors per language, and how far an article was read', () => {
  expect(anchorOf('kz.cpc.2014', '13', 'rus')).toBe('z5478');
  expect(anchorOf('kz.cpc.2014', '13', 'kaz')).toBeUndefined();
  expect(readingOf('kz.cpc.2014', '499')).toMatchObject({ since: '2023-01-01', editionRead: '2023-07-12' });
  expect(readingOf('kz.cpc.2014', '500')).toBeUndefined();
});
