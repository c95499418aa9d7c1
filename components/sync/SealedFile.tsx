import { useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { ReadWords } from '@/lib/sync/recovery-words';
import { syncWords } from '@/lib/words/sync-words';
import { NewWords } from './NewWords';
import { TypeWords } from './TypeWords';

/** How a sealed file stands, on its way out or in. */
export type FileState =
  | { readonly status: 'idle' }
  | { readonly status: 'words'; readonly secret: string; readonly asked: readonly [number, number] }
  | { readonly status: 'writing' }
  | { readonly status: 'saved'; readonly count: number }
  | { readonly status: 'chosen'; readonly name: string; readonly wrong?: 'locked' | undefined; readonly busy: boolean }
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | {
      readonly status: 'taken';
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly refused: number;
      /** Stopped before its end. */
      readonly cut: boolean;
    }
  | { readonly status: 'refused'; readonly why: 'foreign' | 'large' | 'failed'; readonly size?: number };

export interface SealedFileProps {
  readonly language: Language;
  readonly state: FileState;
  onExport(): void;
  onWrite(): void;
  onPick(file: File): void;
  onWords(secret: string): void;
  onCancel(): void;
  read(typed: string): ReadWords;
  copy(text: string): Promise<boolean>;
}

/** Everything of the person's in one file that only its words open. */
export function SealedFile(props: SealedFileProps) {
  const { language, state } = props;
  const words = syncWords(language);
  const picker = useRef<HTMLInputElement>(null);
  const [key, setKey] = useState(0);
  if (state.status === 'words')
    return (
      <NewWords
        language={language}
        title={words('sync.file.words')}
        explain={words('sync.file.words.explain')}
        secret={state.secret}
        asked={state.asked}
        action={words('sync.file.write')}
        busy={false}
        status=""
        copy={props.copy}
        onReady={props.onWrite}
        onCancel={props.onCancel}
      />
    );
  if (state.status === 'chosen')
    return (
      <section class="lc-part">
        <h2>{words('sync.file.import')}</h2>
        <p class="lc-sync-file">{state.name}</p>
        <TypeWords
          language={language}
          action={words('sync.unlock')}
          busy={state.busy}
          wrong={state.wrong && words('sync.file.locked')}
          read={props.read}
          onWords={props.onWords}
          onCancel={props.onCancel}
        />
      </section>
    );
  return (
    <section class="lc-part">
      <h2>{words('sync.file')}</h2>
      <p class="lc-soft">{words('sync.file.explain')}</p>
      <p class="lc-actions">
        <button type="button" class="lc-button" disabled={state.status === 'writing'} onClick={props.onExport}>
          {words('sync.file.export')}
        </button>
        <button type="button" class="lc-button" onClick={() => picker.current?.click()}>
          {words('sync.file.import')}
        </button>
        <input
          key={key}
          ref={picker}
          type="file"
          accept=".age"
          hidden
          aria-label={words('sync.file.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) props.onPick(file);
            // The same file may be chosen again.
            setKey(key + 1);
          }}
        />
      </p>
      <div role="status">
        <Told state={state} language={language} />
      </div>
    </section>
  );
}

function Told({ state, language }: { readonly state: FileState; readonly language: Language }) {
  const words = syncWords(language);
  switch (state.status) {
    case 'idle':
    case 'words':
    case 'chosen':
      return null;
    case 'writing':
      return <p>{words('sync.file.writing')}</p>;
    case 'saved':
      return <p>{words('sync.file.saved', { count: state.count })}</p>;
    case 'reading':
      return (
        <>
          <p>{words('sync.file.reading')}</p>
          <progress max={Math.max(1, state.total)} value={state.done} />
        </>
      );
    case 'taken':
      return (
        <>
          <p>{words('sync.file.taken', { added: state.added, changed: state.changed, unchanged: state.unchanged })}</p>
          {state.refused > 0 && <p>{words('sync.file.refused', { count: state.refused })}</p>}
          {state.cut && (
            <p class="lc-notice" data-tone="worse">
              {words('sync.file.failed')}
            </p>
          )}
        </>
      );
    case 'refused':
      return (
        <p class="lc-notice" data-tone="worse" role="alert">
          {state.why === 'foreign' && words('sync.file.foreign')}
          {state.why === 'large' && words('sync.file.large', { size: state.size ?? 0 })}
          {state.why === 'failed' && words('sync.failed')}
        </p>
      );
  }
}
