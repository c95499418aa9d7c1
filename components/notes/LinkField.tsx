import { useId, useRef, useState } from 'preact/hooks';
import { looseName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { LIMITS } from '@/lib/note/kinds';
import type { NoteProvision } from '@/lib/note/note';
import { noteWords } from '@/lib/words/note-words';
import { Chips, type Settle } from './TagField';

/** What the typed words mean: one or more provisions; several readings, of which a person chooses; or nothing that is known. */
export type ProvisionReading =
  | { readonly status: 'found'; readonly provisions: readonly NoteProvision[] }
  | { readonly status: 'ambiguous'; readonly choices: readonly NoteProvision[] }
  | { readonly status: 'none' };

export type ReadProvision = (text: string) => ProvisionReading | Promise<ProvisionReading>;

export interface LinkFieldProps {
  readonly language: Language;
  readonly links: readonly NoteProvision[];
  readonly read: ReadProvision;
  /** Set by the field, called by the form. */
  readonly settle: { current: Settle | undefined };
  onLinks(links: readonly NoteProvision[]): void;
}

type Asked = { readonly text: string; readonly choices: readonly NoteProvision[] };

/** Provisions tied to a note, typed as people write them. What is not recognised is said and never guessed. */
export function LinkField({ language, links, read, settle, onLinks }: LinkFieldProps) {
  const words = noteWords(language);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const put = (provisions: readonly NoteProvision[]) => {
    const fresh = provisions.filter(
      ({ act, path }, i) =>
        !links.some((link) => link.act === act && link.path === path) &&
        provisions.findIndex((other) => other.act === act && other.path === path) === i,
    );
    setTyped('');
    setAsked(null);
    if (fresh.length > 0) onLinks([...links, ...fresh].slice(0, LIMITS.links));
    field.current?.focus();
  };
  const add = async (): Promise<boolean> => {
    const text = typed.trim();
    if (text === '') return true;
    const reading = await Promise.resolve(read(text)).catch((): ProvisionReading => ({ status: 'none' }));
    if (reading.status === 'found') put(reading.provisions);
    else setAsked({ text, choices: reading.status === 'ambiguous' ? reading.choices : [] });
    return reading.status === 'found';
  };
  settle.current = add;
  return (
    <div class="lc-field">
      <label for={id} class="lc-label">
        {words('note.links')}
      </label>
      <Chips
        names={links.map((link) => looseName(link, language))}
        remove={(name) => words('note.links.remove', { name })}
        onRemove={(at) => {
          onLinks(links.filter((_, i) => i !== at));
          field.current?.focus();
        }}
      />
      <div class="lc-note-row">
        <input
          ref={field}
          id={id}
          class="lc-input"
          value={typed}
          autocomplete="off"
          placeholder={words('note.links.hint')}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAsked(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            void add();
          }}
        />
        <button type="button" class="lc-button" onClick={() => void add()}>
          {words('note.links.add')}
        </button>
      </div>
      {asked && (
        <div class="lc-notice" data-tone="doubt" role="alert">
          <p>{asked.choices.length > 0 ? words('note.links.which') : words('note.links.none', { text: asked.text })}</p>
          {asked.choices.length > 0 && (
            <div class="lc-choices">
              {asked.choices.map((choice) => (
                <button
                  key={`${choice.act} ${choice.path}`}
                  type="button"
                  class="lc-choice"
                  onClick={() => put([choice])}
                >
                  {looseName(choice, language)}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
