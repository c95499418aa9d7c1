import { useState } from 'preact/hooks';
import { NO_FILTER } from '@/components/LibraryFilters';
import type { LibraryViewProps } from '@/components/LibraryView';
import { OptionsForm, type OptionsFormProps } from '@/components/OptionsForm';
import type { ImportStep } from '@/components/PackImport';
import type { PageListProps } from '@/components/PageList';
import { Popup } from '@/components/Popup';
import type { PageView } from '@/components/page-view';
import { type PanelTab, SidePanel } from '@/components/SidePanel';
import type { Language } from '@/lib/base/language';
import { allCitations } from '@/lib/citation/citations';
import type { PageState } from '@/lib/message/page-state';
import type { OwnText } from '@/lib/message/protocol';
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
  },
) {
  const [tab, setTab] = useState(props.start);
  return (
    <SidePanel
      language={props.language}
      theme={props.theme}
      tab={tab}
      onTab={setTab}
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

export const IMPORTS: Readonly<Record<string, ImportStep>> = {
  idle: { status: 'idle' },
  preview: {
    status: 'preview',
    preview: {
      name: 'coalition-2025',
      title: 'Coalition of NGOs of Kazakhstan against Torture, 2025',
      version: '1.1.0',
      installed: '1.0.0',
      licenses: ['CC BY 4.0'],
      counts: { gaps: 42, recommendations: 61, sources: 1, assessments: 58 },
      added: 3,
      changed: 5,
      retired: 1,
      conflicts: 1,
      warnings: [{ place: 'gaps[3], title.kk', reason: 'stale rendering' }],
    },
  },
  refused: {
    status: 'refused',
    file: 'my-library.gaps.json',
    errors: [
      {
        code: 'reference-missing',
        place: 'resources[5].data[12].evidence',
        reason: 'psg.unknown.4 is not in this file',
      },
      { place: 'resources[5].data[13].title', reason: 'needs at least one language' },
    ],
  },
};

const title = CARD.gaps[0]?.title;
/** One own text in each of its states. */
export const OWN_TEXTS: readonly OwnText[] = (['conflict', 'retired', 'absent', 'shown'] as const).map((state) => ({
  entity: `gap.kz.cc-146.${state}`,
  field: 'title.en',
  state,
  ...(state === 'absent' || !title ? {} : { title }),
  base: 'What the file said before',
  mine: `My own words (${state})`,
  theirs: state === 'conflict' ? 'What the file says now' : null,
}));

export function optionsProps({ language, theme }: Look, importing: ImportStep): OptionsFormProps {
  return {
    language,
    theme,
    chosen: 'auto',
    automatic: language,
    enabled: true,
    fixedHosts: [
      'adilet.zan.kz',
      'zan.gov.kz',
      'online.zakon.kz',
      'docs.un.org',
      'www.ohchr.org',
      'tbinternet.ohchr.org',
    ],
    granted: ['https://court.example.kz'],
    off: ['https://online.zakon.kz'],
    packs: [
      {
        name: 'coalition-2025',
        title: 'Coalition of NGOs of Kazakhstan against Torture, 2025',
        version: '1.0.0',
        gaps: 42,
        license: 'CC BY 4.0',
        own: true,
      },
      { name: 'bar-2026', title: 'Notes of the bar', version: '0.2.0', gaps: 1, own: false },
    ],
    libraryTroubles: [],
    importing,
    documents: {
      hosts: ['docs.un.org', 'undocs.org'],
      chosen: ['docs.un.org'],
      refused: false,
      onChoose: nothing,
      onReader: nothing,
    },
    ownTexts: { texts: OWN_TEXTS, onSettle: nothing, onDrop: nothing },
    version: '0.1.0',
    onDesk: nothing,
    onLanguage: nothing,
    onEnabled: nothing,
    onRevoke: nothing,
    onSwitchOn: nothing,
    onPick: nothing,
    onImportConfirm: nothing,
    onImportCancel: nothing,
    onPackRemove: nothing,
    onPackExport: nothing,
    onSync: nothing,
    onDeleteEverything: async () => true,
    copy,
  };
}

export const OptionsStates = (props: Look & { readonly step: string }) => (
  <OptionsForm {...optionsProps(props, IMPORTS[props.step] ?? { status: 'idle' })} />
);
