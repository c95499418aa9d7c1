import { readPage } from '@/lib/page/html-source';
import type { LivePageText } from '@/lib/page/page-text';
import { FOLD } from '@/lib/text/fold';
import type { Hits } from './view';

/** Names of our CSS highlights for hits. */
const ALL = 'lacuna-find';
const CURRENT = 'lacuna-find-current';
/** More hits than this are counted and not shown. */
const MOST = 5000;

export interface FlowFinder {
  readonly hits: Hits | undefined;
  find(query: string, step: 'first' | 'next' | 'previous'): void;
  end(): void;
}

/** A search in a flowing text: letters compare as the house compares words, white space as one space. */
export function flowFinder(root: Element, onChange: () => void): FlowFinder {
  let sought = '';
  let page: LivePageText | undefined;
  let found: readonly number[] = [];
  let current = -1;
  let active = false;

  const show = (): void => {
    const length = sought.length;
    const rangeAt = (at: number): Range | null => page?.rangeOf({ start: at, end: at + length }) ?? null;
    const ranges = found.slice(0, MOST).flatMap((at) => rangeAt(at) ?? []);
    CSS.highlights.set(ALL, new Highlight(...ranges));
    const at = found[current];
    const range = at === undefined ? null : rangeAt(at);
    if (!range) return void CSS.highlights.delete(CURRENT);
    const shown = new Highlight(range);
    shown.priority = 2;
    CSS.highlights.set(CURRENT, shown);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };

  return {
    get hits() {
      return active ? { current: current + 1, total: found.length, searching: false } : undefined;
    },
    find(query, step) {
      active = true;
      const folded = foldAll(query.trim());
      if (step === 'first' || folded !== sought) {
        sought = folded;
        page = readPage(root);
        found = placesOf(folded, foldAll(page.text));
        current = found.length > 0 ? 0 : -1;
      } else if (found.length > 0) {
        current = (current + (step === 'next' ? 1 : found.length - 1)) % found.length;
      }
      show();
      onChange();
    },
    end() {
      active = false;
      sought = '';
      found = [];
      current = -1;
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
      onChange();
    },
  };
}

/** Letter by letter, so that offsets stay. */
function foldAll(text: string): string {
  let out = '';
  for (const unit of text.split('')) {
    const code = FOLD[unit.charCodeAt(0)] ?? 0;
    out += code === 0 ? (/\s/.test(unit) ? ' ' : unit) : String.fromCharCode(code);
  }
  return out;
}

function placesOf(sought: string, text: string): number[] {
  const places: number[] = [];
  if (sought === '') return places;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}
