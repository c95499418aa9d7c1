import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegment, toSourceSpan } from '@/lib/text/segment';

describe('what a text reads as', () => {
  it.each([
    ['soft hyphens', 'Crimi\u00ADnal', 'Criminal'],
    ['zero-width marks', 'ст.\u200B146', 'ст.146'],
    ['a word broken at a line end', 'стать-\nями', 'статьями'],
    ['a soft hyphen with its line break', 'процес\u00AD\nсуальный', 'процессуальный'],
    ['letters with combining accents', 'и\u0306од', 'йод'],
    ['superscript tags', '65<sup>1</sup>', '65¹'],
    ['numbers at a line end', '13-\n15', '13-\n15'],
    ['a capital after a broken line', 'УПК-\nАрт', 'УПК-\nАрт'],
    ['plain text', 'статья 146 УК', 'статья 146 УК'],
  ])('%s', (_name, source, clean) => expect(toSegment(source).clean).toBe(clean));
});

describe('the way back', () => {
  it.each([
    ['over a soft hyphen', 'a Crimi\u00ADnal b', 'Criminal', 'Crimi\u00ADnal'],
    ['over a broken word', 'x стать-\nями y', 'статьями', 'стать-\nями'],
    ['up to a superscript tag', 'ст. 65<sup>1</sup> УПК', '65¹', '65<sup>1</sup>'],
    ['after a change', 'и\u0306од и сталь', 'сталь', 'сталь'],
  ])('%s', (_name, source, words, expected) => {
    const segment = toSegment(source);
    const start = segment.clean.indexOf(words);
    const span = toSourceSpan(segment, { start, end: start + words.length });
    expect(source.slice(span.start, span.end)).toBe(expected);
  });

  const piece = fc.constantFrom(
    'статья',
    ' ',
    '\u00AD',
    '-\n',
    'и\u0306',
    '<sup>2</sup>',
    '146',
    '\u200B',
    'a',
    'Б',
    '.',
  );
  it('never leaves the source and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const segment = toSegment(pieces.join(''));
        let last = 0;
        for (let at = 0; at < segment.clean.length; at++) {
          const { start, end } = toSourceSpan(segment, { start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(segment.source.length);
          last = start;
        }
      }),
    );
  });
});
