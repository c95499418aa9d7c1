import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPage } from '@/lib/page/html-source';
import { anchorOfRange, indexPage, rangeOfPlacement, resolveAnchors } from '@/lib/page/place';
import { stage } from './support';

const HTML = `<h1>Кодекс</h1><h3>Статья 7. Учет</h3><p>1. Орган ведет <b>книги</b> учета и <a href="#">сверяет <i>остатки</i></a>.</p>
<p>2. Хранитель отвечает за утрату имущества.</p><h3>Статья 8. Утрата</h3><p>1. Утрата наказывается штрафом.</p>
<p>2. То же деяние, совершенное<br>неоднократно, наказывается штрафом.</p>`;
const facts = { act: 'kz.cpc.2014' } as const;

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** What a reader sees as the same words. */
const words = (text: string): string => text.replace(/\s+/g, '');

it('leads from any selection to an anchor and back to the same words, also after nodes were split', async () => {
  const nodes = textNodes(stage(HTML)).length;
  await fc.assert(
    fc.asyncProperty(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.nat(40), fc.nat(40), async (a, b, from, to) => {
      const root = stage(HTML);
      const page = readPage(root);
      const all = textNodes(root);
      const first = all[Math.min(a, b)];
      const last = all[Math.max(a, b)];
      if (!first || !last) return;
      const range = document.createRange();
      range.setStart(first, Math.min(from, first.length));
      range.setEnd(last, Math.min(to, last.length));
      const selected = range.toString();
      const anchor = anchorOfRange(range, page, indexPage(page, facts));
      if (!anchor.ok) {
        expect(words(selected)).toBe('');
        return;
      }
      for (const node of textNodes(root)) if (node.length > 6) node.splitText(5);
      const again = readPage(root);
      const [placement] = await resolveAnchors([anchor.value], indexPage(again, facts));
      const found = placement && rangeOfPlacement(placement, again);
      expect(words(found?.toString() ?? '')).toBe(words(selected));
    }),
    { numRuns: 200 },
  );
});
