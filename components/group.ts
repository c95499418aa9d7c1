import type { Language } from '@/lib/base/language';
import { type ActId, articleOf, comparePaths, type Path } from '@/lib/law/provision';
import type { PageReference, PageState, PageTarget } from '@/lib/message/page-state';
import { actName, placeName } from './say';

/** One provision of the page's list, with every place that cites it. */
export interface ProvisionEntry {
  readonly key: string;
  readonly act: ActId;
  readonly path: Path;
  readonly gaps: number;
  readonly open: number;
  /** References that cite it, in reading order: what "go to the place" steps through. */
  readonly places: readonly string[];
}

export interface ActEntry {
  readonly act: ActId;
  readonly provisions: readonly ProvisionEntry[];
}

/** A target that names no provision for certain, at its place. */
export interface UnresolvedEntry {
  readonly key: string;
  readonly place: string;
  readonly target: PageTarget;
}

export interface PageFilter {
  readonly withGaps: boolean;
  readonly text: string;
}

/** Resolved references by act, in the order in which the acts first appear; inside an act as the act prints its articles. */
export function groupByAct(references: readonly PageReference[], filter: PageFilter, language: Language): ActEntry[] {
  const acts = new Map<ActId, Map<Path, ProvisionEntry>>();
  for (const reference of references) {
    for (const target of reference.targets) {
      if (target.status === 'resolved' && target.act && fits(target, filter, language)) {
        addPlace(acts, target.act, target, reference.id);
      }
    }
  }
  return [...acts].map(([act, provisions]) => ({
    act,
    provisions: [...provisions.values()].sort((a, b) => comparePaths(a.path, b.path)),
  }));
}

function addPlace(acts: Map<ActId, Map<Path, ProvisionEntry>>, act: ActId, target: PageTarget, place: string): void {
  const provisions = acts.get(act) ?? new Map<Path, ProvisionEntry>();
  acts.set(act, provisions);
  const known = provisions.get(target.path);
  const places = known ? known.places : [];
  provisions.set(target.path, {
    key: `${act}#${target.path}`,
    act,
    path: target.path,
    gaps: target.gaps,
    open: target.open,
    // A list may name one provision twice in one reference; it is one place all the same.
    places: places.includes(place) ? places : [...places, place],
  });
}

function fits(target: PageTarget, filter: PageFilter, language: Language): boolean {
  if (filter.withGaps && target.gaps === 0) return false;
  const wanted = filter.text.trim().toLocaleLowerCase(language);
  if (!wanted || !target.act) return true;
  const name = `${actName(target.act, language)} ${placeName(target, language)}`.toLocaleLowerCase(language);
  return articleOf(target.path) === wanted || wanted.split(/\s+/).every((word) => name.includes(word));
}

/** Whether a target wants a person's eyes. Other countries' law and acts not covered here are certain and ask for nothing. */
export const isDoubtful = ({ status }: PageTarget): boolean =>
  status === 'ambiguous' || status === 'nonexistent' || status === 'self';

/** What was not resolved: first what wants a person's eyes, then what leads outside; each in reading order. */
export function unresolvedOf(references: readonly PageReference[]): UnresolvedEntry[] {
  const entries = references.flatMap((reference) =>
    reference.targets.flatMap((target, index) =>
      target.status === 'resolved' ? [] : [{ key: `${reference.id}.${index}`, place: reference.id, target }],
    ),
  );
  return [
    ...entries.filter(({ target }) => isDoubtful(target)),
    ...entries.filter(({ target }) => !isDoubtful(target)),
  ];
}

export interface PageCounts {
  readonly references: number;
  readonly withGaps: number;
  /** Those that want a person's eyes. */
  readonly unresolved: number;
}

/** Counts for popup and panel, by reference. */
export function countsOf(state: PageState): PageCounts {
  const has = (test: (target: PageTarget) => boolean) =>
    state.references.filter((reference) => reference.targets.some(test)).length;
  return {
    references: state.totals?.references ?? state.references.length,
    withGaps: state.totals?.withGaps ?? has((target) => target.gaps > 0),
    unresolved: has(isDoubtful),
  };
}
