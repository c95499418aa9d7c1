/** Prints HTML as PDF with the installed Chromium, and reads the text of a PDF back with the library that the reader uses. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright/test';
import { atOnce } from '@/lib/page/slices';
import { type DocumentText, documentText } from '@/lib/reader/document-text';
import { type PageItems, pageItems } from '@/lib/reader/page-items';
import { paragraphsOf } from '@/lib/reader/paragraphs';
import { CHROMIUM_SWITCHES, findBrowser } from '../../.ci/browsers.mjs';

export interface Printing {
  /** HTML printed at the head and foot of every page. */
  readonly head?: string;
  readonly foot?: string;
}

/** @returns the bytes of one PDF for each page of HTML. */
export async function printPdfs(pages: readonly string[], { head, foot }: Printing = {}): Promise<Uint8Array[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: [...CHROMIUM_SWITCHES],
  });
  try {
    const printed: Uint8Array[] = [];
    for (const html of pages) {
      const page = await browser.newPage();
      await page.setContent(html);
      const bytes = await page.pdf({
        format: 'A4',
        displayHeaderFooter: Boolean(head ?? foot),
        headerTemplate: head ?? '<span></span>',
        footerTemplate: foot ?? '<span></span>',
        preferCSSPageSize: true,
        ...(head || foot ? { margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' } } : {}),
      });
      printed.push(new Uint8Array(bytes));
      await page.close();
    }
    return printed;
  } finally {
    await browser.close();
  }
}

/** The items of every page, as the reader takes them. */
export async function itemsOfPdf(bytes: Uint8Array): Promise<PageItems[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: PageItems[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    pages.push(pageItems(content.items, page.getViewport({ scale: 1 })));
  }
  await task.destroy();
  return pages;
}

export const textOfPages = (pages: readonly (PageItems | undefined)[]): DocumentText =>
  atOnce(documentText(atOnce(paragraphsOf(pages))));
