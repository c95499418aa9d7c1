/** A dossier or a result into a report: the same material, template and language always give the same report. */
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from '@/lib/citation/style';
import type { Recommendation } from '@/lib/gap/recommendation';
import { articleOf, comparePaths, type Provision } from '@/lib/law/provision';
import { paperWords } from '@/lib/words/report-words';
import { annex } from './annex';
import { inOrder } from './gap-parts';
import { gone, type ReportItem, standardHeading, writeItem } from './items';
import type { Material } from './material';
import type { Report } from './report';
import { createSheet, type Sheet } from './sheet';
import { bibliography, followUpTable } from './template-table';
import { TEMPLATES, type TemplateId } from './templates';
import { createWriter } from './writer';

export interface ComposeInput {
  readonly title: string;
  readonly material: Material;
  /** In their order. Gaps of a result are grouped by the treaty article they are measured against. */
  readonly items: readonly ReportItem[];
  readonly template: TemplateId;
  /** Of the paper, not of the interface. */
  readonly language: Language;
  readonly style: CitationStyle;
  /** `short` prints "ibid." and the like; they become wrong when paragraphs are moved later. */
  readonly repeats?: 'full' | 'short' | undefined;
  /** Conditions of the filter in words, printed at the end. */
  readonly filter?: readonly string[] | undefined;
  /** From `staleTexts`. */
  readonly stale?: ReadonlySet<string> | undefined;
}

/** Items between two looks at the clock: some milliseconds. */
const SLICE = 50;

/** The whole report at once. */
export function compose(input: ComposeInput): Report {
  const steps = composeSteps(input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The report step by step: each gives how many items are done, and whoever asks may stop. */
export function* composeSteps(input: ComposeInput): Generator<number, Report, void> {
  const { title, material, items, template, language, style } = input;
  const write = createWriter({ language, style, words: paperWords(language), numbered: TEMPLATES[template].numbered });
  const refs = (kind: ReportItem['kind']) =>
    new Set(items.flatMap((item) => ('ref' in item && item.kind === kind ? [item.ref] : [])));
  const sheet = createSheet(write, material, {
    stale: input.stale ?? new Set(),
    repeats: input.repeats ?? 'full',
    proposed: refs('recommendation'),
    told: refs('gap'),
  });
  switch (template) {
    case 'follow-up-table':
      yield* tableOf(sheet, items);
      break;
    case 'bibliography':
      bibliographyOf(sheet, items);
      break;
    case 'alternative-report':
    case 'upr':
    case 'upr-joint':
    case 'legal-memo':
      yield* proseOf(sheet, items, template);
      break;
  }
  write.begin(undefined);
  const annexFrom = write.state().blocks.length;
  annex(sheet, { packs: material.packs, filter: input.filter ?? [], sources: template !== 'bibliography' });
  return { title, language, style, template, annexFrom, ...write.state() };
}

function* proseOf(sheet: Sheet, items: readonly ReportItem[], template: TemplateId): Generator<number, void, void> {
  // A person's own headings are the outline; without any the treaty articles are.
  const isOrdered = items.some(({ kind }) => kind === 'heading') || template === 'legal-memo';
  // A dossier keeps the order that it was given; a result has none of its own.
  const isResult = items.every(({ id }) => id === undefined);
  const ordered = isOrdered || !isResult ? items : byStandard(sheet, items);
  let heading: string | undefined;
  for (let i = 0; i < ordered.length; i++) {
    const item = ordered[i];
    if (!item) continue;
    const next = headingOver(sheet, item, { isOrdered, isResult });
    if (next !== undefined && next !== heading) sheet.write.heading(1, next);
    heading = next ?? heading;
    writeItem(sheet, item, template);
    if ((i + 1) % SLICE === 0) yield i + 1;
  }
}

/** What stands over an item that has no heading of the person's; undefined where nothing has to. */
function headingOver(
  sheet: Sheet,
  item: ReportItem,
  { isOrdered, isResult }: { readonly isOrdered: boolean; readonly isResult: boolean },
): string | undefined {
  // In a result the person's notes are a part of their own; in a dossier they stand where the person put them.
  if (item.kind === 'note') return isResult ? sheet.write.words('own.notes') : undefined;
  return !isOrdered && item.kind === 'gap' && sheet.gaps.has(item.ref) ? standardHeading(sheet, item.ref) : undefined;
}

/** Gaps in the order of the treaty articles they are measured against; those without one at the end. */
function byStandard(sheet: Sheet, items: readonly ReportItem[]): readonly ReportItem[] {
  const standardOf = (item: ReportItem) => (item.kind === 'gap' ? sheet.gaps.get(item.ref)?.standards[0] : undefined);
  return [...items].sort((a, b) => compareArticles(standardOf(a), standardOf(b)));
}

function compareArticles(a: Provision | undefined, b: Provision | undefined): number {
  if (!a || !b) return Number(a === undefined) - Number(b === undefined);
  return a.act === b.act ? comparePaths(articleOf(a.path), articleOf(b.path)) : a.act < b.act ? -1 : 1;
}

/** Recommendations of the dossier, and those of its gaps, each once; other items stand before the table. */
function* tableOf(sheet: Sheet, items: readonly ReportItem[]): Generator<number, void, void> {
  const chosen = new Map<string, Recommendation>();
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const asked = item && recommendationsBehind(sheet, item);
    for (const one of asked ?? []) chosen.set(one.id, one);
    if (item && !asked) writeOther(sheet, item);
    if ((i + 1) % SLICE === 0) yield i + 1;
  }
  if (chosen.size > 0) followUpTable(sheet, [...chosen.values()]);
}

/** Undefined for what is no recommendation and has none: it is written as it stands. */
function recommendationsBehind(sheet: Sheet, item: ReportItem): readonly Recommendation[] | undefined {
  if (item.kind === 'gap' && sheet.gaps.has(item.ref)) return sheet.recommendationsOf.get(item.ref) ?? [];
  const one = item.kind === 'recommendation' ? sheet.recommendations.get(item.ref) : undefined;
  return one && [one];
}

function writeOther(sheet: Sheet, item: ReportItem): void {
  sheet.write.begin(item.id);
  if (item.kind === 'gap' || item.kind === 'recommendation') gone(sheet, item);
  else writeItem(sheet, item, 'follow-up-table');
}

/** Everything that the items rest on. */
function bibliographyOf(sheet: Sheet, items: readonly ReportItem[]): void {
  const ids = items.flatMap((item) => passagesBehind(sheet, item));
  for (const item of items)
    if (item.kind === 'heading' || item.kind === 'text' || item.kind === 'note') writeItem(sheet, item, 'bibliography');
  bibliography(sheet, inOrder(sheet, [...new Set(ids)]));
}

function passagesBehind(sheet: Sheet, item: ReportItem): readonly string[] {
  switch (item.kind) {
    case 'gap': {
      const asked = (sheet.recommendationsOf.get(item.ref) ?? []).flatMap(({ passages }) => passages);
      return [...(sheet.gaps.get(item.ref)?.evidence ?? []), ...asked];
    }
    case 'recommendation':
      return sheet.recommendations.get(item.ref)?.passages ?? [];
    case 'passage':
      return [item.ref];
    case 'note':
    case 'heading':
    case 'text':
      return [];
  }
}
