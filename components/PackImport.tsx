import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { problemLine, WHOLE_FILE } from '@/lib/gap/problem';
import type { PackPreview, PackProblem } from '@/lib/message/protocol';
import { type AppKey, type AppWords, appWords } from '@/lib/words/app-words';
import { Dialog } from './Dialog';
import { Quoted } from './Quoted';
import { TroubleNote, type TroubleView } from './TroubleNote';

export type ImportStep =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' }
  | { readonly status: 'preview'; readonly preview: PackPreview }
  | { readonly status: 'refused'; readonly file: string; readonly errors: readonly PackProblem[] }
  /** It could not be looked at or installed, for a reason that does not lie in the file. */
  | { readonly status: 'failed'; readonly trouble: TroubleView }
  | { readonly status: 'done'; readonly title: string };

export interface PackImportProps {
  readonly language: Language;
  readonly step: ImportStep;
  onConfirm(): void;
  onCancel(): void;
  copy(text: string): Promise<boolean>;
}

/** Shows a file before it changes anything, and asks. What is done is said in a place that was there before, or nobody hears it. */
export function PackImport(props: PackImportProps) {
  const { step, language } = props;
  const words = appWords(language);
  return (
    <>
      <div role="status">
        {step.status === 'reading' && <p>{words('import.reading')}</p>}
        {step.status === 'done' && (
          <p>
            <Quoted phrase={words('import.done', { name: '{text}' })} text={step.title} lang="und" />
          </p>
        )}
      </div>
      <Question {...props} />
    </>
  );
}

function Question({ language, step, onConfirm, onCancel, copy }: PackImportProps) {
  const words = appWords(language);
  switch (step.status) {
    case 'idle':
    case 'reading':
    case 'done':
      return null;
    case 'failed':
      return <TroubleNote trouble={step.trouble} language={language} title={words('trouble.title.done')} copy={copy} />;
    case 'refused':
      return (
        <Dialog
          title={words('import.refused')}
          onCancel={onCancel}
          actions={<Refusal {...{ language, step, onCancel, copy }} />}
        >
          <p class="lc-unbroken" data-name>
            {step.file}
          </p>
          <p>{words('import.refused.safe')}</p>
          <Problems
            label={words('import.errors', { count: step.errors.length })}
            problems={step.errors}
            words={words}
          />
        </Dialog>
      );
    case 'preview':
      return (
        <Dialog
          title={words(step.preview.installed === undefined ? 'import.title' : 'import.update')}
          onCancel={onCancel}
          actions={
            <>
              <button type="button" class="lc-button" data-primary onClick={onConfirm}>
                {words(step.preview.installed === undefined ? 'import.confirm' : 'import.confirm.update')}
              </button>
              <button type="button" class="lc-button" onClick={onCancel}>
                {words('import.cancel')}
              </button>
            </>
          }
        >
          <Preview preview={step.preview} words={words} />
        </Dialog>
      );
  }
}

function Refusal(props: {
  readonly language: Language;
  readonly step: { readonly file: string; readonly errors: readonly PackProblem[] };
  onCancel(): void;
  copy(text: string): Promise<boolean>;
}) {
  const words = appWords(props.language);
  const [said, setSaid] = useState<AppKey>();
  // Whoever made the file may read another language than whoever opens it.
  const list = props.step.errors.map((error) => problemLine({ severity: 'error', ...error })).join('\n');
  return (
    <>
      <button type="button" class="lc-button" data-primary onClick={props.onCancel}>
        {words('close')}
      </button>
      <button
        type="button"
        class="lc-button"
        onClick={() => {
          props.copy(list).then(
            (done) => setSaid(done ? 'copied' : 'copy.failed'),
            () => setSaid('copy.failed'),
          );
        }}
      >
        {words('import.copy')}
      </button>
      <span role="status" class="lc-soft lc-small">
        {said && words(said)}
      </span>
    </>
  );
}

function Preview({ preview, words }: { readonly preview: PackPreview; readonly words: AppWords }) {
  const { counts } = preview;
  const changes = [
    preview.added > 0 ? words('import.added', { count: preview.added }) : null,
    preview.changed > 0 ? words('import.changed', { count: preview.changed }) : null,
    preview.retired > 0 ? words('import.retired', { count: preview.retired }) : null,
    preview.conflicts > 0 ? words('import.conflicts', { count: preview.conflicts }) : null,
  ].filter((change) => change !== null);
  const contents = [
    words('import.gaps', { count: counts.gaps }),
    words('import.recommendations', { count: counts.recommendations }),
    words('import.sources', { count: counts.sources }),
    words('import.assessments', { count: counts.assessments }),
  ];
  return (
    <>
      <dl class="lc-facts">
        <Fact name={words('import.name')} values={[preview.title]} lang="und" />
        <Fact
          name={words('import.version')}
          values={[
            preview.installed === undefined
              ? preview.version
              : words('import.version.change', { from: preview.installed, to: preview.version }),
          ]}
        />
        <Fact
          name={words('import.licence')}
          values={preview.licenses.length > 0 ? preview.licenses : [words('import.licence.none')]}
        />
        <Fact name={words('import.contents')} values={contents} />
        <Fact name={words('import.changes')} values={changes.length > 0 ? changes : [words('import.changes.none')]} />
      </dl>
      {preview.warnings.length > 0 && (
        <Problems
          label={words('import.warnings', { count: preview.warnings.length })}
          problems={preview.warnings}
          words={words}
        />
      )}
    </>
  );
}

function Fact(props: {
  readonly name: string;
  readonly values: readonly string[];
  /** Language of the values, where they are not ours. */
  readonly lang?: string;
}) {
  const { name, values, lang } = props;
  return (
    <div class="lc-fact">
      <dt>{name}</dt>
      {values.map((value) => (
        <dd key={value} lang={lang}>
          {value}
        </dd>
      ))}
    </div>
  );
}

/** A broken file may have thousands; the whole list can be copied. */
const SHOWN = 20;

function Problems(props: {
  readonly label: string;
  readonly problems: readonly PackProblem[];
  readonly words: AppWords;
}) {
  const rest = props.problems.length - SHOWN;
  return (
    <section class="lc-section">
      <h3 class="lc-label">{props.label}</h3>
      <ul class="lc-entries">
        {props.problems.slice(0, SHOWN).map((problem) => (
          <li key={problemLine({ severity: 'error', ...problem })} class="lc-entry">
            {problem.place !== WHOLE_FILE && <p class="lc-trouble-id">{problem.place}</p>}
            <p>{props.words(`problem.${problem.code}`)}</p>
            <p class="lc-soft lc-small">{props.words(`reason.${problem.why.key}`, problem.why.values)}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="lc-soft lc-small">{props.words('import.more', { count: rest })}</p>}
    </section>
  );
}
