import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { ReadWords } from '@/lib/sync/recovery-words';
import { syncWords } from '@/lib/words/sync-words';
import { Field } from './PlaceForm';

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
  const submit = (event: Event) => {
    event.preventDefault();
    const read = props.read(typed);
    setFault(read.ok ? undefined : faultText(read, typed, language));
    if (read.ok) props.onWords(read.secret);
  };
  const said = fault ?? props.wrong;
  return (
    <form class="lc-sync-form" onSubmit={submit}>
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
      {said && !busy && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {said}
        </p>
      )}
      <p class="lc-actions">
        <button type="submit" class="lc-button" data-primary disabled={busy}>
          {props.action}
        </button>
        <button type="button" class="lc-button" onClick={props.onCancel}>
          {words('sync.cancel')}
        </button>
        <span role="status" class="lc-soft">
          {busy ? words('sync.words.opening') : ''}
        </span>
      </p>
    </form>
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
