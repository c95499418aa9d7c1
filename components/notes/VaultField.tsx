import { useId } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { noteWords } from '@/lib/words/note-words';

/** A place to keep notes in; the person's own has neither id nor name. */
export interface VaultChoice {
  readonly vault: string;
  readonly name: string;
}

export interface VaultFieldProps {
  readonly language: Language;
  readonly vaults: readonly VaultChoice[];
  /** True for a note that does not exist yet. */
  readonly fresh: boolean;
  readonly chosen: string;
  onChoice(vault: string): void;
}

/** With whom a note is shared: with nobody, or with those who have one shared folder. */
export function VaultField({ language, vaults, fresh, chosen, onChoice }: VaultFieldProps) {
  const words = noteWords(language);
  const id = useId();
  const told = chosen !== '' || !fresh;
  return (
    <div class="lc-field">
      <label for={id} class="lc-label">
        {words('note.vault')}
      </label>
      <select
        id={id}
        class="lc-input"
        value={chosen}
        aria-describedby={told ? `${id}-hint` : undefined}
        onChange={(event) => onChoice(event.currentTarget.value)}
      >
        {vaults.map(({ vault, name }) => (
          <option key={vault} value={vault}>
            {name || words('note.vault.own')}
          </option>
        ))}
      </select>
      {told && (
        <p id={`${id}-hint`} class="lc-soft lc-note-hint">
          {words(fresh ? 'note.vault.hint' : 'note.vault.move')}
        </p>
      )}
    </div>
  );
}
