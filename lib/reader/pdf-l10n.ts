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

function say(element: Element, words: PdfWords): void {
  const text = textOf(element.getAttribute(ID) ?? '', argsOf(element), words);
  if (text !== undefined) element.setAttribute('aria-label', text);
}

function argsOf(element: Element): Readonly<Record<string, unknown>> {
  try {
    const args: unknown = JSON.parse(element.getAttribute(ARGS) ?? '{}');
    return typeof args === 'object' && args !== null ? { ...args } : {};
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
