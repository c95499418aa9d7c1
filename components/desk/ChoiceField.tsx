import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { deskWords } from '@/lib/words/desk-words';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Language of the label, where it is not the interface's. */
  readonly lang?: string | undefined;
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly explain?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly language: Language;
  onChosen(values: readonly string[]): void;
}

/** Longer lists get a field to narrow them, and draw only so many at once. */
const LONG = 12;
const DRAWN = 60;

/** One field of the filter: any of the values ticked may hold. Folded, because there are many fields. */
export function ChoiceField({ label, explain, choices, chosen, language, onChosen }: ChoiceFieldProps) {
  const words = deskWords(language);
  const [narrow, setNarrow] = useState('');
  // What is chosen stays in sight, also where the library no longer offers it.
  const known = new Set(choices.map(({ value }) => value));
  const all = [...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value })), ...choices];
  if (all.length === 0) return null;
  const wanted = narrow.trim().toLocaleLowerCase(language);
  const fitting = all.filter(({ label: name }) => name.toLocaleLowerCase(language).includes(wanted));
  const toggle = (value: string, on: boolean) =>
    onChosen(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <details class="lc-desk-field" open={chosen.length > 0}>
      <summary>
        {label}
        {chosen.length > 0 && <span class="lc-desk-count">{words('filter.chosen', { count: chosen.length })}</span>}
      </summary>
      <fieldset>
        <legend class="lc-unseen">{label}</legend>
        {explain && <p class="lc-soft lc-small">{explain}</p>}
        {all.length > LONG && (
          <input
            class="lc-input lc-desk-narrow"
            type="search"
            value={narrow}
            aria-label={words('filter.narrow', { field: label })}
            placeholder={words('filter.narrow.short')}
            onInput={(event) => setNarrow(event.currentTarget.value)}
          />
        )}
        <div class="lc-desk-choices">
          {fitting.slice(0, DRAWN).map(({ value, label: name, ...rest }) => (
            <label key={value} class="lc-check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
              <span lang={'lang' in rest ? rest.lang : undefined}>{name}</span>
            </label>
          ))}
        </div>
        {fitting.length > DRAWN && (
          <p class="lc-soft lc-small">{words('filter.more', { count: fitting.length - DRAWN })}</p>
        )}
        {fitting.length === 0 && <p class="lc-soft lc-small">{words('filter.nothing')}</p>}
      </fieldset>
    </details>
  );
}
