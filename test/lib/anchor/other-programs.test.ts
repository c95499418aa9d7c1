/** Notes of other programs give words and as much of what stands beside them as each likes; never a position that counts here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAnchor } from '@/lib/anchor/locate';
import { indexDocument } from '@/lib/anchor/structure';

const TEXT =
  'The keeper opens the book at noon.\nA second keeper closes the book at night, and the guard signs the list of the day.\nThe list is kept for a year.';

interface Given {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const find = ({ exact, prefix = '', suffix = '' }: Given, text = TEXT) =>
  resolveAnchor({ quote: { exact, prefix, suffix }, position: { start: 0, end: 0 } }, indexDocument(text, []));

describe('words that stand once', () => {
  it.each([
    ['in the middle of a line', { exact: 'the guard signs' }],
    ['at the beginning', { exact: 'The keeper opens' }],
    ['at the end', { exact: 'kept for a year.' }],
    ['over the end of a line', { exact: 'at noon.\nA second' }],
    ['as one short word', { exact: 'noon' }],
    ['with nothing but a letter before them', { exact: 'signs', prefix: 'd ' }],
    ['with nothing but a letter behind them', { exact: 'signs', suffix: ' t' }],
    ['with all that stands before them', { exact: 'noon', prefix: 'The keeper opens the book at ' }],
  ])('are found %s', (_name, given) => {
    const start = TEXT.indexOf(given.exact);
    expect(find(given)).toEqual({
      kind: 'exact',
      span: { start, end: start + given.exact.length },
      partChanged: false,
    });
  });

  it.each([
    ['when other words are said to stand before them', { exact: 'signs', prefix: 'the clerk of the court ' }],
    ['when other words are said to stand behind them', { exact: 'signs', suffix: ' nothing at all today' }],
    ['when they are not there', { exact: 'the holy grail' }],
    ['when there are no words', { exact: '', prefix: 'The keeper' }],
  ])('are not found %s', (_name, given) => expect(find(given)).toMatchObject({ kind: 'orphan' }));
});

describe('words that stand more than once', () => {
  it.each([
    ['by what stands before them', { exact: 'book', prefix: 'closes the ' }, 1],
    ['by what stands behind them', { exact: 'book', suffix: ' at noon' }, 0],
    ['by both sides', { exact: 'list', prefix: 'The ', suffix: ' is kept' }, 1],
  ])('are told apart %s', (_name, given, which) => {
    const starts = [...TEXT.matchAll(new RegExp(given.exact, 'g'))].map(({ index }) => index);
    expect(find(given)).toMatchObject({ kind: 'exact', span: { start: starts[which] } });
  });

  it.each([
    ['nothing is said of what stands beside them', { exact: 'book' }],
    ['both sides are the same', { exact: 'keeper', suffix: ' ' }],
    ['they overlap', { exact: 'anan' }, 'a bananananas'],
  ])('are not guessed where %s', (_name, given, text = TEXT) =>
    expect(find(given, text)).toEqual({ kind: 'orphan', reason: 'ambiguous' }),
  );
});

it('are never put where the words do not stand, whatever is said of what stands beside them', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 60 }), words, words, words, (...all) => {
      const [text, exact, prefix, suffix] = all;
      const placement = find({ exact, prefix, suffix }, text);
      if (!('span' in placement) || placement.span === undefined) return;
      const { start, end } = placement.span;
      const squeezed = (one: string) => one.replace(/\s+/g, ' ').trim();
      expect(squeezed(text.slice(start, end))).toBe(squeezed(exact));
    }),
    { numRuns: 2000 },
  );
});
