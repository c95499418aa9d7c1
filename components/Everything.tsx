import { useId, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { type EverythingWords, everythingWords } from '@/lib/words/everything-words';
import { Dialog } from './Dialog';

/** What lies in a file that was chosen. */
export interface EverythingPreview {
  readonly name: string;
  readonly records: number;
  readonly files: number;
  readonly drafts: number;
  /** Entries that are damaged. */
  readonly bad: number;
  /** The file has settings, which may be left out. */
  readonly settings: boolean;
}

export interface EverythingTaken {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Library files of which another version is installed here. */
  readonly kept: readonly string[];
  /** Library files that could not be taken in. */
  readonly failed: readonly string[];
  /** Origins that the person has to allow again. */
  readonly sites: readonly string[];
}

export type EverythingState =
  | { readonly status: 'idle' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'save-failed' }
  | { readonly status: 'reading' }
  | { readonly status: 'preview'; readonly preview: EverythingPreview }
  | { readonly status: 'taking'; readonly done: number; readonly of: number }
  | { readonly status: 'taken'; readonly taken: EverythingTaken }
  /** Stopped on the way: what came in stays. */
  | { readonly status: 'stopped' }
  | { readonly status: 'refused'; readonly why: 'too-large' | 'cut-off' | 'unknown' | 'newer' | 'unread' };

export interface EverythingProps {
  readonly language: Language;
  readonly state: EverythingState;
  onSave(): void;
  onPick(file: File): void;
  /** @param settings whether the settings of the file are wanted too. */
  onConfirm(settings: boolean): void;
  onCancel(): void;
}

/** Everything of the person's into one file, and back. */
export function Everything(props: EverythingProps) {
  const { language, state } = props;
  const words = everythingWords(language);
  const id = useId();
  const busy = state.status === 'saving' || state.status === 'reading' || state.status === 'taking';
  return (
    <>
      <h3>{words('all.title')}</h3>
      <p class="lc-soft">{words('all.explain')}</p>
      <p class="lc-soft">{words('all.open')}</p>
      <div class="lc-actions">
        <button type="button" class="lc-button" disabled={busy} onClick={props.onSave}>
          {words('all.save')}
        </button>
        <input
          id={id}
          type="file"
          class="lc-unseen"
          accept=".json,application/json"
          disabled={busy}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Cleared, so that the same file can be picked again.
            event.currentTarget.value = '';
            if (file) props.onPick(file);
          }}
        />
        <label for={id} class="lc-button">
          {words('all.take')}
        </label>
      </div>
      <div role="status">
        <Told state={state} words={words} />
      </div>
      {state.status === 'preview' && <Preview {...props} preview={state.preview} words={words} />}
    </>
  );
}

function Preview(
  props: EverythingProps & {
    readonly preview: EverythingPreview;
    readonly words: EverythingWords;
  },
) {
  const { preview, words } = props;
  const [settings, setSettings] = useState(preview.settings);
  const lines = [
    words('all.preview.records', { count: preview.records }),
    preview.files > 0 && words('all.preview.files', { count: preview.files }),
    preview.drafts > 0 && words('all.preview.drafts', { count: preview.drafts }),
    preview.bad > 0 && words('all.preview.bad', { count: preview.bad }),
  ].filter((line) => typeof line === 'string');
  return (
    <Dialog
      title={words('all.preview', { name: preview.name })}
      onCancel={props.onCancel}
      actions={
        <>
          <button type="button" class="lc-button" data-primary onClick={() => props.onConfirm(settings)}>
            {words('all.confirm')}
          </button>
          <button type="button" class="lc-button" onClick={props.onCancel}>
            {words('all.cancel')}
          </button>
        </>
      }
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words('all.preview.explain')}</p>
      {preview.settings && (
        <label class="lc-check">
          <input type="checkbox" checked={settings} onChange={(event) => setSettings(event.currentTarget.checked)} />
          {words('all.settings')}
        </label>
      )}
    </Dialog>
  );
}

function Told({ state, words }: { readonly state: EverythingState; readonly words: EverythingWords }) {
  switch (state.status) {
    case 'idle':
    case 'preview':
      return null;
    case 'saving':
      return <p>{words('all.saving')}</p>;
    case 'saved':
      return <p>{words('all.saved', { name: state.name })}</p>;
    case 'save-failed':
      return <Trouble text={words('all.save.failed')} />;
    case 'reading':
      return <p>{words('all.reading')}</p>;
    case 'taking':
      return (
        <>
          <p>{words('all.taking')}</p>
          <progress max={Math.max(1, state.of)} value={state.done} aria-label={words('all.taking')} />
        </>
      );
    case 'taken':
      return <Taken taken={state.taken} words={words} />;
    case 'stopped':
      return <Trouble text={words('all.stopped')} />;
    case 'refused':
      return <Trouble text={words(`all.refused.${state.why}`)} />;
  }
}

function Taken({ taken, words }: { readonly taken: EverythingTaken; readonly words: EverythingWords }) {
  const { added, changed, unchanged, refused, kept, failed, sites } = taken;
  return (
    <>
      <p>{words('all.taken', { added, changed, unchanged })}</p>
      {refused > 0 && <Trouble text={words('all.taken.refused', { count: refused })} />}
      {kept.map((name) => (
        <p key={name}>{words('all.taken.kept', { name })}</p>
      ))}
      {failed.map((name) => (
        <Trouble key={name} text={words('all.taken.file', { name })} />
      ))}
      {sites.length > 0 && (
        <>
          <p>{words('all.taken.sites')}</p>
          <ul class="lc-hosts">
            {sites.map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const Trouble = ({ text }: { readonly text: string }) => (
  <p class="lc-notice" data-tone="worse">
    {text}
  </p>
);
