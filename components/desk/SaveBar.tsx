import type { Language } from '@/lib/base/language';
import { type DeskKey, deskWords } from '@/lib/words/desk-words';

/** How far saving has come. */
export type Saving =
  | { readonly status: 'idle' }
  /** `done` of `count`, where it takes long enough to be told. */
  | { readonly status: 'working'; readonly done?: number | undefined; readonly count?: number | undefined }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed' };

type FileKind = DeskKey extends infer K ? (K extends `file.${infer F}` ? F : never) : never;

export interface SaveBarProps<F extends FileKind> {
  readonly label: string;
  readonly files: readonly F[];
  readonly saving: Saving;
  readonly language: Language;
  readonly isReady: boolean;
  onSave(file: F): void;
  onCancel(): void;
  onPrint?(): void;
}

/** The kinds of files, and what becomes of saving: progress, a way to stop it, and the name under which it was saved. */
export function SaveBar<F extends FileKind>(props: SaveBarProps<F>) {
  const { files, saving, language, isReady } = props;
  const words = deskWords(language);
  const isWorking = saving.status === 'working';
  return (
    <div class="lc-desk-save-bar lc-noprint">
      <p class="lc-actions">
        <span class="lc-label">{props.label}</span>
        {files.map((file, index) => (
          <button
            key={file}
            type="button"
            class="lc-button"
            data-primary={index === 0 || undefined}
            data-file={file}
            disabled={!isReady || isWorking}
            onClick={() => props.onSave(file)}
          >
            {words(`file.${file}`)}
          </button>
        ))}
        {props.onPrint && (
          <button type="button" class="lc-button" disabled={!isReady} onClick={() => props.onPrint?.()}>
            {words('print')}
          </button>
        )}
      </p>
      <SavingState saving={saving} language={language} onCancel={props.onCancel} />
    </div>
  );
}

export interface SavingStateProps {
  readonly saving: Saving;
  readonly language: Language;
  onCancel(): void;
}

/** How far a file is, a way to stop it, and the name under which it was handed to the browser. */
export function SavingState({ saving, language, onCancel }: SavingStateProps) {
  const words = deskWords(language);
  return (
    <div class="lc-noprint">
      {saving.status === 'working' && (
        <p class="lc-actions">
          <progress
            class="lc-desk-progress"
            aria-label={words('report.working')}
            {...(saving.count === undefined ? {} : { max: saving.count, value: saving.done })}
          />
          <span class="lc-small">
            {saving.count === undefined
              ? words('report.working')
              : words('report.done', { done: saving.done ?? 0, count: saving.count })}
          </span>
          <button type="button" class="lc-button" onClick={onCancel}>
            {words('report.cancel')}
          </button>
        </p>
      )}
      <p class="lc-small" role="status">
        {saving.status === 'saved' && words('report.saved', { name: saving.name })}
        {saving.status === 'cancelled' && words('report.cancelled')}
      </p>
      {saving.status === 'failed' && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('report.failed')}
        </p>
      )}
    </div>
  );
}
