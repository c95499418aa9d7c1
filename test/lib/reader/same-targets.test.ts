// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import { readPage } from '@/lib/page/html-source';
import { atOnce } from '@/lib/page/slices';
import { cleanHtml } from '@/lib/reader/clean-html';
import { docxToHtml } from '@/lib/reader/docx';
import { documentFacts } from '@/lib/reader/facts';
import { textParagraphs } from '@/lib/reader/plain-text';
import { itemsOfPdf, printPdfs, textOfPages } from '@/test/support/print-pdf';
import { asDocx, asHtml, asPages, type TestDocument, UN_DOCUMENT } from '@/test/support/un-document';

// Where there is a window, the browser's driver looks for the sources of its stack traces on the page's server, and there is none.
vi.hoisted(() => vi.stubGlobal('XMLHttpRequest', undefined));

const SEEDS = '../shared/seeds';
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];

/** A seed as a document: its paragraphs, printed as running text with a head and a foot on every page. */
const seedDocument = (name: string): TestDocument => ({
  symbol: 'TEST',
  head: [],
  paragraphs: textParagraphs(readFileSync(`${SEEDS}/${name}`, 'utf8')).map((text) => ({
    text: text.replace(/\s+/g, ' ').trim(),
  })),
  notes: [],
});

/** Targets as often as they are named, whatever the order. */
const targetsIn = (text: string, treaty?: string): string[] =>
  findReferences(text, { today: '2026-01-01', treaty: treaty as 'un.cat' })
    .flatMap(({ targets }) => targets.map(({ status, act, path }) => `${status} ${act} ${path}`))
    .sort();

const textOfHtml = (html: string): string => {
  const article = document.createElement('article');
  article.append(cleanHtml(html, document).content);
  document.body.replaceChildren(article);
  return readPage(article).text;
};

const documents: [string, TestDocument][] = [
  ['a UN document', UN_DOCUMENT],
  ...seeds.map((name): [string, TestDocument] => [name, seedDocument(name)]),
];
const printed = new Map<string, string>();

beforeAll(async () => {
  const [first, ...rest] = documents;
  const flowing = rest.map(([, document]) =>
    asHtml(document).replace('</head>', `<style>p{text-align:justify;font:13px serif}</style></head>`),
  );
  const [pages] = await printPdfs([asPages(UN_DOCUMENT)]);
  const books = await printPdfs(flowing, {
    head: '<span style="font-size:9px;margin-left:25mm">TEST/C/1</span>',
    foot: '<span style="font-size:9px;margin-left:25mm">GE.24-11111 <span class="pageNumber"></span></span>',
  });
  for (const [index, bytes] of [pages, ...books].entries()) {
    const name = documents[index]?.[0] ?? first?.[0] ?? '';
    printed.set(name, textOfPages(await itemsOfPdf(bytes ?? new Uint8Array())).text);
  }
}, 120_000);

afterAll(() => vi.unstubAllGlobals());

it.each(documents)(
  '%s names the same provisions as HTML, PDF and Word file',
  async (name, content) => {
    const html = targetsIn(textOfHtml(asHtml(content)));
    const docx = targetsIn(textOfHtml((await docxToHtml(await bytesOf(content))) ?? ''));
    expect(html.length).toBeGreaterThan(5);
    expect(targetsIn(printed.get(name) ?? '')).toEqual(html);
    expect(docx).toEqual(html);
  },
  60_000,
);

const bytesOf = async (content: TestDocument): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await asDocx(content));

it('reads symbol, date, treaty and paragraphs alike in a Word file and in a saved page', async () => {
  const facts = [asHtml(UN_DOCUMENT), (await docxToHtml(await bytesOf(UN_DOCUMENT))) ?? ''].map((html) => {
    const article = document.createElement('article');
    article.append(cleanHtml(html, document).content);
    document.body.replaceChildren(article);
    const { symbol, date, treaty, language, paragraphs } = atOnce(documentFacts(document, '', readPage(article)));
    return { symbol, date, treaty, language, numbers: paragraphs?.map(({ number }) => number) };
  });
  expect(facts[0]).toEqual({
    symbol: 'CAT/C/KAZ/99',
    date: '2024-12-12',
    treaty: 'un.cat',
    language: 'en',
    numbers: [1, 2, 3, 4, 5, 6, 7],
  });
  expect(facts[1]).toEqual(facts[0]);
});
