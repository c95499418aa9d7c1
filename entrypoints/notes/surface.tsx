import { type ComponentChild, render } from 'preact';
import cardCss from '@/components/card.css?inline';
import { MarginBar, type Said } from '@/components/margin/MarginBar';
import marginCss from '@/components/margin/margin.css?inline';
import editorCss from '@/components/note-editor.css?inline';
import notesCss from '@/components/notes.css?inline';
import overlayCss from '@/components/overlay.css?inline';
import partsCss from '@/components/parts.css?inline';
import { type Placed, type PlaceReference, placeOverlay } from '@/components/place';
import themeCss from '@/components/theme.css?inline';
import type { Language } from '@/lib/base/language';

declare const __LACUNA_TEST__: boolean;

/** What stands beside the words now. */
export interface View {
  readonly kind: 'tools' | 'form' | 'card';
  readonly at: PlaceReference;
  /** How far from the words it stands, in CSS pixels, where the usual distance is too little. */
  readonly gap?: number | undefined;
  draw(sheet: boolean): ComponentChild;
  /** It went by itself: another one came, or the pointer went down elsewhere. */
  onGone?(): void;
}

/** Where notes are made and shown, in shadow roots of our own; nothing is in the page while nothing is shown. */
export interface Surface {
  readonly view: View | null;
  show(view: View): void;
  /** Draws again, after a change of language or of what is shown. */
  redraw(): void;
  close(): void;
  /** Says something in the bar at the foot of the window, and aloud. */
  say(said: Said): void;
  /** Takes away what the bar says. */
  hush(): void;
  /** Whether an event comes from what is shown here. */
  holds(event: Event): boolean;
}

/** How long the bar offers the way back, in milliseconds; it stays while somebody is on it. */
const OFFERED_MS = 12_000;
/** How long a new live region is there before it speaks, in milliseconds. */
const AFTER_MS = 60;

export function createSurface(options: {
  readonly signal: AbortSignal;
  language(): Language;
  /** A key was pressed in what is shown here, and nothing there has taken it. */
  onKey(event: KeyboardEvent): void;
}): Surface {
  const { signal } = options;
  // One for both: reading it takes longer than all else that is made here.
  const styles = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  const card = shadowHost('lacuna-notes', styles);
  const bar = shadowHost('lacuna-notes-bar', styles);
  let view: View | null = null;
  let sheet = false;
  let placing: AbortController | undefined;
  let said: Said | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    render(view ? view.draw(sheet) : null, card.mount);
  };
  const drawBar = () => {
    render(
      <MarginBar language={options.language()} said={said} onClose={() => hush()} onHold={(held) => hold(held)} />,
      bar.mount,
    );
  };
  const hush = () => {
    clearTimeout(timer);
    said = null;
    if (bar.host.isConnected) drawBar();
  };
  const hold = (held: boolean) => {
    clearTimeout(timer);
    if (!held && said && !said.stays) timer = setTimeout(hush, OFFERED_MS);
  };
  const close = () => {
    placing?.abort();
    view = null;
    draw();
    card.host.remove();
  };

  for (const { root } of [card, bar])
    for (const name of ['keydown', 'keyup', 'keypress'] as const)
      root.addEventListener(name, (event) => {
        if (name === 'keydown') options.onKey(event as KeyboardEvent);
        // What is typed here is no shortcut of the page.
        event.stopPropagation();
      });
  document.addEventListener(
    'pointerdown',
    (event) => {
      // A form stays: whoever writes a note goes on reading beside it.
      if (!view || view.kind === 'form' || !event.isTrusted || event.composedPath().includes(card.host)) return;
      const gone = view;
      close();
      gone.onGone?.();
    },
    { signal, capture: true },
  );
  signal.addEventListener(
    'abort',
    () => {
      close();
      hush();
      bar.host.remove();
    },
    { once: true },
  );

  return {
    get view() {
      return view;
    },
    show(next) {
      if (signal.aborted) return;
      const before = view;
      placing?.abort();
      placing = new AbortController();
      view = next;
      sheet = false;
      // Another view begins anew: its fields and its focus are its own.
      render(null, card.mount);
      document.documentElement.append(card.host);
      draw();
      let brought = false;
      const placed = (where: Placed) => {
        // Once: the person may scroll on while it is open.
        if (next.kind !== 'tools' && !brought) bringBeside(next.at, where === 'sheet');
        brought = true;
        if (sheet === (where === 'sheet')) return;
        sheet = where === 'sheet';
        draw();
      };
      placeOverlay(card.host, next.at, placing.signal, placed, next.gap);
      before?.onGone?.();
    },
    redraw() {
      draw();
      if (bar.host.isConnected) drawBar();
    },
    close,
    hush,
    say(next) {
      if (!bar.host.isConnected) {
        Object.assign(bar.host.style, BAR_PLACE);
        document.documentElement.append(bar.host);
        // A region that comes with its words is not read aloud; one that gets them is.
        drawBar();
      }
      said = next;
      setTimeout(drawBar, AFTER_MS);
      hold(false);
    },
    holds: (event) => event.composedPath().some((at) => at === card.host || at === bar.host),
  };
}

/** Least room above or below the words for a form or card, in CSS pixels, and how far from the upper edge they are brought for it. */
const ROOM = 300;
const FROM_TOP = 48;
/** Share of the window that a sheet at its lower edge leaves. */
const ABOVE_SHEET = 0.3;

/** Scrolls the page so that the words can be seen beside what is written about them, where the window is too small else. */
function bringBeside(at: PlaceReference, sheet: boolean): void {
  const { top, bottom } = at.getBoundingClientRect();
  const isSeen = sheet
    ? top >= 0 && bottom <= innerHeight * ABOVE_SHEET
    : Math.max(top, innerHeight - bottom) >= ROOM || bottom <= 0 || top >= innerHeight;
  if (!isSeen) scrollBy({ top: top - FROM_TOP, behavior: 'instant' });
}

const BAR_PLACE = {
  position: 'fixed',
  left: '50%',
  bottom: '16px',
  transform: 'translateX(-50%)',
  width: 'max-content',
  maxWidth: 'calc(100vw - 32px)',
  zIndex: '2147483647',
};

const STYLES = [themeCss, partsCss, cardCss, overlayCss, notesCss, editorCss, marginCss].join('\n');

interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly mount: HTMLElement;
}

function shadowHost(name: string, styles: CSSStyleSheet): ShadowHost {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: __LACUNA_TEST__ ? 'open' : 'closed' });
  root.adoptedStyleSheets = [styles];
  const mount = document.createElement('div');
  root.append(mount);
  return { host, root, mount };
}
