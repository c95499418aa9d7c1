import { useId } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { Head } from '@/lib/note/note';
import { noteWords } from '@/lib/words/note-words';
import { momentOf } from './NoteConflict';
import { WordDifference } from './WordDifference';

export interface NoteHistoryProps {
  readonly language: Language;
  /** Every text that is still known, the latest first (`historyOf`). */
  readonly versions: readonly Head<string>[];
  /** Brings a text back as a new version; without it the history is only read. */
  onTake?(version: Head<string>): void;
}

/** Earlier texts of a note, each with the words marked that today's text no longer has. */
export function NoteHistory({ language, versions, onTake }: NoteHistoryProps) {
  const words = noteWords(language);
  const id = useId();
  const [now, ...earlier] = versions;
  if (!now || earlier.length === 0) return <p class="lc-soft lc-small">{words('note.history.none')}</p>;
  return (
    <section class="lc-note-history" aria-labelledby={id}>
      <p id={id} class="lc-label">
        {words('note.history')}
      </p>
      <ol>
        {earlier.map((version) => (
          <li key={version.stamp} class="lc-note-version">
            <p class="lc-label">{momentOf(version.stamp, language)}</p>
            <p class="lc-note-plain">
              {version.value === '' ? (
                <span class="lc-soft">{words('note.history.empty')}</span>
              ) : (
                <WordDifference former={version.value} latter={now.value} show="former" />
              )}
            </p>
            {onTake && (
              <button type="button" class="lc-link lc-small" onClick={() => onTake(version)}>
                {words('note.history.take')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
