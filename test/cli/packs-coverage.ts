import type { Gap } from '@/lib/gap/gap';
import { type Pack, tablesOf } from '@/lib/gap/pack';
import { comparePaths, provisionKey } from '@/lib/law/provision';

const NO_SECTION = '(no section)';

/** Per document and section: passages by kind, recommendations, gaps, and the provisions that they cover. */
export function coverageLines(packs: readonly Pack[], known: readonly Pack[] = packs): readonly string[] {
  // What a document says may rest on a gap of another pack.
  const gaps = [...packs, ...known].flatMap((pack) => tablesOf(pack).gaps);
  const unique = [...new Map(gaps.map((gap) => [gap.id, gap])).values()];
  return packs.flatMap((pack) => [`${pack.name} ${pack.version}`, ...sourceLines(pack, unique), '']);
}

function sourceLines(pack: Pack, known: readonly Gap[]): readonly string[] {
  const tables = tablesOf(pack);
  return tables.sources.flatMap((source) => {
    const passages = tables.passages.filter((passage) => passage.source === source.id);
    if (passages.length === 0) return [];
    const sections = [...new Set(passages.map(({ section }) => section ?? NO_SECTION))];
    return [
      `  ${source.id} (${source.date})`,
      ...sections.map((section) => {
        const inside = passages.filter((passage) => (passage.section ?? NO_SECTION) === section);
        return `    ${section}: ${countLine(pack, known, new Set(inside.map(({ id }) => id)))}`;
      }),
      `    all: ${countLine(pack, known, new Set(passages.map(({ id }) => id)))}`,
    ];
  });
}

function countLine(pack: Pack, known: readonly Gap[], ids: ReadonlySet<string>): string {
  const tables = tablesOf(pack);
  const passages = tables.passages.filter(({ id }) => ids.has(id));
  const resting = (list: readonly string[]): boolean => list.some((id) => ids.has(id));
  const recommendations = tables.recommendations.filter((rec) => resting(rec.passages));
  const about = new Set<string>([
    ...tables.assessments.filter((assessment) => resting(assessment.passages)).map((assessment) => assessment.about),
    ...recommendations.flatMap((rec) => rec.gaps),
  ]);
  const gaps = known.filter((gap) => resting(gap.evidence) || about.has(gap.id));
  const provisions = gaps.flatMap((gap) => [...gap.domestic, ...gap.standards]);
  const covered = [...new Map(provisions.map((ref) => [provisionKey(ref), ref])).values()].sort((a, b) =>
    a.act === b.act ? comparePaths(a.path, b.path) : a.act < b.act ? -1 : 1,
  );
  const byKind = ['finding', 'good-practice', 'statistic', 'recommendation']
    .map((kind) => `${passages.filter((passage) => (passage.kind ?? 'finding') === kind).length} ${kind}`)
    .join(', ');
  return `${passages.length} passages (${byKind}), ${recommendations.length} recommendations, ${gaps.length} gaps; ${covered.map(provisionKey).join(' ') || 'no provision'}`;
}
