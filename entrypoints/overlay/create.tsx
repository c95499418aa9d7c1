import { render } from 'preact';
import { FindingOverlay, type OverlayContent } from '@/components/FindingOverlay';
import type { CreateOverlay, Overlay, OverlayOptions, Subject } from '@/components/overlay-port';
import { layAtFirst, type Placed, placeOverlay } from '@/components/place';
import { copyText } from '@/lib/door/copy-text';
import { markAround, REF_ATTRIBUTE } from '@/lib/highlight/own-marks';
import type { ActId, Path, Provision } from '@/lib/law/provision';
import type { Trouble } from '@/lib/message/protocol';
import { ask, extensionIsHere, ownTrouble } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';
import { type CardQuestion, createAsking } from './ahead';
import { afterDrawing, createHost } from './host';
import { ownNotesView } from './own-notes';
import { citationsOf, contentOf, dateOf, openDesk, provisionAt } from './subject';
import { createVeil } from './veil';

/** An article on which much is recorded. */
const REHEARSED: Provision = { act: 'kz.cc.2014' as ActId, path: '146' as Path };

/** Widths of the card in CSS pixels, as in `overlay.css`. */
const WIDTHS = { preview: 400, pinned: 560 } as const;

/** Long enough to move the pointer from the words to the card. */
const LEAVE_MS = 180;

interface Shown {
  readonly subject: Subject;
  readonly mode: 'preview' | 'pinned';
  readonly active: number;
  readonly reading?: Provision | undefined;
  readonly content: OverlayContent;
  readonly sheet: boolean;
  /** The person's own notes on the provision shown; undefined until they are known. */
  readonly notes?: readonly Note[] | undefined;
  /** Why the side panel did not open. */
  readonly panelTrouble?: Trouble | undefined;
}

/** The one overlay of a page, in a shadow root of its own; nothing is in the page while nothing is shown. */
export const createOverlay: CreateOverlay = (options: OverlayOptions): Overlay => {
  const { host, mount } = createHost();

  let shown: Shown | undefined;
  let placing: AbortController | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let question = 0;
  const asking = createAsking();

  const change = (next: Partial<Shown>) => {
    if (!shown) return;
    shown = { ...shown, ...next };
    draw();
  };

  const draw = () => {
    const state = shown ?? veil.card;
    if (state) render(cardOf(state), mount);
  };

  const cardOf = (state: Shown) => {
    const { subject, mode, active, reading, content } = state;
    const provision = reading ?? provisionAt(subject, active);
    return (
      <FindingOverlay
        language={options.language()}
        mode={mode}
        targets={subject.targets}
        active={active}
        reading={reading}
        content={content}
        citedAs={subject.words || undefined}
        today={options.today()}
        date={subject.date}
        sheet={state.sheet}
        veiled={state === veil.card}
        {...(provision ? { cite: () => citationsOf(provision) } : {})}
        copy={copyText}
        onActive={(index) => read(undefined, index)}
        onRead={(chosen) => read(chosen, active)}
        onPin={() => change({ mode: 'pinned' })}
        onClose={() => closeAndReturn()}
        onRetry={() => read(reading, active)}
        ownNotes={ownNotesOf(state, provision)}
        panelTrouble={state.panelTrouble}
        onOpenPanel={options.openPanel ?? (() => void openPanel())}
        onOpenDesk={() => void openDesk(provision)}
      />
    );
  };

  /** A script that has never run is slow: a card that nobody sees goes before the first one that somebody waits for. */
  const rehearse = async () => {
    const reply = await ask({ type: 'gaps.card', provision: REHEARSED });
    requestIdleCallback(() => {
      if (shown || options.signal.aborted) return;
      const aside = document.createElement('div');
      const subject: Subject = { id: '', targets: [], words: '', anchor: aside };
      const content = contentOf(reply);
      render(
        cardOf({ subject, mode: 'pinned', active: 0, reading: REHEARSED, notes: [], content, sheet: false }),
        aside,
      );
      render(null, aside);
    });
  };

  const ownNotesOf = ({ notes, subject }: Shown, provision: Provision | undefined) =>
    notes &&
    provision &&
    ownNotesView(notes, provision, subject.id, {
      close,
      fail: () => change({ panelTrouble: ownTrouble('no-answer') }),
    });

  const openPanel = async () => {
    const reply = await ask({ type: 'panel.open' });
    if (!options.signal.aborted) change({ panelTrouble: reply.ok ? undefined : reply.error });
  };

  /** Shows another provision in the same frame: asks the background, and ignores an answer that comes too late. */
  const read = (reading: Provision | undefined, active: number) => {
    if (!shown) return;
    const provision = reading ?? provisionAt(shown.subject, active);
    const asked = ++question;
    const isCurrent = () => asked === question && !options.signal.aborted;
    if (!provision) {
      change({ active, reading, notes: undefined, content: { status: 'nothing' } });
      return;
    }
    const { card, notes, come } = asking.take(provision, dateOf(reading, shown.subject));
    // An answer that was asked for ahead is drawn at once: no empty card flashes by.
    change({
      active,
      reading,
      notes: come.notes?.ok ? come.notes.value : undefined,
      content: come.card ? contentOf(come.card) : { status: 'loading' },
    });
    if (!come.card)
      void card.then((reply) => {
        if (isCurrent()) change({ content: contentOf(reply) });
      });
    if (!come.notes)
      void notes.then((reply) => {
        // What cannot be asked for now is left out; the library's own answer says why.
        if (isCurrent() && reply.ok) change({ notes: reply.value });
      });
  };

  const expect = (subject: Subject): CardQuestion | undefined => {
    const provision = provisionAt(subject, 0);
    if (!provision || shown?.subject.id === subject.id || !extensionIsHere()) return undefined;
    return asking.expect(provision, dateOf(undefined, subject));
  };

  const press = (subject: Subject) => {
    const question = expect(subject);
    if (question) veil.press(subject, question);
  };

  /** The card that a click will open, where its answers have come and it can be laid without being measured. */
  const readyCard = (subject: Subject): Shown | undefined => {
    const provision = provisionAt(subject, 0);
    if (shown || !provision) return undefined;
    const first = layAtFirst(host, subject.anchor, WIDTHS.pinned);
    const { card, notes } = asking.take(provision, dateOf(undefined, subject)).come;
    if (!first || !card?.ok || !notes?.ok) return undefined;
    return {
      subject,
      mode: 'pinned',
      active: 0,
      content: contentOf(card),
      sheet: first === 'sheet',
      notes: notes.value,
    };
  };

  const stand = () => {
    document.documentElement.append(host);
    host.showPopover();
  };
  const takeAway = () => {
    render(null, mount);
    host.remove();
  };

  const veil = createVeil<Shown>(host, {
    make: readyCard,
    put: () => {
      stand();
      draw();
    },
    takeAway,
  });

  const open = (subject: Subject, mode: Shown['mode']) => {
    if (!extensionIsHere()) return;
    clearTimeout(leaving);
    if (shown?.subject.id === subject.id) {
      if (shown.mode !== mode && mode === 'pinned') change({ mode });
    }
    // A card that the person opened is not taken away by passing over another reference.
    else if (shown?.mode !== 'pinned' || mode === 'pinned') show(subject, mode);
  };

  const show = (subject: Subject, mode: Shown['mode']) => {
    const ready = mode === 'pinned' ? veil.lift(subject) : undefined;
    close();
    placing = new AbortController();
    const { signal } = placing;
    // All that asks where things stand is asked before anything changes, so that a long page is laid out once for the card.
    const first = layAtFirst(host, subject.anchor, WIDTHS[mode]);
    const follow = () => placeOverlay(host, subject.anchor, signal, onPlaced);
    if (ready) {
      shown = ready;
      // Whatever else changes now would have the long page drawn again before the card is seen.
      afterDrawing(() => !signal.aborted && arrive(subject.id));
    } else {
      shown = { subject, mode, active: 0, content: { status: 'loading' }, sheet: first === 'sheet' };
      stand();
      read(undefined, 0);
      options.onSubject(subject.id);
    }
    if (first) afterDrawing(follow);
    else follow();
  };

  /** A card that was laid out before it was asked for could not take the focus then. */
  const arrive = (id: string) => {
    options.onSubject(id);
    mount.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  };

  const onPlaced = (placed: Placed) => {
    if (shown && shown.sheet !== (placed === 'sheet')) change({ sheet: placed === 'sheet' });
  };

  const close = () => {
    veil.release();
    hide();
  };

  const hide = () => {
    clearTimeout(leaving);
    question++;
    if (!shown) return;
    placing?.abort();
    shown = undefined;
    takeAway();
    options.onSubject(null);
  };

  const closeAndReturn = () => {
    const id = shown?.subject.id;
    close();
    if (id) options.onReturn(id);
  };

  const leaveSoon = () => {
    clearTimeout(leaving);
    if (shown?.mode === 'preview') leaving = setTimeout(close, LEAVE_MS);
  };

  // The press turns into a drag, perhaps of a selection: nothing unseen may stand in its way.
  host.addEventListener('pointerenter', () => veil.release());
  // Whoever moves the pointer on a preview wants it to stay; one that came to stand under a resting pointer is entered, too.
  host.addEventListener('pointermove', () => clearTimeout(leaving), { passive: true });
  host.addEventListener('pointerleave', leaveSoon);
  // What is typed in the card is no shortcut of the page.
  for (const name of ['keydown', 'keyup', 'keypress'] as const)
    host.addEventListener(name, (event) => event.stopPropagation());
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!shown || !event.isTrusted || event.composedPath().includes(host)) return;
      // Pressing the words that are being previewed begins the click that keeps the card.
      const isOwn =
        shown.mode === 'preview' && markAround(event.target)?.getAttribute(REF_ATTRIBUTE) === shown.subject.id;
      if (isOwn) clearTimeout(leaving);
      else hide();
    },
    { signal: options.signal, capture: true },
  );
  options.signal.addEventListener('abort', close, { once: true });
  void rehearse();

  return {
    expect,
    press,
    release: veil.release,
    preview: (subject) => open(subject, 'preview'),
    pin: (subject) => open(subject, 'pinned'),
    leave: leaveSoon,
    close,
    redraw: draw,
    get subject() {
      return shown?.subject.id ?? null;
    },
  };
};
