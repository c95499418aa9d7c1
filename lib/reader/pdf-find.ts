import type { PdfEventBus } from './pdf';
import type { Hits } from './view';

/** pdf.js' search: all hits are highlighted, on pages that are not drawn yet too. */
export interface PdfFinder {
  readonly hits: Hits | undefined;
  find(query: string, step: 'first' | 'next' | 'previous'): void;
  end(): void;
}

/** pdf.js' names for how a search stands. */
const PENDING = 3;

interface Counted {
  readonly matchesCount?: { readonly current: number; readonly total: number };
  readonly state?: number;
}

export function pdfFinder(eventBus: PdfEventBus, onChange: () => void): PdfFinder {
  let hits: Hits | undefined;
  const heard = ({ matchesCount, state }: Counted) => {
    if (!hits) return;
    hits = {
      current: matchesCount?.current ?? hits.current,
      total: matchesCount?.total ?? hits.total,
      searching: state === undefined ? hits.searching : state === PENDING,
    };
    onChange();
  };
  eventBus.on('updatefindmatchescount', heard);
  eventBus.on('updatefindcontrolstate', heard);
  return {
    get hits() {
      return hits;
    },
    find(query, step) {
      hits ??= { current: 0, total: 0, searching: true };
      eventBus.dispatch('find', {
        source: null,
        type: step === 'first' ? '' : 'again',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: step === 'previous',
        matchDiacritics: false,
      });
    },
    end() {
      hits = undefined;
      eventBus.dispatch('findbarclose', { source: null });
      onChange();
    },
  };
}
