import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Announcer } from '@/components/Announcer';
import type { Language } from '@/lib/base/language';
import { noteWords } from '@/lib/words/note-words';
import { notebookWords } from '@/lib/words/notebook-words';
import type { ReadProvision } from './LinkField';
import { NoteEntry } from './NoteEntry';
import { NoteFilters } from './NoteFilters';
import { NoteRows } from './NoteRows';
import { isFiltered, NO_NOTE_FILTER, type NoteActions, type NoteFilter, type NotesFound } from './notes-view';
import { State } from './PageNotes';
import type { TagSuggestion } from './TagField';

export interface AllNotesProps {
  readonly language: Language;
  readonly found: NotesFound;
  readonly actions: NoteActions;
  readonly tags: readonly TagSuggestion[];
  readonly readProvision: ReadProvision;
  /** Export and import. */
  readonly transfer: ComponentChildren;
  onFilter(filter: NoteFilter): void;
  onMore(): void;
  onRetry(): void;
}

/** Every note, by words, provision, tag, colour, kind and site; and the bin. */
export function AllNotes(props: AllNotesProps) {
  const { language, found, onFilter } = props;
  const { filter, facets } = found;
  const words = notebookWords(language);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <search class="lc-filters">
        <label for={id} class="lc-label">
          {words('notes.search')}
        </label>
        <input
          id={id}
          type="search"
          class="lc-input"
          placeholder={words('notes.search.hint')}
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <NoteFilters
          language={language}
          filter={filter}
          tags={props.tags}
          sites={facets.sites}
          provisionUnknown={found.provisionUnknown}
          open={open}
          onOpen={setOpen}
          onFilter={onFilter}
          bin={<BinSwitch {...props} />}
        />
      </search>
      {filter.bin && <h2 class="lc-act-name">{words('notes.bin')}</h2>}
      {found.failed ? (
        <>
          <State title={words('notes.all.failed')} text={words('notes.page.failed.explain')} />
          <button type="button" class="lc-button" onClick={props.onRetry}>
            {words('notes.page.retry')}
          </button>
        </>
      ) : (
        <Found {...props} />
      )}
      {!filter.bin && props.transfer}
    </>
  );
}

function BinSwitch({ language, found, onFilter }: AllNotesProps) {
  const { filter, facets } = found;
  const words = notebookWords(language);
  if (!filter.bin && facets.deleted === 0) return null;
  return (
    <button type="button" class="lc-link lc-small" onClick={() => onFilter({ ...filter, bin: !filter.bin })}>
      {filter.bin ? words('notes.bin.back') : words('notes.bin.count', { count: facets.deleted })}
    </button>
  );
}

function Found(props: AllNotesProps) {
  const { language, found } = props;
  const words = notebookWords(language);
  const { total, filter } = found;
  const count = total === undefined ? '' : words('notes.count', { count: total });
  return (
    <>
      {found.searching && total === undefined && (
        <p class="lc-soft lc-small" role="status">
          {words('notes.searching')}
        </p>
      )}
      <Announcer text={total === 0 ? emptyWords(filter, language).title : count} />
      {total === 0 && !found.searching && (
        <Empty
          filter={filter}
          language={language}
          onClear={() => props.onFilter({ ...NO_NOTE_FILTER, bin: filter.bin })}
        />
      )}
      {total !== undefined && total > 0 && (
        <>
          <p class="lc-panel-summary">{count}</p>
          {filter.bin && <p class="lc-soft lc-small lc-note-explain">{words('notes.bin.explain')}</p>}
          <NoteRows
            // Another question is another list: it begins with its first notes again.
            key={JSON.stringify(filter)}
            items={found.notes}
            total={total}
            language={language}
            label={words(filter.bin ? 'notes.bin' : 'notes.part.all')}
            onMore={props.onMore}
            draw={(note, current) => (
              <NoteEntry
                note={note}
                language={language}
                actions={props.actions}
                tags={props.tags}
                readProvision={props.readProvision}
                withSource
                level={filter.bin ? 3 : 2}
                current={current}
                onTag={(tag) => props.onFilter({ ...NO_NOTE_FILTER, tag })}
                {...(canOpen(note.address) ? { onOpen: () => props.actions.open(note) } : {})}
                lead={
                  canOpen(note.address) && (
                    <button
                      type="button"
                      class="lc-link lc-small"
                      tabIndex={current ? 0 : -1}
                      onClick={() => props.actions.open(note)}
                    >
                      {noteWords(language)('note.action.open')}
                    </button>
                  )
                }
              />
            )}
          />
        </>
      )}
    </>
  );
}

/** Addresses of web pages only: a note out of a file may hold anything there. */
const canOpen = (address: string | undefined): boolean => address !== undefined && /^https?:\/\//i.test(address);

function emptyWords(filter: NoteFilter, language: Language): { readonly title: string; readonly text?: string } {
  const words = notebookWords(language);
  if (isFiltered(filter)) return { title: words('notes.all.unfound'), text: words('notes.all.unfound.explain') };
  if (filter.bin) return { title: words('notes.bin.none') };
  return { title: words('notes.all.none'), text: words('notes.all.none.explain') };
}

function Empty(props: { readonly filter: NoteFilter; readonly language: Language; onClear(): void }) {
  const { title, text } = emptyWords(props.filter, props.language);
  return (
    <>
      <State title={title} text={text} />
      {isFiltered(props.filter) && (
        <button type="button" class="lc-link" onClick={props.onClear}>
          {notebookWords(props.language)('notes.clear')}
        </button>
      )}
    </>
  );
}
