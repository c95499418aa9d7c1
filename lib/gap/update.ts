import { sameContent } from './canonical';
import { type Overlay, type PackRecord, withEdits } from './edit';
import { type Clash, clashesIn } from './library';
import { type MergeResult, mergeRecords } from './merge';
import { type Pack, TABLES, type Table, tablesOf } from './pack';

/** All records of a pack, whatever their table: ids are unique across tables. */
export const recordsOf = (pack: Pack | undefined): readonly PackRecord[] =>
  pack ? Object.values(tablesOf(pack)).flat() : [];

/** The pack as the person sees it, for `buildLibrary`. */
export function packWithEdits(pack: Pack, overlay: Overlay): Pack {
  if (!recordsOf(pack).some(({ id }) => overlay[id])) return pack;
  const [acts, editions, concordance, sources, passages, gaps, recommendations, assessments] = pack.resources;
  const edited = <T extends PackRecord>(records: T[]): T[] =>
    records.map((record) => withEdits(record, overlay[record.id]));
  return {
    ...pack,
    resources: [
      { ...acts, data: edited(acts.data) },
      { ...editions, data: edited(editions.data) },
      { ...concordance, data: edited(concordance.data) },
      { ...sources, data: edited(sources.data) },
      { ...passages, data: edited(passages.data) },
      { ...gaps, data: edited(gaps.data) },
      { ...recommendations, data: edited(recommendations.data) },
      { ...assessments, data: edited(assessments.data) },
    ],
  };
}

/** What one table gains, changes and loses. */
export interface TableChange {
  readonly table: Table;
  readonly count: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What a person sees before a pack is installed, and what installing it will do. */
export interface Preview {
  readonly pack: Pack;
  /** How its version stands to the installed one. */
  readonly step: 'new' | 'newer' | 'same' | 'older';
  readonly tables: readonly TableChange[];
  /** Effect on the person's own edits; the store writes its overlay and retired records when the person confirms. */
  readonly merge: MergeResult<PackRecord>;
  /** Shared records that read differently in another installed pack. */
  readonly clashes: readonly Clash[];
}

/** What stands in the store when a pack is offered. */
export interface Installed {
  readonly packs: readonly Pack[];
  readonly overlay: Overlay;
  readonly retired: readonly PackRecord[];
}

/** Compares an offered pack with what is installed. Nothing is changed. */
export function previewPack(offered: Pack, { packs, overlay, retired }: Installed): Preview {
  const installed = packs.find(({ name }) => name === offered.name);
  const others = packs.filter(({ name }) => name !== offered.name);
  const latestFirst = [offered, ...others].sort((a, b) => (a.created < b.created ? 1 : -1));
  return {
    pack: offered,
    step: installed ? stepBetween(installed.version, offered.version) : 'new',
    tables: TABLES.map((table) => changesOf(table, installed, offered)),
    merge: mergeRecords({
      base: recordsOf(installed),
      theirs: recordsOf(offered),
      // Those of other packs pass through unchanged, so that the store can write the result as a whole.
      overlay,
      retired,
    }),
    clashes: clashesIn(latestFirst).filter(({ shown, hidden }) => shown === offered.name || hidden === offered.name),
  };
}

function changesOf(table: Table, installed: Pack | undefined, offered: Pack): TableChange {
  const before = new Map<string, unknown>(
    installed ? tablesOf(installed)[table].map((record) => [record.id, record] as const) : [],
  );
  const after: readonly PackRecord[] = tablesOf(offered)[table];
  const ids = new Set(after.map(({ id }) => id));
  return {
    table,
    count: after.length,
    added: after.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: after.filter((one) => before.has(one.id) && !sameContent(before.get(one.id), one)).map(({ id }) => id),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
  };
}

function stepBetween(installed: string, offered: string): Preview['step'] {
  const [from, to] = [installed, offered].map((version) => version.split('.').map(Number));
  for (let level = 0; level < 3; level++) {
    const difference = (to?.[level] ?? 0) - (from?.[level] ?? 0);
    if (difference !== 0) return difference > 0 ? 'newer' : 'older';
  }
  return 'same';
}
