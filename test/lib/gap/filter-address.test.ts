import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/base/language';
import type { Filter } from '@/lib/gap/filter';
import { normalFilter, parseFilter, printFilter } from '@/lib/gap/filter-address';
import { filterInWords } from '@/lib/gap/filter-words';
import { CONFIDENCES, GAP_KINDS, LEVELS, SOURCE_KINDS, STATUSES } from '@/lib/gap/vocabulary';
import { runs } from '@/test/support/soak';

const read = (text: string): Filter => {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${parsed.error.reason}: ${parsed.error.part}`);
  return parsed.value;
};

describe('the address of a filter', () => {
  it.each<[string, Filter, string]>([
    ['nothing', {}, ''],
    ['an empty list', { acts: [] }, ''],
    ['an article', { acts: ['kz.cc.2014'], articles: ['146'] }, 'act=kz.cc.2014&article=146'],
    ['values in one order', { statuses: ['worsened', 'open', 'open'] }, 'status=open&status=worsened'],
    ['a treaty article', { standards: ['un.cat/1/1'] }, 'treaty=un.cat/1/1'],
    [
      'labels with signs of their own',
      { themes: ['Rule of law & impunity'], persons: ['Vulnerable persons/groups'] },
      'theme=Rule%20of%20law%20%26%20impunity&group=Vulnerable%20persons/groups',
    ],
    [
      'years, notes and words',
      { text: 'пытки', from: '2014', to: '2025-05', notes: 'with' },
      'from=2014&to=2025-05&notes=with&text=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8',
    ],
  ])('writes %s', (_name, filter, expected) => {
    expect(printFilter(filter)).toBe(expected);
    expect(read(expected)).toEqual(normalFilter(filter));
  });

  it.each([
    ['a field that is not one', 'akt=kz.cc.2014', 'unknown-field'],
    ['a status that is none', 'status=opened', 'unknown-value'],
    ['an article that is none', 'article=146/2', 'unknown-value'],
    ['an act that is none', 'act=javascript:alert(1)', 'unknown-value'],
    ['a date that is none', 'from=2014-13', 'unknown-value'],
    ['a value left empty', 'act=', 'unknown-value'],
    ['a part without a value', 'act', 'malformed'],
    ['a broken escape', 'text=%E0%A4%A', 'malformed'],
    ['two texts', 'text=a&text=b', 'twice'],
    ['nothing between two signs', 'act=kz.cc.2014&&article=1', 'malformed'],
    ['far too much', `text=${'a'.repeat(30_000)}`, 'too-long'],
  ])('refuses %s and says which part', (_name, text, reason) => {
    const parsed = parseFilter(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect([parsed.error.reason, text]).toEqual([reason, expect.stringContaining(parsed.error.part)]);
  });

  it('reads parts in any order', () => {
    expect(read('article=146&act=kz.cc.2014')).toEqual(read('act=kz.cc.2014&article=146'));
  });

  const some = <T>(values: readonly T[]) =>
    fc.option(fc.array(fc.constantFrom(...values), { maxLength: 3 }), { nil: undefined });
  const label = fc
    .string({ minLength: 1, maxLength: 20 })
    .map((text) => text.trim().normalize('NFC'))
    .filter(Boolean);
  const filter: fc.Arbitrary<Filter> = fc.record({
    acts: some(['kz.cc.2014', 'kz.cpc.2014', 'un.cat']),
    articles: some(['146', '141-1', '1']),
    standards: some(['un.cat', 'un.cat/1', 'un.iccpr/14/3/g']),
    kinds: some(GAP_KINDS),
    levels: some(LEVELS),
    statuses: some(STATUSES),
    confidences: some(CONFIDENCES),
    sourceKinds: some(SOURCE_KINDS),
    languages: some(LANGUAGES),
    rights: some(['freedom-from-torture']),
    themes: fc.option(fc.array(label, { maxLength: 3 }), { nil: undefined }),
    persons: fc.option(fc.array(label, { maxLength: 2 }), { nil: undefined }),
    sources: some(['src.coalition-2014', 'src.one']),
    packs: some(['src.coalition-2014']),
    from: fc.constantFrom(undefined, '2014', '2014-05', '2014-05-31'),
    to: fc.constantFrom(undefined, '2026'),
    notes: fc.constantFrom(undefined, 'with', 'without'),
    text: fc.option(label, { nil: undefined }),
  });

  it('reads back what it wrote, and writes it the same again', () => {
    fc.assert(
      fc.property(filter, (one) => {
        const text = printFilter(one);
        expect(read(text)).toEqual(normalFilter(one));
        expect(printFilter(read(text))).toBe(text);
        expect(text).toMatch(/^[\x21-\x7e]*$/);
      }),
      runs(300),
    );
  });

  it('never throws on what a person may have typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const parsed = parseFilter(text);
        if (parsed.ok) expect(parseFilter(printFilter(parsed.value))).toEqual(parsed);
      }),
      runs(300),
    );
  });
});

describe('a filter in words', () => {
  const names = {
    act: (id: string) => `<${id}>`,
    standard: (written: string) => `<${written}>`,
    source: (id: string) => `<${id}>`,
    language: (language: string) => language.toUpperCase(),
    notes: (notes: string) => notes,
    date: (date: string) => date,
  };
  it('names every condition, in one order', () => {
    const filter = read('text=note&from=2014&status=open&kind=exception&act=kz.cc.2014&right=freedom-from-torture');
    expect(filterInWords(filter, 'ru', names).map(({ field, values }) => `${field}: ${values.join(', ')}`)).toEqual([
      'acts: <kz.cc.2014>',
      expect.stringMatching(/^rights: \p{Script=Cyrillic}/u),
      expect.stringMatching(/^kinds: \p{Script=Cyrillic}/u),
      expect.stringMatching(/^statuses: \p{Script=Cyrillic}/u),
      'from: 2014',
      'text: note',
    ]);
  });
  it('has nothing to say of an empty one', () => {
    expect(filterInWords({}, 'en', names)).toEqual([]);
  });
});
