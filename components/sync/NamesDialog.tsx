import { useId, useState } from 'preact/hooks';
import { Dialog } from '@/components/Dialog';
import type { Language } from '@/lib/base/language';
import type { VaultStatus } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import { Field } from './Field';

export interface NamesDialogProps {
  readonly vault: VaultStatus;
  readonly language: Language;
  onRename(names: { readonly name?: string; readonly label: string }): void;
  onDone(): void;
}

/** What the person calls this browser, and a shared folder. */
export function NamesDialog({ vault, language, onRename, onDone }: NamesDialogProps) {
  const words = syncWords(language);
  const form = useId();
  const [name, setName] = useState(vault.name);
  const [label, setLabel] = useState(vault.label);
  const isShared = vault.slot !== '';
  const save = (event: Event) => {
    event.preventDefault();
    onRename({ label: label.trim() || vault.label, ...(isShared ? { name: name.trim() || vault.name } : {}) });
    onDone();
  };
  return (
    <Dialog
      title={words('sync.rename.title')}
      onCancel={onDone}
      actions={
        <>
          <button type="submit" form={form} class="lc-button" data-primary>
            {words('sync.save')}
          </button>
          <button type="button" class="lc-button" onClick={onDone}>
            {words('sync.cancel')}
          </button>
        </>
      }
    >
      <form id={form} class="lc-sync-form" onSubmit={save}>
        {isShared && <NameField language={language} value={name} onInput={setName} />}
        <Field label={words('sync.label')} hint={words('sync.label.hint')}>
          {(ids) => (
            <input
              {...ids}
              class="lc-input"
              required
              maxLength={200}
              value={label}
              onInput={(event) => setLabel(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

export function NameField(props: {
  readonly language: Language;
  readonly value: string;
  onInput(value: string): void;
}) {
  const words = syncWords(props.language);
  return (
    <Field label={words('sync.name')} hint={words('sync.name.hint')}>
      {(ids) => (
        <input
          {...ids}
          class="lc-input"
          required
          maxLength={100}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
