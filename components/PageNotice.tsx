import type { ComponentChildren } from 'preact';
import type { Language } from '@/lib/base/language';
import type { PageState } from '@/lib/message/page-state';
import { type AppKey, type AppWords, appWords } from '@/lib/words/app-words';
import type { PageView } from './page-view';
import { TroubleNote, type TroubleView } from './TroubleNote';

export interface PageNoticeProps {
  readonly language: Language;
  readonly view: PageView;
  readonly offEverywhere: boolean;
  /** What is wrong with the library itself: a database that does not open, a damaged file. */
  readonly libraryTroubles?: readonly TroubleView[] | undefined;
  onAllow(): void;
  onSwitchOn(): void;
  onRescan(): void;
  copy(text: string): Promise<boolean>;
}

/** Says how the page stands when there is no list to show, and offers the one step that helps. */
export function PageNotice(props: PageNoticeProps) {
  const { view, language } = props;
  const words = appWords(language);
  switch (view.kind) {
    case 'asking':
      return <Notice busy title={words('state.scanning')} />;
    case 'unsupported':
      return <Notice title={words('state.unsupported')} explain={words('state.unsupported.explain')} />;
    case 'hidden':
      return <Notice title={words('state.hidden')} explain={words('state.hidden.explain')} />;
    case 'not-allowed':
      return (
        <Notice title={words('state.not-allowed')} explain={words('state.not-allowed.explain', { site: view.site })}>
          <button type="button" class="lc-button" data-primary onClick={props.onAllow}>
            {words('state.allow')}
          </button>
        </Notice>
      );
    case 'page':
      return (
        <>
          <Troubles {...props} state={view.state} />
          <StateNotice {...props} state={view.state} words={words} />
        </>
      );
  }
}

/** A page can be read while the library cannot: the references are there, and what is missing is said once. */
function Troubles(props: PageNoticeProps & { readonly state: PageState }) {
  const { state, libraryTroubles = [] } = props;
  if (state.status !== 'ready' && state.status !== 'scanning') return null;
  const own = state.trouble && !libraryTroubles.some(({ code }) => code === state.trouble?.code) ? [state.trouble] : [];
  return (
    <>
      {[...libraryTroubles, ...own].map((trouble) => (
        <TroubleNote
          key={trouble.code + trouble.id}
          trouble={trouble}
          language={props.language}
          onRetry={props.onRescan}
          copy={props.copy}
        />
      ))}
    </>
  );
}

function StateNotice(props: PageNoticeProps & { readonly state: PageState; readonly words: AppWords }) {
  const { state, words } = props;
  switch (state.status) {
    case 'scanning':
      return state.references.length > 0 ? null : (
        <Notice busy title={words('state.scanning')} explain={words('state.scanning.explain')} />
      );
    case 'ready':
      return state.references.length > 0 ? null : (
        <Notice title={words('state.empty')} explain={words('state.empty.explain')}>
          <button type="button" class="lc-button" onClick={props.onRescan}>
            {words('panel.rescan')}
          </button>
        </Notice>
      );
    case 'off':
      return (
        <Notice
          title={words(props.offEverywhere ? 'state.off.everywhere' : 'state.off')}
          explain={words('state.off.explain')}
        >
          <button type="button" class="lc-button" data-primary onClick={props.onSwitchOn}>
            {words('state.switch-on')}
          </button>
        </Notice>
      );
    case 'unreadable':
      return <Notice title={words('state.unreadable')} explain={words(reasonKey(state))} />;
    case 'failed':
      return state.trouble ? (
        <TroubleNote
          trouble={state.trouble}
          language={props.language}
          title={words('state.failed')}
          onRetry={props.onRescan}
          copy={props.copy}
        />
      ) : (
        <Notice title={words('state.failed')} explain={words('trouble.safe')} />
      );
  }
}

const reasonKey = (state: PageState): AppKey => (state.reason ? `unreadable.${state.reason}` : 'trouble.unknown');

function Notice(props: {
  readonly title: string;
  readonly explain?: string | undefined;
  /** Something better will stand here soon. */
  readonly busy?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="lc-state" role="status" aria-busy={props.busy ?? false}>
      <h2>{props.title}</h2>
      {props.explain && <p class="lc-soft">{props.explain}</p>}
      {props.children && <p>{props.children}</p>}
    </div>
  );
}
