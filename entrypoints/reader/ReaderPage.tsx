import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FindBar } from '@/components/reader/FindBar';
import { ReaderBar, type ReaderBarProps, ReaderMenuTools } from '@/components/reader/ReaderBar';
import { ReaderContents } from '@/components/reader/ReaderContents';
import { ReaderHead } from '@/components/reader/ReaderHead';
import { Banner, PasswordDialog, PrintDialog } from '@/components/reader/ReaderNotice';
import { useLater } from '@/components/use-growing';
import type { Language } from '@/lib/base/language';
import { openOriginal } from '@/lib/settings/reader-page';
import { readerWords } from '@/lib/words/reader-words';
import { ReaderNotes } from './ReaderNotes';
import { ReaderOver } from './ReaderOver';
import { ReaderPanel } from './ReaderPanel';
import type { Phase, Reader } from './reader';
import { useDocument } from './use-document';
import { useDrop } from './use-drop';

export interface ReaderPageProps {
  readonly language: Language;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly reader: Reader | undefined;
  readonly panel: boolean;
  onPanel(shown: boolean): void;
  onJump(id: string): Promise<boolean>;
}

type OpenPhase = Extract<Phase, { kind: 'open' }>;

/** The whole page: head, bar, contents, document, panel, and what lies over the document while there is none. */
export function ReaderPage({ language, host, reader, panel, onPanel, onJump }: ReaderPageProps) {
  const words = readerWords(language);
  const picker = useRef<HTMLInputElement>(null);
  const [contents, setContents] = useState(() => window.innerWidth > 1200);
  const [finding, setFinding] = useState(false);
  const [notes, setNotes] = useState(false);
  const phase = reader?.phase ?? { kind: 'welcome' };
  const open = phase.kind === 'open' ? phase : undefined;
  // Both sides take their place beforehand: a document that is drawn already would be drawn again in another width.
  const sides = open !== undefined || phase.kind === 'loading';
  const about = useDocument(open, language);
  const choose = useCallback(() => picker.current?.click(), []);
  const dropping = useDrop((file) => void reader?.openLocal(file));
  useFindKey(open !== undefined, () => setFinding(true));

  const endFind = () => {
    open?.document.view.endFind();
    setFinding(false);
  };
  const view = open?.document.view;
  const tools: ReaderBarProps | undefined = view && {
    language,
    paged: view.paged,
    page: view.state.page,
    pages: view.state.pages,
    scale: view.state.scale,
    contents,
    panel,
    finding,
    onContents: () => setContents(!contents),
    onPanel: () => onPanel(!panel),
    onFind: () => (finding ? endFind() : setFinding(true)),
    onPage: view.goTo,
    onZoom: view.zoom,
    onRotate: view.rotate,
  };
  return (
    <div class="lacuna-root lc-reader" lang={language}>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".pdf,.docx,.html,.htm,.xhtml,.txt,application/pdf"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void reader?.openLocal(file);
        }}
      />
      <ReaderHead
        language={language}
        title={open?.document.title ?? words('reader.name')}
        about={about.about}
        original={originalOf(phase)}
        versions={about.versions}
        open={open !== undefined}
        tools={tools && <ReaderMenuTools {...tools} />}
        onChoose={choose}
        onPrint={about.print}
        onDownload={about.download}
        onCopyLink={about.copyLink}
        onOriginal={() => void openOriginal(originalOf(phase))}
      />
      {tools && <ReaderBar {...tools} />}
      {open && finding && (
        <FindBar
          language={language}
          hits={open.document.view.state.hits}
          onFind={open.document.view.find}
          onClose={endFind}
        />
      )}
      <div class="lc-reader-body">
        {sides && contents && (
          <aside class="lc-reader-side" aria-label={words('reader.contents')}>
            <Hide language={language} onClick={() => setContents(false)} />
            {open && (
              <Later frames={2}>
                <Contents open={open} language={language} onGone={() => coversAll() && setContents(false)} />
              </Later>
            )}
          </aside>
        )}
        <main class="lc-reader-main" aria-label={words('reader.document')}>
          <div ref={host} class="lc-reader-host" />
          {open && <Banners open={open} language={language} said={about.said} />}
          {reader && phase.kind !== 'open' && (
            <ReaderOver
              language={language}
              reader={reader}
              phase={phase}
              onChoose={choose}
              onNotes={() => setNotes(true)}
            />
          )}
          {dropping && <div class="lc-reader-dropping">{words('reader.drop')}</div>}
        </main>
        <EndSide
          {...{ language, phase, panel, notes, onJump }}
          onHide={() => {
            setNotes(false);
            onPanel(false);
          }}
        />
      </div>
      {reader?.question && (
        <PasswordDialog
          key={reader.question.attempt}
          language={language}
          again={reader.question.attempt > 1}
          onPassword={reader.question.answer}
        />
      )}
      {about.printing && <PrintDialog language={language} {...about.printing} />}
    </div>
  );
}

/** Where a side covers the document: what was chosen in it could not be seen. */
const coversAll = (): boolean => window.innerWidth <= 700;

interface EndSideProps {
  readonly language: Language;
  readonly phase: Phase;
  readonly panel: boolean;
  readonly notes: boolean;
  onJump(id: string): Promise<boolean>;
  onHide(): void;
}

/** The panel of the open document; where one does not open, the list of all notes. */
function EndSide({ language, phase, panel, notes, onJump, onHide }: EndSideProps) {
  const calls = useRef({ onJump, onHide });
  calls.current = { onJump, onHide };
  // The same one all the time: the panel is drawn again only when something else has changed.
  const jump = useCallback((id: string) => {
    if (coversAll()) calls.current.onHide();
    return calls.current.onJump(id);
  }, []);
  const shown = phase.kind === 'trouble' ? notes : panel && (phase.kind === 'open' || phase.kind === 'loading');
  if (!shown) return null;
  return (
    <aside class="lc-reader-side" data-side="end" aria-label={readerWords(language)('reader.panel')}>
      <Hide language={language} onClick={onHide} />
      {phase.kind === 'trouble' && <ReaderNotes language={language} />}
      {phase.kind === 'open' && (
        <Later frames={4}>
          <ReaderPanel
            language={language}
            session={phase.session}
            state={phase.session.state}
            asks={phase.notes.ask}
            name={phase.document.name}
            onJump={jump}
          />
        </Later>
      )}
    </aside>
  );
}

/** What stands beside the document is drawn after the document. */
function Later({ frames, children }: { readonly frames: number; readonly children: ComponentChildren }) {
  return useLater(frames) ? children : null;
}

const NO_PAGES: ReadonlyMap<number, number> = new Map();

/** Only in small windows, where a side covers the document. */
function Hide({ language, onClick }: { readonly language: Language; onClick(): void }) {
  return (
    <button type="button" class="lc-button lc-reader-hide" onClick={onClick}>
      {readerWords(language)('reader.hide')}
    </button>
  );
}

interface ContentsProps {
  readonly open: OpenPhase;
  readonly language: Language;
  /** A place of the document was gone to. */
  onGone(): void;
}

function Contents({ open, language, onGone }: ContentsProps) {
  const { view } = open.document;
  const gone = useRef(onGone);
  gone.current = onGone;
  const onPage = useCallback(
    (page: number) => {
      view.goTo(page);
      gone.current();
    },
    [view],
  );
  const outline = useMemo(
    () =>
      view.outline.map((entry) => ({
        ...entry,
        go: () => {
          entry.go();
          gone.current();
        },
      })),
    [view],
  );
  return (
    <ReaderContents
      language={language}
      outline={outline}
      paged={view.paged}
      pages={view.state.pages}
      page={view.state.page}
      references={open.session.reading?.perPage ?? NO_PAGES}
      onPage={onPage}
    />
  );
}

function Banners({
  open,
  language,
  said,
}: {
  readonly open: OpenPhase;
  readonly language: Language;
  readonly said: string;
}) {
  const words = readerWords(language);
  const { reading } = open.session;
  const scanned = open.document.view.paged && reading?.complete && reading.page.text.trim().length < 20;
  if (said !== '') return <Banner explain={said} />;
  if (scanned) return <Banner title={words('reader.no-text')} explain={words('reader.no-text.explain')} />;
  return open.document.cutOff ? <Banner explain={words('reader.cut-off')} /> : null;
}

const originalOf = (phase: Phase): string => {
  if (phase.kind === 'welcome') return '';
  return phase.kind === 'open' ? phase.document.url : phase.url;
};

/** The browser's own search sees only the pages that are drawn, so its key opens ours. */
function useFindKey(active: boolean, open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!active) return;
    const life = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyF') {
          event.preventDefault();
          latest.current();
        }
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [active]);
}
