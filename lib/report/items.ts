/** Items of a dossier, or gaps of a result, one after the other in the shape of a template. */
import { citeAs } from '@/lib/citation/cite';
import type { DossierItem } from '@/lib/note/dossier';
import { passageLine, recommendationLine } from './gap-parts';
import { ownNote } from './own-note';
import type { Line } from './report';
import type { Sheet } from './sheet';
import { alternativeReport, memoPart, uprPart } from './template-gap';
import type { TemplateId } from './templates';
import { said } from './writer';

/** What a report is made of: an item of a dossier, or a gap or note of a result, which is no item of anything. */
export type ReportItem =
  | DossierItem
  | { readonly id?: undefined; readonly kind: 'gap' | 'note'; readonly ref: string; readonly kept?: undefined };

/** Writes one item as prose. Records that are gone leave a line that says so. */
export function writeItem(sheet: Sheet, item: ReportItem, template: TemplateId): void {
  sheet.write.begin(item.id);
  retired(sheet, item);
  switch (item.kind) {
    case 'heading':
      sheet.write.heading(item.level, item.text);
      break;
    case 'text':
      ownText(sheet, item);
      break;
    case 'note':
      ownNote(sheet, sheet.notes.get(item.ref), item.ref);
      break;
    case 'gap': {
      const gap = sheet.gaps.get(item.ref);
      if (gap) PARTS[template]?.(sheet, gap);
      else gone(sheet, item);
      break;
    }
    case 'recommendation':
      proposal(sheet, item);
      break;
    case 'passage': {
      const passage = sheet.passages.get(item.ref);
      if (passage) sheet.write.paragraph(passageLine(sheet, passage));
      else gone(sheet, item);
      break;
    }
  }
}

/** Says of a record that no installed library file has any more as what it stands here. */
export function retired({ write, material }: Sheet, item: ReportItem): void {
  const file = 'ref' in item ? material.retired?.[item.ref] : undefined;
  if (!file || !('ref' in item)) return;
  write.caution('retired-pack', `${item.ref} (${file})`, item.ref);
  write.plain([said(write.words('retired.kept', { file }), { italic: true })]);
}

/** With its gap in the paper a recommendation stands there, as what is proposed. */
function proposal(sheet: Sheet, item: ReportItem & { readonly ref: string }): void {
  const found = sheet.recommendations.get(item.ref);
  if (!found) gone(sheet, item);
  else if (!found.gaps.some((id) => sheet.told.has(id))) sheet.write.paragraph(recommendationLine(sheet, found));
}

const PARTS: Partial<Record<TemplateId, typeof alternativeReport>> = {
  'alternative-report': alternativeReport,
  upr: uprPart,
  'upr-joint': uprPart,
  'legal-memo': memoPart,
};

/** A record whose library file was removed: what was kept of it stands there. */
export function gone(
  { write }: Sheet,
  { ref, kept }: { readonly ref: string; readonly kept?: KeptTitle | undefined },
): void {
  const { words, language } = write;
  const title =
    kept?.title[language] ?? kept?.title.en ?? kept?.title.ru ?? kept?.title.kk ?? words('gone.untitled', { id: ref });
  const text = kept?.pack ? words('gone.from', { title, pack: kept.pack }) : words('gone', { title });
  write.caution('retired-pack', title, ref);
  write.paragraph([said(text, { italic: true })]);
}
interface KeptTitle {
  readonly title: {
    readonly en?: string | undefined;
    readonly ru?: string | undefined;
    readonly kk?: string | undefined;
  };
  readonly pack?: string | undefined;
}

function ownText({ write }: Sheet, { texts }: Extract<DossierItem, { kind: 'text' }>): void {
  texts.forEach(({ value }, i) => {
    if (i > 0) {
      write.caution('undecided-text', value);
      write.plain([said(write.words('otherVersion'), { italic: true })]);
    }
    for (const line of paragraphsIn(value)) write.paragraph(line);
  });
}

/** A blank line divides paragraphs. */
export const paragraphsIn = (text: string): readonly Line[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => [said(part)]);

/** A heading for gaps that no heading of the person's stands over: the treaty article they are measured against. */
export function standardHeading(sheet: Sheet, gapId: string): string {
  const [first] = sheet.gaps.get(gapId)?.standards ?? [];
  if (!first) return sheet.write.words('unsorted');
  const article = { act: first.act, path: first.path.split('/', 1)[0] ?? first.path };
  const printed = citeAs(article, 'un', sheet.write.language);
  return printed.charAt(0).toUpperCase() + printed.slice(1);
}
