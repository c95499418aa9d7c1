import { controlAround, MARK_SELECTOR, markAround, REF_ATTRIBUTE } from './own-marks';
import type { Anchor, PagePainter } from './painter';

/** What a person asks for by pointing at a reference. */
export interface MarkHandlers {
  /** The pointer has come to the reference or a finger touches it: a preview or a click may follow. */
  expect(id: string, anchor: Anchor): void;
  /** A button of a mouse or the tip of a pen is down on the reference: `pin` follows, or only `release`. */
  press(id: string, anchor: Anchor): void;
  /** The press has ended, as a click or otherwise. */
  release(): void;
  /** Hover or focus: show briefly what the reference is. */
  preview(id: string, anchor: Anchor): void;
  /** Click, Enter or Space: open it and stay. */
  pin(id: string, anchor: Anchor): void;
  /** The pointer or the focus has gone elsewhere, or Escape was pressed. */
  leave(): void;
}

export interface MarkEventOptions {
  readonly signal: AbortSignal;
  /** Milliseconds of rest on a reference before its preview. */
  readonly hover?: number;
}

const HOVER_MS = 250;
/** A pointer that only passes over a reference has left it by then. */
const PASSING_MS = 40;

/**
 * Listens for the pointer and the keyboard on painted references, by a few listeners for the whole page.
 * Events that a script of the page has made up are not heard: only a person opens what Lacuna shows.
 */
export function listenToMarks(
  document: Document,
  painter: Pick<PagePainter, 'at' | 'anchorOf' | 'way'>,
  handlers: MarkHandlers,
  { signal, hover = HOVER_MS }: MarkEventOptions,
): void {
  let over: string | null = null;
  /** The reference under a pointer that is down: the click that follows opens it, the focus it brings does not. */
  let pressed: string | null = null;
  let held = false;
  let shown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const expect = (id: string): void => {
    const anchor = painter.anchorOf(id);
    if (anchor) handlers.expect(id, anchor);
  };
  const press = (id: string): void => {
    // Who presses has decided: a preview would come and be replaced at once.
    clearTimeout(timer);
    const anchor = painter.anchorOf(id);
    if (!anchor) return;
    held = true;
    // A preview may still stand from a moment ago, and the press keeps it: going away must take it along.
    shown = true;
    handlers.press(id, anchor);
  };
  const release = (): void => {
    if (held) handlers.release();
    held = false;
  };
  const preview = (id: string): void => {
    const anchor = painter.anchorOf(id);
    if (!anchor) return;
    shown = true;
    handlers.preview(id, anchor);
  };
  const leave = (): void => {
    clearTimeout(timer);
    over = null;
    if (shown) handlers.leave();
    shown = false;
  };
  const pin = (id: string): void => {
    clearTimeout(timer);
    shown = false;
    const anchor = painter.anchorOf(id);
    if (anchor) handlers.pin(id, anchor);
  };
  const rest = (id: string | null): void => {
    if (id === over) return;
    leave();
    over = id;
    if (id === null) return;
    const passing = Math.min(PASSING_MS, hover);
    timer = setTimeout(() => {
      expect(id);
      timer = setTimeout(() => preview(id), hover - passing);
    }, passing);
  };

  const on = <K extends keyof DocumentEventMap>(name: K, heard: (event: DocumentEventMap[K]) => void): void => {
    const listener = (event: DocumentEventMap[K]): void => {
      if (event.isTrusted) heard(event);
    };
    // Capturing, because a page may stop events on their way up.
    document.addEventListener(name, listener, { signal, capture: true, passive: name.startsWith('pointer') });
  };

  on('pointerover', (event) => {
    if (event.pointerType !== 'touch') rest(idAt(painter, event));
  });
  on('pointermove', (event) => {
    if (painter.way === 'highlights' && event.pointerType !== 'touch') rest(idAt(painter, event));
  });
  on('pointerdown', (event) => {
    release();
    pressed = clickedId(document, painter, event);
    if (pressed === null) return;
    // A touch may begin a scroll.
    if (event.pointerType === 'touch') expect(pressed);
    else press(pressed);
  });
  for (const name of ['pointerup', 'pointercancel'] as const)
    on(name, () => {
      pressed = null;
      // The click comes in the same turn.
      setTimeout(release);
    });
  on('selectionchange', () => {
    if (held && document.getSelection()?.isCollapsed === false) release();
  });
  on('focusin', ({ target }) => {
    const id = focusedId(target);
    if (id === null || id === pressed) return;
    leave();
    over = id;
    preview(id);
  });
  on('focusout', ({ target }) => {
    if (focusedId(target) !== null) leave();
  });
  on('click', (event) => {
    const id = clickedId(document, painter, event);
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    pin(id);
  });
  on('keydown', (event) => {
    release();
    if (event.key === 'Escape') leave();
    const mark = markAround(event.target);
    if (mark !== event.target || (event.key !== 'Enter' && event.key !== ' ') || hasModifier(event)) return;
    // Space would scroll the page.
    event.preventDefault();
    pin(mark?.getAttribute(REF_ATTRIBUTE) ?? '');
  });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent | MouseEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;

/** A painted page is asked by place, a marked one by element, which is cheaper. */
function idAt(painter: Pick<PagePainter, 'at' | 'way'>, { target, clientX, clientY }: MouseEvent): string | null {
  const id = markAround(target)?.getAttribute(REF_ATTRIBUTE);
  return id ?? (painter.way === 'highlights' ? painter.at(clientX, clientY) : null);
}

/** The reference that has the focus, or the first one in the focused link of the page. */
function focusedId(target: EventTarget | null): string | null {
  const mark = markAround(target);
  if (mark) return mark.getAttribute(REF_ATTRIBUTE);
  if (!(target instanceof Element) || !target.matches('a[href], button, summary')) return null;
  return target.querySelector(MARK_SELECTOR)?.getAttribute(REF_ATTRIBUTE) ?? null;
}

/** The reference that a click asks for; null where the click belongs to the page. */
function clickedId(document: Document, painter: Pick<PagePainter, 'at' | 'way'>, event: MouseEvent): string | null {
  if (event.button !== 0 || hasModifier(event)) return null;
  // Ending a selection on a reference is no click on it.
  if (document.getSelection()?.isCollapsed === false) return null;
  const mark = markAround(event.target);
  if (mark && controlAround(mark)) return isOnCount(mark, event) ? mark.getAttribute(REF_ATTRIBUTE) : null;
  if (!mark && event.target instanceof Element && event.target.closest('a[href], button, input, summary')) return null;
  return idAt(painter, event);
}

/**
 * Whether a click fell on the printed count and not on the words. Inside a link the words follow the link, so the
 * count is where a pointer opens the reference.
 */
function isOnCount(mark: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const words = mark.ownerDocument.createRange();
  words.selectNodeContents(mark);
  return ![...words.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
