/**
 * The one file that knows pdf.js. Its files travel in the extension as they were published, but for four places that bring in code
 * or HTML, and are brought in when a PDF is opened; scripts of a PDF are never run, and nothing is compiled from strings.
 */
import type * as Api from 'pdfjs-dist';
import type * as Viewer from 'pdfjs-dist/web/pdf_viewer.mjs';

/** Folder of the published files inside the extension. */
const FOLDER = '/pdfjs/';

export type PdfDocument = Api.PDFDocumentProxy;
export type PdfPage = Api.PDFPageProxy;
export type PdfViewer = Viewer.PDFViewer;
export type PdfEventBus = Viewer.EventBus;
export type PdfLinkService = Viewer.PDFLinkService;

/** The library with a worker that is started already: both take longer than a short document. For one document. */
export interface PdfLibrary {
  readonly api: typeof Api;
  readonly viewer: typeof Viewer;
  readonly worker: Api.PDFWorker;
}

/** Why a PDF cannot be opened. */
export type PdfRefusal = 'not-pdf' | 'damaged' | 'password';

/** Brings the library in. The viewer's file finds the other one by a global of its own, so the order matters. */
export async function loadPdfLibrary(address: (path: string) => string): Promise<PdfLibrary> {
  const api: typeof Api = await import('pdfjs-dist');
  api.GlobalWorkerOptions.workerSrc = address(`${FOLDER}build/pdf.worker.min.mjs`);
  const worker = new api.PDFWorker();
  const viewer: typeof Viewer = await import('pdfjs-dist/web/pdf_viewer.mjs');
  return { api, viewer, worker };
}

export interface PdfOpening {
  /** Handed over to the worker: empty afterwards. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly address: (path: string) => string;
  /** Asks the person for the document's password; undefined gives up. `again` when the last one was wrong. */
  password(again: boolean): Promise<string | undefined>;
}

export interface OpenPdf {
  readonly document: PdfDocument;
  /** Lets go of everything, the worker included. */
  close(): Promise<void>;
}

/** @returns the document, or why it cannot be read. */
export async function openPdf(
  { api, worker }: PdfLibrary,
  { data, address, password }: PdfOpening,
): Promise<OpenPdf | PdfRefusal> {
  const task = api.getDocument({
    data,
    worker,
    cMapUrl: address(`${FOLDER}cmaps/`),
    standardFontDataUrl: address(`${FOLDER}standard_fonts/`),
    wasmUrl: address(`${FOLDER}wasm/`),
    // The extension's policy allows no WebAssembly; the library brings the same decoders as plain scripts.
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  let gaveUp = false;
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void password(reason === api.PasswordResponses.INCORRECT_PASSWORD).then((given) => {
      if (given !== undefined) return answer(given);
      gaveUp = true;
      return task.destroy();
    });
  };
  try {
    const document = await task.promise;
    // A file that lost its first page shows nothing, and the viewer would wait for it for ever.
    await document.getPage(1);
    return {
      document,
      close: async () => {
        await task.destroy();
        worker.destroy();
      },
    };
  } catch (error) {
    await task.destroy();
    worker.destroy();
    return gaveUp ? 'password' : refusalOf(error);
  }
}

function refusalOf(error: unknown): PdfRefusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'password';
  return name === 'InvalidPDFException' ? 'not-pdf' : 'damaged';
}
