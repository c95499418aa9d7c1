import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dress } from '@/lib/highlight/dress';
import { isIntact, unwrapRun, wrapRun } from '@/lib/highlight/mark-painter';
import type { PaintItem } from '@/lib/highlight/painter';
import { placeItems } from '@/lib/highlight/place';
import { readPage } from '@/lib/page/html-source';
import { marksIn, stage, structure } from './support';

const leaf = fc.oneof(
  fc.constantFrom('ст. 15', ' ', '\n', '', 'УК РК', '146-бабы', '1', '\u00a0', '😀').map((text) => ({ text })),
  fc.constantFrom('br', 'hr', 'img', 'input', 'script').map((tag) => ({ tag })),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      tag: fc.constantFrom('p', 'div', 'span', 'a', 'b', 'sup', 'mark', 'td', 'pre', 'select', 'textarea', 'h3'),
      editable: fc.boolean(),
      inside: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function build(node: unknown): Node {
  const {
    text,
    tag = 'div',
    inside = [],
    editable,
  } = node as {
    text?: string;
    tag?: string;
    inside?: unknown[];
    editable?: boolean;
  };
  if (text !== undefined) return document.createTextNode(text);
  const element = document.createElement(tag);
  if (tag === 'a') element.setAttribute('href', '#x');
  if (editable && tag === 'span') element.setAttribute('contenteditable', 'true');
  for (const child of inside) element.append(build(child));
  return element;
}

/** Cuts a text of `length` into disjoint items by the gaps and lengths given. */
function cut(length: number, steps: readonly (readonly [gap: number, size: number])[]): PaintItem[] {
  const items: PaintItem[] = [];
  let at = 0;
  for (const [gap, size] of steps) {
    const span = { start: at + gap, end: at + gap + size };
    if (span.end > length) break;
    items.push({ id: `r${items.length}`, span, look: 'gaps', count: 1, label: 'label' });
    at = span.end;
  }
  return items;
}

describe('on any page', () => {
  it('marks cover their words, change no text, nest in nothing of ours and leave no trace', () => {
    const steps = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), steps, (trees, cuts) => {
        const element = stage('');
        element.append(...trees.map(build));
        const before = structure(element);
        const text = element.textContent;
        const page = readPage(element);
        const words = [...page.blocks].map(({ run }) => run.text);

        const wrapped = [...placeItems(page, cut(page.text.length, cuts))].flatMap(([run, parts]) => {
          const done = wrapRun(run, parts, 0);
          if (done) dress(done, parts, null);
          return done ?? [];
        });
        expect(element.textContent).toBe(text);
        expect(readPage(element).blocks.map(({ run }) => run.text)).toEqual(words);
        expect(element.querySelectorAll('mark.lacuna-ref mark.lacuna-ref, mark.lacuna-ref a')).toHaveLength(0);
        expect(
          element.querySelectorAll(
            '[contenteditable] .lacuna-ref, select .lacuna-ref, textarea .lacuna-ref, a [role="button"]',
          ),
        ).toHaveLength(0);
        for (const mark of marksIn(element)) expect(mark.childNodes).toHaveLength(1);
        for (const done of wrapped) if (done.marks.length > 0) expect(isIntact(done)).toBe(true);

        for (const done of wrapped) unwrapRun(done);
        expect(structure(element)).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  it('marks show exactly the words of their item', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.nat(), fc.integer({ min: 1, max: 9 }), (trees, at, size) => {
        const element = stage('');
        element.append(...trees.map(build));
        const page = readPage(element);
        if (page.text.length === 0) return;
        const items = cut(page.text.length, [[at % page.text.length, size]]);
        for (const [run, parts] of placeItems(page, items)) wrapRun(run, parts, 0);
        const shown = marksIn(element)
          .map((mark) => mark.textContent)
          .join('');
        const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');
        const wanted = items.map(({ span }) => page.text.slice(span.start, span.end)).join('');
        expect(plain(shown)).toBe(plain(wanted));
      }),
      { numRuns: 400 },
    );
  });
});
