import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { ReadWords } from '@/lib/sync/recovery-words';
import { syncWords } from '@/lib/words/sync-words';
import { Field } from './Field';
import { StepForm } from './StepForm';

export interface TypeWordsProps {
  readonly language: Language;
  readonly action: string;
  readonly busy: boolean;
  /** The words were sound and opened nothing. */
  readonly wrong: string | undefined;
  read(typed: string): ReadWords;
  onWords(secret: string): void;
  onCancel(): void;
}

/** Words typed from paper. */
export function TypeWords(props: TypeWordsProps) {
  const { language, busy } = props;
  const words = syncWords(language);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = () => {
    const read = props.read(typed);
    setFault(read.ok ? undefined : faultText(read, typed, language));
    if (read.ok) props.onWords(read.secret);
  };
  return (
    <StepForm
      language={language}
      action={props.action}
      busy={busy}
      status={busy ? words('sync.words.opening') : ''}
      fault={busy ? undefined : (fault ?? props.wrong)}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      <Field label={words('sync.words.type')} hint={words('sync.words.type.hint')}>
        {(ids) => (
          <textarea
            {...ids}
            class="lc-input"
            rows={3}
            lang="en"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            required
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </StepForm>
  );
}

function faultText(read: Extract<ReadWords, { ok: false }>, typed: string, language: Language): string {
  const words = syncWords(language);
  if (read.why === 'count') return words('sync.words.count', { count: read.count });
  const given = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words('sync.words.unknown', { words: read.at.map((at) => given[at] ?? '').join(', ') });
}
