/** A watched page: what we do to it ourselves is not a change of the page. */
export interface PageWatch {
  /** Runs a change of ours without reporting it; what the page changed before is still reported. */
  quietly(change: () => void): void;
}

export interface WatchOptions {
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Elements in which the page changed its text or structure, none twice, still in the document. */
  onChange(changed: readonly Element[]): void;
  /** The address without its fragment changed, with or without a new document. */
  onNavigate?(url: string): void;
  /** Milliseconds of quiet after which changes are reported. */
  readonly settle?: number;
  /** Milliseconds after which they are reported even if the page never rests. */
  readonly patience?: number;
}

/** Nothing that we put into a page and may take out again. */
const NOT_OURS = ':not(mark.lacuna-ref)';

const SETTLE_MS = 150;
const PATIENCE_MS = 1000;
/** Above so many places it is cheaper to read the page anew. */
const MANY = 500;

/** Follows late content, changes and single-page navigation below `root`, in batches, until the signal ends it. */
export function watchPage(root: Element, options: WatchOptions): PageWatch {
  const { signal, settle = SETTLE_MS, patience = PATIENCE_MS } = options;
  const places = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;

  const report = (): void => {
    timer = undefined;
    const changed = [...places].filter((element) => element.isConnected);
    places.clear();
    // Without the Navigation API a new address is known only by what the page shows anew.
    lookAtAddress?.();
    if (!signal.aborted && changed.length > 0) options.onChange(changed.length > MANY ? [root] : changed);
  };

  const note = (records: readonly MutationRecord[]): void => {
    for (const { target } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      // Our marks may be gone when the change is reported, and with them the only trace of it.
      const place = element?.closest(NOT_OURS);
      if (place) places.add(place);
    }
    if (places.size === 0) return;
    const now = performance.now();
    if (timer === undefined) due = now + patience;
    clearTimeout(timer);
    timer = setTimeout(report, Math.max(0, Math.min(settle, due - now)));
  };

  const observer = new MutationObserver(note);
  if (signal.aborted) return { quietly: (change) => change() };
  // An element that becomes editable must lose its marks, so two attributes count as a change of the text.
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['contenteditable', 'role'],
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  const lookAtAddress = options.onNavigate && followAddress(options.onNavigate, signal);

  return {
    quietly(change) {
      note(observer.takeRecords());
      try {
        change();
      } finally {
        observer.takeRecords();
      }
    },
  };
}

/** @returns what looks whether the address has changed. */
function followAddress(onNavigate: (url: string) => void, signal: AbortSignal): () => void {
  const address = (): string => location.href.split('#', 1)[0] ?? '';
  let last = address();
  const look = (): void => {
    const now = address();
    if (now === last) return;
    last = now;
    onNavigate(location.href);
  };
  window.addEventListener('popstate', look, { signal });
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  return look;
}
