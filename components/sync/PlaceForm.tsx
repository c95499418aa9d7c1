import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { ProbeStep } from '@/lib/sync/probe';
import type { PlaceConfig } from '@/lib/sync/vault';
import { syncWords } from '@/lib/words/sync-words';
import { Field } from './Field';
import { placeProblem } from './problem-words';
import { StepForm } from './StepForm';

export interface PlaceFormProps {
  readonly language: Language;
  /** What is known already, where an address is changed. */
  readonly place?: { readonly address: string; readonly user: string } | undefined;
  readonly busy: boolean;
  readonly denied: boolean;
  readonly steps: readonly ProbeStep[] | undefined;
  /** A failure after the folder itself was found to work. */
  readonly trouble?: { readonly code: string; readonly status?: number | undefined } | undefined;
  readonly action: string;
  /** The click itself: browsers ask about a server only in it. */
  onCheck(place: PlaceConfig): void;
  onCancel(): void;
}

/** The folder of a server: asked for, and tried before anything is kept there. */
export function PlaceForm(props: PlaceFormProps) {
  const { language, busy } = props;
  const words = syncWords(language);
  const [address, setAddress] = useState(props.place?.address ?? '');
  const [user, setUser] = useState(props.place?.user ?? '');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<'sync.address.wrong' | 'sync.address.open' | null>(null);
  const submit = () => {
    const fault = addressFault(address.trim());
    setWrong(fault);
    if (!fault) props.onCheck({ kind: 'webdav', address: address.trim(), user: user.trim(), password });
  };
  return (
    <StepForm
      language={language}
      action={props.action}
      busy={busy}
      status={busy ? words('sync.checking') : ''}
      fault={props.trouble && placeProblem(props.trouble.code, props.trouble.status, language)}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      <p class="lc-soft">{words('sync.place.explain')}</p>
      <Field label={words('sync.address')} hint={words('sync.address.hint')}>
        {(ids) => (
          <input
            {...ids}
            class="lc-input"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            required
            value={address}
            aria-invalid={wrong !== null}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        )}
      </Field>
      {wrong && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words(wrong)}
        </p>
      )}
      <Field label={words('sync.user')}>
        {(ids) => (
          <input
            {...ids}
            class="lc-input"
            autocomplete="off"
            spellcheck={false}
            value={user}
            onInput={(event) => setUser(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words('sync.password')} hint={words('sync.password.hint')}>
        {(ids) => (
          <input
            {...ids}
            class="lc-input"
            type="password"
            autocomplete="off"
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      {props.denied && (
        <p class="lc-notice" data-tone="open" role="alert">
          {words('sync.denied')}
        </p>
      )}
      {props.steps && <ProbeSteps steps={props.steps} language={language} />}
    </StepForm>
  );
}

/** A password is given to sealed connections alone, and to servers on this very computer. */
function addressFault(address: string): 'sync.address.wrong' | 'sync.address.open' | null {
  if (!URL.canParse(address)) return 'sync.address.wrong';
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return null;
  if (protocol !== 'http:') return 'sync.address.wrong';
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? null : 'sync.address.open';
}

function ProbeSteps({ steps, language }: { readonly steps: readonly ProbeStep[]; readonly language: Language }) {
  const words = syncWords(language);
  return (
    <ul class="lc-sync-steps" aria-live="polite">
      {steps.map(({ step, trouble }) => (
        <li key={step} data-ok={trouble === null}>
          <span>{words(`sync.step.${step}`)}</span>
          <span class="lc-dot">{words(trouble ? 'sync.step.failed' : 'sync.step.ok')}</span>
          {trouble && <p>{placeProblem(trouble.code, trouble.status, language)}</p>}
        </li>
      ))}
    </ul>
  );
}
