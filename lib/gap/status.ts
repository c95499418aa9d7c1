import { compareWhen, type When } from '@/lib/base/when';
import type { Assessment } from './assessment';
import type { Gap } from './gap';
import type { Library } from './library';
import type { Passage } from './passage';
import type { Recommendation } from './recommendation';
import type { SourceKind, Status } from './vocabulary';

/** How a gap stands, and since when it has been raised. */
export interface Standing {
  readonly status: Status;
  /** Date of the assessment that says so. */
  readonly statusDate?: When | undefined;
  /** Dates of the sources that raised it, oldest first, each once. */
  readonly raised: readonly When[];
  /** Judged worse than before, and not closed since. */
  readonly worsened: boolean;
}

/** A State that answers, and the law itself, do not raise a gap. */
const ANSWERS: ReadonlySet<SourceKind> = new Set(['state-report', 'state-replies', 'law']);

export function standingOf(library: Library, gap: Gap): Standing {
  const kept = standingsIn(library);
  const known = kept.get(gap.id);
  if (known) return known;
  const standing = standingNow(library, gap);
  kept.set(gap.id, standing);
  return standing;
}

/** A library never changes, and every list of the desk asks the same of it: what was found stays as long as it does. */
const KEPT = new WeakMap<Library, Map<string, Standing>>();

function standingsIn(library: Library): Map<string, Standing> {
  const kept = KEPT.get(library) ?? new Map<string, Standing>();
  KEPT.set(library, kept);
  return kept;
}

function standingNow(library: Library, gap: Gap): Standing {
  const assessments = library.assessmentsOf.get(gap.id) ?? [];
  const latest = latestOf(assessments);
  return {
    status: latest?.status ?? 'unknown',
    ...(latest ? { statusDate: latest.date } : {}),
    raised: datesRaised(library, passagesOn(library, gap)),
    worsened: isWorsened(assessments),
  };
}

/** How a gap stands, without asking since when: what lists of thousands need. */
export const statusOf = (library: Library, { id }: Pick<Gap, 'id'>): Status =>
  latestOf(library.assessmentsOf.get(id) ?? [])?.status ?? 'unknown';

/** The judgement that counts now: the latest by date; of equally dated ones the one recorded last. */
export function latestOf(assessments: readonly Assessment[]): Assessment | undefined {
  let latest: Assessment | undefined;
  for (const one of assessments) if (!latest || compareWhen(one.date, latest.date) >= 0) latest = one;
  return latest;
}

export const isOpen = (status: Status): boolean => status !== 'closed';

function isWorsened(assessments: readonly Assessment[]): boolean {
  const better = latestOf(assessments.filter(({ status }) => status === 'closed' || status === 'partly-closed'));
  return assessments.some(
    ({ status, date }) => status === 'worsened' && (!better || compareWhen(date, better.date) >= 0),
  );
}

/** What sources say on a gap: its evidence, and what later assessments of it rest on. */
export function evidenceOn(library: Library, gap: Gap): readonly Passage[] {
  const later = (library.assessmentsOf.get(gap.id) ?? []).flatMap(({ passages }) => passages);
  const ids = later.length === 0 ? gap.evidence : [...new Set([...gap.evidence, ...later])];
  return passagesById(library, ids);
}

/** The same with the passages that recommend something about it. */
function passagesOn(library: Library, gap: Gap): readonly Passage[] {
  const asked = (library.recommendationsOf.get(gap.id) ?? []).flatMap(({ passages }) => passages);
  return [...evidenceOn(library, gap), ...passagesById(library, asked)];
}

export const passagesById = (library: Library, ids: readonly string[]): readonly Passage[] =>
  ids.map((id) => library.passages.get(id)).filter((passage) => passage !== undefined);

/** Dates of the sources of these passages, oldest first, each once; a State's answers left out. */
export function datesRaised(library: Library, passages: readonly Passage[]): readonly When[] {
  const dates = passages.flatMap(({ source }) => {
    const found = library.sources.get(source);
    return found && !ANSWERS.has(found.kind) ? [found.date] : [];
  });
  return [...new Set(dates)].sort();
}

/** Dates on which a recommendation was made, with those of the ones it repeats and that repeat it. */
export function datesAsked(library: Library, recommendation: Recommendation): readonly When[] {
  const family = familyOf(library, recommendation);
  return datesRaised(
    library,
    family.flatMap(({ passages }) => passagesById(library, passages)),
  );
}

/** A recommendation with all that it repeats and that repeat it, however far back. */
export function familyOf(library: Library, recommendation: Recommendation): readonly Recommendation[] {
  const family = new Map<string, Recommendation>();
  const open = [recommendation];
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, repeats } = next;
    if (family.has(id)) continue;
    family.set(id, next);
    open.push(
      ...repeats.flatMap((earlier) => library.recommendations.get(earlier) ?? []),
      ...(library.repeatedBy.get(id) ?? []),
    );
  }
  return [...family.values()];
}
