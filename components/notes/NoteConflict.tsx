import { useId, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { Head, Note } from '@/lib/note/note';
import { millisOf } from '@/lib/note/stamp';
import { noteWords } from '@/lib/words/note-words';
import { printWhen } from '@/lib/words/when';
import { NoteTrouble, type NoteTroubleView } from './NoteTrouble';
import { dayOf, hourOf } from './note-day';
import { WordDifference } from './WordDifference';

export interface NoteConflictProps {
  readonly note: Note;
  readonly language: Language;
  /** Keeps one text; the others go into the history. */
  onTake(version: Head<string>): Promise<NoteTroubleView | null>;
  onKeepBoth(): Promise<NoteTroubleView | null>;
}

/** Texts of one note that were written in two places at once, side by side. Draws nothing where there is no conflict. */
export function NoteConflict({ note, language, onTake, onKeepBoth }: NoteConflictProps) {
  const words = noteWords(language);
  const id = useId();
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const [first] = note.bodies;
  if (!first || note.bodies.length < 2) return null;
  return (
    <section class="lc-notice lc-note-conflict" data-tone="doubt" aria-labelledby={id}>
      <p id={id}>
        <strong>{words('note.conflict')}</strong>
      </p>
      <p>{words('note.conflict.explain')}</p>
      <ul class="lc-note-versions">
        {note.bodies.map((version, i) => (
          <li key={version.stamp} class="lc-note-version">
            <p class="lc-label">
              {words('note.conflict.version', { date: momentOf(version.stamp, language) })}
              {i === 0 && <span class="lc-dot">{words('note.conflict.shown')}</span>}
            </p>
            <p class="lc-note-plain">
              <WordDifference
                former={version === first ? (note.bodies[1]?.value ?? '') : first.value}
                latter={version.value}
                show="latter"
              />
            </p>
            <button type="button" class="lc-button" onClick={() => void onTake(version).then(setTrouble)}>
              {words('note.conflict.take')}
            </button>
          </li>
        ))}
      </ul>
      <p class="lc-soft">{words('note.conflict.added')}</p>
      <p class="lc-actions">
        <button type="button" class="lc-button" onClick={() => void onKeepBoth().then(setTrouble)}>
          {words('note.conflict.both')}
        </button>
      </p>
      {trouble && <NoteTrouble language={language} trouble={trouble} />}
    </section>
  );
}

/** Day and time of a version: two texts of one day would else bear the same name. */
export const momentOf = (stamp: string, language: Language): string =>
  `${printWhen(dayOf(millisOf(stamp)), language)}, ${hourOf(millisOf(stamp))}`;
