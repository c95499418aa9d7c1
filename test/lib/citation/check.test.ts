import { describe, expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import type { FindContext, Target } from '@/lib/citation/reference';
import { read, TODAY } from './read';

const first = (text: string, context: Partial<FindContext> = {}): Target | undefined =>
  findReferences(text, { today: TODAY, ...context })[0]?.targets[0];

describe('what does not exist', () => {
  it.each([
    ['an article of another code', 'Articles 922-923 of the Code of Civil Procedure', 'kz.civil.1994', '922'],
    ['a level left out', 'ст. 77 п. 7 Конституции РК', 'kz.const.1995', '77/3/7'],
  ])('%s is suggested, not linked', (_name, text, act, path) => {
    expect(first(text, { date: '2024' })).toMatchObject({ status: 'nonexistent', suggestion: { act, path } });
  });

  it.each([
    ['past the end of a code', 'статья 999 УК РК'],
    ['past the end of a treaty', 'article 60 of the ICCPR'],
    ['an inserted article that was never inserted', 'Article 38¹ of the CPC'],
    ['a paragraph of a treaty', 'article 5, paragraph 6, of the ICCPR'],
  ])('%s', (_name, text) => expect(first(text)?.status).toBe('nonexistent'));
});

describe('warnings', () => {
  it('tells a wrong chapter and never rejects for it', () => {
    expect(first('CPC § 3, Ch. 12, Art. 115')).toMatchObject({ status: 'resolved', warnings: ['chapter-mismatch'] });
    expect(first('CPC § 6, Ch. 37, Art. 296')?.warnings).toEqual([]);
  });

  it('tells an edition whose content is that of another', () => {
    const text = 'rehabilitation under the Administrative Code Article 677';
    expect(first(text, { date: '2022' })).toMatchObject({
      act: 'kz.cao.2014',
      alternatives: [{ act: 'kz.cao.2001', path: '677' }],
    });
    expect(first(text, { date: '2022' })?.warnings).toContain('edition-doubtful');
  });

  it('tells that an act was not in force yet', () => {
    expect(first('Article 146 of the new Criminal Code', { date: '2014-10' })?.warnings).toContain('not-yet-in-force');
  });

  it('names both editions where an undated text cites what only the replaced code had', () => {
    const [, named] = findReferences('Article 141-1 of the Criminal Code. Articles 308 of the Criminal Code.', {
      today: TODAY,
    });
    expect(named?.targets[0]).toMatchObject({
      act: 'kz.cc.2014',
      alternatives: [{ act: 'kz.cc.1997', path: '308' }],
      warnings: ['edition-doubtful'],
    });
    const [alone] = findReferences('Article 308 of the Criminal Code.', { today: TODAY });
    expect(alone?.targets[0]).toMatchObject({ alternatives: [], warnings: [] });
  });

  it('names both editions where one was adopted and not yet in force', () => {
    expect(first('Article 128 of the Criminal Code', { date: '2014-10' })).toMatchObject({
      act: 'kz.cc.1997',
      alternatives: [{ act: 'kz.cc.2014', path: '128' }],
      warnings: ['edition-doubtful', 'superseded-act'],
    });
    expect(first('Article 128 of the Criminal Code', { date: '2014-06' })?.alternatives).toEqual([]);
    expect(first('Article 141-1 of the Criminal Code', { date: '2014-10' })?.alternatives).toEqual([]);
    expect(first('Article 128 of the Criminal Code', { date: '2015-02' })).toMatchObject({
      act: 'kz.cc.2014',
      alternatives: [],
    });
  });

  it('names the wording that held at the date', () => {
    expect(first('Article 146 of the Criminal Code', { date: '2020' })?.edition).toBe('ed.kz.cc.2014.146.1');
    expect(first('Article 146 of the Criminal Code', { date: '2025' })?.edition).toBe('ed.kz.cc.2014.146.2');
  });
});

describe('Cyrillic letters of points', () => {
  it.each([
    ['in quotes', 'подпункты «а» и «б» пункта 3 статьи 14 МПГПП', ['un.iccpr/14/3/a', 'un.iccpr/14/3/b']],
    [
      'with a bracket',
      'подпункты а), б) и в) пункта 3 статьи 14 МПГПП',
      ['a', 'b', 'c'].map((x) => `un.iccpr/14/3/${x}`),
    ],
    ['in brackets', 'пункт 3 (г) статьи 14 МПГПП', ['un.iccpr/14/3/d']],
    ['a letter that is also a word for year', 'подпункт г) пункта 3 статьи 14 МПГПП', ['un.iccpr/14/3/d']],
    ['not where its place is doubtful', 'подпункт е) пункта 3 статьи 14 МПГПП', ['un.iccpr/14/3']],
    ['not where the letter is a word', 'статья 146 УК, а также статья 5 УПК', ['kz.cc.2014/146', 'kz.cpc.2014/5']],
  ])('%s', (_name, text, targets) => expect(read(text)).toEqual(targets));
});

describe('Kazakh ranges whose ends both carry the word', () => {
  const from100 = Array.from({ length: 7 }, (_, i) => `kz.cc.2014/${100 + i}`);
  it.each([
    ['articles', 'Қылмыстық кодекстің 100-бабынан 106-бабына дейін', from100],
    ['articles, without the possessive', 'ҚК 100-баптан 106-бапқа дейінгі баптар', from100],
    ['one word', 'ҚК-нің 100–106-баптары', from100],
    ['parts', 'ҚР ҚПК 71-бабының 1-бөлігінен 3-бөлігіне дейін', ['1', '2', '3'].map((n) => `kz.cpc.2014/71/${n}`)],
    ['two articles are no range', 'ҚК 100-бабы 106-бабы', ['kz.cc.2014/100', 'kz.cc.2014/106']],
  ])('%s', (_name, text, targets) => expect(read(text)).toEqual(targets));
});

describe('numbers with a hyphen', () => {
  it.each([
    ['an inserted article', 'ст. 65-1 УПК', ['kz.cpc.2014/65-1']],
    ['a range', 'ст. 13-15 УПК', ['kz.cpc.2014/13', 'kz.cpc.2014/14', 'kz.cpc.2014/15']],
    ['a shortened range', 'Art. 220-24 CPC', ['220', '221', '222', '223', '224'].map((n) => `kz.cpc.2014/${n}`)],
    ['inserted articles to each other', 'ст. 498-1 – 498-3 УПК', ['1', '2', '3'].map((n) => `kz.cpc.2014/498-${n}`)],
    ['a superscript', 'ст. 65¹ УПК РК', ['kz.cpc.2014/65-1']],
    ['a superscript written as a tag', 'ст. 65<sup>1</sup> УПК РК', ['kz.cpc.2014/65-1']],
    ['an inserted part', 'часть 3-1 статьи 120 УК РК', ['kz.cc.2014/120/3-1']],
  ])('%s', (_name, text, targets) => expect(read(text)).toEqual(targets));
});

it('records the words that decided the act', () => {
  const text = 'The CPC protects him. It says so in the CPC (arts. 26 and 27).';
  const target = findReferences(text, { today: TODAY })[0]?.targets[1];
  expect(target?.evidence && text.slice(target.evidence.start, target.evidence.end)).toBe('the CPC');
  expect(target && text.slice(target.span.start, target.span.end)).toBe('27');
});
