import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '@/components/Dialog';
import type { Language } from '@/lib/base/language';
import { fieldsOf, type NoteFields } from '@/lib/note/editing';
import type { Head, Note } from '@/lib/note/note';
import { noteWords } from '@/lib/words/note-words';
import { notebookWords } from '@/lib/words/notebook-words';
import type { ReadProvision } from './LinkField';
import { NoteConflict } from './NoteConflict';
import { NoteEditor } from './NoteEditor';
import { NoteHistory } from './NoteHistory';
import { NoteItem, type NoteStanding } from './NoteItem';
import { NoteTrouble, type NoteTroubleView } from './NoteTrouble';
import type { NoteActions, Outcome } from './notes-view';
import type { TagSuggestion } from './TagField';

export interface NoteEntryProps {
  readonly note: Note;
  readonly language: Language;
  readonly actions: NoteActions;
  readonly tags: readonly TagSuggestion[];
  readonly readProvision: ReadProvision;
  readonly standing?: NoteStanding | undefined;
  readonly withSource?: boolean | undefined;
  /** Level of its heading: 3 under a heading of its list. */
  readonly level?: 2 | 3 | undefined;
  /** The entry at which the Tab key stops; the others are reached by arrow keys. */
  readonly current: boolean;
  /** Buttons before the usual ones. */
  readonly lead?: ComponentChildren;
  /** What stands between the note and its buttons. */
  readonly children?: ComponentChildren;
  /** Main action of the heading. */
  onOpen?(): void;
  onTag?(tag: string): void;
}

/** A note in a list of the panel: read, edited in place, deleted, its versions looked at. */
export function NoteEntry(props: NoteEntryProps) {
  const { note, language, actions } = props;
  const [start, setStart] = useState<NoteFields | null>(null);
  const editing = start !== null;
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(editing);
  useEffect(() => {
    // The form took the focus along when it went.
    if (wasEditing.current && !editing) holder.current?.querySelector<HTMLElement>('[data-note-stop]')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const run = (outcome: Outcome) => void outcome.then(setTrouble);
  const [versions, setVersions] = useState<readonly Head<string>[] | null>(null);
  // A text that was changed meanwhile makes another history.
  useEffect(() => setVersions(null), [note.body]);
  const shift = () => {
    if (versions) setVersions(null);
    else void actions.history(note.id).then(setVersions);
  };
  const begin = async () => {
    // What was typed and kept before goes on; a new form over it would take its place.
    const draft = await actions.draftOf(note);
    setStart(draft ?? fieldsOf(note));
  };
  if (start) {
    return (
      <NoteEditor
        language={language}
        start={start}
        fresh={false}
        quote={note.anchor?.quote.exact}
        tags={props.tags}
        readProvision={props.readProvision}
        // What two people wrote is decided where both of them read it.
        vaults={note.bodies.length > 1 || note.anchors.length > 1 ? undefined : actions.vaults}
        onDraft={(fields) => actions.keepDraft(note, fields)}
        onSave={async (fields) => {
          const failed = await actions.save(note, fields);
          if (!failed) setStart(null);
          return failed;
        }}
        onClose={() => setStart(null)}
        onDiscard={() => {
          actions.dropDraft(note);
          setStart(null);
        }}
      />
    );
  }
  return (
    <div ref={holder}>
      <NoteItem
        note={note}
        language={language}
        level={props.level ?? 2}
        standing={props.standing}
        withSource={props.withSource}
        keptIn={vaultName(note, actions, language)}
        stop={props.current ? 'current' : 'other'}
        onOpen={props.onOpen ?? (() => void begin())}
        onTag={props.onTag}
        actions={
          <>
            {props.lead}
            {note.state === 'live' ? (
              <LiveButtons
                {...props}
                run={run}
                historyOpen={versions !== null}
                onEdit={() => void begin()}
                onHistory={shift}
              />
            ) : (
              <BinButtons {...props} run={run} />
            )}
          </>
        }
      >
        <NoteConflict
          note={note}
          language={language}
          onTake={(version) => actions.take(note, version)}
          onKeepBoth={() => actions.keepBoth(note)}
        />
        {props.children}
        {versions && (
          <NoteHistory
            language={language}
            versions={versions}
            onTake={(version) => run(actions.save(note, { ...fieldsOf(note), body: version.value }))}
          />
        )}
      </NoteItem>
      {trouble && <NoteTrouble language={language} trouble={trouble} />}
    </div>
  );
}

/** Undefined for one of the person's own. */
function vaultName({ vault }: Note, { vaults }: NoteActions, language: Language): string | undefined {
  if (!vault) return undefined;
  return vaults.find((one) => one.vault === vault)?.name ?? noteWords(language)('note.vault.left');
}

type ButtonProps = Pick<NoteEntryProps, 'note' | 'language' | 'actions' | 'current'> & { run(outcome: Outcome): void };

interface LiveProps extends ButtonProps {
  readonly historyOpen: boolean;
  onEdit(): void;
  onHistory(): void;
}

function LiveButtons({ note, language, actions, current, run, ...props }: LiveProps) {
  const words = noteWords(language);
  const tabIndex = current ? 0 : -1;
  return (
    <>
      <button type="button" class="lc-link lc-small" tabIndex={tabIndex} onClick={props.onEdit}>
        {words('note.action.edit')}
      </button>
      <button type="button" class="lc-link lc-small" tabIndex={tabIndex} onClick={() => run(actions.remove(note))}>
        {words('note.action.delete')}
      </button>
      <button
        type="button"
        class="lc-link lc-small"
        tabIndex={tabIndex}
        aria-expanded={props.historyOpen}
        onClick={props.onHistory}
      >
        {words('note.action.history')}
      </button>
    </>
  );
}

function BinButtons({ note, language, actions, current, run }: ButtonProps) {
  const words = noteWords(language);
  const more = notebookWords(language);
  const [asking, setAsking] = useState(false);
  const tabIndex = current ? 0 : -1;
  return (
    <>
      <button type="button" class="lc-link lc-small" tabIndex={tabIndex} onClick={() => run(actions.restore(note))}>
        {words('note.action.restore')}
      </button>
      <button type="button" class="lc-link lc-small" tabIndex={tabIndex} onClick={() => setAsking(true)}>
        {words('note.action.purge')}
      </button>
      {asking && (
        <Dialog
          title={more('notes.purge.ask')}
          onCancel={() => setAsking(false)}
          actions={
            <>
              <button
                type="button"
                class="lc-button"
                data-primary
                onClick={() => {
                  setAsking(false);
                  run(actions.purge(note));
                }}
              >
                {words('note.action.purge')}
              </button>
              <button type="button" class="lc-button" onClick={() => setAsking(false)}>
                {more('notes.cancel')}
              </button>
            </>
          }
        >
          <p>{more('notes.purge.explain')}</p>
          {note.body !== '' && (
            <blockquote class="lc-note-quote" lang="und">
              {note.body.slice(0, 300)}
            </blockquote>
          )}
        </Dialog>
      )}
    </>
  );
}
