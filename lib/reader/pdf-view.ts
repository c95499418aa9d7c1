/** A PDF on the screen: pdf.js' own viewer, its text for the rest of the house, and what the person does with it. */
import type { PainterOptions } from '@/lib/highlight/painter';
import { inSlices } from '@/lib/page/slices';
import { documentFacts } from './facts';
import type { PageItems } from './page-items';
import type { OpenPdf, PdfLibrary, PdfViewer } from './pdf';
import { pdfFinder } from './pdf-find';
import { keepSaid, type PdfWords, pdfL10n } from './pdf-l10n';
import { createTextLayers } from './pdf-layers';
import { readOutline } from './pdf-outline';
import { createPdfPainter, type PdfPainter } from './pdf-painter';
import { printPdf } from './pdf-print';
import { readPdf } from './pdf-read';
import { firstScale, pdfSize } from './pdf-size';
import { type PdfText, pdfText } from './pdf-text';
import { printedAt } from './printed';
import type { DocumentView, ReadText } from './view';

export interface PdfViewOptions {
  /** Holds pdf.js' container; must be empty and positioned. */
  readonly host: HTMLElement;
  /** The original's address, empty where there is none. */
  readonly url: string;
  readonly language: () => string;
  readonly words: () => PdfWords;
  /** Page, scale or hits have changed. */
  onChange(): void;
}

/** Pages that are not drawn are landmarks as well. */
function* eachPage(pages: number, heard: (event: { pageNumber: number }) => void): Generator<void, void> {
  for (let pageNumber = 1; pageNumber <= pages; pageNumber++) {
    heard({ pageNumber });
    yield;
  }
}

/** Milliseconds that a page may take to be drawn after it was gone to. */
const PATIENCE_MS = 8000;
/** Milliseconds that the reading waits for the first page, which everybody looks at, before it takes its share of the work. */
const FIRST_PAGE_MS = 3000;

/** @returns the view once its first page is there. */
export async function showPdf(
  { viewer: components }: PdfLibrary,
  { document, close }: OpenPdf,
  options: PdfViewOptions,
): Promise<DocumentView> {
  const life = new AbortController();
  const { container, inner } = framesIn(options.host);
  const eventBus = new components.EventBus();
  const linkService = new components.PDFLinkService({ eventBus, externalLinkTarget: components.LinkTarget.BLANK });
  const findController = new components.PDFFindController({ eventBus, linkService });
  const l10n = pdfL10n(options.language, options.words);
  const parts = {
    container,
    viewer: inner,
    eventBus,
    linkService,
    findController,
    // Its types name a class with private parts; what is called is what `PdfL10n` has.
    l10n: l10n as unknown as PdfViewer['l10n'],
    annotationMode: 1,
    annotationEditorMode: -1,
    abortSignal: life.signal,
  };
  const viewer: PdfViewer = new components.PDFViewer(parts);
  linkService.setViewer(viewer);
  keepSaid(container, l10n, life.signal);

  const layers = createTextLayers();
  const pages: (PageItems | undefined)[] = [];
  let painter: PdfPainter | undefined;
  const drawn = new Map<number, Set<() => void>>();
  const finder = pdfFinder(eventBus, options.onChange);
  const on = (name: string, heard: (event: { pageNumber: number }) => void) =>
    eventBus.on(name, heard, { signal: life.signal });

  const firstPage = new Promise<void>((resolve) => {
    setTimeout(resolve, FIRST_PAGE_MS);
    on('pagerendered', () => {
      if (performance.getEntriesByName('lacuna:first-page').length === 0) performance.mark('lacuna:first-page');
      resolve();
    });
  });
  on('textlayerrendered', ({ pageNumber }) => {
    const layer = viewer.getPageView(pageNumber - 1)?.textLayer?.div;
    if (!layer) return;
    layers.drawn(pageNumber, layer);
    painter?.redraw(pageNumber);
    for (const tell of drawn.get(pageNumber) ?? []) tell();
    drawn.delete(pageNumber);
    for (const page of layers.pages()) if (!layers.layer(page)?.isConnected) layers.gone(page);
  });
  // Who hands over words of their own has to say them, too: pdf.js then leaves that alone.
  const say = ({ pageNumber }: { pageNumber: number }) => {
    const page: HTMLElement | undefined = viewer.getPageView(pageNumber - 1)?.div;
    if (page) void l10n.translate(page);
  };
  on('pagerendered', say);
  on('annotationlayerrendered', say);
  on('pagechanging', options.onChange);
  on('scalechanging', options.onChange);
  const ready = new Promise<void>((resolve) => on('pagesinit', () => resolve()));
  viewer._currentScale = firstScale(container, await document.getPage(1));
  viewer.setDocument(document);
  linkService.setDocument(document, null);
  await ready;
  const size = pdfSize(container, viewer, life.signal);
  void firstPage
    .then(() => inSlices(eachPage(document.numPages, say), { signal: life.signal }))
    .catch((error: unknown) => {
      if (!life.signal.aborted) throw error;
    });

  const untilDrawn = (page: number): Promise<boolean> =>
    new Promise((resolve) => {
      if (layers.layer(page)?.isConnected) return resolve(true);
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      const tell = () => {
        clearTimeout(timer);
        resolve(true);
      };
      drawn.set(page, (drawn.get(page) ?? new Set()).add(tell));
    });

  return {
    paged: true,
    outline: await readOutline(document, linkService),
    title: titleOf(await document.getMetadata().catch(() => undefined)),
    get state() {
      return {
        page: viewer.currentPageNumber,
        pages: document.numPages,
        scale: viewer.currentScale,
        hits: finder.hits,
      };
    },
    async *texts(): AsyncGenerator<ReadText, void> {
      await firstPage;
      const isShown = (page: unknown, number: number) => viewer.getPageView(number - 1)?.pdfPage === page;
      for await (const { text, complete } of readPdf({ document, pages, isShown, signal: life.signal }))
        yield { page: pdfText(options.host, text, layers), complete };
    },
    facts: (page) => documentFacts(options.host.ownerDocument, options.url, page),
    painter: (page, _options: PainterOptions) => {
      painter = createPdfPainter(page as PdfText, layers);
      return painter;
    },
    async show(page, span) {
      const place = (page as PdfText).document.placesOf(span)[0];
      if (!place) return false;
      await scrollTo(viewer, place.page, pages[place.page - 1]?.items[place.item]);
      return untilDrawn(place.page);
    },
    pageOf: (page, span) => (page as PdfText).pageOf(span),
    printed: (page, span) => printedAt((page as PdfText).document.placesOf(span), pages),
    goTo: (page) => {
      viewer.currentPageNumber = Math.min(Math.max(1, page), document.numPages);
    },
    get position() {
      return positionOf(viewer, container);
    },
    restore: ({ page, share }) => {
      const view = viewer.getPageView(page - 1);
      if (!view) return;
      viewer.scrollPageIntoView({ pageNumber: page });
      container.scrollTop = view.div.offsetTop + share * view.div.offsetHeight;
    },
    zoom: size.zoom,
    rotate: () => {
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
    },
    find: finder.find,
    endFind: finder.end,
    print: (onPage, signal) => printPdf(document, options.host.ownerDocument, onPage, signal),
    async close() {
      life.abort();
      painter?.clear();
      viewer.setDocument(null as unknown as typeof document);
      linkService.setDocument(null, null);
      options.host.replaceChildren();
      await close();
    },
  };
}

function framesIn(host: HTMLElement): { container: HTMLDivElement; inner: HTMLDivElement } {
  const container = host.ownerDocument.createElement('div');
  container.className = 'lc-pdf-container';
  // Scrolling areas must be reachable by keyboard.
  container.tabIndex = 0;
  const inner = host.ownerDocument.createElement('div');
  inner.className = 'pdfViewer';
  container.append(inner);
  host.replaceChildren(container);
  return { container, inner };
}

async function scrollTo(
  viewer: PdfViewer,
  page: number,
  item: { x: number; y: number; size: number } | undefined,
): Promise<void> {
  const view = viewer.getPageView(page - 1);
  const pdfPage = await viewer.pdfDocument?.getPage(page);
  if (!item || !view || !pdfPage) return viewer.scrollPageIntoView({ pageNumber: page });
  const [x, y] = pdfPage.getViewport({ scale: 1 }).convertToPdfPoint(item.x, Math.max(0, item.y - ABOVE)) as [
    number,
    number,
  ];
  viewer.scrollPageIntoView({
    pageNumber: page,
    destArray: [null, { name: 'XYZ' }, Math.max(0, x - ABOVE), y, null],
    allowNegativeOffset: true,
  });
}

/** Device units of the page that stay in view above words that were gone to. */
const ABOVE = 160;

function positionOf(viewer: PdfViewer, container: HTMLElement): { page: number; share: number } {
  const page = viewer.currentPageNumber;
  const div: HTMLElement | undefined = viewer.getPageView(page - 1)?.div;
  if (!div) return { page, share: 0 };
  return { page, share: Math.min(1, Math.max(0, (container.scrollTop - div.offsetTop) / div.offsetHeight)) };
}

function titleOf(metadata: { readonly info: object } | undefined): string | undefined {
  const title = metadata && 'Title' in metadata.info ? metadata.info.Title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}
