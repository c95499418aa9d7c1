// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPage } from '@/lib/page/html-source';
import type { LivePageText } from '@/lib/page/page-text';
import { anchorOfRange, indexPage, MAX_QUOTE, rangeOfPlacement, resolveAnchors } from '@/lib/page/place';
import { adiletPage } from '@/test/support/adilet-page';

const PAGE = adiletPage({
  lang: 'rus',
  code: 'K1400000231',
  title: 'Кодекс о складском учете',
  articles: [
    {
      number: '7',
      heading: 'Учет запасов',
      paragraphs: [
        '1. Орган ведет <b>книги</b> учета и <a href="#z1">сверяет остатки</a> с описью.',
        '2. Хранитель отвечает за утрату имущества.',
      ],
      footnote: 'Статья 7 с изменениями.',
    },
    {
      number: '8',
      heading: 'Утрата запасов',
      paragraphs: [
        '1. Утрата запасов наказывается штрафом.',
        '2. То же деяние, совершенное неоднократно, наказывается штрафом.',
      ],
    },
  ],
});

interface Opened {
  readonly body: HTMLElement;
  readonly page: LivePageText;
}

function open(html: string): Opened {
  document.body.innerHTML = html;
  const { body } = document;
  return { body, page: readPage(body) };
}

const facts = { act: 'kz.cpc.2014' } as const;

/** Cuts text nodes in two, or joins what stands beside each other again. */
function shuffleNodes(body: HTMLElement, cuts: readonly number[], join: boolean): void {
  const nodes: Text[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  for (const [i, cut] of cuts.entries()) {
    const node = nodes[(i * 7 + cut) % nodes.length];
    if (node && node.length > 1) node.splitText(1 + (cut % (node.length - 1)));
  }
  if (join) body.normalize();
}

it('describes and finds the same, however the text is divided into nodes', async () => {
  const { length } = open(PAGE).page.text;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(length - 2),
      fc.integer({ min: 1, max: 80 }),
      fc.array(fc.nat(500), { maxLength: 30 }),
      fc.boolean(),
      async (start, size, cuts, join) => {
        const { body, page } = open(PAGE);
        const range = page.rangeOf({ start, end: Math.min(length, start + size) });
        const anchor = range && anchorOfRange(range, page, indexPage(page, facts));
        fc.pre(anchor?.ok === true);
        if (!anchor?.ok) return;
        shuffleNodes(body, cuts, join);
        const again = readPage(body);
        const document = indexPage(again, facts);
        const [placement] = await resolveAnchors([anchor.value], document, { pause: async () => {} });
        const found = placement && rangeOfPlacement(placement, again);
        const { start: from, end: to } = anchor.value.position;
        expect(placement).toEqual({ kind: 'exact', span: { start: from, end: to }, partChanged: false });
        expect(found && anchorOfRange(found, again, document)).toEqual(anchor);
      },
    ),
    { numRuns: 100 },
  );
});

it('knows the provision of an act, and of no other page', () => {
  const { page } = open(PAGE);
  const start = page.text.indexOf('совершенное');
  const range = page.rangeOf({ start, end: start + 11 });
  const anchored = (act: typeof facts | object) => range && anchorOfRange(range, page, indexPage(page, act));
  expect(anchored(facts)).toMatchObject({ ok: true, value: { path: '8/2', quote: { exact: 'совершенное' } } });
  expect(anchored({})).toMatchObject({ ok: true, value: { quote: { exact: 'совершенное' } } });
  expect(anchored({})).not.toHaveProperty('value.path');
});

it('says why a range bears no note', () => {
  const { body, page } = open(`<p>Слова</p><p> </p><p>${'x'.repeat(MAX_QUOTE + 1)}</p>`);
  const document = indexPage(page, {});
  const range = body.ownerDocument.createRange();
  const [first, , long] = body.querySelectorAll('p');
  if (!first || !long) throw new Error('no paragraphs');
  range.setStart(first, 0);
  range.collapse(true);
  expect(anchorOfRange(range, page, document)).toEqual({ ok: false, error: 'empty' });
  range.selectNodeContents(long);
  expect(anchorOfRange(range, page, document)).toEqual({ ok: false, error: 'too-long' });
  const outside = open('<p>Другое</p>').body;
  const foreign = outside.ownerDocument.createRange();
  foreign.selectNodeContents(outside);
  expect(anchorOfRange(foreign, page, document)).toEqual({ ok: false, error: 'outside' });
});

it('paints neither proposals nor orphans', () => {
  const { page } = open(PAGE);
  expect(rangeOfPlacement({ kind: 'orphan', reason: 'words-gone' }, page)).toBeNull();
  const proposal = { kind: 'moved', proposal: { start: 0, end: 5 }, path: '8/3', reason: 'renumbered' } as const;
  expect(rangeOfPlacement(proposal, page)).toBeNull();
  expect(rangeOfPlacement({ kind: 'exact', span: { start: 0, end: 5 }, partChanged: false }, page)).not.toBeNull();
});
