import { useState } from 'preact/hooks';
import { Announcer } from '@/components/Announcer';
import type { Language } from '@/lib/base/language';
import type { PlacedNote } from '@/lib/message/note-page-request';
import type { Note } from '@/lib/note/note';
import { noteWords } from '@/lib/words/note-words';
import { notebookWords } from '@/lib/words/notebook-words';
import { NoteEntry } from './NoteEntry';
import { NoteRows } from './NoteRows';
import type { NoteTroubleView } from './NoteTrouble';
import type { NotesHere, Outcome } from './notes-view';
import { entriesOf, type PageNotesProps, State } from './PageNotes';
import { PlaceTrouble } from './PlaceTrouble';
import { isLost, standingOf } from './standing';
import { WordDifference } from './WordDifference';

/** Notes of this page that have no place now: the recorded text beside today's, and ways to give them one. */
export function LostNotes(props: PageNotesProps & { readonly here: Extract<NotesHere, { status: 'ready' }> }) {
  const { here, language } = props;
  const words = notebookWords(language);
  const entries = entriesOf(here).filter(({ placed }) => isLost(placed));
  const count = words('notes.page.lost', { count: entries.length });
  if (entries.length === 0) {
    return (
      <>
        <State title={words('notes.lost.none')} />
        <Announcer text={words('notes.lost.none')} />
      </>
    );
  }
  return (
    <>
      <p class="lc-panel-summary">{count}</p>
      <Announcer text={count} />
      <p class="lc-soft lc-small">{words('notes.lost.explain')}</p>
      <NoteRows
        items={entries}
        language={language}
        label={words('notes.part.lost')}
        draw={({ placed, note }, current) => (
          <NoteEntry
            note={note}
            language={language}
            actions={props.actions}
            tags={props.tags}
            readProvision={props.readProvision}
            standing={standingOf(placed, note, language)}
            current={current}
            onTag={props.onTag}
          >
            <Compared placed={placed} note={note} language={language} />
            <Replace {...props} placed={placed} note={note} />
          </NoteEntry>
        )}
      />
    </>
  );
}

interface OneProps {
  readonly placed: PlacedNote;
  readonly note: Note;
  readonly language: Language;
}

/** The part as it was recorded, and as it is now or where it is proposed; words that differ are marked. */
function Compared({ placed, note, language }: OneProps) {
  const words = notebookWords(language);
  const was = placed.was ?? note.anchor?.scope?.text;
  const now = placed.kind === 'moved' ? placed.proposal : placed.present;
  const known = was !== undefined && now !== undefined;
  return (
    <dl class="lc-note-versions lc-note-compare">
      <div class="lc-note-version">
        <dt class="lc-label">{words('notes.lost.was')}</dt>
        <dd class="lc-note-plain" data-side="was">
          {known ? <WordDifference former={was} latter={now} show="former" /> : (was ?? words('notes.lost.unrecorded'))}
        </dd>
      </div>
      <div class="lc-note-version">
        <dt class="lc-label">{words(placed.kind === 'moved' ? 'notes.lost.proposal' : 'notes.lost.now')}</dt>
        <dd class="lc-note-plain" data-side="now">
          {known ? <WordDifference former={was} latter={now} show="latter" /> : (now ?? words('notes.lost.gone'))}
        </dd>
      </div>
    </dl>
  );
}

function Replace(props: PageNotesProps & OneProps) {
  const { placed, note, language, places } = props;
  const words = notebookWords(language);
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const run = (outcome: Outcome) => void outcome.then(setTrouble);
  return (
    <div class="lc-note-replace">
      {placed.kind === 'moved' && (
        <p class="lc-actions">
          <button type="button" class="lc-button" data-primary onClick={() => run(places.accept(note.id))}>
            {noteWords(language)('note.action.accept')}
          </button>
          <button type="button" class="lc-button" onClick={() => places.jump(note.id)}>
            {noteWords(language)('note.action.jump')}
          </button>
        </p>
      )}
      <p class="lc-small">{words('notes.lost.how')}</p>
      <p class="lc-actions">
        <button type="button" class="lc-button" onClick={() => run(places.reattach(note.id))}>
          {words('notes.lost.attach')}
        </button>
      </p>
      <PlaceTrouble trouble={trouble} language={language} />
    </div>
  );
}
