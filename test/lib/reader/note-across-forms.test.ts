// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest';
import { describeAnchor } from '@/lib/anchor/describe';
import { documentKey, documentKeyText } from '@/lib/anchor/document-key';
import { resolveAnchor } from '@/lib/anchor/locate';
import type { IndexedDocument } from '@/lib/anchor/structure';
import { readPage } from '@/lib/page/html-source';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import { indexPage } from '@/lib/page/place';
import { atOnce } from '@/lib/page/slices';
import { cleanHtml } from '@/lib/reader/clean-html';
import { docxToHtml } from '@/lib/reader/docx';
import { documentFacts } from '@/lib/reader/facts';
import { createTextLayers } from '@/lib/reader/pdf-layers';
import { pdfText } from '@/lib/reader/pdf-text';
import { itemsOfPdf, printPdfs, textOfPages } from '@/test/support/print-pdf';
import { asDocx, asHtml, asPages, UN_DOCUMENT } from '@/test/support/un-document';

/** A note on one form of a document, found again in another form: in all six directions, by the same words. */

// Where there is a window, the browser's driver looks for the sources of its stack traces on the page's server, and there is none.
vi.hoisted(() => vi.stubGlobal('XMLHttpRequest', undefined));

const FORMS = ['HTML', 'PDF', 'DOCX'] as const;
type Form = (typeof FORMS)[number];

interface Read {
  readonly text: string;
  readonly facts: PageFacts;
  readonly indexed: IndexedDocument;
}
const read = new Map<Form, Read>();

const ADDRESS: Readonly<Record<Form, string>> = {
  HTML: 'https://undocs.org/en/CAT/C/KAZ/99',
  PDF: 'https://docs.un.org/en/CAT/C/KAZ/99',
  DOCX: '',
};

const reading = (page: LivePageText, form: Form): Read => {
  const facts = atOnce(documentFacts(document, ADDRESS[form], page));
  return { text: page.text, facts, indexed: indexPage(page, facts) };
};

const flow = (html: string): LivePageText => {
  const article = document.createElement('article');
  article.append(cleanHtml(html, document).content);
  document.body.replaceChildren(article);
  return readPage(article);
};

beforeAll(async () => {
  const [bytes = new Uint8Array()] = await printPdfs([asPages(UN_DOCUMENT)]);
  const pdf = pdfText(document.createElement('div'), textOfPages(await itemsOfPdf(bytes)), createTextLayers());
  read.set('PDF', reading(pdf, 'PDF'));
  read.set('HTML', reading(flow(asHtml(UN_DOCUMENT)), 'HTML'));
  const word = new Uint8Array(await asDocx(UN_DOCUMENT));
  read.set('DOCX', reading(flow((await docxToHtml(word)) ?? ''), 'DOCX'));
}, 60_000);

/** Each form breaks lines, words and notes' numbers in its own way. */
const plain = (text: string): string => text.replace(/[\u00AD\s¹²]|\[?\b[12]\]?(?=,\s)/g, '');
const shape = (words: string): RegExp =>
  new RegExp(
    words
      .split(' ')
      .map((word) => [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\u00AD?'))
      .join('\\s+'),
  );

const PLACES: readonly (readonly [name: string, paragraph: number | undefined, from: string, to: string])[] = [
  ['one word', 1, 'paragraph is', 'paragraph is'],
  ['over some lines', 1, 'It names article', 'so that the layout'],
  ['a word that the layout breaks', 1, 'something to break', 'something to break'],
  ['over the number of a note', 2, 'the Republic of Kazakhstan', 'the rest of the sentence'],
  ['over the end of a page', 3, 'name part 2 of', 'the middle of the reference'],
  ['over the end of a column', 5, 'run over from', 'into the other'],
  ['from one paragraph into the next', undefined, 'after it come', 'A second reference'],
  ['a whole paragraph', 7, 'The last paragraph', 'may not exist'],
];

const DIRECTIONS = FORMS.flatMap((from) => FORMS.filter((to) => to !== from).map((to) => [from, to] as const));

it.each(DIRECTIONS)('a note made in the %s stands in the %s', (from, to) => {
  const [here, there] = [read.get(from), read.get(to)];
  if (!here || !there) throw new Error('not read');
  for (const [name, paragraph, first, last] of PLACES) {
    const start = here.text.search(shape(first));
    const end = here.text.search(shape(last)) + (shape(last).exec(here.text)?.[0].length ?? 0);
    expect(start, `${name} in the ${from}`).toBeGreaterThanOrEqual(0);
    const anchor = describeAnchor({ start, end }, here.indexed);
    if (paragraph) expect(anchor.path, name).toBe(String(paragraph));
    const placement = resolveAnchor(anchor, there.indexed);
    expect(['exact', 'normalised'], `${name}: ${JSON.stringify(placement)}`).toContain(placement.kind);
    if (!('span' in placement)) continue;
    const found = there.text.slice(placement.span.start, placement.span.end);
    expect(plain(found), name).toBe(plain(here.text.slice(start, end)));
  }
});

it('all three are one document', () => {
  const keys = FORMS.map((form) => {
    const { facts } = read.get(form) ?? {};
    return documentKeyText(documentKey(ADDRESS[form], { ...facts, fingerprint: form }));
  });
  expect(new Set(keys)).toEqual(new Set(['un:CAT/C/KAZ/99:en']));
});
