/** From a provision with its acts to targets: numbers written out, edition chosen, existence asked, nothing invented. */
import confusable from '@/data/forms/confusable.json';
import contents from '@/data/forms/contents.json';
import type { When } from '@/lib/base/when';
import { actById, articleStatus, chapterOf, type Division, type Existence, partStatus } from '@/lib/law/catalogue';
import { wordingAt } from '@/lib/law/edition';
import { type ActId, articleOf, type Path } from '@/lib/law/provision';
import type { Bound } from './bind';
import type { Leaf } from './chains';
import { type ChosenEdition, chooseEdition, type EditionFacts, editionsOf, familyOf } from './editions';
import type { Group } from './elements';
import { expandLevels } from './expand';
import type { Alternative, Target, TargetStatus, TargetWarning } from './reference';

/** What is needed to check the leaves of one provision. */
export interface CheckInput {
  readonly leaves: readonly Leaf[];
  readonly bound: Bound;
  readonly facts: EditionFacts;
  /** Section and chapter written before the article. */
  readonly hints: readonly Group[];
  /** The text round the citation in small letters, for contents that tell an edition. */
  around(): string;
}

/** The targets of one provision, in the order written. */
export function checkLeaves(input: CheckInput): Target[] {
  const { leaves, bound } = input;
  if (bound.status !== 'known') return leaves.flatMap((leaf) => unboundTargets(leaf, bound));
  const numbers = leaves.flatMap((leaf) => firstNumbers(leaf));
  const edition = chooseEdition(bound.acts, bound.clue, numbers, input.facts);
  const seen = new Set<string>();
  const targets: Target[] = [];
  for (const leaf of leaves) {
    for (const target of leafTargets(leaf, edition, input)) {
      // One record for a path in one citation: ranges that overlap must not multiply.
      if (seen.has(target.path)) continue;
      seen.add(target.path);
      targets.push(target);
    }
  }
  return targets;
}

function firstNumbers(leaf: Leaf): string[] {
  const [article] = leaf.levels;
  if (!article) return [];
  if (article.kind === 'one') return [article.text];
  return article.kind === 'dash' && Number(article.to) < Number(article.from) && article.to.length === 1
    ? [`${article.from}-${article.to}`]
    : [article.from];
}

const STATUS: Readonly<Record<Exclude<Bound['status'], 'known'>, TargetStatus>> = {
  several: 'ambiguous',
  foreign: 'foreign',
  other: 'other-act',
  self: 'self',
  nothing: 'ambiguous',
};

function unboundTargets(leaf: Leaf, bound: Bound): Target[] {
  if (bound.status === 'known') return [];
  const { paths } = expandLevels(leaf.levels, null);
  return paths.map((path) => ({
    status: STATUS[bound.status === 'known' ? 'nothing' : bound.status],
    act: null,
    path: leaf.levels[0]?.kind === 'one' && leaf.levels[0].text === 'self' ? path.replace('self', '0') : path,
    span: leaf.span,
    actBasis: bound.basis,
    editionBasis: 'default',
    evidence: bound.evidence,
    alternatives: bound.acts.map((act) => ({ act, path })),
    warnings: [],
  }));
}

function leafTargets(leaf: Leaf, edition: ChosenEdition, input: CheckInput): Target[] {
  const { paths, other } = expandLevels(dottedArticle(leaf, edition.act), edition.act);
  return paths.map((path, i) => targetAt(path, other?.[i], leaf, edition, input));
}

/** Fields that say nothing are left undefined and not left out: a statute has ten thousand of these records. */
function targetAt(path: Path, second: Path | undefined, leaf: Leaf, edition: ChosenEdition, input: CheckInput): Target {
  const { act } = edition;
  const exists = partStatus(act, path);
  const doubted = doubt(act, path, input);
  const when = input.facts.date ?? input.facts.today;
  const warnings = warningsFor(act, path, input, exists, doubted.length > 0);
  return {
    status: exists === 'no' ? 'nonexistent' : 'resolved',
    act,
    path,
    pointOnly: isPointOnly(leaf, path, act) || undefined,
    span: leaf.span,
    edition: hasWordings(act) ? wordingAt(act, path, when)?.id : undefined,
    actBasis: input.bound.basis,
    editionBasis: edition.basis,
    evidence: input.bound.evidence,
    alternatives: alternativesOf(path, second, edition, doubted),
    suggestion: exists === 'no' ? suggest(act, path) : undefined,
    warnings: edition.warnings.length === 0 ? warnings : [...new Set([...edition.warnings, ...warnings])],
  };
}

function alternativesOf(
  path: Path,
  second: Path | undefined,
  edition: ChosenEdition,
  doubted: readonly Alternative[],
): readonly Alternative[] {
  if (edition.others.length === 0 && second === undefined) return doubted;
  const others: Alternative[] = [...edition.others.map((act) => ({ act, path })), ...doubted];
  if (second !== undefined) others.push({ act: edition.act, path: second });
  return others;
}

/** Whether the level under the article is a point by its name or its letter; codes call their second level a part. */
function isPointOnly(leaf: Leaf, path: Path, act: ActId): boolean {
  const second = path.split('/')[1];
  if (second === undefined) return false;
  if (/^[a-z]$/.test(second) || leaf.second === 'subpoint' || leaf.second === 'point') return true;
  return leaf.second === 'paragraph' && leaf.language !== 'en' && actById(act)?.unit === 'part';
}

/** «ст. 232.1 УК РК» is the inserted article 232-1 where the code has one; else the second number is a paragraph. */
function dottedArticle(leaf: Leaf, act: ActId): Leaf['levels'] {
  const [article, part, ...rest] = leaf.levels;
  if (!leaf.dotted || article?.kind !== 'one' || part?.kind !== 'one') return leaf.levels;
  const inserted = `${article.text}-${part.text}`;
  return articleStatus(act, inserted) === 'yes' ? [{ kind: 'one', text: inserted }, ...rest] : leaf.levels;
}

/** Articles whose contents another edition has: the date says one act, the words round the citation the other. */
function doubt(act: ActId, path: Path, input: CheckInput): Alternative[] {
  const table: Readonly<
    Record<string, Readonly<Record<string, { act: string; words: readonly string[] } | undefined>> | undefined>
  > = contents.articles;
  const row = table[act]?.[articleOf(path)];
  if (!row) return [];
  const around = input.around();
  return row.words.some((word) => around.includes(word)) ? [{ act: row.act as ActId, path }] : [];
}

function warningsFor(id: ActId, path: Path, input: CheckInput, exists: Existence, doubted: boolean): TargetWarning[] {
  const act = actById(id);
  const warnings: TargetWarning[] = [];
  if (doubted) warnings.push('edition-doubtful');
  const when: When = input.facts.date ?? input.facts.today;
  const { from, to } = act?.inForce ?? { from: null, to: null };
  if (from !== null && from.slice(0, when.length) > when.slice(0, from.length)) warnings.push('not-yet-in-force');
  if (to !== null && to < input.facts.today) warnings.push('superseded-act');
  const article = articleOf(path);
  if (exists === 'unknown') {
    warnings.push(articleStatus(id, article) === 'unknown' ? 'inventory-incomplete' : 'part-unknown');
  }
  if (hasWrongDivision(id, article, input.hints)) warnings.push('chapter-mismatch');
  return warnings;
}

const divisions = new Map<string, Division>();

/** Where an article stands, remembered: citations that name chapters name the same ones again. */
function divisionOf(id: ActId, article: string): Division {
  const key = `${id}/${article}`;
  const known = divisions.get(key);
  if (known) return known;
  const read = chapterOf(id, article);
  divisions.set(key, read);
  return read;
}

const hasWordings = (id: ActId): boolean => actById(id)?.editions !== undefined;

function hasWrongDivision(id: ActId, article: string, hints: readonly Group[]): boolean {
  if (hints.length === 0) return false;
  const division = divisionOf(id, article);
  return hints.some((hint) => {
    const known = hint.unit === 'chapter' ? division.chapter : division.section;
    const written = hint.items[0]?.levels[0];
    return known !== undefined && written?.kind === 'one' && hint.items.length === 1 && written.text !== known;
  });
}

/** What was probably meant by a place that does not exist: a level left out, another edition, a code often confused with it. */
function suggest(act: ActId, path: Path): Alternative | undefined {
  const article = articleOf(path);
  if (articleStatus(act, article) !== 'no') {
    const below = path.slice(article.length + 1);
    for (let part = 1; part <= 30; part++) {
      const deeper = `${article}/${part}/${below}`;
      if (partStatus(act, deeper) === 'yes') return { act, path: deeper };
    }
    return undefined;
  }
  const family = familyOf(act);
  const table: Readonly<Record<string, readonly string[] | undefined>> = confusable;
  const families = [family, ...(table[family] ?? [])];
  for (const other of families) {
    for (const edition of [...editionsOf(other)].reverse()) {
      if (edition.id !== act && articleStatus(edition.id, article) === 'yes') return { act: edition.id, path };
    }
  }
  return undefined;
}
