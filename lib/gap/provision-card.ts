import type { Names } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import { pinIn } from '@/lib/citation/cite-pin';
import { type ActId, comparePaths, type Provision, pathHolds, provisionKey } from '@/lib/law/provision';
import type {
  AssessmentView,
  EditionView,
  EvidenceView,
  GapView,
  ProvisionCard,
  ProvisionQuery,
  RecommendationView,
  ShiftView,
} from './card';
import type { Gap } from './gap';
import { articleKey, type Library, type Wording } from './library';
import { type Match, matchesOn } from './match';
import type { Passage } from './passage';
import type { Recommendation } from './recommendation';
import { datesAsked, evidenceOn, familyOf, passagesById } from './status';
import { currentWording, meantWordings, wordingsOf } from './wording';

/** What an act must tell of itself to head a card. */
export interface ActFacts {
  readonly id: ActId;
  readonly titles: Names;
  readonly short: Names;
  readonly unit: 'part' | 'point' | 'paragraph';
  readonly inForce: { readonly from: When | null; readonly to: When | null };
  readonly replacedBy?: ActId | undefined;
}

/** What the law knows about a provision and packs do not. */
export interface CardFacts {
  readonly act: (id: ActId) => ActFacts | undefined;
  readonly headingOf: (provision: Provision) => Names;
  readonly exists: (provision: Provision) => 'yes' | 'no' | 'unknown';
  readonly linksTo: (provision: Provision) => ProvisionCard['links'];
}

/** Everything that is known about one provision. An act that neither the law nor a pack knows is named by its id. */
export function provisionCard(library: Library, query: ProvisionQuery, facts: CardFacts): ProvisionCard {
  const meant = meantWordings(library, query);
  const isDated = query.edition !== undefined || query.on !== undefined;
  const cited =
    isDated && meant.length === 1 ? wordingsOf(library, query).find(({ id }) => id === meant[0]) : undefined;
  const current = currentWording(library, query);
  const matches = matchesOn(library, query);
  const inWording: Provision = { act: query.act, path: query.path, edition: cited?.id ?? query.edition ?? current?.id };
  return {
    act: actView(library, query.act, facts),
    path: query.path,
    heading: facts.headingOf(inWording),
    exists: facts.exists(query),
    ...(cited ? { cited: editionView(cited) } : {}),
    ...(current ? { current: editionView(current) } : {}),
    shifts: shiftsOf(library, query),
    origins: originsOf(library, query),
    links: facts.linksTo(query),
    gaps: matches.map((match) => gapView(library, match)),
    related: standardsOf(matches),
  };
}

function actView(library: Library, id: ActId, facts: CardFacts): ProvisionCard['act'] {
  const known = facts.act(id);
  if (known) {
    const { titles, short, unit, inForce, replacedBy } = known;
    return { id, title: titles, short, unit, inForce, ...(replacedBy ? { replacedBy } : {}) };
  }
  const carried = library.acts.get(id);
  const titles: Names = { en: carried?.titles.en?.text, ru: carried?.titles.ru?.text, kk: carried?.titles.kk?.text };
  const title = carried ? titles : { en: id };
  return {
    id,
    title,
    short: title,
    unit: carried?.unit ?? 'part',
    inForce: carried?.inForce ?? { from: null, to: null },
    ...(carried?.replacedBy ? { replacedBy: carried.replacedBy } : {}),
  };
}

const editionView = ({ id, by, from, fromRule, to }: Wording): EditionView => ({
  id,
  by,
  from,
  to,
  ...(fromRule ? { fromRule } : {}),
});

/**
 * What became of the provision as it was cited: the moves that lead away from its wording or its act.
 * Those of the place itself and of what lies inside it; where there are none, those of what it lies in.
 */
function shiftsOf(library: Library, query: ProvisionQuery): readonly ShiftView[] {
  const meant = meantWordings(library, query);
  const away = (library.movesFrom.get(articleKey(query)) ?? []).filter(
    ({ from }) => from.edition === undefined || meant.includes(from.edition),
  );
  const near = away.filter(({ from }) => pathHolds(query.path, from.path));
  return near.length > 0 ? near.sort(byPath) : away.filter(({ from }) => pathHolds(from.path, query.path));
}

/** From where it came, step by step back: the moves of other acts and earlier wordings that lead to the wording cited. */
function originsOf(library: Library, query: ProvisionQuery): readonly ShiftView[] {
  const found = new Set<ShiftView>();
  const steps: { readonly place: Provision; readonly wordings: readonly string[] }[] = [
    { place: query, wordings: meantWordings(library, query) },
  ];
  for (const { place, wordings } of steps) {
    for (const move of movesInto(library, place, wordings)) {
      if (found.has(move)) continue;
      found.add(move);
      steps.push({ place: move.from, wordings: move.from.edition ? [move.from.edition] : [] });
    }
  }
  return [...found];
}

const movesInto = (library: Library, place: Provision, wordings: readonly string[]): readonly ShiftView[] =>
  (library.movesTo.get(articleKey(place)) ?? [])
    .filter(({ to }) =>
      to.some(
        (end) =>
          end.act === place.act &&
          (end.edition === undefined || wordings.includes(end.edition)) &&
          (pathHolds(place.path, end.path) || pathHolds(end.path, place.path)),
      ),
    )
    .sort(byPath);

const byPath = (a: ShiftView, b: ShiftView): number => comparePaths(a.from.path, b.from.path);

/** A matched gap with all that is said, asked and judged about it. */
export function gapView(library: Library, { gap, relevance, place, standing }: Match): GapView {
  const { act, path, edition, asCited, basis, note } = place.ref;
  const recommendations = library.recommendationsOf.get(gap.id) ?? [];
  return {
    id: gap.id,
    title: gap.title,
    body: gap.body,
    kinds: gap.kinds,
    level: gap.level,
    relevance,
    on: { act, path, edition, asCited, basis, note },
    status: standing.status,
    statusDate: standing.statusDate,
    worsened: standing.worsened,
    raised: standing.raised,
    confidence: gap.confidence,
    evidence: evidenceViews(library, evidenceOn(library, gap)),
    recommendations: recommendations.map((rec) => recommendationView(library, rec)),
    assessments: (library.assessmentsOf.get(gap.id) ?? []).map(assessmentView),
    standards: gap.standards.map((ref) => ({ act: ref.act, path: ref.path, edition: ref.edition })),
    ...(library.edits[gap.id] ? { edited: Object.keys(library.edits[gap.id] ?? {}) } : {}),
    packs: packsOf(library, gap, recommendations),
  };
}

/** Passages with their sources, oldest source first. */
function evidenceViews(library: Library, passages: readonly Passage[]): readonly EvidenceView[] {
  return passages
    .flatMap((passage) => {
      const source = library.sources.get(passage.source);
      if (!source) return [];
      const { id, title, author, date, symbol, url, kind } = source;
      return [
        {
          passage: passage.id,
          source: { id, title, author, date, symbol, url, kind },
          pin: passage.pin,
          pinIn: { ru: pinIn(passage.pin, 'ru'), kk: pinIn(passage.pin, 'kk') },
          pinStatus: passage.pinStatus,
          says: passage.says,
          kind: passage.kind,
          quote: passage.quote,
        },
      ];
    })
    .sort((a, b) => (a.source.date < b.source.date ? -1 : a.source.date > b.source.date ? 1 : 0));
}

function recommendationView(library: Library, recommendation: Recommendation): RecommendationView {
  const { id, text, addressee, actionType } = recommendation;
  const ids = familyOf(library, recommendation).flatMap(({ passages }) => passages);
  return {
    id,
    text,
    addressee,
    actionType,
    asked: datesAsked(library, recommendation),
    evidence: evidenceViews(library, passagesById(library, [...new Set(ids)])),
  };
}

const assessmentView = ({ date, status, assessor, grade, because }: AssessmentView): AssessmentView => ({
  date,
  status,
  assessor,
  because,
  ...(grade ? { grade } : {}),
});

function packsOf(library: Library, gap: Gap, recommendations: readonly Recommendation[]): readonly string[] {
  const about = library.assessmentsOf.get(gap.id) ?? [];
  const names = [gap, ...recommendations, ...about].flatMap(({ id }) => library.packOf.get(id) ?? []);
  return [...new Set(names)].map((name) => {
    const pack = library.packs.find((one) => one.name === name);
    return pack ? `${pack.name} ${pack.version}` : name;
  });
}

/** Treaty articles that the matched gaps are measured against, most frequent first. */
function standardsOf(matches: readonly Match[]): readonly Provision[] {
  const counted = new Map<string, { readonly provision: Provision; readonly count: number }>();
  for (const { act, path } of matches.flatMap(({ gap }) => gap.standards)) {
    const key = provisionKey({ act, path });
    counted.set(key, { provision: { act, path }, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ provision }) => provision);
}
