import { safeLink } from '@/components/safe-link';
import type { Language } from '@/lib/base/language';
import type { Note } from '@/lib/note/note';
import { marginWords } from '@/lib/words/margin-words';
import { NoteItem } from './NoteItem';

/** The person's own notes on a provision, wherever they were made. */
export interface ProvisionNotesView {
  /** The latest first. */
  readonly notes: readonly Note[];
  /** Whether a note stands on the page that is open. */
  isHere(id: string): boolean;
  onOpen(id: string): void;
  /** Without it no note can be made here. */
  onNew?: (() => void) | undefined;
}

/** More are listed in the side panel. */
const SHOWN = 20;

/** "Your notes (2) [Add a note]" at the foot of a provision's card. */
export function ProvisionNotes({ view, language }: { readonly view: ProvisionNotesView; readonly language: Language }) {
  const words = marginWords(language);
  const { notes, onNew } = view;
  if (notes.length === 0 && !onNew) return null;
  return (
    <section class="lc-section lc-provision-notes">
      <div class="lc-provision-notes-head">
        <h3 class="lc-label">{notes.length > 0 ? words('own', { count: notes.length }) : words('own.none')}</h3>
        {onNew && (
          <button type="button" class="lc-button" onClick={onNew}>
            {words('own.add')}
          </button>
        )}
      </div>
      {notes.slice(0, SHOWN).map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          language={language}
          level={4}
          withSource
          actions={<WayTo note={note} view={view} language={language} />}
        />
      ))}
    </section>
  );
}

function WayTo(props: { readonly note: Note; readonly view: ProvisionNotesView; readonly language: Language }) {
  const { note, view, language } = props;
  const words = marginWords(language);
  if (view.isHere(note.id))
    return (
      <button type="button" class="lc-link lc-small" onClick={() => view.onOpen(note.id)}>
        {words('own.open')}
      </button>
    );
  const address = safeLink(note.address ?? '');
  return address ? (
    <a class="lc-small" href={address} target="_blank" rel="noopener noreferrer">
      {words('own.elsewhere')}
    </a>
  ) : null;
}
