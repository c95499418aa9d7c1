/** Reads a PDF page by page, and gives out its text again and again while it grows. */
import { inSlices } from '@/lib/page/slices';
import { type DocumentText, documentText } from './document-text';
import { type PageItems, pageItems } from './page-items';
import { paragraphsOf } from './paragraphs';
import type { PdfDocument, PdfPage } from './pdf';

export interface PdfReading {
  readonly document: PdfDocument;
  /** Filled as pages are read; undefined for a page that is broken. */
  readonly pages: (PageItems | undefined)[];
  readonly signal: AbortSignal;
  /** Whether a page stands on the screen and needs what it has loaded. */
  isShown(page: PdfPage, number: number): boolean;
}

/** Pages that are read before the text is given out for the first time; then each time twice as many. */
const FIRST_PAGES = 6;

/** The text from the first page on; ends early when the signal is aborted. */
export async function* readPdf(reading: PdfReading): AsyncGenerator<{ text: DocumentText; complete: boolean }, void> {
  const { document, pages, signal } = reading;
  let due = FIRST_PAGES;
  for (let number = 1; number <= document.numPages; number++) {
    if (signal.aborted) return;
    pages.push(await readPage(reading, number));
    if (number < due && number < document.numPages) continue;
    due *= 2;
    const paragraphs = await inSlices(paragraphsOf(pages), { signal });
    const text = await inSlices(documentText(paragraphs), { signal });
    yield { text, complete: number === document.numPages };
  }
}

/** What a page says, or undefined where the file is broken there: the other pages are read all the same. */
async function readPage({ document, isShown }: PdfReading, number: number): Promise<PageItems | undefined> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const read = pageItems(items, page.getViewport({ scale: 1 }));
    // Five hundred pages would otherwise stay in memory with all their drawing instructions.
    if (!isShown(page, number)) page.cleanup();
    return read;
  } catch {
    return undefined;
  }
}
