import { bareText, beginningOf } from './bare-text';

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

/** Milliseconds between two looks at how much has come. */
const LOOK_MS = 20;

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

  let timer: ReturnType<typeof setTimeout> | undefined;
  // Asked now and then: an observer would be told of every node, which costs more than all the rest of a page without law.
  const look = () => {
    if (!document.body || !hasCome(document.body, characters)) timer = setTimeout(look, LOOK_MS);
    else if (document.querySelector(LATER_SCRIPTS) === null) begin();
  };
  look();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      complete = true;
      clearTimeout(timer);
      begin();
      end();
    },
    { once: true, signal },
  );
  return { enough, complete: whole, isComplete: () => complete };
}

function hasCome(body: Element, characters: number): boolean {
  let come = 0;
  for (const { length } of beginningOf(bareText(body), characters)) come += length;
  return come >= characters;
}

/** Between "interactive" and "complete" only the clock tells whether the event has gone by. */
function isLoaded(document: Document): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'complete';
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (navigation?.domContentLoadedEventStart ?? 0) > 0;
}
