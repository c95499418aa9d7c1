import { useId, useState } from 'preact/hooks';
import { Announcer } from '@/components/Announcer';
import type { Language } from '@/lib/base/language';
import type { PlacedNote } from '@/lib/message/note-page-request';
import type { Note } from '@/lib/note/note';
import { noteWords } from '@/lib/words/note-words';
import { notebookWords } from '@/lib/words/notebook-words';
import type { ReadProvision } from './LinkField';
import { NoteEntry } from './NoteEntry';
import { NoteRows } from './NoteRows';
import type { NoteTroubleView } from './NoteTrouble';
import type { NoteActions, NotesHere, PlaceActions } from './notes-view';
import { PlaceTrouble } from './PlaceTrouble';
import { isLost, standingOf } from './standing';
import type { TagSuggestion } from './TagField';
import { WaitingDrafts } from './WaitingDrafts';

export interface PageNotesProps {
  readonly language: Language;
  readonly here: NotesHere;
  readonly actions: NoteActions;
  readonly places: PlaceActions;
  readonly tags: readonly TagSuggestion[];
  readonly readProvision: ReadProvision;
  /** A place to which the person wanted to go is gone. */
  readonly jumpLost: boolean;
  onTag(tag: string): void;
  onLost(): void;
  onRetry(): void;
}

/** Notes of the page beside the panel, in reading order. */
export function PageNotes(props: PageNotesProps) {
  const { here, language } = props;
  const words = notebookWords(language);
  switch (here.status) {
    case 'looking':
      return (
        <p class="lc-soft" role="status">
          {words('notes.page.looking')}
        </p>
      );
    case 'absent':
      return <State title={words('notes.page.absent')} text={words('notes.page.absent.explain')} />;
    case 'failed':
      return (
        <>
          <State title={words('notes.page.failed')} text={words('notes.page.failed.explain')} />
          <button type="button" class="lc-button" onClick={props.onRetry}>
            {words('notes.page.retry')}
          </button>
        </>
      );
    case 'ready':
      return <Ready {...props} here={here} />;
  }
}

export const State = ({ title, text }: { readonly title: string; readonly text?: string | undefined }) => (
  <div class="lc-state">
    <h2>{title}</h2>
    {text !== undefined && <p class="lc-soft">{text}</p>}
  </div>
);

type Here = Extract<NotesHere, { readonly status: 'ready' }>;
interface Entry {
  readonly id: string;
  readonly placed: PlacedNote;
  readonly note: Note;
}

/** The placed notes that are still there, in the order in which the page gave them. */
export const entriesOf = ({ placed, notes }: Here): readonly Entry[] =>
  placed.flatMap((one) => {
    const note = notes.get(one.id);
    return note ? [{ id: one.id, placed: one, note }] : [];
  });

function Ready(props: PageNotesProps & { readonly here: Here }) {
  const { here, language, places } = props;
  const words = notebookWords(language);
  const entries = entriesOf(here);
  const inText = entries.filter(({ placed }) => placed.kind !== 'whole' && placed.kind !== 'orphan');
  const whole = entries.filter(({ placed }) => placed.kind === 'whole');
  const lost = entries.filter(({ placed }) => isLost(placed)).length;
  const count = words('notes.count', { count: entries.length });
  return (
    <>
      {entries.length > 0 && <p class="lc-panel-summary">{count}</p>}
      <Announcer text={entries.length > 0 ? count : words('notes.page.none')} />
      {lost > 0 && (
        <p class="lc-notice" data-tone="doubt">
          <span>{words('notes.page.lost', { count: lost })}</span>
          <button type="button" class="lc-link" onClick={props.onLost}>
            {words('notes.page.lost.show')}
          </button>
        </p>
      )}
      {props.jumpLost && (
        <p class="lc-notice" data-tone="open" role="alert">
          {words('notes.jump.lost')}
        </p>
      )}
      <MakeNote language={language} places={places} />
      <WaitingDrafts {...props} waiting={here.drafts} notes={here.notes} />
      {entries.length === 0 && here.drafts.length === 0 && (
        <State title={words('notes.page.none')} text={words('notes.page.none.explain')} />
      )}
      <Section {...props} title={words('notes.page.order')} entries={inText} />
      <Section {...props} title={words('notes.page.whole')} entries={whole} />
    </>
  );
}

/** Buttons for a new note, and why one could not be begun. */
function MakeNote({ language, places }: Pick<PageNotesProps, 'language' | 'places'>) {
  const words = notebookWords(language);
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  return (
    <>
      <p class="lc-actions lc-note-make">
        <button type="button" class="lc-button" onClick={() => void places.create('selection').then(setTrouble)}>
          {words('notes.new.selection')}
        </button>
        <button type="button" class="lc-button" onClick={() => void places.create('page').then(setTrouble)}>
          {words('notes.new.page')}
        </button>
      </p>
      <PlaceTrouble trouble={trouble} language={language} />
    </>
  );
}

function Section(props: PageNotesProps & { readonly title: string; readonly entries: readonly Entry[] }) {
  const { entries, title, language } = props;
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section class="lc-note-section" aria-labelledby={id}>
      <h2 id={id} class="lc-act-name">
        {title}
      </h2>
      <NoteRows
        items={entries}
        language={language}
        label={title}
        draw={({ placed, note }, current) => <Placed {...props} placed={placed} note={note} current={current} />}
      />
    </section>
  );
}

function Placed(
  props: PageNotesProps & { readonly placed: PlacedNote; readonly note: Note; readonly current: boolean },
) {
  const { placed, note, language, places, current } = props;
  const words = noteWords(language);
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const jump = () => places.jump(note.id);
  return (
    <>
      <NoteEntry
        note={note}
        language={language}
        actions={props.actions}
        tags={props.tags}
        readProvision={props.readProvision}
        standing={standingOf(placed, note, language)}
        current={current}
        onTag={props.onTag}
        level={3}
        {...(placed.kind === 'whole' ? {} : { onOpen: jump })}
        lead={
          <>
            {placed.kind !== 'whole' && (
              <button type="button" class="lc-link lc-small" tabIndex={current ? 0 : -1} onClick={jump}>
                {words('note.action.jump')}
              </button>
            )}
            {placed.kind === 'moved' && (
              <button
                type="button"
                class="lc-link lc-small"
                tabIndex={current ? 0 : -1}
                onClick={() => void places.accept(note.id).then(setTrouble)}
              >
                {words('note.action.accept')}
              </button>
            )}
          </>
        }
      />
      <PlaceTrouble trouble={trouble} language={language} />
    </>
  );
}
