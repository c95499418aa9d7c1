import { type Provision, pathHolds } from '@/lib/law/provision';
import { sameContent } from './canonical';
import { type Pack, type PackTables, type Table, tablesOf } from './pack';
import { idsOf, placeOf } from './places';
import { errorAt, type Problem, warningAt } from './problem';
import { because } from './reason';

/** Tables whose records several packs may carry as identical copies. The other records belong to exactly one pack. */
const SHARED: ReadonlySet<Table> = new Set(['acts', 'editions', 'concordance', 'sources']);

/** Ids: once in the pack, and not those of records that belong to a pack it uses. */
export function lintIds(pack: Pack, used: readonly Pack[]): readonly Problem[] {
  const seen = new Set<string>();
  const own = recordsById(tablesOf(pack));
  const others = used.map((other) => ({ other, records: recordsById(tablesOf(other)) }));
  return idsOf(tablesOf(pack)).flatMap(({ table, id }) => {
    const place = placeOf(table, id);
    if (seen.has(id)) return [errorAt('duplicate-id', place, because('id-twice', { id }))];
    seen.add(id);
    return others.flatMap(({ other, records }) => {
      const theirs = records.get(id);
      if (theirs === undefined) return [];
      if (!SHARED.has(table)) {
        return [errorAt('belongs-to-other-pack', place, because('of-other-file', { id, file: other.name }))];
      }
      return sameContent(own.get(id), theirs)
        ? []
        : [warningAt('copy-differs', place, because('copy-reads', { file: other.name, version: other.version }))];
    });
  });
}

function recordsById(tables: PackTables): ReadonlyMap<string, unknown> {
  return new Map(Object.values(tables).flatMap((records) => records.map((record) => [record.id, record] as const)));
}

/** Every reference leads to a record of the pack or of a pack that it says it uses. */
export function lintReferences(pack: Pack, used: readonly Pack[]): readonly Problem[] {
  const known = new Set([pack, ...used].flatMap((one) => idsOf(tablesOf(one)).map(({ id }) => id)));
  const missingPacks = pack.lacuna.uses
    .filter(({ name }) => !used.some((other) => other.name === name))
    .map(({ name, version }) =>
      errorAt('uses-missing', 'lacuna › uses', because('file-absent', { file: name, version })),
    );
  const lost = referencesOf(tablesOf(pack))
    .filter(({ to }) => !known.has(to))
    .map(({ place, to }) => errorAt('reference-missing', place, because('no-record', { id: to })));
  return [...missingPacks, ...lost];
}

interface PlacedReference {
  readonly place: string;
  readonly to: string;
}

function referencesOf(tables: PackTables): readonly PlacedReference[] {
  const list = (table: Table, id: string, field: string, targets: readonly (string | undefined)[]) =>
    targets.flatMap((to) => (to === undefined ? [] : [{ place: placeOf(table, id, field), to }]));
  const provisions = (table: Table, id: string, field: string, refs: readonly Provision[]) =>
    list(
      table,
      id,
      field,
      refs.flatMap(({ act, edition }) => [act, edition]),
    );
  return [
    ...tables.acts.flatMap(({ id, replacedBy }) => list('acts', id, 'replacedBy', [replacedBy])),
    ...tables.editions.flatMap(({ id, act }) => list('editions', id, 'act', [act])),
    ...tables.concordance.flatMap(({ id, from, to }) => [
      ...provisions('concordance', id, 'from', [from]),
      ...provisions('concordance', id, 'to', to),
    ]),
    ...tables.passages.flatMap(({ id, source }) => list('passages', id, 'source', [source])),
    ...tables.gaps.flatMap(({ id, domestic, standards, evidence, deprecated }) => [
      ...provisions('gaps', id, 'domestic', domestic),
      ...provisions('gaps', id, 'standards', standards),
      ...list('gaps', id, 'evidence', evidence),
      ...list('gaps', id, 'deprecated', deprecated?.replacedBy ?? []),
    ]),
    ...tables.recommendations.flatMap(({ id, gaps, passages, repeats }) => [
      ...list('recommendations', id, 'gaps', gaps),
      ...list('recommendations', id, 'passages', passages),
      ...list('recommendations', id, 'repeats', repeats),
    ]),
    ...tables.assessments.flatMap(({ id, about, edition, passages }) => [
      ...list('assessments', id, 'about', [about]),
      ...list('assessments', id, 'edition', [edition]),
      ...list('assessments', id, 'passages', passages),
    ]),
  ];
}

/** A wording belongs to its own provision, and no recommendation repeats itself, by whatever detour. */
export function lintEdges(pack: Pack, used: readonly Pack[]): readonly Problem[] {
  const tables = tablesOf(pack);
  const editions = new Map([pack, ...used].flatMap((one) => tablesOf(one).editions.map((ed) => [ed.id, ed] as const)));
  const misplaced = (place: string, { act, path, edition }: Provision): readonly Problem[] => {
    const wording = edition ? editions.get(edition) : undefined;
    if (!wording || (wording.act === act && pathHolds(wording.path, path))) return [];
    return [
      errorAt(
        'edition-elsewhere',
        place,
        because('wording-of', { id: wording.id, act: wording.act, path: wording.path }),
      ),
    ];
  };
  const repeats = new Map(
    [pack, ...used].flatMap((one) => tablesOf(one).recommendations.map((rec) => [rec.id, rec.repeats] as const)),
  );
  return [
    ...tables.gaps.flatMap(({ id, domestic, standards }) =>
      [...domestic, ...standards].flatMap((ref) => misplaced(placeOf('gaps', id, 'edition'), ref)),
    ),
    ...tables.concordance.flatMap(({ id, from, to }) =>
      [from, ...to].flatMap((ref) => misplaced(placeOf('concordance', id, 'edition'), ref)),
    ),
    ...tables.recommendations
      .filter(({ id }) => reaches(id, id, repeats))
      .map(({ id }) =>
        errorAt('repeats-itself', placeOf('recommendations', id, 'repeats'), because('repeats', { id })),
      ),
  ];
}

function reaches(from: string, goal: string, edges: ReadonlyMap<string, readonly string[]>): boolean {
  const open = [...(edges.get(from) ?? [])];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return false;
}
