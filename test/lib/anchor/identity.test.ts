import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorSchema } from '@/lib/anchor/anchor';
import { describeAnchor } from '@/lib/anchor/describe';
import { resolveAnchor, resolveInSteps } from '@/lib/anchor/locate';
import { type IndexedDocument, indexDocument } from '@/lib/anchor/structure';
import { LANGUAGES } from '@/lib/base/language';
import { readOutline } from '@/lib/law/read-outline';
import { diceFrom, newLaw, render } from '@/test/support/law-text';

/** Laws in three languages, printed cleanly and not, with and without their provisions known. */
const FIXTURES: readonly IndexedDocument[] = LANGUAGES.flatMap((language, index) => {
  const law = newLaw(language, 12, diceFrom(90 + index));
  const space = (): string => '\u00A0 ';
  const spell = (word: string): string => (word.length > 6 ? `${word.slice(0, 3)}\u00AD${word.slice(3)}` : word);
  return [render(law).text, render(law, { space, spell }).text].flatMap((text) => [
    indexDocument(text, readOutline(text)),
    indexDocument(text, []),
  ]);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Any span of a text: most are short, some run over several articles. */
const spanIn = (text: string, from: number, length: number): { start: number; end: number } => {
  const start = Math.floor(from * (text.length - 1));
  return { start, end: Math.min(text.length, start + 1 + Math.floor(length ** 4 * text.length)) };
};

it('finds any span of any fixture where it was described', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIXTURES), share, share, (document, from, length) => {
      const span = spanIn(document.text, from, length);
      const anchor = describeAnchor(span, document);
      expect(resolveAnchor(anchor, document)).toEqual({ kind: 'exact', span, partChanged: false });
    }),
    { numRuns: 3000 },
  );
});

it('finds it again after the anchor was stored and read, unknown fields included', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIXTURES), share, share, (document, from, length) => {
      const anchor = { ...describeAnchor(spanIn(document.text, from, length), document), later: { x: 1 } };
      const stored = anchorSchema.parse(JSON.parse(JSON.stringify(anchor)));
      expect(stored).toEqual(anchor);
      expect(resolveAnchor(stored, document)).toEqual(resolveAnchor(anchor, document));
    }),
    { numRuns: 200 },
  );
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'Статья 5. Учет',
    '1. Орган',
    '2. Орган',
    '1) книги;',
    'Article 6.',
    '136-бап. Есеп',
    'Сноска. Статья 5.',
    '',
  ),
);

it('holds for texts of any kind, whole characters kept together', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), share, share, (lines, from, length) => {
      const text = lines.join('\n');
      if (text.length < 1) return;
      const document = indexDocument(text, readOutline(text));
      const { start, end } = describeAnchor(spanIn(text, from, length), document).position;
      const position = { start, end };
      const placement = resolveAnchor(describeAnchor(position, document), document);
      // Where a text repeats itself to the letter, that is said; a wrong place is never given.
      if (placement.kind !== 'orphan') expect(placement).toEqual({ kind: 'exact', span: position, partChanged: false });
      else expect(placement.reason).toBe('ambiguous');
    }),
    { numRuns: 2000 },
  );
});

it('counts the characters of two units before the words', () => {
  const document = indexDocument('Книга 😀 учета 😀, и опись.', []);
  const at = (words: string) => document.text.indexOf(words);
  const pairs = ['Книга', 'учета', 'опись'].map(
    (words) => describeAnchor({ start: at(words), end: at(words) + 5 }, document).position.pairs,
  );
  expect(pairs).toEqual([0, 1, 2]);
});

it('keeps 64 letters of context, more where the words stand more than once, and never half a character', () => {
  const row = 'Орган ведет книги учета и сверяет остатки с описью каждые десять суток. ';
  const text = `${row.repeat(3)}${'x'.repeat(100)}😀`;
  const document = indexDocument(text, []);
  const lengths = ([start, end]: readonly [number, number]): readonly number[] => {
    const { prefix, suffix } = describeAnchor({ start, end }, document).quote;
    return [prefix.length, suffix.length];
  };
  expect(lengths([text.length - 60, text.length - 50])).toEqual([64, 50]);
  expect(lengths([row.length, row.length + 5])[1]).toBe(128);
  const half = describeAnchor({ start: text.length - 1, end: text.length }, document);
  expect(half.quote.exact).toBe('😀');
});

it.each([
  [5, 5],
  [-1, 3],
  [0, 10_000],
])('refuses a span without words: %i to %i', (start, end) => {
  expect(() => describeAnchor({ start, end }, indexDocument('Орган ведет книги.', []))).toThrow(RangeError);
});

it('places many at once as it places each alone, wherever the text was moved to or changed', () => {
  const changes: readonly ((text: string) => string)[] = [
    (text) => `Меню\n\n${text}`,
    (text) => text.slice(Math.floor(text.length / 3)),
    (text) => text.replace(/[аә]/g, (letter, at: number) => (at % 97 === 0 ? 'ы' : letter)),
    (text) => text.replaceAll(/^2\. /gm, '3. '),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...FIXTURES),
      fc.constantFrom(...changes),
      fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 12 }),
      (document, change, places) => {
        const anchors = places.map(([from, length]) => describeAnchor(spanIn(document.text, from, length), document));
        const text = change(document.text);
        const fresh = () => indexDocument(text, document.entries.length > 0 ? readOutline(text) : []);
        const job = resolveInSteps(anchors, fresh());
        let step = job.next();
        while (!step.done) step = job.next();
        const alone = fresh();
        expect(step.value).toEqual(anchors.map((anchor) => resolveAnchor(anchor, alone)));
      },
    ),
    { numRuns: 120 },
  );
});
