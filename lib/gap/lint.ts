import { lintDates } from './lint-dates';
import { lintLabels } from './lint-labels';
import { lintEdges, lintIds, lintReferences } from './lint-references';
import { lintRenderings, lintTexts } from './lint-texts';
import { type Pack, type PackTables, tablesOf } from './pack';
import { placeOf } from './places';
import { type Problem, warningAt } from './problem';
import { because } from './reason';

/**
 * What a schema cannot say: references, duplicates, dates, labels, markup, persons, stale translations.
 *
 * @param others packs that are installed or shipped; only those that the pack says it uses are looked into.
 * @returns errors first. A pack with an error is refused; with warnings it can be used.
 */
export async function lintPack(pack: Pack, others: readonly Pack[] = []): Promise<readonly Problem[]> {
  const used = packsUsedBy(pack, others);
  const problems = [
    ...lintIds(pack, used),
    ...lintReferences(pack, used),
    ...lintEdges(pack, used),
    ...lintDates(pack),
    ...lintLabels(pack),
    ...lintTexts(pack),
    ...(await lintRenderings(pack)),
    ...lintUse(tablesOf(pack)),
  ];
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
}

/** The packs that a pack refers to, and those that they refer to in turn. */
export function packsUsedBy(pack: Pack, others: readonly Pack[]): readonly Pack[] {
  const used = new Map<string, Pack>();
  const open = [pack];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { name } of next.lacuna.uses) {
      const other = others.find((candidate) => candidate.name === name);
      if (!other || other.name === pack.name || used.has(name)) continue;
      used.set(name, other);
      open.push(other);
    }
  }
  return [...used.values()];
}

export const isRefused = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** A passage that nothing rests on cannot be shown; a gap without a judgement has no status. */
function lintUse({ passages, gaps, recommendations, assessments }: PackTables): readonly Problem[] {
  const needed = new Set<string>([
    ...gaps.flatMap(({ evidence }) => evidence),
    ...recommendations.flatMap((rec) => rec.passages),
    ...assessments.flatMap((assessment) => assessment.passages),
  ]);
  const judged = new Set<string>(assessments.map(({ about }) => about));
  return [
    ...passages
      .filter(({ id }) => !needed.has(id))
      .map(({ id }) => warningAt('unused-passage', placeOf('passages', id), because('rests-nowhere'))),
    ...gaps
      .filter(({ id, deprecated }) => !deprecated && !judged.has(id))
      .map(({ id }) => warningAt('no-assessment', placeOf('gaps', id), because('unjudged'))),
  ];
}
