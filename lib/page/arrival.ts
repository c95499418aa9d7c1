/** A page on its way: when work may begin, and when the page is there. */
export interface Arrival {
  /** Enough text is there to begin with; at the latest when the page is there. */
  readonly enough: Promise<void>;
  /** The document is parsed and the page's own first scripts have run. */
  readonly complete: Promise<void>;
  /** Whether `complete` has come. */
  readonly isComplete: () => boolean;
}

/** Scripts that run when the document is parsed and may take the page over: it must be as its server sent it until then. */
const LATER_SCRIPTS = 'script[defer], script[async], script[type="module"]';

/**
 * Follows a document while it is being loaded, so that the top of a long page can be read before its end has come.
 * A script that is brought in late finds everything there.
 *
 * @param characters how much text is enough, menus and inline scripts included.
 */
export function followArrival(document: Document, characters: number, signal: AbortSignal): Arrival {
  let complete = isLoaded(document);
  if (complete) return { enough: Promise.resolve(), complete: Promise.resolve(), isComplete: () => true };
  const { promise: enough, resolve: begin } = Promise.withResolvers<void>();
  const { promise: whole, resolve: end } = Promise.withResolvers<void>();

  let arrived = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === Node.TEXT_NODE) arrived += (node as Text).length;
    if (arrived < characters || !document.body) return;
    observer.disconnect();
    if (document.querySelector(LATER_SCRIPTS) === null) begin();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      complete = true;
      observer.disconnect();
      begin();
      end();
    },
    { once: true, signal },
  );
  return { enough, complete: whole, isComplete: () => complete };
}

/** Between "interactive" and "complete" only the clock tells whether the event has gone by. */
function isLoaded(document: Document): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'complete';
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (navigation?.domContentLoadedEventStart ?? 0) > 0;
}
