import { useMemo, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { Provision } from '@/lib/law/provision';
import type { PageState } from '@/lib/message/page-state';
import { appWords } from '@/lib/words/app-words';
import { Announcer } from './Announcer';
import { countsOf, groupByAct, unresolvedOf } from './group';
import { HeadingList } from './HeadingList';
import type { OwnTextActions } from './OwnTextEditor';
import { PageNotice } from './PageNotice';
import { type DetailContent, ProvisionDetail } from './ProvisionDetail';
import { ProvisionList } from './ProvisionList';
import type { PageView } from './page-view';
import type { TroubleView } from './TroubleNote';
import { UnresolvedList } from './UnresolvedList';

export interface PageListProps {
  readonly language: Language;
  readonly view: PageView;
  /** True when Lacuna is off everywhere, not only on this site. */
  readonly offEverywhere: boolean;
  /** What is wrong with the library itself. */
  readonly libraryTroubles?: readonly TroubleView[] | undefined;
  /** The provision whose card is open inside the panel, if any. */
  readonly detail?: DetailContent | undefined;
  /** Says that a place to which the person wanted to go is gone. */
  readonly lost: boolean;
  /** Scrolls the page to a reference or heading and focuses it. */
  onJump(id: string): void;
  onDetail(provision: Provision): void;
  onDetailClose(): void;
  /** The entry point asks the browser for the permission as the very first call. */
  onAllow(): void;
  onSwitchOn(): void;
  onRescan(): void;
  copy(text: string): Promise<boolean>;
  /** Own texts over those of the library; without it nothing can be changed. */
  readonly editing?: OwnTextActions | undefined;
}

/** The tab "This page" in all its states. */
export function PageList(props: PageListProps) {
  const { view, detail, language } = props;
  const state = view.kind === 'page' ? view.state : null;
  const listed = state && (state.status === 'ready' || state.status === 'scanning') && state.references.length > 0;
  if (detail) {
    return (
      <ProvisionDetail
        content={detail}
        language={language}
        onBack={props.onDetailClose}
        onRead={props.onDetail}
        copy={props.copy}
        editing={props.editing}
      />
    );
  }
  return (
    <>
      <PageNotice {...props} />
      {state && listed && <Listed {...props} state={state} />}
    </>
  );
}

function Listed(props: PageListProps & { readonly state: PageState }) {
  const { language, state, onJump } = props;
  const words = appWords(language);
  const [withGaps, setWithGaps] = useState(false);
  const [text, setText] = useState('');
  const acts = useMemo(
    () => groupByAct(state.references, { withGaps, text }, language),
    [state.references, withGaps, text, language],
  );
  const unresolved = useMemo(() => unresolvedOf(state.references), [state.references]);
  const counts = countsOf(state);
  const shown = acts.reduce((sum, act) => sum + act.provisions.length, 0);
  const filtered = withGaps || text.trim() !== '';
  const clear = () => {
    setWithGaps(false);
    setText('');
  };
  const summary = [
    words('panel.references', { count: counts.references }),
    ...(state.unasked ? [] : [words('panel.with-gaps', { count: counts.withGaps })]),
  ];
  return (
    <div class="lc-listed">
      <p class="lc-panel-summary">
        <span>{summary[0]}</span>
        {summary[1] && <span class="lc-dot">{summary[1]}</span>}
      </p>
      <Announcer text={filtered ? words('panel.shown', { count: shown }) : summary.join(', ')} />
      {state.totals && <p class="lc-notice">{words('panel.truncated', { count: state.references.length })}</p>}
      {state.painted === 'highlights' && <p class="lc-notice">{words('panel.painted')}</p>}
      {props.lost && (
        <p class="lc-notice" data-tone="open" role="alert">
          {words('panel.jump.lost')}
        </p>
      )}
      <div class="lc-filters">
        <input
          type="search"
          class="lc-input"
          aria-label={words('panel.filter.text')}
          placeholder={words('panel.filter.text')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label class="lc-check">
          <input type="checkbox" checked={withGaps} onChange={(event) => setWithGaps(event.currentTarget.checked)} />
          {words('panel.filter.gaps')}
        </label>
      </div>
      {shown === 0 && filtered && (
        <p class="lc-empty">
          {words('panel.shown.none')}{' '}
          <button type="button" class="lc-link" onClick={clear}>
            {words('panel.filter.clear')}
          </button>
        </p>
      )}
      <ProvisionList
        acts={acts}
        unasked={state.unasked}
        language={language}
        onJump={onJump}
        onDetail={props.onDetail}
      />
      <HeadingList state={state} language={language} onJump={onJump} />
      {!filtered && (
        <UnresolvedList entries={unresolved} language={language} onJump={onJump} onDetail={props.onDetail} />
      )}
      <p class="lc-panel-end">
        <button type="button" class="lc-link lc-small" onClick={props.onRescan}>
          {words('panel.rescan')}
        </button>
      </p>
    </div>
  );
}
