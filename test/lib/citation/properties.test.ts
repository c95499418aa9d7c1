import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeProvision } from '@/lib/citation/cite-provision';
import { findInSlices, findReferences } from '@/lib/citation/find';
import { actById, articlesOf } from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';
import { runs } from '@/test/support/soak';
import cases from './cases/ru.json';
import { read, TODAY } from './read';

const texts = cases.map(({ text }) => text);
const words = fc.constantFrom(
  'статья',
  'ст.',
  'ч.',
  'части',
  'второй',
  '146',
  '65-1',
  '13-15',
  '(',
  ')',
  ',',
  'и',
  'УК',
  'РК',
  'УПК',
  ';',
  '\n',
  '¹',
  'article',
  'art.',
  '(3)',
  '(b)',
  'of the',
  'Covenant',
  'ҚПК-нің',
  '-бабының',
  '2-бөлігі',
  '«',
  '»',
  '\u00AD',
  'Конституции',
  '.',
);

describe('spans', () => {
  it('cut words that exist, targets inside their reference, in reading order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.constantFrom(...texts)), { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        for (const { span, targets } of findReferences(text, { today: TODAY })) {
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          expect(targets.length).toBeGreaterThan(0);
          for (const target of targets) {
            expect(target.span.start).toBeGreaterThanOrEqual(span.start);
            expect(target.span.end).toBeLessThanOrEqual(span.end);
            expect(target.path).toMatch(/^[0-9]+(-[0-9]+)?(\/([ni]?[0-9]+(-[0-9]+)?|[a-z]))*$/);
          }
        }
      }),
      runs(300),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void findReferences(text, { today: TODAY })),
    );
  });
});

it('gives the same in slices and at once', () => {
  const text = texts.join('\n\n').repeat(8);
  const job = findInSlices(text, { today: TODAY });
  let steps = 0;
  for (;;) {
    const step = job.next();
    steps++;
    if (step.done) {
      expect(step.value).toEqual(findReferences(text, { today: TODAY }));
      break;
    }
  }
  expect(steps).toBeGreaterThan(3);
});

it('does not depend on how a page cuts its text: nodes joined give the same targets', () => {
  const text = texts.join('\n\n');
  const whole = read(text);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 40 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const joined = places
        .slice(1)
        .map((end, i) => text.slice(places[i], end))
        .join('');
      expect(read(joined)).toEqual(whole);
    }),
    runs(20),
  );
});

describe('what is printed is found again', () => {
  const acts: readonly ActId[] = ['kz.cc.2014', 'kz.cpc.2014', 'kz.const.1995', 'un.iccpr', 'un.cat'];
  const date = (act: ActId): string => (act === 'kz.const.1995' ? '2020' : '2025');
  const provision = fc.constantFrom(...acts).chain((act) =>
    fc.constantFrom(...articlesOf(act)).chain((article) => {
      const count = actById(act)?.parts?.[article] ?? 0;
      const path =
        count > 0 ? fc.nat(count).map((part) => (part === 0 ? article : `${article}/${part}`)) : fc.constant(article);
      return path.map((written) => ({ act, path: written }));
    }),
  );
  it.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
    fc.assert(
      fc.property(provision, (one) => {
        const text = citeProvision(one, language);
        expect({ text, found: read(text, { date: date(one.act) }) }).toEqual({
          text,
          found: [`${one.act}/${one.path}`],
        });
      }),
      runs(150),
    );
  });
});
