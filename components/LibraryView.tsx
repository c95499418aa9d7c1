import { useId, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { Provision } from '@/lib/law/provision';
import type { LibraryState, SearchHit } from '@/lib/message/protocol';
import { appWords } from '@/lib/words/app-words';
import { Announcer } from './Announcer';
import { HitList } from './HitList';
import { type LibraryFilter, LibraryFilters, type SourceChoice } from './LibraryFilters';
import type { OwnTextActions } from './OwnTextEditor';
import { type DetailContent, ProvisionDetail } from './ProvisionDetail';
import { TroubleNote } from './TroubleNote';

export interface LibraryViewProps {
  readonly language: Language;
  readonly query: string;
  readonly filter: LibraryFilter;
  /** Null while nothing has been asked; an empty list when nothing was found. */
  readonly hits: readonly SearchHit[] | null;
  readonly searching: boolean;
  readonly state: LibraryState | null;
  /** Acts and sources that the library speaks of: what the filters offer. */
  readonly acts: readonly string[];
  readonly sources: readonly SourceChoice[];
  /** False while the caller cannot filter hits by them yet: the filters are left out. */
  readonly filtering: boolean;
  readonly detail?: DetailContent | undefined;
  onQuery(query: string): void;
  onFilter(filter: LibraryFilter): void;
  onHit(hit: SearchHit): void;
  onDetail(provision: Provision): void;
  onDetailClose(): void;
  onRetry(): void;
  copy(text: string): Promise<boolean>;
  /** Own texts over those of the library; without it nothing can be changed. */
  readonly editing?: OwnTextActions | undefined;
}

/** The tab "Library": search, filters, results, and the card of what was chosen. */
export function LibraryView(props: LibraryViewProps) {
  const { language, detail } = props;
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
  return <Search {...props} />;
}

function Search(props: LibraryViewProps) {
  const { language, hits, state } = props;
  const words = appWords(language);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <LibraryTrouble {...props} />
      <search class="lc-filters">
        <label for={id} class="lc-label">
          {words('library.search')}
        </label>
        <input
          id={id}
          type="search"
          class="lc-input"
          placeholder={words('library.placeholder')}
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        {props.filtering && (
          <LibraryFilters
            language={language}
            filter={props.filter}
            acts={props.acts}
            sources={props.sources}
            open={open}
            onOpen={setOpen}
            onFilter={props.onFilter}
          />
        )}
      </search>
      {props.searching && <p class="lc-soft lc-small">{words('library.searching')}</p>}
      {hits === null && state?.status !== 'failed' && !props.searching && (
        <p class="lc-soft">{words(state?.status === 'loading' ? 'library.loading' : 'library.start')}</p>
      )}
      {hits !== null && hits.length === 0 && !props.searching && (
        <div class="lc-state">
          <h2>{words('library.found.none')}</h2>
          <p class="lc-soft">{words('library.found.none.explain')}</p>
        </div>
      )}
      {hits !== null && hits.length > 0 && (
        <>
          <p class="lc-panel-summary">{words('library.found', { count: hits.length })}</p>
          <HitList hits={hits} language={language} onHit={props.onHit} />
        </>
      )}
      <Announcer text={hits === null ? '' : words('library.found', { count: hits.length })} />
    </>
  );
}

function LibraryTrouble({ state, language, onRetry, copy }: LibraryViewProps) {
  const words = appWords(language);
  return (
    <>
      {state?.troubles.map((trouble) => (
        <TroubleNote
          key={trouble.id}
          trouble={trouble}
          language={language}
          title={words('library.failed')}
          onRetry={onRetry}
          copy={copy}
        />
      ))}
    </>
  );
}
