/** The follow-up table, in the columns of OHCHR's thematic lists, and the annotated bibliography. */

import { bare, inWords } from '@/lib/citation/cite-date';
import { isOpenPin, printPin } from '@/lib/citation/cite-pin';
import { citeSource } from '@/lib/citation/cite-source';
import { isInferred } from '@/lib/citation/source-cited';
import type { Assessment } from '@/lib/gap/assessment';
import { statusLabel } from '@/lib/gap/labels';
import type { Passage } from '@/lib/gap/passage';
import type { Recommendation } from '@/lib/gap/recommendation';
import type { Source } from '@/lib/gap/source';
import { authorOf, inOrder } from './gap-parts';
import { footnoteTo } from './refer';
import type { Inline, Line } from './report';
import { say } from './say';
import type { Sheet } from './sheet';
import { said } from './writer';

const WIDTHS = [30, 16, 22, 16, 16];

/** Recommendation · State's position · what happened · our assessment · evidence. */
export function followUpTable(sheet: Sheet, recommendations: readonly Recommendation[]): void {
  const { words } = sheet.write;
  const head = (['recommendation', 'position', 'happened', 'assessment', 'evidence'] as const).map((column) => [
    said(words(`column.${column}`)),
  ]);
  const rows = recommendations.map((one) => followUpRow(sheet, one));
  sheet.write.table({ caption: words('table.followUp'), head, rows, widths: WIDTHS });
}

function followUpRow(sheet: Sheet, recommendation: Recommendation): readonly Line[] {
  const { write } = sheet;
  const assessments = [recommendation.id, ...recommendation.gaps].flatMap((id) => sheet.assessmentsOf.get(id) ?? []);
  const official = assessments.filter(({ grade }) => grade);
  const ours = assessments.filter(({ assessor, grade }) => !grade && assessor.kind !== 'state').at(-1);
  const answers = assessments.filter(({ assessor }) => assessor.kind === 'state');
  const told = assessments.filter(({ assessor, grade }) => !grade && assessor.kind === 'editor');
  return [
    [say(sheet, recommendation.text, { id: recommendation.id, field: 'text' })],
    positionCell(sheet, recommendation, answers),
    joined([
      ...official.map((one) => [said(officialGrade(sheet, one))]),
      ...told.map((one) => because(sheet, one).slice(1)),
    ]),
    ours
      ? [said(`${statusLabel(ours.status, write.language)} (${inWords(ours.date, write.language)})`)]
      : placeholder(sheet, recommendation),
    [said(datesIn(sheet, recommendation)), ...footnoteTo(sheet, inOrder(sheet, recommendation.passages))],
  ];
}

/** What the State said stands for a position that nobody recorded. */
function positionCell(sheet: Sheet, { position }: Recommendation, answers: readonly Assessment[]): Line {
  const told = answers.flatMap((one) => because(sheet, one));
  const isSaid = position === 'none' && told.length > 0;
  return isSaid ? told.slice(1) : [said(sheet.write.words(`position.${position}`)), ...told];
}

const because = (sheet: Sheet, one: Assessment): readonly Inline[] => [
  said('. '),
  say(sheet, one.because, { id: one.id, field: 'because' }),
];

const officialGrade = ({ write }: Sheet, { grade, assessor, date }: Assessment): string =>
  write.words('grade', {
    value: grade?.value ?? '',
    given: grade?.given ?? '',
    assessor: assessor.name,
    date: inWords(date, write.language),
  });

function placeholder({ write }: Sheet, { id }: Recommendation): Line {
  const text = write.words('placeholder.assessment');
  write.caution('to-be-written', `${text.replace(/^\[|\]$/g, '')} (${id})`, id);
  return [said(text, { italic: true })];
}

const datesIn = (sheet: Sheet, { passages }: Recommendation): string =>
  [
    ...new Set(
      inOrder(sheet, passages).flatMap(({ source }) => {
        const date = sheet.sources.get(source)?.date;
        return date ? [inWords(date, sheet.write.language)] : [];
      }),
    ),
  ].join('; ');

const joined = (lines: readonly Line[]): Line => lines.flatMap((line, i) => (i === 0 ? line : [said(' '), ...line]));

const GROUPS = [
  [
    'group.un',
    ['concluding-observations', 'follow-up-report', 'views', 'general-comment', 'special-procedures', 'upr'],
  ],
  ['group.state', ['state-report', 'state-replies', 'law', 'court']],
  ['group.ngo', ['ngo-report', 'ngo-statement']],
  ['group.other', ['other']],
] as const;

/** Every source once, with what it says and where; the places as they stand in it. */
export function bibliography(sheet: Sheet, passages: readonly Passage[]): void {
  const bySource = new Map<string, Passage[]>();
  for (const passage of passages) bySource.set(passage.source, [...(bySource.get(passage.source) ?? []), passage]);
  for (const [heading, kinds] of GROUPS) {
    const sources = [...bySource.keys()]
      .flatMap((id) => sheet.sources.get(id) ?? [])
      .filter(({ kind }) => kinds.some((one) => one === kind))
      .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
    if (sources.length === 0) continue;
    sheet.write.heading(2, sheet.write.words(heading));
    for (const source of sources) annotated(sheet, source, bySource.get(source.id) ?? []);
  }
}

function annotated(sheet: Sheet, source: Source, passages: readonly Passage[]): void {
  const { write } = sheet;
  sheet.used.add(source.id);
  if (isInferred(source)) write.caution('inferred-date', source.id, source.id);
  write.paragraph(sourceInFull(sheet, source));
  write.list(
    passages.map((passage) => {
      const open = isOpenPin(passage.pin) || passage.pinStatus === 'doubtful';
      if (open) write.caution('doubtful-pin', `${source.symbol ?? source.id}, ${passage.pin}`, passage.id);
      const place = isOpenPin(passage.pin) ? '' : `${printPin(passage.pin, write.style, write.language)}: `;
      return [said(place, { strong: true }), say(sheet, passage.says, { id: passage.id, field: 'says' })];
    }),
  );
}

/** A document in full, with its address where the style has one. */
export const sourceInFull = (sheet: Sheet, source: Source): Line => {
  const { style, language } = sheet.write;
  const line: Inline[] =
    style === 'un'
      ? [said(`${named(sheet, source)}.`)]
      : citeSource(source, style, language).map(({ text, italic }) => (italic ? said(text, { italic }) : said(text)));
  if (source.url && !line.some((one) => one.kind === 'text' && one.text.includes(source.url ?? ''))) {
    line.push(said(' '), { kind: 'link', text: source.url, url: source.url });
  }
  return line;
};

/** In notes UN style names a document by its symbol alone; a list says what it is. */
function named(sheet: Sheet, source: Source): string {
  const { language } = sheet.write;
  const title = (source.title[language] ?? source.title.en ?? source.title.ru ?? source.title.kk)?.text ?? source.id;
  const date = isInferred(source) ? `[${bare(source.date, language)}]` : bare(source.date, language);
  return [authorOf(sheet, source), source.symbol ? `${title} (${source.symbol})` : title, source.session, date]
    .filter(Boolean)
    .join(', ');
}
