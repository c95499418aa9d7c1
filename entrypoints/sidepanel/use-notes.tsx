import { useState } from 'preact/hooks';
import type { NotesPart, NotesViewProps } from '@/components/notes/NotesView';
import { NoteTransfer } from '@/components/notes/NoteTransfer';
import { isFiltered, NO_NOTE_FILTER } from '@/components/notes/notes-view';
import type { Language } from '@/lib/base/language';
import { readProvision } from '@/lib/citation/read-provision';
import type { NotesPage } from '@/lib/message/page-notes';
import { IMPORT_SIZE_CAP } from '@/lib/report/import-notes';
import { useNoteActions } from './use-note-actions';
import { useNoteSearch } from './use-note-search';
import { useNotesHere } from './use-notes-here';
import { useTransfer } from './use-transfer';

/**
 * The tab "Notes".
 *
 * @param tab beside the panel; undefined where there is none.
 * @param page changes whenever the page may have something new to tell.
 * @param shown whether the tab is open: a page is not asked for notes that nobody looks at.
 */
export function useNotes(
  language: Language,
  tab: NotesPage | undefined,
  page: unknown,
  shown: boolean,
): Omit<NotesViewProps, 'language'> {
  const [part, setPart] = useState<NotesPart>('page');
  const doing = useNoteActions(shown);
  const here = useNotesHere(tab, page, shown, doing);
  const search = useNoteSearch(shown);
  const found = isFiltered(search.found.filter) ? search.ids : undefined;
  const transfer = useTransfer(language, found);
  return {
    part,
    onPart: (next) => {
      doing.clear();
      setPart(next);
    },
    here: here.here,
    jumpLost: here.jumpLost,
    places: here.places,
    actions: doing.actions,
    done: doing.done,
    tags: search.tags,
    readProvision: (text) => readProvision(text, new Date().toISOString().slice(0, 10)),
    found: search.found,
    transfer: (
      <NoteTransfer
        language={language}
        transfer={transfer}
        found={found?.length}
        limit={IMPORT_SIZE_CAP / 1024 / 1024}
      />
    ),
    onFilter: search.filter,
    onMore: search.more,
    onRetry: () => (part === 'all' ? search.again() : here.retry()),
    onTag: (tag) => {
      setPart('all');
      search.filter({ ...NO_NOTE_FILTER, tag });
    },
  };
}
