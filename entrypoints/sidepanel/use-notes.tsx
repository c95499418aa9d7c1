import { useState } from 'preact/hooks';
import type { NotesPart, NotesViewProps } from '@/components/notes/NotesView';
import { NO_NOTE_FILTER } from '@/components/notes/notes-view';
import { readProvision } from '@/lib/citation/read-provision';
import { useNoteActions } from './use-note-actions';
import { useNoteSearch } from './use-note-search';
import { useNotesHere } from './use-notes-here';

/**
 * The tab "Notes".
 *
 * @param tab beside the panel; undefined where there is none.
 * @param page changes whenever the page may have something new to tell.
 * @param shown whether the tab is open: a page is not asked for notes that nobody looks at.
 */
export function useNotes(tab: number | undefined, page: unknown, shown: boolean): Omit<NotesViewProps, 'language'> {
  const [part, setPart] = useState<NotesPart>('page');
  const doing = useNoteActions();
  const here = useNotesHere(tab, page, shown, doing);
  const search = useNoteSearch(shown);
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
    transfer: null,
    onFilter: search.filter,
    onMore: search.more,
    onRetry: () => (part === 'all' ? search.again() : here.retry()),
    onTag: (tag) => {
      setPart('all');
      search.filter({ ...NO_NOTE_FILTER, tag });
    },
  };
}
