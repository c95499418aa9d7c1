/**
 * Groups joined into provisions: «пунктов 2) и 3) части седьмой статьи 72», "Article 136, part 2", «67-бабының үшінші бөлігі».
 * Small units may stand before or after the larger one; the weaker separator tells where they belong.
 */

import type { Language } from '@/lib/base/language';
import type { ActId } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';
import { type Group, type Item, RANK, type Value } from './elements';
import type { Unit } from './forms';
import { isCoded } from './juris-code';

/** One place that is cited, its numbers still as written. */
export interface Leaf {
  /** Words of its most precise number. */
  readonly span: Span;
  readonly levels: readonly Value[];
  readonly self?: 'this' | 'that' | undefined;
  readonly dotted: boolean;
  /** What the first level under the article was called, where a unit word or a letter says it. */
  readonly second: Unit | undefined;
  readonly language: Language;
}

/** An article group with everything that hangs on it. */
export interface Provisions {
  readonly leaves: readonly Leaf[];
  readonly group: Group;
  /** Section and chapter written before the article: hints, never a veto. */
  readonly hints: readonly Group[];
  /** The act, where the code of a case database names it. */
  readonly act?: ActId | undefined;
  /** First and last token. */
  readonly from: number;
  readonly to: number;
}

/** Strength of what stands between group `i - 1` and group `i`: 0 nothing or "of", 1 a comma or "and", 2 both, 3 a semicolon. */
export type Strengths = readonly number[];

/** Joins the groups of one run. */
export function joinGroups(run: readonly Group[], strengths: Strengths): Provisions[] {
  const [only] = run;
  if (run.length === 1 && only) return only.unit === 'article' ? [loneProvisions(only)] : [];
  const groups: Group[] = [];
  const between: number[] = [];
  const hints: Group[][] = [];
  let pending: Group[] = [];
  run.forEach((group, i) => {
    if (RANK[group.unit] < 0) pending.push(group);
    if (RANK[group.unit] < 0) return;
    groups.push(group);
    between.push(strengths[i] ?? 0);
    hints.push(pending);
    if (group.unit === 'article') pending = [];
  });
  const children: number[][] = groups.map(() => []);
  parentsOf(groups, between).forEach((parent, i) => {
    children[parent]?.push(i);
  });
  const tree = { groups, children };
  return groups.flatMap((group, i) =>
    group.unit === 'article' ? [{ ...provisionsAt(tree, i), hints: hints[i] ?? [] }] : [],
  );
}

/** Most groups stand alone, and need no tree. */
const loneProvisions = (group: Group): Provisions => ({
  leaves: group.items.map((item) => leafOf(group, item, item.levels)),
  group,
  hints: [],
  from: group.from,
  to: group.to,
  act: isCoded(group) ? group.act : undefined,
});

function parentsOf(groups: readonly Group[], between: readonly number[]): number[] {
  const parents = groups.map(() => -1);
  // Where the block that hangs on a group from the left begins.
  const blockStart = groups.map((_, i) => i);
  const before = nearestLarger(groups, -1);
  const after = nearestLarger(groups, 1);
  groups.forEach((group, i) => {
    if (RANK[group.unit] === 0) return;
    const back = before[i] ?? -1;
    const ahead = group.language === 'kk' ? -1 : (after[i] ?? -1);
    const start = blockStart[i] ?? i;
    const weaker = weight(between, i + 1) < weight(between, start);
    const forward = ahead >= 0 && (back < 0 || weaker);
    parents[i] = forward ? ahead : back;
    if (forward && ahead === i + 1) blockStart[ahead] = start;
  });
  return parents;
}

const weight = (between: readonly number[], at: number): number => between[at] ?? 0;

/** For each group the nearest larger one on one side, in one pass. */
function nearestLarger(groups: readonly Group[], step: 1 | -1): number[] {
  const found = groups.map(() => -1);
  // Groups passed that no equal or larger one hides, the nearest last.
  const open: number[] = [];
  for (let i = step === 1 ? groups.length - 1 : 0; i >= 0 && i < groups.length; i -= step) {
    const rank = rankOf(groups[i]);
    while (open.length > 0 && rankOf(groups[open.at(-1) ?? 0]) >= rank) open.pop();
    found[i] = open.at(-1) ?? -1;
    open.push(i);
  }
  return found;
}

const rankOf = (group: Group | undefined): number => RANK[group?.unit ?? 'article'];

interface Tree {
  readonly groups: readonly Group[];
  readonly children: readonly (readonly number[])[];
}

function provisionsAt(tree: Tree, at: number): Omit<Provisions, 'hints'> {
  const group = tree.groups[at];
  if (!group) throw new Error('a group that was just listed is gone');
  const ends = extent(tree, at);
  return { leaves: leavesOf(tree, at, []), group, ...ends, act: isCoded(group) ? group.act : undefined };
}

function extent(tree: Tree, at: number): { from: number; to: number } {
  let from = tree.groups[at]?.from ?? 0;
  let to = tree.groups[at]?.to ?? 0;
  for (const child of tree.children[at] ?? []) {
    const inner = extent(tree, child);
    from = Math.min(from, inner.from);
    to = Math.max(to, inner.to);
  }
  return { from, to };
}

function leavesOf(tree: Tree, at: number, stem: readonly Value[]): Leaf[] {
  const group = tree.groups[at];
  if (!group) return [];
  const children = tree.children[at] ?? [];
  const last = group.items.length - 1;
  const leaves: Leaf[] = [];
  group.items.forEach((item, i) => {
    const mine = children.filter((child) => takes(group, child < at, i, last));
    const levels = stem.length === 0 ? item.levels : [...stem, ...item.levels];
    if (mine.length === 0) leaves.push(leafOf(group, item, levels));
    const names = group.unit === 'article' && item.levels.length === 1;
    for (const child of mine) {
      for (const leaf of leavesOf(tree, child, levels)) {
        leaves.push(under(leaf, group.self, names ? tree.groups[child]?.unit : leaf.second));
      }
    }
  });
  return leaves;
}

const under = (leaf: Leaf, self: Leaf['self'], second: Leaf['second']): Leaf => ({
  span: leaf.span,
  levels: leaf.levels,
  self: leaf.self ?? self,
  dotted: leaf.dotted,
  second,
  language: leaf.language,
});

/** Parts before a list belong to all of it when its unit word is plural, else to its first; parts after it to its last. */
function takes(group: Group, before: boolean, item: number, last: number): boolean {
  if (!before) return item === last;
  return group.plural || item === 0;
}

const leafOf = (group: Group, item: Item, levels: readonly Value[]): Leaf => ({
  span: item.span,
  levels,
  self: group.self,
  dotted: item.dotted === true,
  second: undefined,
  language: group.language,
});
