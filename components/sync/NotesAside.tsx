import { NoteConflict } from '@/components/notes/NoteConflict';
import type { NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { Language } from '@/lib/base/language';
import type { Head, Note } from '@/lib/note/note';
import { syncWords } from '@/lib/words/sync-words';

export interface NotesAsideProps {
  readonly language: Language;
  readonly conflicts: readonly Note[];
  readonly deleted: readonly Note[];
  onTake(note: Note, version: Head<string>): Promise<NoteTroubleView | null>;
  onKeepBoth(note: Note): Promise<NoteTroubleView | null>;
  onRestore(note: Note): void;
}

/** What several browsers did to the same note, to be decided; and what was deleted in any of them. */
export function NotesAside(props: NotesAsideProps) {
  const { language, conflicts, deleted } = props;
  const words = syncWords(language);
  return (
    <>
      {conflicts.length > 0 && (
        <section class="lc-part">
          <h2>{words('sync.conflicts')}</h2>
          <p class="lc-soft">{words('sync.conflicts.explain')}</p>
          <ul class="lc-sync-notes">
            {conflicts.map((note) => (
              <li key={note.id}>
                <p class="lc-sync-quote">{titleOf(note)}</p>
                <NoteConflict
                  note={note}
                  language={language}
                  onTake={(version) => props.onTake(note, version)}
                  onKeepBoth={() => props.onKeepBoth(note)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="lc-part">
        <h2>{words('sync.bin')}</h2>
        <p class="lc-soft">{words(deleted.length > 0 ? 'sync.bin.explain' : 'sync.bin.none')}</p>
        <ul class="lc-rows">
          {deleted.map((note) => {
            const name = note.body.trim() || titleOf(note) || words('sync.bin.empty');
            return (
              <li key={note.id} class="lc-row">
                <span class="lc-row-name lc-sync-clamp" title={name}>
                  {name}
                </span>
                <button
                  type="button"
                  class="lc-button"
                  aria-label={words('sync.bin.named', { words: name.slice(0, 80) })}
                  onClick={() => props.onRestore(note)}
                >
                  {words('sync.bin.restore')}
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

const titleOf = ({ anchor, title, document }: Note): string => anchor?.quote.exact ?? title ?? document;
