/** One gap in each template. */

import type { Gap } from '@/lib/gap/gap';
import {
  evidenceOf,
  gapTitle,
  gradeLine,
  gradesOf,
  historyLine,
  lawLine,
  passageLine,
  problemLine,
  recommendationLine,
  recommendationsOn,
  ruleLine,
} from './gap-parts';
import { joinedPlaces } from './refer';
import type { Line } from './report';
import type { Sheet } from './sheet';
import { said } from './writer';

/** Issue → law → practice → earlier recommendations and grades → the State → proposed recommendations. */
export function alternativeReport(sheet: Sheet, gap: Gap): void {
  const { write } = sheet;
  const { words } = write;
  const { found, answers } = evidenceOf(sheet, gap);
  write.heading(2, gapTitle(sheet, gap));
  write.paragraph(lawLine(sheet, gap));
  paragraphs(
    sheet,
    words('practice'),
    found.map((one) => () => passageLine(sheet, one)),
  );
  const history = historyLine(sheet, gap);
  if (history.length > 0) write.paragraph(history);
  paragraphs(sheet, words('earlier'), earlier(sheet, gap));
  paragraphs(
    sheet,
    words('state'),
    answers.map((one) => () => passageLine(sheet, one)),
  );
  proposed(sheet, gap);
}

function earlier(sheet: Sheet, gap: Gap): readonly (() => Line)[] {
  const asked = recommendationsOn(sheet, gap).filter(({ id }) => !sheet.proposed.has(id));
  const grades = [gap.id, ...asked.map(({ id }) => id)].flatMap((id) => gradesOf(sheet, id));
  return [
    ...asked.map((one) => () => recommendationLine(sheet, one)),
    ...grades.map((one) => () => gradeLine(sheet, one)),
  ];
}

/** A UPR paper has five pages: the issue, one paragraph of law and history, and what is asked. */
export function uprPart(sheet: Sheet, gap: Gap): void {
  const { write } = sheet;
  write.heading(2, gapTitle(sheet, gap));
  write.paragraph(lawLine(sheet, gap));
  const history = historyLine(sheet, gap);
  if (history.length > 0) write.paragraph(history);
  for (const line of earlier(sheet, gap).slice(-2)) write.paragraph(line());
  proposed(sheet, gap);
}

/** Rule → standard → problem → who raised it → the State → conclusion, as memoranda to courts and clients go. */
export function memoPart(sheet: Sheet, gap: Gap): void {
  const { write } = sheet;
  const { words } = write;
  const { found, answers } = evidenceOf(sheet, gap);
  write.heading(2, gapTitle(sheet, gap));
  write.paragraph(ruleLine(sheet, gap));
  if (gap.standards.length > 0) {
    const standards = joinedPlaces(sheet, gap.standards);
    write.paragraph([
      said(`${words('standard')}. `, { strong: true }),
      said(`${standards.charAt(0).toUpperCase()}${standards.slice(1)}.`),
    ]);
  }
  write.paragraph(problemLine(sheet, gap));
  paragraphs(
    sheet,
    words('raised'),
    found.map((one) => () => passageLine(sheet, one)),
  );
  const history = historyLine(sheet, gap);
  if (history.length > 0) write.paragraph(history);
  paragraphs(
    sheet,
    words('state'),
    answers.map((one) => () => passageLine(sheet, one)),
  );
  paragraphs(sheet, words('earlier'), earlier(sheet, gap));
  write.heading(3, words('conclusion'));
  toBeWritten(sheet, gap, words('placeholder.conclusion'));
}

/** A heading with its paragraphs, left out where there are none. Lines are made in order, so that footnotes count up. */
function paragraphs({ write }: Sheet, heading: string, lines: readonly (() => Line)[]): void {
  if (lines.length === 0) return;
  write.heading(3, heading);
  for (const line of lines) write.paragraph(line());
}

/** Recommendations that the person put into the dossier are what the paper proposes. */
function proposed(sheet: Sheet, gap: Gap): void {
  const { write } = sheet;
  const chosen = recommendationsOn(sheet, gap).filter(({ id }) => sheet.proposed.has(id));
  write.heading(3, write.words('proposed'));
  if (chosen.length === 0) toBeWritten(sheet, gap, write.words('placeholder.recommendation'));
  for (const one of chosen) write.paragraph(recommendationLine(sheet, one));
}

/** What only the author can write stands there in brackets, and on the list of what is still to be done. */
export function toBeWritten({ write }: Sheet, gap: Gap, text: string): void {
  write.caution('to-be-written', `${text.replace(/^\[|\]$/g, '')} (${gap.id})`, gap.id);
  write.paragraph([said(text, { italic: true })]);
}
