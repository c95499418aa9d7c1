import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { SavedFilter } from '@/lib/note/saved-filter';
import { deskWords } from '@/lib/words/desk-words';

export interface SavedFiltersProps {
  readonly saved: readonly SavedFilter[];
  /** Canonical text of the filter that stands now; empty for none. */
  readonly current: string;
  readonly language: Language;
  onChoose(filter: string): void;
  onSave(name: string): void;
  onDrop(id: string): void;
}

/** Questions kept under a name. */
export function SavedFilters({ saved, current, language, onChoose, onSave, onDrop }: SavedFiltersProps) {
  const words = deskWords(language);
  const [name, setName] = useState('');
  const save = () => {
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };
  return (
    <section class="lc-desk-saved">
      <h2 class="lc-label">{words('saved.title')}</h2>
      {saved.length === 0 && <p class="lc-soft lc-small">{words('saved.none')}</p>}
      <ul>
        {saved.map(({ id, name: label, filter }) => (
          <li key={id}>
            <button
              type="button"
              class="lc-link"
              aria-current={filter === current ? 'true' : undefined}
              onClick={() => onChoose(filter)}
            >
              {label}
            </button>
            <button type="button" class="lc-link lc-small" onClick={() => onDrop(id)}>
              {words('saved.drop')}
              <span class="lc-unseen"> {label}</span>
            </button>
          </li>
        ))}
      </ul>
      {current !== '' && (
        <form
          class="lc-desk-save"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label class="lc-field">
            <span>{words('saved.name')}</span>
            <input
              class="lc-input"
              maxLength={200}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="lc-button" disabled={name.trim() === ''}>
            {words('saved.save')}
          </button>
        </form>
      )}
    </section>
  );
}
