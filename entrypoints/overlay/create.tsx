import { render } from 'preact';
import { FindingOverlay, type OverlayContent } from '@/components/FindingOverlay';
import type { ProvisionNotesView } from '@/components/notes/ProvisionNotes';
import type { CreateOverlay, Overlay, OverlayOptions, Subject } from '@/components/overlay-port';
import { layAtFirst, type Placed, placeOverlay } from '@/components/place';
import { meetingPoint } from '@/entrypoints/notes/meeting';
import type { Result } from '@/lib/base/result';
import type { When } from '@/lib/base/when';
import type { Citations } from '@/lib/citation/citations';
import { copyText } from '@/lib/door/copy-text';
import type { ProvisionCard } from '@/lib/gap/card';
import { markAround, REF_ATTRIBUTE } from '@/lib/highlight/own-marks';
import type { ActId, Path, Provision } from '@/lib/law/provision';
import type { PageReference } from '@/lib/message/page-state';
import type { Trouble } from '@/lib/message/protocol';
import { ask, extensionIsHere, ownTrouble } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';
import { createAsking } from './ahead';
import { createHost } from './host';

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
    if (shown) render(cardOf(shown), mount);
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

  const openDesk = async (provision: Provision | undefined) => {
    if (!provision) return;
    const { act, path } = provision;
    await ask({ type: 'open.desk', provision: { act, path } });
  };

  const ownNotesOf = ({ notes, subject }: Shown, provision: Provision | undefined): ProvisionNotesView | undefined => {
    const meeting = meetingPoint();
    if (!notes || !provision) return undefined;
    const make = async () => {
      if (!meeting.lacunaNotes) await ask({ type: 'note.load' });
      const maker = meeting.lacunaNotes;
      if (!maker) change({ panelTrouble: ownTrouble('no-answer') });
      else {
        close();
        maker.make({ provision, beside: subject.id });
      }
    };
    return {
      notes,
      isHere: (id) => meeting.lacunaNotes?.has(id) ?? false,
      onOpen: (id) => {
        close();
        meeting.lacunaNotes?.open(id);
      },
      // Only a page has its script of notes beside it.
      onNew: meeting.lacunaPage ? () => void make() : undefined,
    };
  };

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

  const expect = (subject: Subject) => {
    const provision = provisionAt(subject, 0);
    if (provision && shown?.subject.id !== subject.id && extensionIsHere())
      asking.expect(provision, dateOf(undefined, subject));
  };

  const open = (subject: Subject, mode: Shown['mode']) => {
    if (!extensionIsHere()) return;
    clearTimeout(leaving);
    if (shown?.subject.id === subject.id) {
      if (shown.mode !== mode && mode === 'pinned') change({ mode });
      return;
    }
    // A card that the person opened is not taken away by passing over another reference.
    if (shown?.mode === 'pinned' && mode === 'preview') return;
    close();
    placing = new AbortController();
    const { signal } = placing;
    // All that asks where things stand is asked before anything changes, so that a long page is laid out once for the card.
    const first = layAtFirst(host, subject.anchor, WIDTHS[mode]);
    shown = { subject, mode, active: 0, content: { status: 'loading' }, sheet: first === 'sheet' };
    document.documentElement.append(host);
    host.showPopover();
    read(undefined, 0);
    options.onSubject(subject.id);
    const follow = () => placeOverlay(host, subject.anchor, signal, onPlaced);
    if (first) afterDrawing(follow);
    else follow();
  };

  const onPlaced = (placed: Placed) => {
    if (shown && shown.sheet !== (placed === 'sheet')) change({ sheet: placed === 'sheet' });
  };

  const close = () => {
    clearTimeout(leaving);
    question++;
    if (!shown) return;
    placing?.abort();
    shown = undefined;
    render(null, mount);
    host.remove();
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

  host.addEventListener('pointerenter', () => clearTimeout(leaving));
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
      else close();
    },
    { signal: options.signal, capture: true },
  );
  options.signal.addEventListener('abort', close, { once: true });
  void rehearse();

  return {
    expect,
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

/** Calls once the frame that is being prepared has been drawn. */
const afterDrawing = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

/** The date says which wording the text meant; a provision that the person chose is read as it stands. */
const dateOf = (chosen: Provision | undefined, { date }: Subject): When | undefined => (chosen ? undefined : date);

const contentOf = (reply: Result<ProvisionCard, Trouble>): OverlayContent =>
  reply.ok ? { status: 'ready', card: reply.value } : { status: 'failed', trouble: reply.error };

/** The provision of a target that is certain; others must be chosen by the person. */
function provisionAt({ targets }: Pick<PageReference, 'targets'>, index: number): Provision | undefined {
  const target = targets[index];
  if (target?.status !== 'resolved' || !target.act) return undefined;
  return target.edition
    ? { act: target.act, path: target.path, edition: target.edition }
    : { act: target.act, path: target.path };
}

/** Undefined where the background does not answer. */
async function citationsOf({ act, path, edition }: Provision): Promise<Citations | undefined> {
  const reply = await ask({ type: 'gaps.cite', provision: { act, path, edition } });
  return reply.ok ? reply.value : undefined;
}
