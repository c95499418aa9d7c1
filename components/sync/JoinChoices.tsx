import type { Language } from '@/lib/base/language';
import type { Remember } from '@/lib/sync/vault';
import { syncWords } from '@/lib/words/sync-words';
import { Field } from './Field';
import { NameField } from './NamesDialog';

export interface JoinChoicesProps {
  readonly language: Language;
  /** Name of a shared folder; undefined for the person's own notes. */
  readonly name: string | undefined;
  readonly label: string;
  readonly remember: Remember;
  onName(name: string): void;
  onLabel(label: string): void;
  onRemember(remember: Remember): void;
}

const REMEMBER = ['device', 'ask'] as const satisfies readonly Remember[];

/** What this browser is called among the others, and whether it keeps the key. */
export function JoinChoices(props: JoinChoicesProps) {
  const words = syncWords(props.language);
  return (
    <div class="lc-sync-form">
      {props.name !== undefined && <NameField language={props.language} value={props.name} onInput={props.onName} />}
      <Field label={words('sync.label')} hint={words('sync.label.hint')}>
        {(ids) => (
          <input
            {...ids}
            class="lc-input"
            required
            maxLength={200}
            value={props.label}
            onInput={(event) => props.onLabel(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="lc-sync-choice">
        <legend>{words('sync.remember')}</legend>
        {REMEMBER.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="remember"
              checked={props.remember === choice}
              onChange={() => props.onRemember(choice)}
            />
            <span>{words(`sync.remember.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
