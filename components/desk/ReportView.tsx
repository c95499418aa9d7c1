import { useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { CITATION_STYLES, type CitationStyle, isCitationStyle } from '@/lib/citation/style';
import { type Fit, fitOf, type Length } from '@/lib/report/count';
import type { Report } from '@/lib/report/report';
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from '@/lib/report/templates';
import { deskWords } from '@/lib/words/desk-words';
import { pageWords } from '@/lib/words/words';
import { Cautions } from './Cautions';
import { ReportPreview } from './ReportPreview';
import { SaveBar, type Saving } from './SaveBar';

/** How the dossier is made into a paper. */
export interface ReportChoice {
  readonly template: TemplateId;
  /** Of the paper, not of the interface. */
  readonly language: Language;
  readonly style: CitationStyle;
}

/** Kinds of files that a paper can be saved as. */
export const PAPER_FILES = ['docx', 'md', 'html', 'csl', 'ris'] as const;
export type PaperFile = (typeof PAPER_FILES)[number];

export interface ReportViewProps {
  readonly title: string;
  readonly choice: ReportChoice;
  /** Undefined while it is being made. */
  readonly report: Report | undefined;
  /** How far a new one is. */
  readonly making: { readonly done: number; readonly count: number } | undefined;
  /** Only a paper that is ready is saved: while the next is made, the one in sight is the one before. */
  readonly state: 'nothing' | 'working' | 'ready' | 'failed' | 'stopped';
  /** How long it is, and how it stands to the rules of the body that receives it. */
  readonly length: Length | undefined;
  readonly saving: Saving;
  readonly language: Language;
  onChoice(choice: ReportChoice): void;
  onSave(file: PaperFile): void;
  onCancel(): void;
  /** Stops making the paper; and begins again. */
  onStop(): void;
  onAgain(): void;
  onPrint(): void;
}

/** The dossier as a paper: form, count against the limit, what still needs a person, preview, files. */
export function ReportView(props: ReportViewProps) {
  const { title, report, language } = props;
  const words = deskWords(language);
  const [printing, setPrinting] = useState(false);
  return (
    <section class="lc-desk-report">
      <h2 class="lc-desk-title">{title}</h2>
      <Choice {...props} />
      {report && props.length && <Limits report={report} length={props.length} language={language} />}
      <Making {...props} />
      {report && <Cautions cautions={report.cautions} language={language} />}
      <SaveBar
        files={PAPER_FILES}
        saving={props.saving}
        language={language}
        label={words('report.save')}
        isReady={report !== undefined && props.state === 'ready'}
        onSave={props.onSave}
        onCancel={props.onCancel}
        onPrint={() => setPrinting(true)}
      />
      {report && (
        <ReportPreview
          report={report}
          language={language}
          printing={printing}
          onPrinted={() => {
            setPrinting(false);
            props.onPrint();
          }}
        />
      )}
    </section>
  );
}

/** How far the paper is, with a way to stop; and what became of it where there is none. */
function Making({ state, making, language, onStop, onAgain }: ReportViewProps) {
  const words = deskWords(language);
  if (state === 'failed')
    return (
      <p class="lc-notice" data-tone="worse" role="alert">
        {words('report.failed')}
      </p>
    );
  if (state === 'stopped')
    return (
      <p class="lc-notice" data-tone="open" role="status">
        <span>{words('report.stopped')}</span>
        <button type="button" class="lc-link" onClick={onAgain}>
          {words('report.again')}
        </button>
      </p>
    );
  if (!making) return null;
  return (
    <p class="lc-actions lc-noprint">
      <progress class="lc-desk-progress" aria-label={words('report.working')} max={making.count} value={making.done} />
      <span class="lc-soft lc-small">
        {words('report.working')} · {words('report.done', { ...making })}
      </span>
      <button type="button" class="lc-button" onClick={onStop}>
        {words('report.cancel')}
      </button>
    </p>
  );
}

function Choice({ choice, language, onChoice }: ReportViewProps) {
  const words = deskWords(language);
  return (
    <div class="lc-desk-form lc-noprint">
      <Select
        label={words('report.template')}
        value={choice.template}
        options={TEMPLATE_IDS.map((id) => [id, words(`template.${id}`)])}
        onValue={(value) => {
          const template = TEMPLATE_IDS.find((id) => id === value);
          if (template) onChoice({ ...choice, template, language: TEMPLATES[template].language });
        }}
      />
      <Select
        label={words('report.language')}
        value={choice.language}
        options={LANGUAGES.map((one) => [one, pageWords(language)(`language.${one}`)])}
        onValue={(value) => {
          const chosen = LANGUAGES.find((one) => one === value);
          if (chosen) onChoice({ ...choice, language: chosen });
        }}
      />
      <Select
        label={words('report.style')}
        value={choice.style}
        options={CITATION_STYLES.map((style) => [style, words(`style.${style}`)])}
        onValue={(value) => isCitationStyle(value) && onChoice({ ...choice, style: value })}
      />
    </div>
  );
}

function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  onValue(value: string): void;
}) {
  return (
    <label class="lc-field">
      <span class="lc-label">{props.label}</span>
      <select class="lc-input" value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The count against what the receiving body prescribes, and its other rules of form. */
function Limits(props: { readonly report: Report; readonly length: Length; readonly language: Language }) {
  const { report, length, language } = props;
  const words = deskWords(language);
  const fits = fitOf(report, length);
  const measured = fits.find((fit) => fit.rule === 'words');
  return (
    <div class="lc-desk-limits">
      <p role="status">
        <strong data-over={measured?.state === 'over' || undefined}>
          {measured && 'limit' in measured
            ? words('report.words.limit', { count: length.words, limit: measured.limit })
            : words('report.words', { count: length.words })}
        </strong>
        <span class="lc-dot lc-soft">{words('report.words.notes', { count: length.noteWords })}</span>
        <span class="lc-dot lc-soft">{words('report.pages', { count: length.pages })}</span>
      </p>
      {measured && 'limit' in measured && (
        <meter
          class="lc-desk-meter"
          min={0}
          max={measured.limit}
          value={Math.min(length.words, measured.limit)}
          aria-label={words('report.words.limit', { count: length.words, limit: measured.limit })}
        />
      )}
      {fits.map((fit) => (
        <FitNotice key={fit.rule} fit={fit} language={language} />
      ))}
    </div>
  );
}

/** A rule that the paper breaks, or breaks if its footnotes are counted. */
function FitNotice({ fit, language }: { readonly fit: Fit; readonly language: Language }) {
  const words = deskWords(language);
  if (fit.state === 'within')
    return fit.rule === 'files' ? <p class="lc-soft lc-small">{words('report.files')}</p> : null;
  switch (fit.rule) {
    case 'words':
      return <Broken tone={fit.state} text={words(`report.${fit.state}`, { count: excessOf(fit) })} />;
    case 'pages':
      return (
        <Broken
          tone={fit.state}
          text={words(`report.pages.${fit.state}`, { count: fit.withNotes, limit: fit.limit })}
        />
      );
    case 'languages': {
      const list = fit.allowed.map((one) => languageName(one, language)).join(', ');
      return <Broken tone="over" text={words('report.languages', { list })} />;
    }
    case 'files':
      return <Broken tone="over" text={words('report.files')} />;
  }
}

const excessOf = ({ state, used, withNotes, limit }: Extract<Fit, { rule: 'words' | 'pages' }>): number =>
  (state === 'over' ? used : withNotes) - limit;

const Broken = ({ tone, text }: { readonly tone: 'over' | 'notes'; readonly text: string }) => (
  <p class="lc-notice" data-tone={tone === 'over' ? 'worse' : 'open'} role={tone === 'over' ? 'alert' : 'note'}>
    {text}
  </p>
);

/** Languages of UN bodies that the interface itself does not speak have names here too. */
function languageName(code: string, language: Language): string {
  const words = deskWords(language);
  switch (code) {
    case 'en':
    case 'ru':
    case 'kk':
      return pageWords(language)(`language.${code}`);
    case 'fr':
      return words('language.fr');
    case 'es':
      return words('language.es');
    default:
      return code;
  }
}
