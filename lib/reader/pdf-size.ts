import type { PdfPage, PdfViewer } from './pdf';

/** Units of the screen for one point of paper. */
const CSS_UNITS = 96 / 72;
/** What pdf.js leaves for the bar beside the pages, and the size above which it enlarges nothing by itself. */
const BAR_PX = 40;
const MOST_BY_ITSELF = 1.25;
const STEP = 1.15;
const SCALES = { least: 0.25, most: 6 };

export interface PdfSize {
  zoom(step: 'in' | 'out' | 'width'): void;
}

/**
 * The size in which a page first appears. It is set before the pages are made: setting it afterwards would lay out each of
 * them a second time before the first one can be seen.
 */
export function firstScale(container: HTMLElement, page: PdfPage): number {
  const { width, height } = page.getViewport({ scale: 1 });
  const byWidth = (container.clientWidth - BAR_PX) / (width * CSS_UNITS);
  const byHeight = container.clientHeight / (height * CSS_UNITS);
  const fitting = width > height ? Math.min(byWidth, byHeight) : byWidth;
  return Math.max(SCALES.least, Math.min(MOST_BY_ITSELF, fitting));
}

/** Follows the width of the window until the person chooses a size of their own. */
export function pdfSize(container: HTMLElement, viewer: PdfViewer, signal: AbortSignal): PdfSize {
  let fitting: 'auto' | 'page-width' | undefined = 'auto';
  let width = container.clientWidth;
  const observer = new ResizeObserver(() => {
    if (container.clientWidth === width || container.clientWidth === 0) return;
    width = container.clientWidth;
    if (fitting) viewer.currentScaleValue = fitting;
  });
  observer.observe(container);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    zoom(step) {
      fitting = step === 'width' ? 'page-width' : undefined;
      if (fitting) viewer.currentScaleValue = fitting;
      else viewer.currentScale = clamp(viewer.currentScale * (step === 'in' ? STEP : 1 / STEP));
    },
  };
}

const clamp = (scale: number): number => Math.min(SCALES.most, Math.max(SCALES.least, scale));
