import { useEffect } from 'preact/hooks';
import { NotesView } from '@/components/notes/NotesView';
import { useNotes } from '@/entrypoints/sidepanel/use-notes';
import type { Language } from '@/lib/base/language';

/** All notes, beside a document that cannot be opened: what was written on it is still there. */
export function ReaderNotes({ language }: { readonly language: Language }) {
  const notes = useNotes(language, undefined, undefined, true);
  const { onPart } = notes;
  // Only at first; then the person chooses.
  useEffect(() => onPart('all'), []);
  return (
    <div class="lacuna-root lc-panel" lang={language}>
      <div class="lc-panel-view">
        <NotesView {...notes} language={language} />
      </div>
    </div>
  );
}
