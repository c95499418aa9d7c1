import type { When } from '@/lib/base/when';
import type { ActId, EditionId, Path, Provision } from '@/lib/law/provision';
import { articleOf } from '@/lib/law/provision';
import type { Assessment } from './assessment';
import { sameContent } from './canonical';
import type { Overlay } from './edit';
import type { ProvisionRef } from './fields';
import type { Gap } from './gap';
import { type Pack, type PackTables, tablesOf } from './pack';
import type { Passage } from './passage';
import type { Recommendation } from './recommendation';
import type { PackAct, PackConcordance, Source } from './source';
import type { Confidence } from './vocabulary';

/** One wording of one provision, from the catalogue of the law or from a pack. */
export interface Wording {
  readonly id: EditionId;
  readonly act: ActId;
  readonly path: Path;
  readonly by: string;
  readonly from: When | null;
  readonly fromRule?: string | undefined;
  readonly to: When | null;
}

/** What became of a provision, from the catalogue of the law or from a pack. */
export interface Move {
  readonly from: Provision;
  readonly to: readonly Provision[];
  readonly relation: PackConcordance['relation'];
  readonly confidence: Confidence;
  readonly evidence: string;
}

/** What the catalogue of the law adds to the packs, so that a pack need not carry it. */
export interface LawFacts {
  readonly wordings: readonly Wording[];
  readonly moves: readonly Move[];
  /** Whether a provision is new in its act: nothing of the act before corresponds to it. */
  readonly isNew: (provision: Provision) => boolean;
}

/** A provision of a gap: where it lies, or against what it is measured. */
export interface GapPlace {
  readonly gap: Gap;
  readonly ref: ProvisionRef;
  readonly role: 'domestic' | 'standard';
}

/** Two packs that carry the same shared record with different content; the later pack's copy is shown. */
export interface Clash {
  readonly id: string;
  readonly shown: string;
  readonly hidden: string;
}

/** All installed packs as one, with the ways in that the pages need. */
export interface Library {
  readonly packs: readonly Pack[];
  readonly packOf: ReadonlyMap<string, string>;
  readonly acts: ReadonlyMap<string, PackAct>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly recommendations: ReadonlyMap<string, Recommendation>;
  /** Of a gap or a recommendation, oldest first. */
  readonly assessmentsOf: ReadonlyMap<string, readonly Assessment[]>;
  readonly recommendationsOf: ReadonlyMap<string, readonly Recommendation[]>;
  /** Recommendations that repeat one, by its id. */
  readonly repeatedBy: ReadonlyMap<string, readonly Recommendation[]>;
  /** Gap places, wordings and moves by `act#article`. */
  readonly placesAt: ReadonlyMap<string, readonly GapPlace[]>;
  readonly wordingsAt: ReadonlyMap<string, readonly Wording[]>;
  readonly movesFrom: ReadonlyMap<string, readonly Move[]>;
  readonly movesTo: ReadonlyMap<string, readonly Move[]>;
  readonly isNew: LawFacts['isNew'];
  /** The person's own edits that lie over the packs. */
  readonly edits: Overlay;
  readonly clashes: readonly Clash[];
}

const NO_FACTS: LawFacts = { wordings: [], moves: [], isNew: () => false };

export const articleKey = ({ act, path }: Provision): string => `${act}#${articleOf(path)}`;

/**
 * Joins packs into one library. Where two carry the same act, wording or source, the copy of the later pack is shown.
 *
 * @param packs as installed, the person's own edits already laid over them (`packWithEdits`).
 * @param edits those edits, so that cards can say which fields are the person's.
 */
export function buildLibrary(packs: readonly Pack[], law: LawFacts = NO_FACTS, edits: Overlay = {}): Library {
  const latestFirst = [...packs].sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
  const tables = latestFirst.map((pack) => ({ pack, tables: tablesOf(pack) }));
  const all = <T>(pick: (one: PackTables) => readonly T[]): readonly T[] =>
    tables.flatMap((entry) => pick(entry.tables));
  const gaps = firstById(all((one) => one.gaps));
  const recommendations = firstById(all((one) => one.recommendations));
  const live = [...gaps.values()].filter(({ deprecated }) => !deprecated);
  const moves = uniqueMoves([...law.moves, ...all((one) => one.concordance)]);
  const wordings = [...firstById([...law.wordings, ...all((one) => one.editions)]).values()];
  return {
    packs,
    packOf: new Map(
      tables
        .flatMap(({ pack, tables: one }) =>
          Object.values(one).flatMap((records) => records.map(({ id }) => [id, pack.name] as const)),
        )
        .reverse(),
    ),
    acts: firstById(all((one) => one.acts)),
    sources: firstById(all((one) => one.sources)),
    passages: firstById(all((one) => one.passages)),
    gaps,
    recommendations,
    assessmentsOf: grouped(
      [...all((one) => one.assessments)].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      ({ about }) => [about],
    ),
    recommendationsOf: grouped([...recommendations.values()], (rec) => rec.gaps),
    repeatedBy: grouped([...recommendations.values()], (rec) => [...new Set<string>(rec.repeats)]),
    placesAt: grouped(live.flatMap(placesOf), ({ ref }) => [articleKey(ref)]),
    wordingsAt: grouped(wordings, (wording) => [articleKey(wording)]),
    movesFrom: grouped(moves, ({ from }) => [articleKey(from)]),
    movesTo: grouped(moves, ({ to }) => [...new Set(to.map(articleKey))]),
    isNew: law.isNew,
    edits,
    clashes: clashesIn(latestFirst),
  };
}

const placesOf = (gap: Gap): readonly GapPlace[] => [
  ...gap.domestic.map((ref) => ({ gap, ref, role: 'domestic' }) as const),
  ...gap.standards.map((ref) => ({ gap, ref, role: 'standard' }) as const),
];

function firstById<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  return byId;
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** The same move told by the catalogue and by a pack is one move: the catalogue's comes first. */
function uniqueMoves(moves: readonly Move[]): readonly Move[] {
  const name = ({ act, path, edition }: Provision): string => `${act}#${path}@${edition ?? ''}`;
  const byKey = new Map<string, Move>();
  for (const move of moves) {
    const key = `${name(move.from)}>${move.to.map(name).join(',')}`;
    if (!byKey.has(key)) byKey.set(key, move);
  }
  return [...byKey.values()];
}

/** Shared records that two packs carry with different content. */
export function clashesIn(latestFirst: readonly Pack[]): readonly Clash[] {
  const shown = new Map<string, { readonly pack: string; readonly record: unknown }>();
  return latestFirst.flatMap((pack) => {
    const { acts, editions, concordance, sources } = tablesOf(pack);
    return [...acts, ...editions, ...concordance, ...sources].flatMap((record) => {
      const first = shown.get(record.id);
      if (!first) shown.set(record.id, { pack: pack.name, record });
      return !first || sameContent(first.record, record)
        ? []
        : [{ id: record.id, shown: first.pack, hidden: pack.name }];
    });
  });
}
