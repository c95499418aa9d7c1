import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { type NoteFields, sameFields } from '@/lib/note/editing';
import { LIMITS, MOTIVATIONS } from '@/lib/note/kinds';
import { noteWords } from '@/lib/words/note-words';
import { ColourChoice } from './ColourChoice';
import { LinkField, type ReadProvision } from './LinkField';
import { NoteTrouble, type NoteTroubleView } from './NoteTrouble';
import { type Settle, TagField, type TagSuggestion } from './TagField';
import { type VaultChoice, VaultField } from './VaultField';

export interface NoteEditorProps {
  readonly language: Language;
  /** What stands in the form at first: a note's fields, a draft, or an empty form. */
  readonly start: NoteFields;
  /** True for a note that does not exist yet. */
  readonly fresh: boolean;
  /** The words the note stands on, shown above the form. */
  readonly quote?: string | undefined;
  /** Tags in use, the most used first. */
  readonly tags: readonly TagSuggestion[];
  readonly readProvision: ReadProvision;
  /** Where the note can be kept, the person's own first; nothing is asked where there is no choice. */
  readonly vaults?: readonly VaultChoice[] | undefined;
  /** Whether the form takes the focus when it appears. */
  readonly focus?: boolean | undefined;
  /** Called at once with each change, before anything is kept. */
  onTyped?(fields: NoteFields): void;
  /** Called a moment after typing, and before closing (`lib/note/draft` makes the draft of it). @returns whether it is kept. */
  onDraft(fields: NoteFields): Promise<boolean>;
  /** @returns why it was not saved, or null when it was. The caller takes the form away. */
  onSave(fields: NoteFields): Promise<NoteTroubleView | null>;
  /** Closes the form; its draft stays. */
  onClose(): void;
  /** Closes the form and drops its draft. */
  onDiscard(): void;
}

/** Typing rests this long (ms) before a draft is kept. */
const REST_MS = 400;

/** The form of a note, on a foreign page (inside a shadow root) and on our own. */
export function NoteEditor(props: NoteEditorProps) {
  const { language, start } = props;
  const words = noteWords(language);
  const id = useId();
  const [fields, setFields] = useState(start);
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const [saving, setSaving] = useState(false);
  const drafting = useDraft(start, props.onDraft);
  const body = useFocus(props.focus ?? true);
  const over = fields.body.length - LIMITS.body;
  // What is saved is what stands there now, also where a field was settled by the same key press.
  const latest = useRef(fields);
  const tag = useRef<Settle>(undefined);
  const link = useRef<Settle>(undefined);

  const change = (more: Partial<NoteFields>) => {
    const next = { ...latest.current, ...more };
    latest.current = next;
    setFields(next);
    props.onTyped?.(next);
    drafting.follow(next);
  };
  const save = async () => {
    if (over > 0 || saving) return;
    // A tag or provision that was typed and not yet added is meant as well.
    if (!(await tag.current?.()) || !(await link.current?.())) return;
    setSaving(true);
    drafting.rest();
    const failed = await props.onSave(latest.current).catch(() => ({ code: 'failed' }));
    setSaving(false);
    setTrouble(failed);
    if (failed) drafting.follow(latest.current);
  };
  const close = async () => {
    // A form whose text is kept nowhere stays: closing would lose it.
    if (await drafting.flush()) props.onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    // Shortcuts of the page and of what stands around the form are not meant while somebody types.
    event.stopPropagation();
    if (event.type !== 'keydown' || event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      void close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <form
      class="lc-note-form"
      aria-label={words(props.fresh ? 'note.new' : 'note.edit')}
      onKeyDown={onKey}
      onKeyUp={onKey}
      onKeyPress={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {props.quote !== undefined && (
        <blockquote class="lc-note-quote" lang="und">
          {props.quote}
        </blockquote>
      )}
      <div class="lc-field">
        <label for={id} class="lc-label">
          {words('note.body')}
        </label>
        <textarea
          ref={body}
          id={id}
          class="lc-input lc-note-text"
          rows={5}
          value={fields.body}
          aria-describedby={`${id}-hint`}
          aria-invalid={over > 0}
          onInput={(event) => change({ body: event.currentTarget.value })}
        />
        <p id={`${id}-hint`} class="lc-soft lc-note-hint">
          {words('note.body.hint')}
        </p>
        {over > 0 && (
          <p class="lc-notice" data-tone="worse" role="alert">
            {words('note.body.long', { count: over })}
          </p>
        )}
      </div>
      <div class="lc-field">
        <label for={`${id}-kind`} class="lc-label">
          {words('note.motivation')}
        </label>
        <select
          id={`${id}-kind`}
          class="lc-input"
          value={fields.motivation}
          onChange={(event) => {
            const chosen = MOTIVATIONS.find((one) => one === event.currentTarget.value);
            if (chosen) change({ motivation: chosen });
          }}
        >
          {MOTIVATIONS.map((one) => (
            <option key={one} value={one}>
              {words(`note.kind.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <ColourChoice language={language} chosen={fields.colour} onChoice={(colour) => change({ colour })} />
      <TagField
        language={language}
        tags={fields.tags}
        suggestions={props.tags}
        settle={tag}
        onTags={(tags) => change({ tags })}
      />
      <LinkField
        language={language}
        links={fields.links}
        read={props.readProvision}
        settle={link}
        onLinks={(links) => change({ links })}
      />
      {props.vaults && props.vaults.length > 1 && (
        <VaultField
          language={language}
          vaults={props.vaults}
          fresh={props.fresh}
          chosen={fields.vault ?? ''}
          onChoice={(vault) => change({ vault })}
        />
      )}
      {trouble && <NoteTrouble language={language} trouble={trouble} />}
      {drafting.unkept && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('note.draft.unkept')}
        </p>
      )}
      <p class="lc-actions">
        <button
          type="submit"
          class="lc-button"
          data-primary
          disabled={saving || over > 0}
          title={words('note.save.keys')}
        >
          {words(saving ? 'note.saving' : 'note.save')}
        </button>
        <button type="button" class="lc-button" onClick={() => void close()}>
          {words('note.cancel')}
        </button>
        <button
          type="button"
          class="lc-link lc-small"
          onClick={() => {
            drafting.rest();
            props.onDiscard();
          }}
        >
          {words('note.discard')}
        </button>
      </p>
    </form>
  );
}

interface Drafting {
  /** Something was typed: it is kept a moment later. */
  follow(fields: NoteFields): void;
  /** Keeps at once what waits. @returns whether everything typed is kept. */
  flush(): Promise<boolean>;
  /** What waits is no longer needed. */
  rest(): void;
  /** The last attempt failed. */
  readonly unkept: boolean;
}

function useDraft(start: NoteFields, keep: (fields: NoteFields) => Promise<boolean>): Drafting {
  const [unkept, setUnkept] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<NoteFields>(undefined);
  const latest = useRef(keep);
  latest.current = keep;
  const touched = useRef(false);
  const rest = () => {
    clearTimeout(timer.current);
    waiting.current = undefined;
  };
  const flush = async () => {
    const fields = waiting.current;
    rest();
    if (!fields) return true;
    const kept = await latest.current(fields).catch(() => false);
    setUnkept(!kept);
    // Tried again when the form is closed, unless something newer waits by then.
    if (!kept) waiting.current ??= fields;
    return kept;
  };
  const last = useRef(flush);
  last.current = flush;
  // The form can be taken away at any moment, with the page or by a click elsewhere.
  useEffect(() => () => void last.current(), []);
  return {
    follow(fields) {
      // A form that was only looked at leaves no draft; one that was changed and changed back does no harm.
      if (!touched.current && sameFields(fields, start)) return;
      touched.current = true;
      waiting.current = fields;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void last.current(), REST_MS);
    },
    flush,
    rest,
    unkept,
  };
}

function useFocus(wanted: boolean): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    if (!wanted || !element) return;
    element.focus();
    // Behind what stands there, because whoever edits a note mostly adds to it.
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return field;
}
