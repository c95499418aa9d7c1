import { type EditionId, type Path, type Provision, pathHolds } from '@/lib/law/provision';
import type { ProvisionQuery, ProvisionSummary, Relevance } from './card';
import type { Gap } from './gap';
import { articleKey, type GapPlace, type Library } from './library';
import { reachedFrom } from './reach';
import { isOpen, type Standing, standingOf } from './status';
import { meantWordings } from './wording';

/** A gap that concerns a provision, and why. */
export interface Match {
  readonly gap: Gap;
  readonly relevance: Relevance;
  /** The gap's own provision that matched. */
  readonly place: GapPlace;
  readonly standing: Standing;
}

const ORDER: readonly Relevance[] = ['exact', 'inside', 'article', 'concordance', 'standard'];

/**
 * Gaps that concern a provision, the closest first, each once.
 *
 * A gap recorded on one wording is shown on another only through the concordance. A gap on a sibling part is not
 * shown at all, one on the whole article or on one of its notes is: it concerns every part.
 */
export function matchesOn(library: Library, query: ProvisionQuery): readonly Match[] {
  const wordings = meantWordings(library, query);
  const direct = placesNear(library, query, wordings).map(
    (place) => ({ place, relevance: directRelevance(query.path, place) }) as const,
  );
  const moved = reachedFrom(library, query, wordings).flatMap(({ provision }) =>
    placesNear(library, provision, provision.edition ? [provision.edition] : [])
      .filter(({ role }) => role === 'domestic')
      .map((place) => ({ place, relevance: 'concordance' }) as const),
  );
  const best = new Map<string, Match>();
  for (const { place, relevance } of [...direct, ...moved]) {
    const known = best.get(place.gap.id);
    if (known && ORDER.indexOf(known.relevance) <= ORDER.indexOf(relevance)) continue;
    best.set(place.gap.id, {
      gap: place.gap,
      relevance,
      place,
      standing: known?.standing ?? standingOf(library, place.gap),
    });
  }
  return [...best.values()].sort(compareMatches);
}

/** Places of gaps on this provision, inside it or around it, in a wording that is meant. */
function placesNear(library: Library, provision: Provision, wordings: readonly EditionId[]): readonly GapPlace[] {
  return (library.placesAt.get(articleKey(provision)) ?? []).filter(
    ({ ref }) =>
      (pathHolds(ref.path, provision.path) ||
        pathHolds(provision.path, ref.path) ||
        (isNote(ref.path) && !isNote(provision.path))) &&
      (!ref.edition || wordings.length === 0 || wordings.includes(ref.edition)),
  );
}

/** A note at the end of an article speaks of all its parts. */
const isNote = (path: Path): boolean => /^[^/]+\/n[^/]*$/.test(path);

function directRelevance(asked: Path, { ref, role }: GapPlace): Relevance {
  if (role === 'standard') return 'standard';
  if (ref.path === asked) return 'exact';
  return pathHolds(asked, ref.path) ? 'inside' : 'article';
}

/** Closest first; of equally close ones the open before the closed, then the most often raised. */
function compareMatches(a: Match, b: Match): number {
  return (
    ORDER.indexOf(a.relevance) - ORDER.indexOf(b.relevance) ||
    Number(isOpen(b.standing.status)) - Number(isOpen(a.standing.status)) ||
    b.standing.raised.length - a.standing.raised.length ||
    (a.gap.id < b.gap.id ? -1 : 1)
  );
}

/** How much is recorded for each provision, in the order asked. */
export function summaries(library: Library, queries: readonly ProvisionQuery[]): readonly ProvisionSummary[] {
  const known = new Map<string, ProvisionSummary>();
  return queries.map((query) => {
    const key = `${query.act}#${query.path}@${query.edition ?? ''}@${query.on ?? ''}`;
    const summary = known.get(key) ?? summaryOf(library, query);
    known.set(key, summary);
    return summary;
  });
}

function summaryOf(library: Library, query: ProvisionQuery): ProvisionSummary {
  const matches = matchesOn(library, query);
  return {
    act: query.act,
    path: query.path,
    gaps: matches.length,
    open: matches.filter(({ standing }) => isOpen(standing.status)).length,
  };
}
