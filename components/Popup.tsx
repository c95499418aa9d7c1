import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { countsOf } from './group';
import { PageNotice } from './PageNotice';
import type { PageView } from './page-view';
import { ReaderOffer, type ReaderOfferProps } from './ReaderOffer';
import { StatusMark } from './StatusMark';
import { Switch } from './Switch';
import { SyncNotice } from './SyncNotice';
import type { TroubleView } from './TroubleNote';

export interface PopupProps {
  readonly language: Language;
  readonly view: PageView;
  readonly onHere: boolean;
  readonly onEverywhere: boolean;
  readonly libraryTroubles?: readonly TroubleView[] | undefined;
  readonly reader?: Omit<ReaderOfferProps, 'language'> | undefined;
  /** Why syncing cannot go on without the person, in words. */
  readonly syncProblem?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  /** The entry point asks the browser for the permission as the very first call. */
  onAllow(): void;
  onSiteSwitch(on: boolean): void;
  onEverywhereSwitch(on: boolean): void;
  /** Opens the side panel (sidebar in Firefox). */
  onPanel(): void;
  /** Opens the research desk. */
  onDesk(): void;
  onOptions(): void;
  onRescan(): void;
  onSync(): void;
  copy(text: string): Promise<boolean>;
}

/** State of this page, the two switches, and the ways on. */
export function Popup(props: PopupProps) {
  const { language, view, onHere, onEverywhere } = props;
  const words = appWords(language);
  const on = onHere && onEverywhere;
  const stateWord = (state: boolean) => words(state ? 'popup.on' : 'popup.off');
  const site = view.kind === 'page' ? view.site : null;
  return (
    <main class="lacuna-root lc-popup" data-theme={props.theme} lang={language}>
      <h1>Lacuna</h1>
      <div class="lc-popup-state">
        <PageNotice
          language={language}
          view={view}
          offEverywhere={!onEverywhere}
          libraryTroubles={props.libraryTroubles}
          onAllow={props.onAllow}
          onSwitchOn={() => (onEverywhere ? props.onSiteSwitch(true) : props.onEverywhereSwitch(true))}
          onRescan={props.onRescan}
          copy={props.copy}
        />
        <Counts {...props} />
        {props.syncProblem !== undefined && (
          <SyncNotice language={language} text={props.syncProblem} onOpen={props.onSync} />
        )}
      </div>
      {props.reader && <ReaderOffer {...props.reader} language={language} />}
      <div class="lc-popup-switches">
        {site !== null && (
          <Switch
            label={words('popup.site.named', { site })}
            stateWord={stateWord(on)}
            on={on}
            disabled={!onEverywhere}
            onChange={props.onSiteSwitch}
          />
        )}
        <Switch
          label={words('popup.everywhere')}
          stateWord={stateWord(onEverywhere)}
          on={onEverywhere}
          onChange={props.onEverywhereSwitch}
        />
      </div>
      <div class="lc-actions">
        <button
          type="button"
          class="lc-button"
          data-primary={view.kind === 'page' && on && !props.reader?.document ? true : undefined}
          onClick={props.onPanel}
        >
          {words('panel.open')}
        </button>
        <button type="button" class="lc-button" onClick={props.onDesk}>
          {words('desk.name')}
        </button>
        <button type="button" class="lc-button" onClick={props.onOptions}>
          {words('popup.options')}
        </button>
      </div>
    </main>
  );
}

function Counts({ view, language }: PopupProps) {
  const words = appWords(language);
  if (view.kind !== 'page' || view.state.references.length === 0) return null;
  if (view.state.status !== 'ready' && view.state.status !== 'scanning') return null;
  const counts = countsOf(view.state);
  return (
    <ul class="lc-popup-counts">
      <li class="lc-popup-main">{words('popup.references', { count: counts.references })}</li>
      {!view.state.unasked && (
        <li>
          <StatusMark status={counts.withGaps > 0 ? 'open' : 'unknown'} />
          <span>{words('popup.with-gaps', { count: counts.withGaps })}</span>
        </li>
      )}
      {counts.unresolved > 0 && (
        <li>
          <StatusMark status="disputed" />
          <span>{words('popup.unresolved', { count: counts.unresolved })}</span>
        </li>
      )}
    </ul>
  );
}
