import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { COLOURS } from '@/lib/base/colours';
import type { Language } from '@/lib/base/language';
import { MOTIVATIONS } from '@/lib/note/kinds';
import { appWords } from '@/lib/words/app-words';
import { noteWords } from '@/lib/words/note-words';
import { notebookWords } from '@/lib/words/notebook-words';
import { NO_NOTE_FILTER, type NoteFilter } from './notes-view';
import type { TagSuggestion } from './TagField';

export interface NoteFiltersProps {
  readonly language: Language;
  readonly filter: NoteFilter;
  readonly tags: readonly TagSuggestion[];
  readonly sites: readonly { readonly site: string; readonly notes: number }[];
  readonly provisionUnknown: boolean;
  readonly open: boolean;
  /** The way into the bin and out of it. */
  readonly bin: ComponentChildren;
  onOpen(open: boolean): void;
  onFilter(filter: NoteFilter): void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Conditions beside the words that are sought. */
export function NoteFilters(props: NoteFiltersProps) {
  const { language, filter, open, onFilter } = props;
  const words = notebookWords(language);
  const terms = noteWords(language);
  const app = appWords(language);
  const id = useId();
  const { text: _text, bin: _bin, ...conditions } = filter;
  const active = Object.values(conditions).filter((value) => value.trim() !== '').length;
  const set = (more: Partial<NoteFilter>) => onFilter({ ...filter, ...more });
  return (
    <div>
      <p class="lc-actions lc-note-actions">
        <button
          type="button"
          class="lc-link lc-small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => props.onOpen(!open)}
        >
          {active > 0 ? app('library.filters.active', { count: active }) : app('library.filters')}
        </button>
        {props.bin}
      </p>
      <div id={id} class="lc-filter-fields" hidden={!open}>
        <label class="lc-field">
          <span class="lc-label">{words('notes.filter.provision')}</span>
          <input
            class="lc-input"
            value={filter.provision}
            autocomplete="off"
            placeholder={words('notes.filter.provision.hint')}
            onInput={(event) => set({ provision: event.currentTarget.value })}
          />
          {props.provisionUnknown && <span role="alert">{words('notes.filter.provision.none')}</span>}
        </label>
        <Select
          label={words('notes.filter.tag')}
          any={app('filter.any')}
          value={filter.tag}
          choices={props.tags.map(({ tag, notes }) => ({ value: tag, label: `${tag} (${notes})` }))}
          onValue={(tag) => set({ tag })}
        />
        <Select
          label={terms('note.motivation')}
          any={app('filter.any')}
          value={filter.motivation}
          choices={MOTIVATIONS.map((one) => ({ value: one, label: terms(`note.kind.${one}`) }))}
          onValue={(value) => set({ motivation: MOTIVATIONS.find((one) => one === value) ?? '' })}
        />
        <Select
          label={terms('note.colour')}
          any={app('filter.any')}
          value={filter.colour}
          choices={COLOURS.map((one) => ({ value: one, label: terms(`note.colour.${one}`) }))}
          onValue={(value) => set({ colour: COLOURS.find((one) => one === value) ?? '' })}
        />
        <Select
          label={words('notes.filter.site')}
          any={app('filter.any')}
          value={filter.site}
          choices={props.sites.map(({ site, notes }) => ({ value: site, label: `${site} (${notes})` }))}
          onValue={(site) => set({ site })}
        />
        {active > 0 && (
          <button
            type="button"
            class="lc-link lc-small"
            onClick={() => onFilter({ ...NO_NOTE_FILTER, text: filter.text, bin: filter.bin })}
          >
            {app('filter.clear')}
          </button>
        )}
      </div>
    </div>
  );
}

function Select(props: {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  onValue(value: string): void;
}) {
  // A value that is chosen stays to be seen when nothing bears it any more.
  const missing = props.value !== '' && !props.choices.some(({ value }) => value === props.value);
  return (
    <label class="lc-field">
      <span class="lc-label">{props.label}</span>
      <select class="lc-input" value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
        <option value="">{props.any}</option>
        {missing && <option value={props.value}>{props.value}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
