import type { Overlay } from '@/components/overlay-port';
import { createOverlay } from '@/entrypoints/overlay/create';
import type { Language } from '@/lib/base/language';
import { listenToMarks } from '@/lib/highlight/events';
import type { Anchor } from '@/lib/highlight/painter';
import type { ReaderSession } from './session';

export interface ReaderOverlayOptions {
  readonly signal: AbortSignal;
  readonly host: HTMLElement;
  readonly language: () => Language;
  /** The document that is open now. */
  readonly session: () => ReaderSession | undefined;
  openPanel(): void;
}

export interface ReaderOverlay extends Overlay {
  /** Brings a reference into view, focuses it and opens its card. False when its place is gone. */
  jump(id: string): Promise<boolean>;
}

/** The card beside a reference of the open document: by pointer, by keyboard and from the lists. */
export function createReaderOverlay({
  signal,
  host,
  language,
  session,
  openPanel,
}: ReaderOverlayOptions): ReaderOverlay {
  const painter = () => session()?.painter;
  const overlay = createOverlay({
    signal,
    language,
    today: () => new Date().toISOString().slice(0, 10),
    onSubject: (id) => painter()?.activate(id),
    onReturn: (id) => void painter()?.reveal(id),
    openPanel,
  });
  const open = (how: 'expect' | 'press' | 'preview' | 'pin', id: string, anchor: Anchor) => {
    const current = session();
    const reference = current?.reference(id);
    if (!current || !reference) return;
    overlay[how]({
      id,
      targets: reference.targets,
      words: current.wordsOf(id),
      date: current.state.date,
      anchor: placeOf(anchor),
    });
  };
  listenToMarks(
    document,
    {
      get way() {
        return painter()?.way ?? 'marks';
      },
      at: (x, y) => painter()?.at(x, y) ?? null,
      anchorOf: (id) => painter()?.anchorOf(id) ?? null,
    },
    {
      expect: (id, anchor) => open('expect', id, anchor),
      press: (id, anchor) => open('press', id, anchor),
      release: () => overlay.release(),
      preview: (id, anchor) => open('preview', id, anchor),
      pin: (id, anchor) => open('pin', id, anchor),
      leave: () => overlay.leave(),
    },
    { signal },
  );
  // Words of a PDF lie under their boxes, which let the pointer through so that text can be selected.
  host.addEventListener(
    'pointermove',
    ({ clientX, clientY }) =>
      host.classList.toggle('lc-over-ref', painter()?.way === 'highlights' && painter()?.at(clientX, clientY) !== null),
    { signal, passive: true },
  );

  return Object.assign(overlay, {
    jump: async (id: string) => {
      const current = session();
      if (!current || !(await current.show(id))) return false;
      // The boxes of a page that was just drawn are laid in the same turn; a frame later they have their place.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      current.painter?.reveal(id);
      const anchor = current.painter?.anchorOf(id);
      if (anchor) open('pin', id, anchor);
      return true;
    },
  });
}

/** The placing library wants a list of its own. */
const placeOf = (anchor: Anchor) => ({
  contextElement: anchor.contextElement,
  getBoundingClientRect: () => anchor.getBoundingClientRect(),
  getClientRects: () => [...anchor.getClientRects()],
});
