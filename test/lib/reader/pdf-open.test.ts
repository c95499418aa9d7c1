import * as api from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { type OpenPdf, openPdf, type PdfLibrary, type PdfRefusal } from '@/lib/reader/pdf';
import { longPdf } from '@/test/support/long-pdf';
import { smallPdf } from '@/test/support/small-pdf';

/** What pdf.js makes of files, good and bad; it runs here as it does in the reader, but for the screen. */

const open = (
  data: Uint8Array<ArrayBuffer>,
  password: (again: boolean) => Promise<string | undefined> = async () => undefined,
): Promise<OpenPdf | PdfRefusal> => {
  const library = { api, worker: new api.PDFWorker() } as unknown as PdfLibrary;
  return openPdf(library, {
    data: data.slice(),
    address: (path) => `node_modules/pdfjs-dist/${path.slice(7)}`,
    password,
  });
};

/** What came of it, in one word; what was opened is let go. */
const outcome = async (opened: OpenPdf | PdfRefusal): Promise<string> => {
  if (typeof opened === 'string') return opened;
  const { numPages } = opened.document;
  await opened.close();
  return `${numPages} pages`;
};

const LOCKED = smallPdf({ pages: [['words'], ['more']], password: 'right' });

it('asks for a password until it is the right one', async () => {
  const asked: boolean[] = [];
  const given = ['wrong', 'Right', 'right'];
  const opened = await open(LOCKED, async (again) => {
    asked.push(again);
    return given[asked.length - 1];
  });
  expect(await outcome(opened)).toBe('2 pages');
  expect(asked).toEqual([false, true, true]);
});

it('stays locked where the person gives up, at once or after a wrong one', async () => {
  expect(await open(LOCKED)).toBe('password');
  expect(await open(LOCKED, async (again) => (again ? undefined : 'wrong'))).toBe('password');
});

it('opens one document after the other, each with a worker of its own', async () => {
  const plain = smallPdf({ pages: [['words']], title: 'A title' });
  expect(await outcome(await open(plain))).toBe('1 pages');
  expect(await outcome(await open(plain))).toBe('1 pages');
});

it.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
  ['that begins like one and is none', new TextEncoder().encode('%PDF-1.7\nnothing of the kind'), /^not-pdf$/],
  ['without a page', smallPdf({ pages: [] }), /^(?:damaged|not-pdf)$/],
])('refuses a file %s', async (_name, bytes, expected) => {
  expect(await outcome(await open(bytes))).toMatch(expected);
});

const LONG = longPdf(20);

it.each([0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999])(
  'shows what is left of a file cut off after a share of %f, or says that it is damaged',
  async (share) => {
    const seen = await outcome(await open(LONG.slice(0, Math.floor(LONG.length * share))));
    expect(seen).toMatch(/^(?:not-pdf|damaged|\d+ pages)$/);
  },
);
