import type { Language } from '@/lib/base/language';
import { noteWords } from '@/lib/words/note-words';
import { type NotebookKey, notebookWords } from '@/lib/words/notebook-words';
import { AllNotes, type AllNotesProps } from './AllNotes';
import { LostNotes } from './LostNotes';
import type { DoneView } from './notes-view';
import { PageNotes, type PageNotesProps } from './PageNotes';
import { isLost } from './standing';

export type NotesPart = 'page' | 'lost' | 'all';

export interface NotesViewProps
  extends Omit<PageNotesProps, 'onTag' | 'onLost'>,
    Pick<AllNotesProps, 'found' | 'transfer' | 'onFilter' | 'onMore'> {
  readonly language: Language;
  readonly part: NotesPart;
  /** What was done last, with the way back. */
  readonly done?: DoneView | undefined;
  onPart(part: NotesPart): void;
  /** Shows all notes with a tag. */
  onTag(tag: string): void;
}

const PARTS: readonly NotesPart[] = ['page', 'lost', 'all'];

/** The tab "Notes": those of this page, those without a place, and all. */
export function NotesView(props: NotesViewProps) {
  const { language, part, here } = props;
  const words = notebookWords(language);
  const lost = here.status === 'ready' ? here.placed.filter((one) => isLost(one) && here.notes.has(one.id)).length : 0;
  return (
    <div class="lc-notes">
      <fieldset class="lc-note-parts">
        <legend class="lc-unseen">{words('notes.parts')}</legend>
        {PARTS.map((name) => (
          <button
            key={name}
            type="button"
            class="lc-note-part"
            data-part={name}
            aria-pressed={part === name}
            onClick={() => props.onPart(name)}
          >
            {words(`notes.part.${name}`)}
            {name === 'lost' && lost > 0 && <span class="lc-note-number">{lost}</span>}
          </button>
        ))}
      </fieldset>
      <Done language={language} done={props.done} />
      <Part {...props} />
    </div>
  );
}

function Part(props: NotesViewProps) {
  const { part, here } = props;
  const onLost = () => props.onPart('lost');
  switch (part) {
    case 'page':
      return <PageNotes {...props} onLost={onLost} />;
    case 'lost':
      // Without the page there is nothing to compare with; it says so as the page's own view does.
      return here.status === 'ready' ? (
        <LostNotes {...props} here={here} onLost={onLost} />
      ) : (
        <PageNotes {...props} onLost={onLost} />
      );
    case 'all':
      return <AllNotes {...props} />;
  }
}

const SAID: Readonly<
  Record<Exclude<DoneView['said'], 'purged' | 'attached'>, Parameters<ReturnType<typeof noteWords>>[0]>
> = {
  saved: 'note.done.saved',
  deleted: 'note.done.deleted',
  restored: 'note.done.restored',
  undone: 'note.done.undone',
};
const SAID_HERE: Readonly<Record<'purged' | 'attached', NotebookKey>> = {
  purged: 'notes.purge.done',
  attached: 'notes.lost.attached',
};

/** Says what was done, and stays until something else is done: an undo that goes away by itself is lost to slow hands. */
function Done({ language, done }: { readonly language: Language; readonly done?: DoneView | undefined }) {
  const words = noteWords(language);
  const said = !done
    ? ''
    : done.said === 'purged' || done.said === 'attached'
      ? notebookWords(language)(SAID_HERE[done.said])
      : words(SAID[done.said]);
  return (
    <div class={done ? 'lc-note-done' : ''}>
      <span role="status">{said}</span>
      {done?.undo && (
        <button type="button" class="lc-link" onClick={done.undo}>
          {words('note.undo')}
        </button>
      )}
    </div>
  );
}
