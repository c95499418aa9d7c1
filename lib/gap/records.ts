import type { Assessment } from './assessment';
import type { Gap } from './gap';
import type { Library } from './library';
import type { Passage } from './passage';
import type { Recommendation } from './recommendation';
import type { PackAct, Source } from './source';
import { evidenceOn, familyOf, passagesById } from './status';

/** Records of the library that stand together: everything that a paper about some of them has to print. */
export interface Records {
  readonly gaps: readonly Gap[];
  readonly recommendations: readonly Recommendation[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  /** Of the gaps and recommendations. */
  readonly assessments: readonly Assessment[];
  /** Acts as library files carry them. */
  readonly acts: readonly PackAct[];
  /** Name of the library file of each record, by id. */
  readonly packOf: { readonly [record: string]: string };
}

/**
 * Records by id with all that they rest on: a gap with its recommendations and judgements, each with its passages and
 * sources; a recommendation with those it repeats. Ids that no library file has are left out.
 */
export function recordsFor(library: Library, ids: Iterable<string>): Records {
  const asked = new Set(ids);
  const gaps = [...library.gaps.values()].filter(({ id }) => asked.has(id));
  const chosen = [...library.recommendations.values()].filter(({ id }) => asked.has(id));
  const about = gaps.flatMap(({ id }) => library.recommendationsOf.get(id) ?? []);
  const recommendations = byId([...chosen, ...about].flatMap((one) => familyOf(library, one)));
  const assessments = byId([...gaps, ...recommendations].flatMap(({ id }) => library.assessmentsOf.get(id) ?? []));
  const passages = byId([
    ...passagesById(library, [...asked]),
    ...gaps.flatMap((gap) => evidenceOn(library, gap)),
    ...[...recommendations, ...assessments].flatMap((one) => passagesById(library, one.passages)),
  ]);
  const sources = byId(passages.flatMap(({ source }) => library.sources.get(source) ?? []));
  const places = gaps.flatMap(({ domestic, standards }) => [...domestic, ...standards]);
  const acts = byId(places.flatMap(({ act }) => library.acts.get(act) ?? []));
  const all = [...gaps, ...recommendations, ...passages, ...sources, ...assessments];
  const packOf = Object.fromEntries(all.map(({ id }) => [id, library.packOf.get(id) ?? '']));
  return { gaps, recommendations, passages, sources, assessments, acts, packOf };
}

/** Records as they were when their library file went, and that file. */
export interface KeptRecords {
  readonly pack: { readonly name: string; readonly version: string; readonly title: string; readonly sha256: string };
  readonly records: Records;
}

/** Several sets of records as one; where two have a record of one id, that of the first counts. */
export function joinRecords(sets: readonly Records[]): Records {
  const last = [...sets].reverse();
  return {
    gaps: byId(last.flatMap(({ gaps }) => gaps)),
    recommendations: byId(last.flatMap(({ recommendations }) => recommendations)),
    passages: byId(last.flatMap(({ passages }) => passages)),
    sources: byId(last.flatMap(({ sources }) => sources)),
    assessments: byId(last.flatMap(({ assessments }) => assessments)),
    acts: byId(last.flatMap(({ acts }) => acts)),
    packOf: Object.assign({}, ...last.map(({ packOf }) => packOf)),
  };
}

/** Each once, by id, so that the same question gives the same file. */
const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...new Map(records.map((record) => [record.id, record])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Which gaps a record belongs to: found once for a whole library, since a search asks it of every hit. */
export function gapsByRecord(library: Library): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const tell = (record: string, gap: string) => {
    const known = found.get(record);
    if (known) known.add(gap);
    else found.set(record, new Set([gap]));
  };
  for (const gap of library.gaps.values()) {
    tell(gap.id, gap.id);
    for (const { id } of evidenceOn(library, gap)) tell(id, gap.id);
  }
  for (const { id, gaps, passages } of library.recommendations.values())
    for (const gap of gaps) for (const record of [id, ...passages]) tell(record, gap);
  return new Map([...found].map(([record, gaps]) => [record, [...gaps]]));
}
