import type { PdfDocument } from './pdf';

/** Dots for an inch of paper: letters stay sharp, and five hundred pages still fit into memory. */
const DOTS = 150;
const INCH = 72;

/**
 * Draws every page for paper, one after the other, hands them to the browser's own dialog, and lets go of them.
 *
 * @throws the signal's reason when the person breaks it off.
 */
export async function printPdf(
  pdf: PdfDocument,
  document: Document,
  onPage: (page: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const paper = document.createElement('div');
  paper.className = 'lc-paper';
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      signal.throwIfAborted();
      onPage(number);
      const image = document.createElement('img');
      image.src = await drawn(pdf, document, number);
      addresses.push(image.src);
      await image.decode();
      paper.append(image);
    }
    document.body.append(paper);
    document.defaultView?.print();
  } finally {
    paper.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

async function drawn(pdf: PdfDocument, document: Document, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: DOTS / INCH });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made));
  canvas.width = 0;
  if (!blob) throw new Error(`page ${number} could not be drawn`);
  return URL.createObjectURL(blob);
}
