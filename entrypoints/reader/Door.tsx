import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { useSettings } from '@/lib/door/use-settings';
import { parsePageRequest } from '@/lib/message/page-request';
import { newTroubleId } from '@/lib/message/send';
import { serve } from '@/lib/message/serve';
import { onLibraryChange } from '@/lib/message/tab';
import { askedAddress } from './address';
import { createReaderOverlay, type ReaderOverlay } from './overlay';
import { ReaderPage } from './ReaderPage';
import { createReader, type Reader } from './reader';

/** Milliseconds of rest after scrolling before the place is kept. */
const REST_MS = 800;

/** The reader's wiring: one document, its references, and what other doors ask of it. */
export function Door() {
  const chosen = useSettings();
  return chosen ? <Wired language={chosen.language} /> : null;
}

interface Parts {
  readonly reader: Reader;
  readonly overlay: ReaderOverlay;
}

function Wired({ language }: { readonly language: Language }) {
  const host = useRef<HTMLDivElement>(null);
  const spoken = useRef(language);
  spoken.current = language;
  const [parts, setParts] = useState<Parts>();
  const [panel, setPanel] = useState(() => window.innerWidth > 1000);
  const [, redraw] = useState(0);
  const soon = useMemo(() => onceAFrame(() => redraw((count) => count + 1)), []);

  // Before anything is seen: a file that is chosen or dropped at once would find nobody to open it.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const life = new AbortController();
    const reader = createReader({ host: element, language: () => spoken.current, onChange: soon });
    const session = () => (reader.phase.kind === 'open' ? reader.phase.session : undefined);
    const overlay = createReaderOverlay({
      signal: life.signal,
      host: element,
      language: () => spoken.current,
      session,
      openPanel: () => setPanel(true),
    });
    serve(
      {
        'page.state': () => session()?.state ?? { status: 'scanning', references: [], headings: [] },
        'page.jump': async ({ id }) => ({ found: await overlay.jump(id) }),
        'page.rescan': () => null,
        // A document in our own page needs no site's permission any more.
        'page.retire': () => null,
        'page.refresh': () => {
          session()?.refresh();
          return null;
        },
      },
      { parse: parsePageRequest, ownPagesOnly: ['page.'], signal: life.signal, newId: newTroubleId },
    );
    onLibraryChange(() => session()?.refresh(), life.signal);
    keepPlace(element, reader, life.signal);
    setParts({ reader, overlay });
    const asked = askedAddress(location);
    if (asked) void reader.openAddress(asked);
    return () => life.abort();
  }, [soon]);

  useEffect(() => {
    const phase = parts?.reader.phase;
    if (phase?.kind === 'open') phase.session.relabel();
    parts?.overlay.redraw();
  }, [language, parts]);

  const jump = useCallback((id: string) => parts?.overlay.jump(id) ?? Promise.resolve(false), [parts]);
  return (
    <ReaderPage language={language} host={host} reader={parts?.reader} panel={panel} onPanel={setPanel} onJump={jump} />
  );
}

/** Many things change at once while a document is read; the page is drawn once a frame. */
function onceAFrame(draw: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      draw();
    });
  };
}

/** The place is kept when scrolling rests and when the tab is left. */
function keepPlace(host: HTMLElement, reader: Reader, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => reader.remember(), REST_MS);
  };
  host.addEventListener('scroll', soon, { signal, capture: true, passive: true });
  window.addEventListener('pagehide', () => reader.remember(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
