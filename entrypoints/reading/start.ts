import type { Overlay } from '@/components/overlay-port';
import type { StartReading } from '@/entrypoints/notes/meeting';
import { listenToMarks } from '@/lib/highlight/events';
import type { Anchor } from '@/lib/highlight/painter';
import type { PageTarget } from '@/lib/message/page-state';
import { extensionIsHere } from '@/lib/message/send';
import { createLateOverlay } from './late-overlay';
import type { PageSession } from './page-session';
import { startSession } from './session';

/** What a person may want of a reference. */
type Way = 'expect' | 'press' | 'preview' | 'pin';

/** Brings the parts of a page that is read together: session, overlay and the events of the marks. */
export const startReading: StartReading = (options) => {
  const { signal, language, today } = options;
  const session = startSession({
    ...options,
    onChange: () => {
      // While the page is still on its way, its own scripts come first; a page without references needs no overlay.
      if (session.status === 'ready' && session.painter) overlay.prepare();
      overlay.redraw();
      options.onChange();
    },
    onBadge: (id) => openHeading(session, overlay, id),
  });
  const overlay = createLateOverlay({
    signal,
    language,
    today,
    onCome: session.showBadges,
    onSubject: (id) => session.painter?.activate(id),
    onReturn: (id) => void (session.painter?.reveal(id) || session.badges?.reveal(id)),
  });
  const open = (id: string, anchor: Anchor, how: Way) => {
    // After a reload of the extension nobody answers any more: the page gets its text back.
    if (extensionIsHere()) openReference(session, overlay, id, anchor, how);
    else options.onOrphan();
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
      press: (id, anchor) => open(id, anchor, 'press'),
      release: () => overlay.release(),
      preview: (id, anchor) => open(id, anchor, 'preview'),
      pin: (id, anchor) => open(id, anchor, 'pin'),
      leave: () => overlay.leave(),
    },
    { signal },
  );
  return {
    state: session.state,
    read: session.read,
    jump: (id) => jump(session, overlay, id),
    rescan: session.rescan,
    refresh: session.refresh,
    relabel: () => {
      session.relabel();
      overlay.redraw();
    },
  };
};

/** The placing library wants a list of its own. */
const placeOf = (anchor: Anchor) => ({
  contextElement: anchor.contextElement,
  getBoundingClientRect: () => anchor.getBoundingClientRect(),
  getClientRects: () => [...anchor.getClientRects()],
});

function openReference(session: PageSession, overlay: Overlay, id: string, anchor: Anchor, how: Way): void {
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
