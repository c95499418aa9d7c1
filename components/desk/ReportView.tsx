import { LANGUAGES, type Language } from '@/lib/base/language';
import { CITATION_STYLES, type CitationStyle, isCitationStyle } from '@/lib/citation/style';
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
export const PAPER_FILES = ['docx', 'md', 'csl', 'ris'] as const;
export type PaperFile = (typeof PAPER_FILES)[number];

export interface ReportViewProps {
  readonly title: string;
  readonly choice: ReportChoice;
  /** Undefined while it is being made. */
  readonly report: Report | undefined;
  /** How far a new one is. */
  readonly making: { readonly done: number; readonly count: number } | undefined;
  /** The paper could not be made. */
  readonly isBroken: boolean;
  /** What counts against the body's limit. */
  readonly words: number;
  readonly saving: Saving;
  readonly language: Language;
  onChoice(choice: ReportChoice): void;
  onSave(file: PaperFile): void;
  onCancel(): void;
  onPrint(): void;
}

/** The dossier as a paper: form, count against the limit, what still needs a person, preview, files. */
export function ReportView(props: ReportViewProps) {
  const { title, choice, report, language } = props;
  const words = deskWords(language);
  return (
    <section class="lc-desk-report">
      <h2 class="lc-desk-title">{title}</h2>
      <Choice {...props} />
      <Limits choice={choice} words={props.words} language={language} isKnown={report !== undefined} />
      {props.isBroken && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('report.failed')}
        </p>
      )}
      {props.making && (
        <p class="lc-soft lc-small">
          {words('report.working')} <span>{words('report.done', { ...props.making })}</span>
        </p>
      )}
      {report && <Cautions cautions={report.cautions} language={language} />}
      <SaveBar
        files={PAPER_FILES}
        saving={props.saving}
        language={language}
        label={words('report.save')}
        isReady={report !== undefined}
        onSave={props.onSave}
        onCancel={props.onCancel}
        onPrint={props.onPrint}
      />
      {report && <ReportPreview report={report} language={language} />}
    </section>
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
function Limits(props: {
  readonly choice: ReportChoice;
  readonly words: number;
  readonly language: Language;
  readonly isKnown: boolean;
}) {
  const { choice, words: count, language, isKnown } = props;
  const words = deskWords(language);
  const { limits } = TEMPLATES[choice.template];
  const over = limits.words === undefined ? 0 : count - limits.words;
  const allowed = limits.languages;
  return (
    <div class="lc-desk-limits">
      <p role="status">
        {isKnown && (
          <strong data-over={over > 0 || undefined}>
            {limits.words === undefined
              ? words('report.words', { count })
              : words('report.words.limit', { count, limit: limits.words })}
          </strong>
        )}
        {isKnown && limits.pages !== undefined && limits.words !== undefined && (
          <span class="lc-dot lc-soft">
            {words('report.pages', {
              count: Math.max(1, Math.ceil((count / limits.words) * limits.pages)),
              limit: limits.pages,
            })}
          </span>
        )}
      </p>
      {isKnown && limits.words !== undefined && (
        <meter
          class="lc-desk-meter"
          min={0}
          max={limits.words}
          high={limits.words}
          value={Math.min(count, limits.words)}
          aria-label={words('report.words.limit', { count, limit: limits.words })}
        />
      )}
      {over > 0 && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('report.over', { count: over })}
        </p>
      )}
      {allowed && !allowed.includes(choice.language) && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('report.languages', { list: allowed.map((one) => languageName(one, language)).join(', ') })}
        </p>
      )}
      {limits.files && <p class="lc-soft lc-small">{words('report.files')}</p>}
    </div>
  );
}

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
