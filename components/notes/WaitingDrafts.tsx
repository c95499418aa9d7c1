import { useId, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { Note } from '@/lib/note/note';
import { notebookWords } from '@/lib/words/notebook-words';
import type { ReadProvision } from './LinkField';
import { NoteEditor } from './NoteEditor';
import type { PlaceActions, WaitingDraft } from './notes-view';
import type { TagSuggestion } from './TagField';

export interface WaitingDraftsProps {
  readonly language: Language;
  readonly waiting: readonly WaitingDraft[];
  readonly notes: ReadonlyMap<string, Note>;
  readonly places: PlaceActions;
  readonly tags: readonly TagSuggestion[];
  readonly readProvision: ReadProvision;
}

/** What was typed on this page and not saved: to go on with, or to drop. */
export function WaitingDrafts(props: WaitingDraftsProps) {
  const { waiting, language } = props;
  const words = notebookWords(language);
  const id = useId();
  if (waiting.length === 0) return null;
  return (
    <section class="lc-note-section" aria-labelledby={id}>
      <h2 id={id} class="lc-act-name">
        {words('notes.drafts')}
      </h2>
      <ul class="lc-note-list">
        {waiting.map((one) => (
          <li key={one.key}>
            <Waiting {...props} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting(props: WaitingDraftsProps & { readonly one: WaitingDraft }) {
  const { one, language, places, notes } = props;
  const words = notebookWords(language);
  const [open, setOpen] = useState(false);
  const { draft } = one;
  const quote = draft.kind === 'new' ? draft.ground.anchor?.quote.exact : notes.get(draft.id)?.anchor?.quote.exact;
  if (open) {
    return (
      <NoteEditor
        language={language}
        start={draft.fields}
        fresh={draft.kind === 'new'}
        quote={quote}
        tags={props.tags}
        readProvision={props.readProvision}
        vaults={draft.kind === 'new' ? places.vaults : undefined}
        onDraft={(fields) => places.keepWaiting(one, fields)}
        onSave={(fields) => places.saveDraft(one, fields)}
        onClose={() => setOpen(false)}
        onDiscard={() => places.dropWaiting(one)}
      />
    );
  }
  return (
    <div class="lc-note" data-draft>
      <p class="lc-small">
        <strong>{words(draft.kind === 'new' ? 'notes.draft.new' : 'notes.draft.of')}</strong>
      </p>
      {quote !== undefined && (
        <blockquote class="lc-note-quote lc-note-clamp" lang="und">
          {quote}
        </blockquote>
      )}
      <p class="lc-note-plain lc-note-clamp" lang="und">
        {draft.fields.body}
      </p>
      <p class="lc-actions">
        <button type="button" class="lc-button" onClick={() => setOpen(true)}>
          {words('notes.draft.go')}
        </button>
      </p>
    </div>
  );
}
