import { beforeAll, describe, expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import type { DocumentText } from '@/lib/reader/document-text';
import type { PageItems } from '@/lib/reader/page-items';
import { itemsOfPdf, printPdfs, textOfPages } from '@/test/support/print-pdf';
import { asPages, UN_DOCUMENT } from '@/test/support/un-document';

/** The document's own words, as they read without any layout. */
const PLAIN = [
  ...UN_DOCUMENT.head,
  ...UN_DOCUMENT.paragraphs.map(({ text }) =>
    text.replace(/\u00AD/g, '').replace(/\[\^(\d)\]/g, (_, n) => '⁰¹²³'[Number(n)] ?? ''),
  ),
  'Annex without references.',
  ...UN_DOCUMENT.notes.map((note, index) => `${'¹²'[index]} ${note}`),
];

let pages: PageItems[] = [];
let document: DocumentText;

beforeAll(async () => {
  const [pdf] = await printPdfs([asPages(UN_DOCUMENT)]);
  pages = await itemsOfPdf(pdf ?? new Uint8Array());
  document = textOfPages(pages);
}, 60_000);

describe('the text of a printed document', () => {
  it('reads as it was written: lines, columns, pages and broken words joined, heads and feet gone, notes at the end', () => {
    expect(document.text.split('\n')).toEqual(PLAIN);
  });

  it('keeps notes apart from the text', () => {
    expect(document.text.slice(document.notesAt)).toBe(PLAIN.slice(-2).join('\n'));
  });

  it('leads back from every character to where it is printed', () => {
    for (let at = 0; at < document.text.length; at++) {
      const word = document.text[at] ?? '';
      if (/[\s⁰-⁹¹²³]/.test(word)) continue;
      const [place] = document.placesOf({ start: at, end: at + 1 });
      const printed = pages[(place?.page ?? 0) - 1]?.items[place?.item ?? -1]?.str.slice(place?.from, place?.to);
      // One printed sign may stand for two letters.
      expect(printed?.normalize('NFKC')).toContain(word);
    }
  });

  it('leads from a printed place to its offset and back', () => {
    for (let at = 0; at < document.text.length; at += 7) {
      const [place] = document.placesOf({ start: at, end: at + 1 });
      if (!place) continue;
      expect(document.offsetAt(place.page, place.item, place.from)).toBe(at);
      expect(document.endBefore(place.page, place.item, place.to)).toBe(at + 1);
    }
  });

  it('holds a reference that runs over the end of a page as one', () => {
    const references = findReferences(document.text, { today: '2026-01-01' });
    const over = references.find(({ span }) => document.text.slice(span.start, span.end).includes('217'));
    const places = over ? document.placesOf(over.span) : [];
    expect(new Set(places.map(({ page }) => page))).toEqual(new Set([1, 2]));
    expect(over?.targets.map(({ act, path }) => `${act} ${path}`)).toEqual(['kz.cpc.2014 217/2']);
  });

  it('reads more pages without changing what stood before', () => {
    const first = textOfPages(pages.slice(0, 1)).text.split('\n');
    expect(document.text.startsWith(first.slice(0, 6).join('\n'))).toBe(true);
  });
});
