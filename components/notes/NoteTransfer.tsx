import { useId, useState } from 'preact/hooks';
import { Dialog } from '@/components/Dialog';
import type { Language } from '@/lib/base/language';
import { type NotebookWords, notebookWords } from '@/lib/words/notebook-words';
import { TroubleReason } from './NoteTrouble';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ImportPreview,
  type ImportState,
  type TransferView,
} from './transfer-view';

export interface NoteTransferProps {
  readonly language: Language;
  readonly transfer: TransferView;
  /** How many notes the filter found; undefined where it is not known or no filter is set. */
  readonly found: number | undefined;
  /** Megabytes that a file may have. */
  readonly limit: number;
  /** Unfolded from the start. */
  readonly open?: boolean | undefined;
}

/** Notes out into a file, and in from one. */
export function NoteTransfer(props: NoteTransferProps) {
  const words = notebookWords(props.language);
  return (
    <>
      <details class="lc-note-transfer lc-details" open={props.open}>
        <summary>{words('notes.out')}</summary>
        <Export {...props} />
      </details>
      <details class="lc-note-transfer lc-details" open={props.open}>
        <summary>{words('notes.in')}</summary>
        <Import {...props} />
      </details>
    </>
  );
}

function Export({ language, transfer, found }: NoteTransferProps) {
  const words = notebookWords(language);
  const id = useId();
  const [format, setFormat] = useState<ExportFormat>('lacuna');
  const [chosen, setChosen] = useState<'found' | 'every'>('found');
  const scope = found === undefined ? 'every' : chosen;
  const { exporting } = transfer;
  return (
    <div>
      <p class="lc-soft lc-small">{words('notes.out.explain')}</p>
      <div class="lc-field">
        <label for={id} class="lc-label">
          {words('notes.out.format')}
        </label>
        <select
          id={id}
          class="lc-input"
          value={format}
          onChange={(event) =>
            setFormat(EXPORT_FORMATS.find((one) => one === event.currentTarget.value) ?? EXPORT_FORMATS[0])
          }
        >
          {EXPORT_FORMATS.map((one) => (
            <option key={one} value={one}>
              {words(`notes.out.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {found !== undefined && (
        <fieldset>
          <legend class="lc-label">{words('notes.out.which')}</legend>
          {(['found', 'every'] as const).map((one) => (
            <label key={one} class="lc-check">
              <input type="radio" name={`${id}-scope`} checked={chosen === one} onChange={() => setChosen(one)} />
              {one === 'found' ? words('notes.out.found', { count: found }) : words('notes.out.every')}
            </label>
          ))}
        </fieldset>
      )}
      <p class="lc-actions">
        <button
          type="button"
          class="lc-button"
          disabled={exporting.status === 'running'}
          onClick={() => transfer.save(format, scope)}
        >
          {words('notes.out.save')}
        </button>
      </p>
      {exporting.status === 'running' && (
        <Progress
          label={words('notes.out.running', { ...exporting })}
          {...exporting}
          words={words}
          onStop={transfer.stop}
        />
      )}
      {exporting.status === 'done' && <p role="status">{words('notes.out.done', { name: exporting.name })}</p>}
      {exporting.status === 'failed' && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('notes.out.failed')}
        </p>
      )}
    </div>
  );
}

function Import({ language, transfer, limit }: NoteTransferProps) {
  const words = notebookWords(language);
  const id = useId();
  const { importing } = transfer;
  const busy = importing.status === 'reading' || importing.status === 'taking';
  return (
    <div>
      <p class="lc-soft lc-small">{words('notes.in.explain')}</p>
      <div class="lc-picker">
        <label for={id} class="lc-button">
          {words('notes.in.pick')}
        </label>
        <input
          id={id}
          type="file"
          class="lc-unseen"
          accept=".json,.jsonld,application/json,application/ld+json"
          disabled={busy}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Cleared, so that the same file can be picked again after it was put right.
            event.currentTarget.value = '';
            if (file) transfer.pick(file);
          }}
        />
      </div>
      <ImportStep importing={importing} transfer={transfer} limit={limit} language={language} words={words} />
    </div>
  );
}

interface StepProps {
  readonly importing: ImportState;
  readonly transfer: TransferView;
  readonly limit: number;
  readonly language: Language;
  readonly words: NotebookWords;
}

function ImportStep({ importing, transfer, limit, language, words }: StepProps) {
  switch (importing.status) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <>
          <p class="lc-unbroken">{words('notes.in.reading', { name: importing.name })}</p>
          <Progress
            label={words('notes.in.read', { ...importing })}
            {...importing}
            words={words}
            onStop={transfer.stop}
          />
        </>
      );
    case 'taking':
      return (
        <Progress
          label={words('notes.in.taking', { ...importing })}
          {...importing}
          words={words}
          onStop={transfer.stop}
        />
      );
    case 'preview':
      return <Preview preview={importing.preview} transfer={transfer} words={words} />;
    case 'refused':
      return (
        <div class="lc-notice" data-tone="open" role="alert">
          <p>
            <strong>{words('notes.in.refused')}</strong> <span class="lc-unbroken">{importing.name}</span>
          </p>
          <p>{words(`notes.in.${importing.problem}`, { limit })}</p>
          <p>{words('notes.in.refused.safe')}</p>
        </div>
      );
    case 'stopped':
      return <p role="status">{words('notes.in.stopped')}</p>;
    case 'done':
      return (
        <div role="status">
          <p>{words('notes.in.done', { ...importing.taken })}</p>
          {importing.taken.refused > 0 && <p>{words('notes.in.done.refused', { count: importing.taken.refused })}</p>}
        </div>
      );
    case 'failed':
      return (
        <div class="lc-notice" data-tone="worse" role="alert">
          <p>{words('notes.in.failed')}</p>
          <TroubleReason language={language} trouble={importing.trouble} />
        </div>
      );
  }
}

function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly words: NotebookWords;
  onStop(): void;
}) {
  return (
    <div>
      <label class="lc-field lc-small">
        {props.label}
        <progress class="lc-note-progress" value={props.done} max={Math.max(1, props.of)} />
      </label>
      <p>
        <button type="button" class="lc-link lc-small" onClick={props.onStop}>
          {props.words('notes.in.stop')}
        </button>
      </p>
    </div>
  );
}

const FORMATS: Readonly<Record<ImportPreview['format'], string>> = {
  lacuna: 'Lacuna',
  w3c: 'Web Annotation (JSON-LD)',
  hypothesis: 'Hypothesis (JSON)',
};

function Preview(props: {
  readonly preview: ImportPreview;
  readonly transfer: TransferView;
  readonly words: NotebookWords;
}) {
  const { preview, transfer, words } = props;
  const known = preview.total - preview.fresh;
  return (
    <Dialog
      title={words('notes.in.preview')}
      onCancel={transfer.stop}
      actions={
        <>
          {preview.total > 0 && (
            <button type="button" class="lc-button" data-primary onClick={transfer.confirm}>
              {words('notes.in.confirm')}
            </button>
          )}
          <button type="button" class="lc-button" onClick={transfer.stop}>
            {words('notes.cancel')}
          </button>
        </>
      }
    >
      <dl class="lc-facts">
        <Fact name={words('notes.in.file')} values={[preview.name]} />
        <Fact name={words('notes.in.format')} values={[FORMATS[preview.format]]} />
        <Fact name={words('notes.in.holds')} values={[words('notes.count', { count: preview.total })]} />
        <Fact name={words('notes.in.fresh')} values={[words('notes.count', { count: preview.fresh })]} />
        {known > 0 && (
          <Fact
            name={words('notes.in.known')}
            values={[words('notes.count', { count: known }), words('notes.in.known.explain')]}
          />
        )}
        {preview.skipped.length > 0 && (
          <Fact
            name={words('notes.in.out')}
            values={preview.skipped.map(({ kind, count }) => words(`notes.in.skip.${kind}`, { count }))}
          />
        )}
      </dl>
      <p class="lc-soft lc-small">{words(preview.total > 0 ? 'notes.in.safe' : 'notes.in.nothing')}</p>
    </Dialog>
  );
}

const Fact = ({ name, values }: { readonly name: string; readonly values: readonly string[] }) => (
  <div class="lc-fact">
    <dt>{name}</dt>
    {values.map((value) => (
      <dd key={value}>{value}</dd>
    ))}
  </div>
);
