import type { Overlay } from '@/components/overlay-port';
import { meetingPoint, type PageHost } from '@/entrypoints/notes/meeting';
import type { Language } from '@/lib/base/language';
import { listenToMarks } from '@/lib/highlight/events';
import type { Anchor } from '@/lib/highlight/painter';
import { type PageRequest, parsePageRequest } from '@/lib/message/page-request';
import type { PageState, PageTarget } from '@/lib/message/page-state';
import type { PageReplies } from '@/lib/message/protocol';
import { ask, extensionIsHere, newTroubleId } from '@/lib/message/send';
import { serve } from '@/lib/message/serve';
import { interfaceLanguage, isOn, type Settings } from '@/lib/settings/settings';
import { createLateOverlay } from './late-overlay';
import type { Life } from './life';
import type { PageSession } from './page-session';
import { startSession } from './session';

export interface DoorOptions extends Life {
  readonly browserLanguage: string;
  readonly chosen: Settings;
}

export interface Door {
  /** The person's choices have changed: language, on or off. */
  choose(chosen: Settings): void;
}

/** Brings the parts of a page together: session, overlay, events and messages; all of it can be switched off and on. */
export function startDoor({ signal, end, browserLanguage, chosen: first }: DoorOptions): Door {
  let chosen = first;
  let running: { readonly session: PageSession; readonly overlay: Overlay; readonly stop: () => void } | undefined;
  const language = (): Language => interfaceLanguage(chosen.language, browserLanguage);
  const today = () => new Date().toISOString().slice(0, 10);

  const start = () => {
    const life = new AbortController();
    const session = startSession({
      signal: life.signal,
      language,
      today,
      onChange: () => {
        // While the page is still on its way, its own scripts come first; a page without references needs no overlay.
        if (session.status === 'ready' && session.painter) overlay.prepare();
        overlay.redraw();
        host.changed?.();
      },
      onBadge: (id) => openHeading(session, overlay, id),
    });
    const host: PageHost = { signal: life.signal, language, read: session.read };
    const overlay = createLateOverlay({
      signal: life.signal,
      language,
      today,
      onCome: session.showBadges,
      onSubject: (id) => session.painter?.activate(id),
      onReturn: (id) => void (session.painter?.reveal(id) || session.badges?.reveal(id)),
    });
    const open = (id: string, anchor: Anchor, how: 'expect' | 'preview' | 'pin') => {
      // After a reload of the extension nobody answers any more: the page gets its text back.
      if (extensionIsHere()) openReference(session, overlay, id, anchor, how);
      else stop();
    };
    listenToMarks(
      document,
      {
        get way() {
          return session.painter?.way ?? 'marks';
        },
        at: (x, y) => session.painter?.at(x, y) ?? null,
        anchorOf: (id) => session.painter?.anchorOf(id) ?? null,
      },
      {
        expect: (id, anchor) => open(id, anchor, 'expect'),
        preview: (id, anchor) => open(id, anchor, 'preview'),
        pin: (id, anchor) => open(id, anchor, 'pin'),
        leave: () => overlay.leave(),
      },
      { signal: life.signal },
    );
    running = { session, overlay, stop: () => life.abort() };
    const meeting = meetingPoint();
    meeting.lacunaPage = host;
    meeting.lacunaNotes?.start(host);
    // Most pages are only read: what notes need comes when something is selected for the first time.
    let here = Boolean(meeting.lacunaNotes);
    const look = () => {
      if (here || life.signal.aborted || getSelection()?.isCollapsed !== false) return;
      here = true;
      void ask({ type: 'note.load' });
    };
    // Not at once: the question makes the browser lay the page out, and a click that opens a card changes the selection, too.
    const listener = () => here || setTimeout(look, SELECTED_MS);
    document.addEventListener('selectionchange', listener, { signal: life.signal });
  };

  const stop = () => {
    running?.stop();
    running = undefined;
  };

  const choose = (next: Settings) => {
    const spoken = language();
    chosen = next;
    const on = isOn(chosen, location.origin) && !signal.aborted;
    if (on && !running) start();
    if (!on) stop();
    if (running && spoken !== language()) {
      running.session.relabel();
      running.overlay.redraw();
    }
  };

  serve<PageRequest, PageReplies>(
    {
      'page.state': () => running?.session.state() ?? OFF,
      'page.jump': ({ id }) => ({ found: running ? jump(running.session, running.overlay, id) : false }),
      'page.rescan': () => {
        running?.session.rescan();
        return null;
      },
      'page.refresh': () => {
        running?.session.refresh();
        return null;
      },
      'page.retire': ({ patterns }) => {
        if (patterns.some(isHere)) end();
        return null;
      },
    },
    { parse: parsePageRequest, ownPagesOnly: ['page.'], signal, newId: newTroubleId },
  );
  signal.addEventListener('abort', stop, { once: true });
  choose(first);
  return { choose };
}

/** Milliseconds after which a selection is looked at. */
const SELECTED_MS = 60;

const OFF: PageState = { status: 'off', references: [], headings: [] };

/** Whether this page is one of a match pattern: `https://example.org/*`, `*://*.un.org/*`. */
function isHere(pattern: string): boolean {
  const [scheme, , host = ''] = pattern.split('/');
  const isHost = host.startsWith('*') ? `.${location.hostname}`.endsWith(host.slice(1)) : host === location.hostname;
  return isHost && (scheme === '*:' || scheme === location.protocol);
}

/** The placing library wants a list of its own. */
const placeOf = (anchor: Anchor) => ({
  contextElement: anchor.contextElement,
  getBoundingClientRect: () => anchor.getBoundingClientRect(),
  getClientRects: () => [...anchor.getClientRects()],
});

function openReference(
  session: PageSession,
  overlay: Overlay,
  id: string,
  anchor: Anchor,
  how: 'expect' | 'preview' | 'pin',
): void {
  const reference = session.reference(id);
  if (!reference) return;
  overlay[how]({
    id,
    targets: reference.targets,
    words: session.wordsOf(id),
    date: session.date,
    anchor: placeOf(anchor),
  });
}

function openHeading(session: PageSession, overlay: Overlay, id: string): void {
  const heading = session.headingById(id);
  const anchor = session.badges?.anchorOf(id);
  if (!heading || !anchor) return;
  const { act, path } = heading;
  const target: PageTarget = {
    status: 'resolved',
    act,
    path,
    actBasis: 'page',
    editionBasis: 'page',
    alternatives: [],
    warnings: [],
    gaps: 0,
    open: 0,
  };
  overlay.pin({ id, targets: [target], words: '', anchor: placeOf(anchor) });
}

/** From the panel: brings the place into view, focuses it and opens its card. */
function jump(session: PageSession, overlay: Overlay, id: string): boolean {
  if (session.badges?.reveal(id)) {
    openHeading(session, overlay, id);
    return true;
  }
  if (!session.painter?.reveal(id)) return false;
  const anchor = session.painter.anchorOf(id);
  if (anchor) openReference(session, overlay, id, anchor, 'pin');
  return true;
}
