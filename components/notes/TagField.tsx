import { useId, useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { LIMITS } from '@/lib/note/kinds';
import { noteWords } from '@/lib/words/note-words';

export interface TagSuggestion {
  readonly tag: string;
  /** How many notes bear it. */
  readonly notes: number;
}

/** Takes in what is typed in a field and not yet added. @returns false where a person has to look at it first. */
export type Settle = () => boolean | Promise<boolean>;

export interface TagFieldProps {
  readonly language: Language;
  readonly tags: readonly string[];
  readonly suggestions: readonly TagSuggestion[];
  /** Set by the field, called by the form. */
  readonly settle: { current: Settle | undefined };
  onTags(tags: readonly string[]): void;
}

const SUGGESTED = 6;

/** Tags of a note: typed, chosen among those in use, taken off. */
export function TagField({ language, tags, suggestions, settle, onTags }: TagFieldProps) {
  const words = noteWords(language);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const problemOf = (tag: string): string => {
    if (tag.length > LIMITS.tag) return words('note.tags.long', { count: LIMITS.tag });
    return tags.length >= LIMITS.tags ? words('note.tags.full', { count: LIMITS.tags }) : '';
  };
  const add = (text: string): boolean => {
    const tag = text.trim().replace(/\s+/g, ' ');
    // The one word that an object of JavaScript cannot carry as a key.
    if (tag === '' || tag === '__proto__') return true;
    const wrong = tags.includes(tag) ? '' : problemOf(tag);
    setProblem(wrong);
    if (wrong) return false;
    setTyped('');
    if (!tags.includes(tag)) onTags([...tags, tag]);
    return true;
  };
  settle.current = () => add(typed);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) onTags(tags.slice(0, -1));
    if (event.key !== 'Enter' && event.key !== ',') return;
    // Enter in this field adds a tag and does not send the form.
    event.preventDefault();
    add(typed);
  };
  const offered = matching(suggestions, tags, typed);
  return (
    <div class="lc-field">
      <label for={id} class="lc-label">
        {words('note.tags')}
      </label>
      <Chips
        names={tags}
        remove={(name) => words('note.tags.remove', { name })}
        onRemove={(at) => {
          onTags(tags.filter((_, i) => i !== at));
          field.current?.focus();
        }}
      />
      <input
        ref={field}
        id={id}
        class="lc-input"
        value={typed}
        autocomplete="off"
        placeholder={words('note.tags.hint')}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {problem && <p role="alert">{problem}</p>}
      {offered.length > 0 && (
        <ul class="lc-note-chips" aria-label={words('note.tags.suggested')}>
          {offered.map(({ tag }) => (
            <li key={tag}>
              <button
                type="button"
                class="lc-note-offer"
                onClick={() => {
                  add(tag);
                  field.current?.focus();
                }}
              >
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const matching = (suggestions: readonly TagSuggestion[], tags: readonly string[], typed: string) => {
  const sought = typed.trim().toLocaleLowerCase();
  return suggestions
    .filter(({ tag }) => !tags.includes(tag) && tag.toLocaleLowerCase().includes(sought))
    .sort((a, b) => b.notes - a.notes)
    .slice(0, SUGGESTED);
};

/** What was added, each with its way out. */
export function Chips(props: {
  readonly names: readonly string[];
  remove(name: string): string;
  onRemove(at: number): void;
}) {
  if (props.names.length === 0) return null;
  return (
    <ul class="lc-note-chips">
      {props.names.map((name, at) => (
        <li key={name} class="lc-note-chip">
          <span>{name}</span>
          <button type="button" class="lc-note-off" aria-label={props.remove(name)} onClick={() => props.onRemove(at)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
