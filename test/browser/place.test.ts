import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPage } from '@/lib/page/html-source';
import { anchorOfRange, indexPage, rangeOfPlacement, resolveAnchors } from '@/lib/page/place';
import { stage } from './support';

/** The pages of the other suites, and one of small nodes. */
const PAGES: Readonly<Record<string, string>> = {
  small: `<h1>Кодекс</h1><h3>Статья 7. Учет</h3><p>1. Орган ведет <b>книги</b> учета и <a href="#">сверяет <i>остатки</i></a>.</p>
<p>2. Хранитель отвечает за утрату имущества 😀.</p><h3>Статья 8. Утрата</h3><p>1. Утрата наказывается штрафом.</p>
<p>2. То же деяние, совершенное<br>неоднократно, наказывается штрафом.</p>`,
  ...import.meta.glob<string>('../pages/*.html', { eager: true, import: 'default', query: '?raw' }),
};
const BODIES = Object.values(PAGES).map((page) => new DOMParser().parseFromString(page, 'text/html').body.innerHTML);

function textNodes(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** What a reader sees as the same words. */
const words = (text: string): string => text.replace(/\s+/g, '');

/** Ways in which the same words come to stand in other nodes: `at` and `rest` choose where. */
const CHANGES = {
  split: (node: Text, at: number) => {
    if (node.length > 1) node.splitText(1 + (at % (node.length - 1)));
  },
  normalize: (node: Text) => node.parentElement?.closest('p, article, div')?.normalize(),
  wrap: (node: Text, at: number, tag: string) => {
    // A table's rows and a list's items hold no words of their own.
    if (node.data.trim() === '') return;
    const range = document.createRange();
    range.setStart(node, at % node.length);
    range.setEnd(node, node.length);
    range.surroundContents(document.createElement(tag));
  },
  unwrap: (node: Text) => {
    const parent = node.parentElement;
    if (parent?.matches('span, b, i, em, font')) parent.replaceWith(...parent.childNodes);
  },
  copy: (node: Text) => node.replaceWith(document.createTextNode(node.data)),
  empty: (node: Text) => node.before('', document.createComment('a mark of the page'), ''),
} as const;
type Change = keyof typeof CHANGES;

const change = fc.record({
  how: fc.constantFrom(...(Object.keys(CHANGES) as Change[])),
  where: fc.nat(),
  at: fc.nat(),
  tag: fc.constantFrom('span', 'b', 'i', 'em', 'font', 'u'),
});

function make(root: Node, { how, where, at, tag }: { how: Change; where: number; at: number; tag: string }): void {
  const nodes = textNodes(root);
  const node = nodes[where % nodes.length];
  if (node) CHANGES[how](node, at, tag);
}

/** Most selections are short, some run over the whole page. */
function select(root: Node, start: number, length: number, [from, to]: readonly [number, number]): Range {
  const all = textNodes(root);
  const at = start % all.length;
  const first = all[at];
  const last = all[Math.min(all.length - 1, at + Math.floor((length / LENGTHS) ** 3 * all.length))];
  if (!first || !last) throw new Error('a page without text');
  const range = document.createRange();
  range.setStart(first, from % (first.length + 1));
  range.setEnd(last, to % (last.length + 1));
  return range;
}
const LENGTHS = 3000;

it('leads from any selection on any page to an anchor, and back to the same words in whatever nodes they stand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...BODIES),
      fc.boolean(),
      fc.tuple(fc.nat(), fc.nat(LENGTHS), fc.nat(400), fc.nat(400)),
      fc.array(change, { minLength: 1, maxLength: 40 }),
      async (body, isAct, [start, length, from, to], changes) => {
        const root = stage(body);
        const facts = isAct ? ({ act: 'kz.cpc.2014' } as const) : {};
        const page = readPage(root);
        const range = select(root, start, length, [from, to]);
        const span = page.spanOf(range);
        const anchor = anchorOfRange(range, page, indexPage(page, facts));
        if (!anchor.ok) {
          expect(words(span ? page.text.slice(span.start, span.end) : '')).toBe('');
          return;
        }
        const selected = page.rangeOf(anchor.value.position)?.toString() ?? '';
        expect(words(selected)).not.toBe('');
        for (const one of changes) make(root, one);
        const again = readPage(root);
        expect(again.text).toBe(page.text);
        // What was read before still leads to the same words, without being read anew.
        expect(page.rangeOf(anchor.value.position)?.toString()).toBe(selected);
        const [placement] = await resolveAnchors([anchor.value], indexPage(again, facts));
        const { start: begin, end } = anchor.value.position;
        expect(placement).toEqual({ kind: 'exact', span: { start: begin, end }, partChanged: false });
        expect(placement && rangeOfPlacement(placement, again)?.toString()).toBe(selected);
      },
    ),
    { numRuns: 300 },
  );
});
