import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { notebookWords } from '@/lib/words/notebook-words';
import { LibraryView, type LibraryViewProps } from './LibraryView';
import { NotesView, type NotesViewProps } from './notes/NotesView';
import { PageList, type PageListProps } from './PageList';
import { onArrows } from './roving';

export type PanelTab = 'page' | 'notes' | 'library';

export interface SidePanelProps {
  readonly language: Language;
  readonly tab: PanelTab;
  readonly page: Omit<PageListProps, 'language'>;
  readonly notes: Omit<NotesViewProps, 'language'>;
  readonly library: Omit<LibraryViewProps, 'language'>;
  /** Stands over every tab, as it concerns all of them. */
  readonly notice?: ComponentChildren;
  readonly theme?: 'light' | 'dark' | undefined;
  /** Part of another page of ours, which has its own main part. */
  readonly inside?: boolean | undefined;
  onTab(tab: PanelTab): void;
}

const TABS: readonly PanelTab[] = ['page', 'notes', 'library'];

/** References of the tab beside it, the person's notes, and the library: the way through for keyboard and screen reader. */
export function SidePanel(props: SidePanelProps) {
  const { language, tab, onTab } = props;
  const words = appWords(language);
  const Frame = props.inside ? 'div' : 'main';
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const got = onArrows(event, row.current, '[role=tab]');
    const next = TABS.find((name) => name === got?.dataset.tab);
    if (next) onTab(next);
  };
  return (
    <Frame class="lacuna-root lc-panel" data-theme={props.theme} lang={language}>
      {!props.inside && <h1 class="lc-unseen">{words('panel.title')}</h1>}
      <div
        ref={row}
        class="lc-panel-tabs"
        role="tablist"
        tabIndex={-1}
        aria-label={words('panel.tabs')}
        onKeyDown={onKey}
      >
        {TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            data-tab={name}
            class="lc-panel-tab"
            aria-selected={tab === name}
            aria-controls={`${id}-view`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {name === 'notes' ? notebookWords(language)('notes.tab') : words(`panel.${name}`)}
          </button>
        ))}
      </div>
      <div id={`${id}-view`} role="tabpanel" class="lc-panel-view" aria-labelledby={`${id}-${tab}`}>
        {props.notice}
        <View {...props} />
      </div>
    </Frame>
  );
}

function View({ tab, language, page, notes, library }: SidePanelProps) {
  switch (tab) {
    case 'page':
      return <PageList {...page} language={language} />;
    case 'notes':
      return <NotesView {...notes} language={language} />;
    case 'library':
      return <LibraryView {...library} language={language} />;
  }
}
