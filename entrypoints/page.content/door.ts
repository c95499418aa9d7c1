import { meetingPoint, type PageHost } from '@/entrypoints/notes/meeting';
import type { Language } from '@/lib/base/language';
import { type PageRequest, parsePageRequest } from '@/lib/message/page-request';
import type { PageState } from '@/lib/message/page-state';
import type { PageReplies } from '@/lib/message/protocol';
import { ask, newTroubleId } from '@/lib/message/send';
import { serve } from '@/lib/message/serve';
import { interfaceLanguage, isOn, type Settings } from '@/lib/settings/settings';
import { createBringing } from './bring-reading';
import { openGate, type PageGate } from './gate';
import type { Life } from './life';

export interface DoorOptions extends Life {
  readonly browserLanguage: string;
  readonly chosen: Settings;
}

export interface Door {
  /** The person's choices have changed: language, on or off. */
  choose(chosen: Settings): void;
}

/** Answers messages to a page and switches Lacuna off and on there. */
export function startDoor({ signal, end, browserLanguage, chosen: first }: DoorOptions): Door {
  let chosen = first;
  let running: { readonly gate: PageGate; readonly stop: () => void } | undefined;
  const bring = createBringing(signal);
  const language = (): Language => interfaceLanguage(chosen.language, browserLanguage);

  const start = () => {
    const life = new AbortController();
    const gate = openGate({
      signal: life.signal,
      bring,
      language,
      today: () => new Date().toISOString().slice(0, 10),
      onChange: () => host.changed?.(),
      onOrphan: () => stop(),
    });
    const host: PageHost = { signal: life.signal, language, read: gate.read, readable: gate.readable };
    running = { gate, stop: () => life.abort() };
    const meeting = meetingPoint();
    meeting.lacunaPage = host;
    meeting.lacunaNotes?.start(host);
    bringNotesWhenSelected(host);
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
    if (running && spoken !== language()) running.gate.relabel();
  };

  serve<PageRequest, PageReplies>(
    {
      'page.state': () => running?.gate.state() ?? OFF,
      'page.jump': ({ id }) => ({ found: running?.gate.jump(id) ?? false }),
      'page.rescan': () => {
        running?.gate.rescan();
        return null;
      },
      'page.refresh': () => {
        running?.gate.refresh();
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

/** Most pages are only read: what notes need comes when something is selected for the first time. */
function bringNotesWhenSelected({ signal, readable }: PageHost): void {
  let here = Boolean(meetingPoint().lacunaNotes);
  const look = async () => {
    if (here || signal.aborted || getSelection()?.isCollapsed !== false) return;
    here = true;
    await readable?.();
    here = (await ask({ type: 'note.load' })).ok;
  };
  // Not at once: the question makes the browser lay the page out, and a click that opens a card changes the selection, too.
  const listener = () => here || setTimeout(() => void look(), SELECTED_MS);
  document.addEventListener('selectionchange', listener, { signal });
}

const OFF: PageState = { status: 'off', references: [], headings: [] };

/** Whether this page is one of a match pattern: `https://example.org/*`, `*://*.un.org/*`. */
function isHere(pattern: string): boolean {
  const [scheme, , host = ''] = pattern.split('/');
  const isHost = host.startsWith('*') ? `.${location.hostname}`.endsWith(host.slice(1)) : host === location.hostname;
  return isHost && (scheme === '*:' || scheme === location.protocol);
}
