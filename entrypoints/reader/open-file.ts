import type { Language } from '@/lib/base/language';
import { fail, ok, type Result } from '@/lib/base/result';
import { cleanHtml } from '@/lib/reader/clean-html';
import { docxToHtml } from '@/lib/reader/docx';
import { fingerprintOf } from '@/lib/reader/fingerprint';
import { showFlow } from '@/lib/reader/flow-view';
import { fileKind, isCutOff } from '@/lib/reader/kind';
import { loadPdfLibrary, openPdf, type PdfLibrary } from '@/lib/reader/pdf';
import type { PdfWords } from '@/lib/reader/pdf-l10n';
import { showPdf } from '@/lib/reader/pdf-view';
import { declaredCharset, decodeText, textElements } from '@/lib/reader/plain-text';
import type { DocumentView } from '@/lib/reader/view';

/** Why a file cannot be shown; each has words in every interface language. */
export type FileRefusal =
  | 'not-pdf'
  | 'damaged'
  | 'password'
  | 'old-word'
  | 'not-word'
  | 'unknown'
  | 'empty'
  | 'web-page';

/** A file with everything that is known about it. */
export interface GivenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** The original's address, empty for a file of this computer. */
  readonly url: string;
}

export interface OpenDocument {
  readonly view: DocumentView;
  readonly name: string;
  readonly title: string;
  /** The original's address; of a saved page the one it was saved from. Empty where there is none. */
  readonly url: string;
  readonly fingerprint: string;
  /** The file as it came, to be downloaded. */
  readonly blob: Blob;
  /** The end of the file is missing. */
  readonly cutOff: boolean;
}

export interface OpenFileOptions {
  readonly host: HTMLElement;
  readonly language: () => Language;
  readonly words: () => PdfWords;
  /** Brought in while the bytes were still coming. */
  readonly prepared?: PreparedPdf | undefined;
  readonly address: (path: string) => string;
  onChange(): void;
  password(again: boolean): Promise<string | undefined>;
}

/** Shows a file in `host`, whatever kind it is. */
export async function openFile(file: GivenFile, options: OpenFileOptions): Promise<Result<OpenDocument, FileRefusal>> {
  if (file.bytes.length === 0) return fail('empty');
  const kind = fileKind(file.bytes);
  // Both take their copy before the bytes are handed over to the worker.
  const fingerprint = fingerprintOf(file.bytes);
  const blob = new Blob([file.bytes], { type: kind === 'pdf' ? 'application/pdf' : 'application/octet-stream' });
  const cutOff = kind === 'pdf' && isCutOff(file.bytes);
  if (kind !== 'pdf') options.prepared?.letGo();
  const shown = await show(kind, file, options);
  if (!shown.ok) return fail(shown.error === 'damaged' && /\.pdf$/i.test(file.name) ? 'damaged' : shown.error);
  const { view, url } = shown.value;
  return ok({
    view,
    name: file.name,
    title: view.title ?? file.name,
    url,
    fingerprint: await fingerprint,
    blob,
    cutOff,
  });
}

type Shown = { readonly view: DocumentView; readonly url: string };

async function show(
  kind: ReturnType<typeof fileKind>,
  { bytes, url }: GivenFile,
  options: OpenFileOptions,
): Promise<Result<Shown, FileRefusal>> {
  const flow = (content: DocumentFragment, title?: string, from = url): Result<Shown, never> =>
    ok({ view: showFlow({ host: options.host, content, title, url: from, onChange: options.onChange }), url: from });
  const page = options.host.ownerDocument;
  switch (kind) {
    case 'pdf':
      return showPdfFile(bytes, url, options);
    case 'docx': {
      const html = await docxToHtml(bytes);
      return html === undefined ? fail('not-word') : flow(cleanHtml(html, page).content);
    }
    case 'html': {
      // An address that gives a page of the web is better read where it stands.
      if (url !== '') return fail('web-page');
      const { content, title, savedFrom } = cleanHtml(decodeText(bytes, declaredCharset(bytes)), page);
      return flow(content, title, savedFrom);
    }
    case 'text':
      return flow(textElements(decodeText(bytes), page));
    case 'old-word':
      return fail('old-word');
    case 'unknown':
      return fail('unknown');
  }
}

/** Everything a PDF needs but its bytes. */
export interface PreparedPdf {
  readonly library: Promise<PdfLibrary>;
  /** Where the file turns out to be something else. */
  letGo(): void;
}

/** Starts bringing the library in; what goes wrong with it is heard by whoever waits for it. */
export function preparePdf(document: Document, address: (path: string) => string): PreparedPdf {
  const library = Promise.all([
    loadPdfLibrary(address),
    bringStyle(document, address('/pdfjs/web/pdf_viewer.css')),
  ]).then(([loaded]) => loaded);
  library.catch(() => undefined);
  return { library, letGo: () => void library.then(({ worker }) => worker.destroy()).catch(() => undefined) };
}

async function showPdfFile(
  bytes: Uint8Array<ArrayBuffer>,
  url: string,
  { host, language, words, address, onChange, password, prepared }: OpenFileOptions,
): Promise<Result<Shown, FileRefusal>> {
  const library = await (prepared ?? preparePdf(host.ownerDocument, address)).library;
  const opened = await openPdf(library, { data: bytes, address, password });
  if (typeof opened === 'string') return fail(opened);
  return ok({ view: await showPdf(library, opened, { host, url, language, words, onChange }), url });
}

/** The published style sheet, brought in once and only for a PDF. */
async function bringStyle(document: Document, href: string): Promise<void> {
  if (document.querySelector('link[data-pdf]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.dataset.pdf = '';
  // Before ours, which come last and win.
  document.head.prepend(link);
  await new Promise<void>((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
}
