import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { syncWords } from '@/lib/words/sync-words';
import { Field } from './Field';
import { StepForm } from './StepForm';

export interface NewWordsProps {
  readonly language: Language;
  readonly title: string;
  readonly explain: string;
  /** Joined by hyphens. */
  readonly secret: string;
  /** Places of the two words that are asked for, from 0. */
  readonly asked: readonly [number, number];
  readonly action: string;
  readonly busy: boolean;
  readonly status: string;
  copy(text: string): Promise<boolean>;
  onReady(): void;
  onCancel(): void;
}

/** Fresh words, shown once, and a question whether they were written down. */
export function NewWords(props: NewWordsProps) {
  const { language, secret, asked } = props;
  const words = syncWords(language);
  const list = secret.split('-');
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [wrong, setWrong] = useState(false);
  const [copied, setCopied] = useState(false);
  const submit = () => {
    const right = asked.every((at, index) => typed[index]?.trim().toLowerCase() === list[at]);
    setWrong(!right);
    if (right) props.onReady();
  };
  return (
    <StepForm
      language={language}
      action={props.action}
      busy={props.busy}
      status={props.status}
      fault={wrong ? words('sync.words.check.wrong') : undefined}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      <h2>{props.title}</h2>
      <p>{props.explain}</p>
      <ol class="lc-sync-words" translate={false} lang="en">
        {list.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p class="lc-actions lc-no-print">
        <button type="button" class="lc-button" onClick={() => void props.copy(secret).then(setCopied)}>
          {words('sync.words.copy')}
        </button>
        <button type="button" class="lc-button" onClick={() => window.print()}>
          {words('sync.words.print')}
        </button>
        <span role="status" class="lc-soft">
          {copied ? words('sync.copied') : ''}
        </span>
      </p>
      <fieldset class="lc-sync-check lc-no-print">
        <legend>{words('sync.words.check', { first: asked[0] + 1, second: asked[1] + 1 })}</legend>
        {asked.map((at, index) => (
          <Field key={at} label={words('sync.words.check.one', { number: at + 1 })}>
            {(ids) => (
              <input
                {...ids}
                class="lc-input"
                lang="en"
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                value={typed[index] ?? ''}
                onInput={(event) => setTyped(typed.map((one, i) => (i === index ? event.currentTarget.value : one)))}
              />
            )}
          </Field>
        ))}
      </fieldset>
    </StepForm>
  );
}
