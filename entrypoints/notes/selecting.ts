import { type Selected, selectedOn } from '@/lib/page/selection';
import type { PageHost } from './meeting';

export interface SelectingOptions {
  /**
   * Something was selected, or is no longer.
   *
   * @param gap how far from the words the tools have to stand, where they need more room than usual, in CSS pixels.
   */
  onSelected(selected: Selected, gap?: number): void;
  /** Whether an event comes from what we show ourselves. */
  isOurs(event: Event): boolean;
}

/** Milliseconds of rest before the tools come: a selection that still grows is not disturbed. */
const REST_MS = 180;
/** Under words that were selected by a finger hang the handles of the system, some 40 pixels high. */
const PAST_HANDLES = 56;
/** A finger on what we show takes the selection away before its tap is told, and means what was selected. */
const TAP_MS = 500;

/** Tells what is selected, by pointer, finger or keyboard, once the person has finished selecting. */
export function followSelection({ signal, read }: PageHost, { onSelected, isOurs }: SelectingOptions): void {
  let pressed = false;
  // What was selected before this script came was selected by what the device is used with first.
  let byFinger = matchMedia('(pointer: coarse)').matches;
  let touchedOurs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const page = read()?.page;
    if (performance.now() - touchedOurs < TAP_MS) soon();
    else if (!pressed && page && !signal.aborted)
      onSelected(selectedOn(document, page), byFinger ? PAST_HANDLES : undefined);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  };
  const on = <K extends keyof DocumentEventMap>(name: K, heard: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, (event) => event.isTrusted && !isOurs(event) && heard(event), {
      signal,
      capture: true,
      passive: true,
    });
  on('pointerdown', ({ pointerType }) => {
    // A finger selects by handles of the system, whose end is told by nothing but the selection itself.
    pressed = pointerType === 'mouse';
    byFinger = pointerType === 'touch';
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.pointerType === 'touch' && isOurs(event)) touchedOurs = performance.now();
    },
    { signal, capture: true, passive: true },
  );
  on('pointerup', ({ pointerType }) => {
    pressed = false;
    byFinger = pointerType === 'touch';
    soon();
  });
  on('pointercancel', ({ pointerType }) => {
    pressed = false;
    byFinger = pointerType === 'touch';
  });
  document.addEventListener('selectionchange', soon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  // The script comes when something has been selected already.
  soon();
}
