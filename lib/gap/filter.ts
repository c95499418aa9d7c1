import { compareWhen, type When } from '@/lib/base/when';
import { articleOf } from '@/lib/law/provision';
import type { Gap } from './gap';
import type { Library } from './library';
import { evidenceOn, type Standing, standingOf } from './status';
import type { Confidence, GapKind, Level, SourceKind, Status } from './vocabulary';

/** A question to the library by its labels. What is absent does not narrow; several values of one field mean any of them. */
export interface Filter {
  readonly acts?: readonly string[] | undefined;
  /** Of the acts named, or of any. */
  readonly articles?: readonly string[] | undefined;
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
  /** Raised in this period, both ends included. */
  readonly from?: When | undefined;
  readonly to?: When | undefined;
}

/** Gaps that a filter lets through, by id; deprecated ones never. The same filter gives the same list. */
export function filterGaps(library: Library, filter: Filter): readonly Gap[] {
  return [...library.gaps.values()]
    .filter((gap) => !gap.deprecated && passes(library, gap, filter))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function passes(library: Library, gap: Gap, filter: Filter): boolean {
  return (
    any(filter.kinds, gap.kinds) &&
    any(filter.levels, gap.level) &&
    any(filter.confidences, [gap.confidence]) &&
    any(filter.rights, gap.rights) &&
    any(filter.themes, gap.themes) &&
    any(filter.persons, gap.persons) &&
    any(filter.packs, [library.packOf.get(gap.id) ?? '']) &&
    isAt(gap, filter) &&
    isFrom(library, gap, filter) &&
    stands(standingOf(library, gap), filter)
  );
}

const any = <T>(wanted: readonly T[] | undefined, present: readonly T[]): boolean =>
  wanted === undefined || wanted.length === 0 || present.some((one) => wanted.includes(one));

/** Act and article are asked of one place: article 9 of the Covenant is not article 9 of a code. */
const isAt = ({ domestic, standards }: Gap, { acts, articles }: Filter): boolean =>
  [...domestic, ...standards].some(({ act, path }) => any<string>(acts, [act]) && any(articles, [articleOf(path)]));

function isFrom(library: Library, gap: Gap, { sources, sourceKinds }: Filter): boolean {
  const found = evidenceOn(library, gap).flatMap(({ source }) => library.sources.get(source) ?? []);
  return found.some(({ id, kind }) => any<string>(sources, [id]) && any(sourceKinds, [kind]));
}

function stands({ status, raised }: Standing, { statuses, from, to }: Filter): boolean {
  if (!any(statuses, [status])) return false;
  if (from === undefined && to === undefined) return true;
  return raised.some(
    (date) => (from === undefined || compareWhen(date, from) >= 0) && (to === undefined || compareWhen(date, to) <= 0),
  );
}
