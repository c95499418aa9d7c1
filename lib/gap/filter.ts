import { LANGUAGES, type Language } from '@/lib/base/language';
import { compareWhen, type When } from '@/lib/base/when';
import { articleOf, type Provision, pathHolds } from '@/lib/law/provision';
import type { Gap } from './gap';
import { articleKey, type Library } from './library';
import { evidenceOn, type Standing, standingOf } from './status';
import type { Confidence, GapKind, Level, SourceKind, Status } from './vocabulary';

/** A question to the library by its labels. What is absent does not narrow; several values of one field mean any of them. */
export interface Filter {
  readonly acts?: readonly string[] | undefined;
  /** Of the acts named, or of any. */
  readonly articles?: readonly string[] | undefined;
  /** Treaty articles against which the law is measured: `un.cat/1`, or `un.cat` for all of them. */
  readonly standards?: readonly string[] | undefined;
  readonly kinds?: readonly GapKind[] | undefined;
  readonly levels?: readonly Level[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
  readonly confidences?: readonly Confidence[] | undefined;
  readonly rights?: readonly string[] | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly persons?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly sourceKinds?: readonly SourceKind[] | undefined;
  readonly packs?: readonly string[] | undefined;
  /** Has a title in one of these that is more than an unchecked machine translation. */
  readonly languages?: readonly Language[] | undefined;
  /** Raised in this period, both ends included. */
  readonly from?: When | undefined;
  readonly to?: When | undefined;
  /** Whether the person has notes on an article that it names. */
  readonly notes?: 'with' | 'without' | undefined;
  /** Words of the gap, of its sources and of its recommendations. */
  readonly text?: string | undefined;
}

/** What a filter cannot see in the library itself. */
export interface FilterFacts {
  /** `act#article` of the person's notes. */
  readonly noted?: ReadonlySet<string> | undefined;
  /** Ids of the gaps in which the filter's words were found. */
  readonly worded?: ReadonlySet<string> | undefined;
}

/** Gaps that a filter lets through, by id; deprecated ones never. The same filter gives the same list. */
export function filterGaps(library: Library, filter: Filter, facts: FilterFacts = {}): readonly Gap[] {
  return [...library.gaps.values()]
    .filter((gap) => !gap.deprecated && passes(library, gap, filter, facts))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function passes(library: Library, gap: Gap, filter: Filter, facts: FilterFacts): boolean {
  return (
    any(filter.kinds, gap.kinds) &&
    any(filter.levels, gap.level) &&
    any(filter.confidences, [gap.confidence]) &&
    any(filter.rights, gap.rights) &&
    any(filter.themes, gap.themes) &&
    any(filter.persons, gap.persons) &&
    any(filter.packs, [library.packOf.get(gap.id) ?? '']) &&
    any(filter.languages, languagesOf(gap)) &&
    isAt(gap, filter) &&
    isMeasuredBy(gap, filter) &&
    isNoted(gap, filter, facts) &&
    (!filter.text || (facts.worded?.has(gap.id) ?? false)) &&
    isFrom(library, gap, filter) &&
    stands(library, gap, filter)
  );
}

const isAsked = (wanted: readonly unknown[] | undefined): wanted is readonly unknown[] =>
  wanted !== undefined && wanted.length > 0;

const any = <T>(wanted: readonly T[] | undefined, present: readonly T[]): boolean =>
  wanted === undefined || wanted.length === 0 || present.some((one) => wanted.includes(one));

const languagesOf = ({ title }: Gap): readonly Language[] =>
  LANGUAGES.filter((language) => title[language] && title[language].status !== 'machine');

/** Act and article are asked of one place: article 9 of the Covenant is not article 9 of a code. */
const isAt = ({ domestic, standards }: Gap, { acts, articles }: Filter): boolean =>
  [...domestic, ...standards].some(({ act, path }) => any<string>(acts, [act]) && any(articles, [articleOf(path)]));

function isMeasuredBy({ standards }: Gap, { standards: wanted }: Filter): boolean {
  if (!isAsked(wanted)) return true;
  return standards.some((ref) => wanted.some((one) => standardHolds(one, ref)));
}

/** Whether a treaty article as a filter writes it is, or holds, a provision. */
export function standardHolds(written: string, { act, path }: Provision): boolean {
  if (written === act) return true;
  return written.startsWith(`${act}/`) && pathHolds(written.slice(act.length + 1), path);
}

function isNoted({ domestic, standards }: Gap, { notes }: Filter, { noted }: FilterFacts): boolean {
  if (notes === undefined) return true;
  const found = [...domestic, ...standards].some((ref) => noted?.has(articleKey(ref)));
  return notes === 'with' ? found : !found;
}

function isFrom(library: Library, gap: Gap, { sources, sourceKinds }: Filter): boolean {
  if (!isAsked(sources) && !isAsked(sourceKinds)) return true;
  const found = evidenceOn(library, gap).flatMap(({ source }) => library.sources.get(source) ?? []);
  return found.some(({ id, kind }) => any<string>(sources, [id]) && any(sourceKinds, [kind]));
}

function stands(library: Library, gap: Gap, filter: Filter): boolean {
  const { statuses, from, to } = filter;
  if (!isAsked(statuses) && from === undefined && to === undefined) return true;
  const standing = standingOf(library, gap);
  return any(statuses, [standing.status]) && isRaisedIn(standing, filter);
}

function isRaisedIn({ raised }: Standing, { from, to }: Filter): boolean {
  if (from === undefined && to === undefined) return true;
  return raised.some(
    (date) => (from === undefined || compareWhen(date, from) >= 0) && (to === undefined || compareWhen(date, to) <= 0),
  );
}
