/** A press on the page this long ago, in milliseconds, explains why the focus went there. */
const PRESS_MS = 700;
/** So many times in so many milliseconds is no accident. */
const MOST_TAKEN = 6;
const SPELL_MS = 3000;
/** The browser moves the focus between its processes for a moment, in milliseconds. */
const SETTLE_MS = 60;

export interface FocusHold {
  /** The person leaves by the keyboard. */
  release(): void;
  /** The frame has told whether it has the focus: the page can keep its own events from us, but not those of the frame. */
  told(inside: boolean): void;
  end(): void;
}

export interface FocusHoldOptions {
  /** The focus was given back to the frame: what has it inside is to take it again, too. */
  onReturned(): void;
  /** The page takes the focus again and again; it is not held any longer. */
  onFought(): void;
}

/**
 * Keeps the keyboard in a frame. A page cannot hear the keys that are pressed in a frame of another origin, but any script
 * of it can take the focus to itself while somebody types, and the next keys would be the page's. Only a press of the
 * pointer or the Tab key takes the focus out of here; else it is brought back before the next key can come.
 */
export function holdFocus(frame: HTMLElement, { onReturned, onFought }: FocusHoldOptions): FocusHold {
  const life = new AbortController();
  const capture = { capture: true, signal: life.signal } as const;
  let pressed = Number.NEGATIVE_INFINITY;
  let released = false;
  let returning = false;
  let taken: readonly number[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const isInside = (): boolean => {
    const root = frame.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === frame;
  };
  const back = (): void => {
    pressed = Number.NEGATIVE_INFINITY;
    released = false;
  };
  const bringBack = (): void => {
    returning = true;
    // Where it only seems to be in the frame, it would not be given again.
    if (isInside()) frame.blur();
    frame.focus({ preventScroll: true });
    returning = false;
    onReturned();
  };
  /** @returns how often the focus was taken lately, this time included; 0 where nobody took it. */
  const judge = (): number => {
    const now = performance.now();
    if (life.signal.aborted || !document.hasFocus() || document.visibilityState !== 'visible') return 0;
    released ||= now - pressed < PRESS_MS;
    if (released) return 0;
    taken = [...taken.filter((at) => now - at < SPELL_MS), now];
    return taken.length;
  };
  const seen = (): void => {
    const times = judge();
    if (times === 0) return;
    if (times < MOST_TAKEN) bringBack();
    else {
      life.abort();
      onFought();
    }
  };
  const told = (): void => {
    const times = judge();
    if (times > 0 && times < MOST_TAKEN) bringBack();
  };
  addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted) pressed = performance.now();
    },
    capture,
  );
  addEventListener(
    'focus',
    ({ target }) => {
      // The window itself gets it from the frame, but not when the person comes back from another window. Judged when the
      // script that took it is done, and before any key.
      if (target === window && !returning) queueMicrotask(seen);
    },
    capture,
  );
  addEventListener(
    'blur',
    ({ target }) => {
      if (target === window && isInside()) back();
    },
    capture,
  );
  return {
    release() {
      released = true;
    },
    told(inside) {
      clearTimeout(waiting);
      if (inside) back();
      else waiting = setTimeout(told, SETTLE_MS);
    },
    end() {
      clearTimeout(waiting);
      life.abort();
    },
  };
}
