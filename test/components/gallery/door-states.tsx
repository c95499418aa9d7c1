import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { NO_FILTER } from '@/components/LibraryFilters';
import type { LibraryViewProps } from '@/components/LibraryView';
import { NotesGone } from '@/components/notes/NotesGone';
import type { PageListProps } from '@/components/PageList';
import { Popup } from '@/components/Popup';
import type { PageView } from '@/components/page-view';
import { type PanelTab, SidePanel } from '@/components/SidePanel';
import type { Language } from '@/lib/base/language';
import { allCitations } from '@/lib/citation/citations';
import type { PageState } from '@/lib/message/page-state';
import { CARD } from './cards';
import { notesProps } from './note-states';
import type { Theme } from './overlay-states';
import { HITS, READY } from './states';

interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

const nothing = () => undefined;
const copy = async () => true;
const page = (rest: Partial<PageState>): PageView => ({
  kind: 'page',
  site: 'adilet.zan.kz',
  state: { ...READY, references: [], headings: [], ...rest },
});
const TROUBLE = { code: 'unknown', id: '7f3a-91c2', version: '0.1.0' };

/** Every way a page can stand, by name. */
export const VIEWS: Readonly<Record<string, PageView>> = {
  full: {
    kind: 'page',
    site: 'adilet.zan.kz',
    state: { ...READY, painted: 'highlights' },
  },
  cut: { kind: 'page', site: 'adilet.zan.kz', state: { ...READY, totals: { references: 12_480, withGaps: 3026 } } },
  unasked: {
    kind: 'page',
    site: 'adilet.zan.kz',
    state: {
      ...READY,
      unasked: true,
      headings: [],
      references: READY.references.map((one) => ({
        ...one,
        targets: one.targets.map((target) => ({ ...target, gaps: 0, open: 0 })),
      })),
    },
  },
  asking: { kind: 'asking' },
  scanning: page({ status: 'scanning' }),
  empty: page({ status: 'ready' }),
  off: page({ status: 'off' }),
  unreadable: page({ status: 'unreadable', reason: 'pdf' }),
  failed: page({ status: 'failed', trouble: TROUBLE }),
  'not-allowed': { kind: 'not-allowed', site: 'court.example.kz' },
  unsupported: { kind: 'unsupported' },
};

const DETAIL = {
  provision: { act: 'kz.cc.2014', path: '146/1' },
  today: '2026-11-22',
  content: { status: 'ready', card: CARD },
  cite: async () => allCitations({ act: 'kz.cc.2014', path: '146/1' }, '2026-11-22'),
} as const;

export function pageProps(view: PageView, rest: Partial<PageListProps> = {}): Omit<PageListProps, 'language'> {
  return {
    view,
    offEverywhere: false,
    lost: false,
    onJump: nothing,
    onDetail: nothing,
    onDetailClose: nothing,
    onAllow: nothing,
    onSwitchOn: nothing,
    onRescan: nothing,
    copy,
    ...rest,
  };
}

export function libraryProps(rest: Partial<LibraryViewProps> = {}): Omit<LibraryViewProps, 'language'> {
  return {
    query: '',
    filter: NO_FILTER,
    hits: null,
    searching: false,
    state: { status: 'ready', packs: [], acts: [], sources: [], troubles: [] },
    acts: ['kz.cc.2014', 'kz.cpc.2014'],
    sources: [{ id: 'src.coalition-2025', title: 'NGO Coalition, 2025' }],
    filtering: true,
    onQuery: nothing,
    onFilter: nothing,
    onHit: nothing,
    onDetail: nothing,
    onDetailClose: nothing,
    onRetry: nothing,
    copy,
    ...rest,
  };
}

function Panel(
  props: Look & {
    readonly start: PanelTab;
    readonly view: PageView;
    readonly more?: Partial<PageListProps>;
    readonly library?: Partial<LibraryViewProps>;
    readonly notice?: ComponentChildren;
  },
) {
  const [tab, setTab] = useState(props.start);
  return (
    <SidePanel
      language={props.language}
      theme={props.theme}
      tab={tab}
      onTab={setTab}
      notice={props.notice}
      page={pageProps(props.view, props.more)}
      notes={notesProps()}
      library={libraryProps(props.library)}
    />
  );
}

export function PanelStates(look: Look) {
  const full = VIEWS.full ?? { kind: 'asking' };
  return (
    <div class="g-grid g-panels">
      {Object.entries(VIEWS).map(([name, view]) => (
        <div key={name} class="g-cell" data-state={name}>
          <Panel {...look} start="page" view={view} more={name === 'full' ? { lost: true } : {}} />
        </div>
      ))}
      <div class="g-cell" data-state="notes-gone">
        <Panel
          {...look}
          start="page"
          view={full}
          notice={
            <NotesGone
              language={look.language}
              gone={{ notes: 47, day: '2026-11-21', synced: true }}
              onSync={nothing}
              onFile={nothing}
              onSeen={nothing}
            />
          }
        />
      </div>
      <div class="g-cell" data-state="detail">
        <Panel {...look} start="page" view={full} more={{ detail: DETAIL }} />
      </div>
      <div class="g-cell" data-state="library">
        <Panel
          {...look}
          start="library"
          view={full}
          library={{ query: '146', hits: HITS, filter: { ...NO_FILTER, level: 'law' } }}
        />
      </div>
      <div class="g-cell" data-state="library-none">
        <Panel {...look} start="library" view={full} library={{ query: 'xyz', hits: [] }} />
      </div>
      <div class="g-cell" data-state="library-failed">
        <Panel
          {...look}
          start="library"
          view={full}
          library={{
            state: {
              status: 'failed',
              packs: [],
              acts: [],
              sources: [],
              troubles: [{ ...TROUBLE, code: 'database-closed' }],
            },
          }}
        />
      </div>
    </div>
  );
}

export function PopupStates({ language, theme }: Look) {
  return (
    <div class="g-grid g-panels">
      {Object.entries(VIEWS).map(([name, view]) => (
        <div key={name} class="g-cell" data-state={name}>
          <Popup
            language={language}
            theme={theme}
            view={view}
            onHere={name !== 'off'}
            onEverywhere
            onAllow={nothing}
            onSiteSwitch={nothing}
            onEverywhereSwitch={nothing}
            onPanel={nothing}
            onDesk={nothing}
            onOptions={nothing}
            onRescan={nothing}
            onSync={nothing}
            copy={copy}
          />
        </div>
      ))}
    </div>
  );
}
