import type { LText } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Provision } from '@/lib/law/provision';
import type { Gap } from './gap';
import type { Library } from './library';
import { uniquePlaces } from './lines';
import { evidenceOn, passagesById, standingOf } from './status';
import type { Confidence, SourceKind, Status } from './vocabulary';
import { wordingsOf } from './wording';

/** Who speaks; each has a shape of its own, so that the strip reads without colour. */
export type Voice = 'committee' | 'procedure' | 'ngo' | 'state' | 'other';

export function voiceOf(kind: SourceKind): Voice {
  switch (kind) {
    case 'concluding-observations':
    case 'follow-up-report':
    case 'views':
    case 'general-comment':
      return 'committee';
    case 'special-procedures':
    case 'upr':
      return 'procedure';
    case 'ngo-report':
    case 'ngo-statement':
      return 'ngo';
    case 'state-report':
    case 'state-replies':
      return 'state';
    case 'court':
    case 'law':
    case 'other':
      return 'other';
  }
}

/** One passage on the strip. */
export interface PersistenceMark {
  readonly passage: string;
  readonly date: When;
  readonly kind: SourceKind;
  readonly voice: Voice;
  readonly author: LText;
  readonly symbol?: string | undefined;
  readonly pin: string;
  readonly pinStatus: Confidence;
}

/** An official grade, verbatim, at the date on which it was given. */
export interface PersistenceGrade {
  readonly date: When;
  readonly value: string;
  readonly given: string;
  readonly by: string;
}

/** The wording of a provision of the gap was changed. */
export interface WordingRule {
  readonly date: When;
  readonly by: string;
  readonly on: Provision;
}

/** A gap over the years. */
export interface PersistenceRow {
  readonly id: string;
  readonly title: LText;
  readonly places: readonly Provision[];
  readonly status: Status;
  readonly statusDate?: When | undefined;
  /** Date of the judgement that it became worse; absent where it was bettered since. */
  readonly worsened?: When | undefined;
  /** Dates on which it was raised, a State's own answers left out. */
  readonly raised: readonly When[];
  readonly marks: readonly PersistenceMark[];
  readonly grades: readonly PersistenceGrade[];
  readonly rules: readonly WordingRule[];
}

/** Oldest mark first; a row for each gap, the longest raised first. */
export function persistenceOf(library: Library, gaps: readonly Gap[]): readonly PersistenceRow[] {
  return gaps.map((gap) => persistenceRow(library, gap)).sort(compareRows);
}

export function persistenceRow(library: Library, gap: Gap): PersistenceRow {
  const { status, statusDate, worsened, raised } = standingOf(library, gap);
  const assessments = library.assessmentsOf.get(gap.id) ?? [];
  const worsenedOn = worsened ? assessments.findLast((one) => one.status === 'worsened')?.date : undefined;
  const places = gap.domestic.length > 0 ? gap.domestic : gap.standards;
  return {
    id: gap.id,
    title: gap.title,
    places: uniquePlaces(places),
    status,
    ...(statusDate ? { statusDate } : {}),
    ...(worsenedOn ? { worsened: worsenedOn } : {}),
    raised,
    marks: marksOf(library, gap),
    grades: assessments.flatMap(({ date, grade, assessor }) =>
      grade ? [{ date, value: grade.value, given: grade.given, by: assessor.name }] : [],
    ),
    rules: rulesOf(library, gap),
  };
}

function marksOf(library: Library, gap: Gap): readonly PersistenceMark[] {
  const asked = (library.recommendationsOf.get(gap.id) ?? []).flatMap(({ passages }) => passages);
  const passages = new Map(
    [...evidenceOn(library, gap), ...passagesById(library, asked)].map((passage) => [passage.id, passage]),
  );
  return [...passages.values()]
    .flatMap(({ id, source, pin, pinStatus }) => {
      const found = library.sources.get(source);
      if (!found) return [];
      const { date, kind, author, symbol } = found;
      return [{ passage: id, date, kind, voice: voiceOf(kind), author, pin, pinStatus, ...(symbol ? { symbol } : {}) }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.passage < b.passage ? -1 : 1));
}

/** Where a later wording of one of its provisions began. The first wording is no change. */
function rulesOf(library: Library, gap: Gap): readonly WordingRule[] {
  const rules = new Map<string, WordingRule>();
  for (const { act, path } of gap.domestic) {
    for (const wording of wordingsOf(library, { act, path }).slice(1)) {
      if (!wording.from) continue;
      rules.set(wording.id, { date: wording.from, by: wording.by, on: { act, path: wording.path } });
    }
  }
  return [...rules.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Longest raised first, then most often: what persists is what is looked for. */
const compareRows = (a: PersistenceRow, b: PersistenceRow): number =>
  (a.raised[0] ?? '9999').slice(0, 4).localeCompare((b.raised[0] ?? '9999').slice(0, 4)) ||
  b.raised.length - a.raised.length ||
  (a.id < b.id ? -1 : 1);

/** First and last year that anything happened in; undefined where nothing is dated. */
export function yearsOf(
  rows: readonly PersistenceRow[],
): { readonly first: number; readonly last: number } | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { marks, grades, rules } of rows) {
    for (const { date } of [...marks, ...grades, ...rules]) {
      const year = Number(date.slice(0, 4));
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return first <= last ? { first, last } : undefined;
}
