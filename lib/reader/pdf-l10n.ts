/** What pdf.js says aloud for a page and its notes; it asks by names of its own. */
export interface PdfWords {
  page(number: number): string;
  annotation(type: string): string;
}

/** The part of pdf.js' translation that its viewer asks for. */
export interface PdfL10n {
  getLanguage(): string;
  getDirection(): 'ltr';
  get(ids: unknown, args?: Readonly<Record<string, unknown>> | null): Promise<string>;
  translate(element: Element): Promise<void>;
  translateOnce(element: Element): Promise<void>;
  destroy(): Promise<void>;
  pause(): void;
  resume(): void;
}

const ID = 'data-l10n-id';
const ARGS = 'data-l10n-args';

/** @param words asked anew each time, because the interface language may change while a document is open. */
export function pdfL10n(language: () => string, words: () => PdfWords): PdfL10n {
  const sayIn = (element: Element): void => {
    for (const one of [element, ...element.querySelectorAll(`[${ID}]`)]) say(one, words());
  };
  return {
    getLanguage: language,
    getDirection: () => 'ltr',
    get: async (id, args) => textOf(String(id), args ?? {}, words()) ?? '',
    translate: async (element) => sayIn(element),
    translateOnce: async (element) => sayIn(element),
    destroy: async () => undefined,
    pause: () => undefined,
    resume: () => undefined,
  };
}

/**
 * Names the pages and their notes aloud as they are drawn, and again when the language around them changes: a viewer that
 * is handed its words calls for them by itself nowhere.
 */
export function keepSaid(container: Element, l10n: PdfL10n, signal: AbortSignal): void {
  const fresh = new MutationObserver(() => {
    for (const one of container.querySelectorAll(`[${ID}]:not([aria-label])`)) void l10n.translate(one);
  });
  const spoken = new MutationObserver(() => void l10n.translate(container));
  fresh.observe(container, { childList: true, subtree: true });
  const around = container.closest('[lang]');
  if (around) spoken.observe(around, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    fresh.disconnect();
    spoken.disconnect();
  });
  void l10n.translate(container);
}

function say(element: Element, words: PdfWords): void {
  const text = textOf(element.getAttribute(ID) ?? '', argsOf(element), words);
  if (text !== undefined) element.setAttribute('aria-label', text);
}

function argsOf(element: Element): Readonly<Record<string, unknown>> {
  try {
    const args: unknown = JSON.parse(element.getAttribute(ARGS) ?? '{}');
    // A document may count its pages as “iv”; the reader's own numbers are those of the list beside it.
    const page = element.getAttribute('data-page-number');
    return typeof args === 'object' && args !== null ? { ...args, ...(page && { page }) } : {};
  } catch {
    return {};
  }
}

function textOf(id: string, args: Readonly<Record<string, unknown>>, words: PdfWords): string | undefined {
  switch (id) {
    case 'pdfjs-page-landmark':
      return words.page(Number(args.page ?? 0));
    case 'pdfjs-text-annotation-type':
      return words.annotation(String(args.type ?? ''));
    default:
      return undefined;
  }
}
