import { useState } from 'preact/hooks';
import { NoteConflict } from '@/components/notes/NoteConflict';
import { NoteItem, type NoteStanding } from '@/components/notes/NoteItem';
import { NoteTrouble, type NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { Language } from '@/lib/base/language';
import type { Head, Note } from '@/lib/note/note';
import { noteWords } from '@/lib/words/note-words';

export interface NoteHere {
  readonly note: Note;
  readonly standing?: NoteStanding | undefined;
}

/** What can be done with a note. Each answers why it was not done, or null when it was. */
export interface NoteActions {
  onEdit(note: Note): void;
  /** Takes the proposed place of a note that has moved. */
  onAccept(note: Note): Promise<NoteTroubleView | null>;
  onDelete(note: Note): Promise<NoteTroubleView | null>;
  onTake(note: Note, version: Head<string>): Promise<NoteTroubleView | null>;
  onKeepBoth(note: Note): Promise<NoteTroubleView | null>;
}

/** The notes at one place of the page, each with what can be done with it. */
export function NotesHere({
  notes,
  language,
  actions,
}: {
  readonly notes: readonly NoteHere[];
  readonly language: Language;
  readonly actions: NoteActions;
}) {
  return (
    <div class="lc-notes-here">
      {notes.map(({ note, standing }) => (
        <OneNote key={note.id} note={note} standing={standing} language={language} actions={actions} />
      ))}
    </div>
  );
}

function OneNote({ note, standing, language, actions }: NoteHere & { language: Language; actions: NoteActions }) {
  const words = noteWords(language);
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  return (
    <NoteItem
      note={note}
      language={language}
      standing={standing}
      actions={
        <>
          {standing?.kind === 'moved' && (
            <button
              type="button"
              class="lc-button"
              data-primary
              onClick={() => void actions.onAccept(note).then(setTrouble)}
            >
              {words('note.action.accept')}
            </button>
          )}
          <button type="button" class="lc-button" onClick={() => actions.onEdit(note)}>
            {words('note.action.edit')}
          </button>
          <button type="button" class="lc-button" onClick={() => void actions.onDelete(note).then(setTrouble)}>
            {words('note.action.delete')}
          </button>
        </>
      }
    >
      <NoteConflict
        note={note}
        language={language}
        onTake={(version) => actions.onTake(note, version)}
        onKeepBoth={() => actions.onKeepBoth(note)}
      />
      {trouble && <NoteTrouble language={language} trouble={trouble} />}
    </NoteItem>
  );
}
