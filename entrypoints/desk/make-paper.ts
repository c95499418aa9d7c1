import type { PaperFile } from '@/components/desk/ReportView';
import { nameIn, placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from '@/lib/citation/style';
import type { DeskArticle } from '@/lib/message/desk-messages';
import { ask } from '@/lib/message/send';
import type { Material } from '@/lib/report/material';
import type { Report } from '@/lib/report/report';
import type { TemplateId } from '@/lib/report/templates';
import { type PaperJob, type RecordsFile, runPaperJob } from './paper-job';
import type { Made } from './use-saving';

/** Kinds of files: their ending and what they are. */
const KINDS: Readonly<Record<PaperFile | RecordsFile, readonly [ending: string, type: string]>> = {
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  md: ['md', 'text/markdown'],
  html: ['html', 'text/html'],
  csl: ['csl.json', 'application/json'],
  ris: ['ris', 'application/x-research-info-systems'],
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
  jsonld: ['jsonld', 'application/ld+json'],
};

/** How far a file is: what is done of what there is to do. */
type Progress = (done: number, count: number) => void;

/** A paper as a file. What it needs is loaded now, and not before. */
export async function makePaper(
  file: PaperFile,
  report: Report,
  material: Material,
  signal: AbortSignal,
  progress?: Progress,
): Promise<Made> {
  switch (file) {
    case 'docx':
      return made(report.title, file, { kind: 'docx', report }, signal, progress);
    case 'md':
    case 'html':
      return made(report.title, file, { kind: 'paper', file, report }, signal);
    case 'csl':
    case 'ris': {
      const { language, style } = report;
      const asked = { material, filter: '', conditions: [], language, style };
      return made(report.title, file, { kind: 'records', file, asked }, signal);
    }
  }
}

/** The gaps of a filter as data. */
export async function makeRecords(
  file: RecordsFile,
  {
    text,
    conditions,
    language,
  }: { readonly text: string; readonly conditions: readonly string[]; readonly language: Language },
  signal: AbortSignal,
): Promise<Made> {
  const reply = await ask({ type: 'desk.material', filter: text });
  if (!reply.ok || signal.aborted) return null;
  const asked = { material: reply.value, filter: text, conditions, language, style: FORMS[language][1] };
  return made('lacuna', file, { kind: 'records', file, asked }, signal);
}

async function made(
  title: string,
  file: keyof typeof KINDS,
  job: PaperJob,
  signal: AbortSignal,
  progress: Progress = () => undefined,
): Promise<Made> {
  const count = job.kind === 'docx' ? job.report.blocks.length + job.report.footnotes.length : 0;
  const outcome = await runPaperJob(job, signal, (done) => progress(done, count));
  const [ending, type] = KINDS[file];
  const name = `${fileName(title)}.${ending}`;
  if (outcome?.kind === 'bytes') return { name, content: new Blob([new Uint8Array(outcome.bytes)], { type }) };
  // The text is written as it is: a table begins with the mark by which spreadsheets know its letters.
  if (outcome?.kind === 'text') return { name, content: new Blob([outcome.text], { type: `${type};charset=utf-8` }) };
  return null;
}

/** The form and citations that readers of a language expect of a paper on one article. */
const FORMS: Readonly<Record<Language, readonly [TemplateId, CitationStyle]>> = {
  en: ['alternative-report', 'un'],
  ru: ['legal-memo', 'gost'],
  kk: ['legal-memo', 'kk'],
};

/** How an article becomes a paper. */
interface ArticleChoice {
  readonly language: Language;
  readonly conditions: readonly string[];
  /** Own notes are meant for nobody else until the person says so: they come only when asked for. */
  readonly withNotes: boolean;
}

/** All that is recorded on an article as a Word file. */
export async function makeArticlePaper(
  { card, notes }: DeskArticle,
  { language, conditions, withNotes }: ArticleChoice,
  signal: AbortSignal,
  progress?: Progress,
): Promise<Made> {
  const items = [
    ...card.gaps.map(({ id }) => ({ kind: 'gap', ref: id }) as const),
    ...(withNotes ? notes.map(({ id }) => ({ kind: 'note', ref: id }) as const) : []),
  ];
  const reply = await ask({ type: 'desk.material', ids: items.map(({ ref }) => ref) });
  if (!reply.ok || signal.aborted) return null;
  const [template, style] = FORMS[language];
  const title = `${nameIn(card.act.short, language)}, ${placeName({ act: card.act.id, path: card.path }, language)}`;
  const input = { title, material: reply.value, items, template, style, language, filter: conditions };
  const outcome = await runPaperJob({ kind: 'compose', input }, signal, (done) => progress?.(done, items.length));
  return outcome?.kind === 'report' ? makePaper('docx', outcome.report, reply.value, signal, progress) : null;
}

/** A title as the name of a file: signs that some system forbids become blanks. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120)
    .trim();
  return plain || 'lacuna';
}
