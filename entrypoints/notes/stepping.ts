import { createFocusSpot } from '@/lib/highlight/focus-spot';
import type { NotePainter } from '@/lib/highlight/note-painter';
import type { Note } from '@/lib/note/note';
import type { LivePageText } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';
import type { Kept } from './keeper';

const NOTE_ATTRIBUTE = 'data-lacuna-note';
/** A note that was jumped to stands out for so long, in milliseconds. */
const PULSE_MS = 1800;
/** Characters of a note by which it is called. */
const CALLED = 80;

/** Going from note to note on the page. */
export interface Stepping {
  /** The next or previous note with a place, from where the person is. @returns false where there is none. */
  step(to: 'next' | 'previous'): boolean;
  /** Brings a painted note into view and gives it the focus. False where its words are gone. */
  reveal(id: string): boolean;
  /** Brings words that are no note's place into view. */
  show(page: LivePageText, span: Span): void;
  /** The note whose place has the focus, or had it before a card was opened from it. */
  readonly at: string | null;
  /** Back from a card to the place it was opened from. */
  back(): void;
}

export function createStepping(options: {
  readonly signal: AbortSignal;
  readonly painter: NotePainter;
  notes(): readonly Kept[];
  /** What a screen reader says at a note. */
  label(note: Note): string;
  /** Enter at a note. */
  onOpen(id: string): void;
}): Stepping {
  const { signal, painter } = options;
  // Our own element stands outside the body, so nobody who watches the page's text sees it.
  const spot = createFocusSpot(document, (change) => change(), NOTE_ATTRIBUTE);
  let at: string | null = null;
  let pulse: ReturnType<typeof setTimeout> | undefined;

  const reveal = (id: string): boolean => {
    const note = options.notes().find((one) => one.note.id === id)?.note;
    const range = painter.rangeOf(id);
    if (!note || !range) return false;
    at = id;
    painter.activate(id);
    clearTimeout(pulse);
    pulse = setTimeout(() => painter.activate(null), PULSE_MS);
    spot.put(range, { id, label: options.label(note) });
    return true;
  };
  /** From the last note, else from what is in view. */
  const start = (placed: readonly string[], to: 'next' | 'previous'): number => {
    const known = at === null ? -1 : placed.indexOf(at);
    if (known >= 0) return known + (to === 'next' ? 1 : -1);
    const below = placed.findIndex((id) => (painter.rangeOf(id)?.getBoundingClientRect().bottom ?? -1) >= 0);
    if (to === 'next') return Math.max(0, below);
    return below < 0 ? placed.length - 1 : below - 1;
  };
  const openAt = (event: Event): void => {
    const { target } = event;
    const id = target instanceof Element ? target.getAttribute(NOTE_ATTRIBUTE) : null;
    if (id === null || !event.isTrusted) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    options.onOpen(id);
  };
  document.addEventListener('keydown', openAt, { signal, capture: true });
  document.addEventListener('click', openAt, { signal, capture: true });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(pulse);
      spot.remove();
    },
    { once: true },
  );

  return {
    reveal,
    step(to) {
      const placed = inReadingOrder(options.notes());
      const first = start(placed, to);
      // A note whose words are gone by now is passed over.
      for (let moved = 0; moved < placed.length; moved++) {
        const index = (first + (to === 'next' ? moved : -moved) + 2 * placed.length) % placed.length;
        if (reveal(placed[index] ?? '')) return true;
      }
      return false;
    },
    show(page, span) {
      page.rangeOf(span)?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
    },
    get at() {
      return at;
    },
    back() {
      if (at !== null) reveal(at);
    },
  };
}

const inReadingOrder = (notes: readonly Kept[]): readonly string[] =>
  notes
    .flatMap(({ note, placement }) => (placement && 'span' in placement ? [{ id: note.id, ...placement.span }] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ id }) => id);

/** By what a note is called: its text, else the words it stands on. */
export function nameOf({ body, anchor }: Note): string {
  const text = (body.trim() || anchor?.quote.exact || '').replace(/\s+/g, ' ');
  return text.length > CALLED ? `${text.slice(0, CALLED)}…` : text;
}
