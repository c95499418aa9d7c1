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
  /** A red and a black square, packed as scanners pack their pages: JPEG 2000, and the code of fax machines. */
  readonly pictures: string;
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

const PICTURES = {
  pages: [['A page with two pictures of a scanner.']],
  pictures: [
    {
      dictionary: '/Width 16 /Height 16 /Filter /JPXDecode',
      bytes: Buffer.from(
        '/0//UQAvAAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAADDwEBDwEBDwEB/1IADAAAAAEBBAQEAAH/XAAQQICIiJCIiJCIiJCIiJD/kAAKAAAAAAApAAH/k8/8MAwGxy+A3/iQGAHDyYCAgICAgICAgICAgP/Z',
        'base64',
      ),
    },
    {
      // The first line is a white run of none and a black one of eight; each of the seven others is as the one above it.
      dictionary:
        '/Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>',
      bytes: Buffer.from('26a2fffe', 'hex'),
    },
  ],
};

/** Evaluated in the reader: how many points of the first page are red, and how many black, in hundredths of its area. */
export function drawnColours(): { readonly red: number; readonly black: number } {
  const drawn = document.querySelector<HTMLCanvasElement>('.page canvas');
  const copy = document.createElement('canvas');
  copy.width = drawn?.width ?? 1;
  copy.height = drawn?.height ?? 1;
  const pen = copy.getContext('2d');
  if (drawn) pen?.drawImage(drawn, 0, 0);
  const points = pen?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  let red = 0;
  let black = 0;
  for (let at = 0; at < points.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = points.slice(at, at + 4);
    if (alpha === 255 && r > 150 && g < 60 && b < 60) red++;
    if (alpha === 255 && r < 60 && g < 60 && b < 60) black++;
  }
  const share = (count: number): number => (count * 400) / points.length;
  return { red: share(red), black: share(black) };
}

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
    pictures: write('pictures.pdf', smallPdf(PICTURES)),
    fake: write('fake.pdf', '%PDF-1.7\nnothing of the kind'),
  };
}
