import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printPdfs } from '../support/print-pdf';
import { smallPdf } from '../support/small-pdf';
import { asDocx, asHtml, asPages, UN_DOCUMENT } from '../support/un-document';

/** The same document as PDF, Word file, saved page and plain text, written into a folder of this run. */
export interface ReaderFiles {
  readonly pdf: string;
  readonly docx: string;
  readonly html: string;
  readonly text: string;
  /** Pages without a letter, as a scanner makes them. */
  readonly scan: string;
  /** The first half of the PDF. */
  readonly torn: string;
  /** Three pages with an outline and a title. */
  readonly small: string;
  /** The same behind the password `right`. */
  readonly locked: string;
  /** Begins like a PDF and is none. */
  readonly fake: string;
}

const SMALL = {
  title: 'Words for a test',
  outline: ['The first part', 'The second part', 'The third part'],
  pages: [
    ['The first page names article 146 of the Criminal Code of Kazakhstan.', 'Copy these words.'],
    ['The second page names article 65-1 of the Criminal Code of Kazakhstan.'],
    ['The third page names nothing.'],
  ],
};

export async function makeReaderFiles(): Promise<ReaderFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-reader-'));
  const [pdf = new Uint8Array(), scan = new Uint8Array()] = await printPdfs([
    asPages(UN_DOCUMENT),
    '<!doctype html><svg width="500" height="700"><rect x="10" y="10" width="300" height="400" fill="#ddd"/></svg>',
  ]);
  const write = (name: string, content: Uint8Array | string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    pdf: write('document.pdf', pdf),
    docx: write('document.docx', await asDocx(UN_DOCUMENT)),
    html: write('document.html', asHtml(UN_DOCUMENT).replace(/\u00AD/g, '')),
    text: write(
      'document.txt',
      UN_DOCUMENT.paragraphs.map(({ text }) => text.replace(/\u00AD|\[\^\d\]/g, '')).join('\n\n'),
    ),
    scan: write('scan.pdf', scan),
    torn: write('torn.pdf', pdf.subarray(0, Math.floor(pdf.length / 3))),
    small: write('small.pdf', smallPdf(SMALL)),
    locked: write('locked.pdf', smallPdf({ ...SMALL, password: 'right' })),
    fake: write('fake.pdf', '%PDF-1.7\nnothing of the kind'),
  };
}
