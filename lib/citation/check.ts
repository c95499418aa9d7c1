/** From a provision with its acts to targets: numbers written out, edition chosen, existence asked, nothing invented. */
import { actById, articleStatus, chapterOf, type Division } from '@/lib/law/catalogue';
import { type ActId, articleOf, type Path } from '@/lib/law/provision';
import type { Bound } from './bind';
import type { Leaf } from './chains';
import { type ChosenEdition, chooseEdition, type EditionFacts } from './editions';
import type { Group } from './elements';
import { expandLevels } from './expand';
import type { Alternative, Target, TargetStatus, TargetWarning } from './reference';
import { judge, type Verdict } from './verdict';

/** What was decided before in this text, by what was asked: a text cites the same articles again and again. */
export interface Decided {
  /** By the acts that bear a name, then by the numbers and the words about the edition. */
  readonly editions: Map<readonly ActId[], Map<string, ChosenEdition>>;
  readonly verdicts: Map<ActId, Map<Path, Verdict>>;
}
export const newDecided = (): Decided => ({ editions: new Map(), verdicts: new Map() });

/** What is needed to check the leaves of one provision. */
export interface CheckInput {
  readonly leaves: readonly Leaf[];
  readonly bound: Bound;
  readonly facts: EditionFacts;
  readonly decided: Decided;
  /** Section and chapter written before the article. */
  readonly hints: readonly Group[];
  /** The text round the citation in small letters, for contents that tell an edition. */
  around(): string;
}

/** The targets of one provision, in the order written. */
export function checkLeaves(input: CheckInput): Target[] {
  const { leaves, bound } = input;
  if (bound.status !== 'known') return leaves.flatMap((leaf) => unboundTargets(leaf, bound));
  const numbers = leaves.map(firstNumber).filter((number) => number !== '');
  const edition = chosenEdition(numbers, input);
  const targets: Target[] = [];
  for (const leaf of leaves) addTargets(leaf, edition, input, targets);
  return targets.length === 1 ? targets : onePerPath(targets);
}

/** One record for a path in one citation: ranges that overlap must not multiply. */
function onePerPath(targets: readonly Target[]): Target[] {
  const seen = new Set<string>();
  return targets.filter(({ path }) => seen.size < seen.add(path).size);
}

/** Longer lists are not cited twice. */
const MOST_NUMBERS = 4;

function chosenEdition(numbers: readonly string[], { bound, facts, decided }: CheckInput): ChosenEdition {
  const { acts, clue } = bound;
  if (numbers.length > MOST_NUMBERS) return chooseEdition(acts, clue, numbers, facts);
  const written = numbers.length === 1 ? (numbers[0] ?? '') : numbers.join();
  const key = clue ? `${written} ${clue.kind}${clue.year ?? ''}` : written;
  const ofActs = decided.editions.get(acts) ?? new Map<string, ChosenEdition>();
  const known = ofActs.get(key);
  if (known) return known;
  const edition = chooseEdition(acts, clue, numbers, facts);
  decided.editions.set(acts, ofActs.set(key, edition));
  return edition;
}

/** The number that must exist: the first of a range, and both of one that can only be an inserted article. */
function firstNumber({ levels: [article] }: Leaf): string {
  if (!article) return '';
  if (article.kind === 'one') return article.text;
  return article.kind === 'dash' && Number(article.to) < Number(article.from) && article.to.length === 1
    ? `${article.from}-${article.to}`
    : article.from;
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

function addTargets(leaf: Leaf, edition: ChosenEdition, input: CheckInput, into: Target[]): void {
  const { paths, other } = expandLevels(dottedArticle(leaf, edition.act), edition.act);
  for (let i = 0; i < paths.length; i++) into.push(targetAt(paths[i] ?? '', other?.[i], leaf, edition, input));
}

/** Fields that say nothing are left undefined and not left out: a statute has ten thousand of these records. */
function targetAt(path: Path, second: Path | undefined, leaf: Leaf, edition: ChosenEdition, input: CheckInput): Target {
  const { act } = edition;
  const verdict = judge(act, path, input.facts, input.decided.verdicts);
  const doubted = verdict.rival === undefined ? NO_DOUBT : doubt(verdict.rival, path, input);
  return {
    status: verdict.status,
    act,
    path,
    pointOnly: isPointOnly(leaf, path, act) || undefined,
    span: leaf.span,
    edition: verdict.edition,
    actBasis: input.bound.basis,
    editionBasis: edition.basis,
    evidence: input.bound.evidence,
    alternatives: alternativesOf(path, second, edition, doubted),
    suggestion: verdict.suggestion,
    warnings: warningsFor(articleOf(path), verdict, edition, input, doubted.length > 0),
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
  const slash = path.indexOf('/');
  if (slash < 0) return false;
  const second = path.slice(slash + 1).split('/', 1)[0] ?? '';
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

const NO_DOUBT: readonly Alternative[] = [];

/** The date says one act, the words round the citation speak of what another edition has under this number. */
function doubt(rival: NonNullable<Verdict['rival']>, path: Path, input: CheckInput): readonly Alternative[] {
  const around = input.around();
  return rival.words.some((word) => around.includes(word)) ? [{ act: rival.act as ActId, path }] : NO_DOUBT;
}

function warningsFor(
  article: string,
  verdict: Verdict,
  edition: ChosenEdition,
  input: CheckInput,
  doubted: boolean,
): readonly TargetWarning[] {
  const misplaced = input.hints.length > 0 && hasWrongDivision(edition.act, article, input.hints);
  if (edition.warnings.length === 0 && !doubted && !misplaced) return verdict.warnings;
  const warnings = new Set<TargetWarning>(edition.warnings);
  if (doubted) warnings.add('edition-doubtful');
  for (const warning of verdict.warnings) warnings.add(warning);
  if (misplaced) warnings.add('chapter-mismatch');
  return [...warnings];
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

function hasWrongDivision(id: ActId, article: string, hints: readonly Group[]): boolean {
  const division = divisionOf(id, article);
  return hints.some((hint) => {
    const known = hint.unit === 'chapter' ? division.chapter : division.section;
    const written = hint.items[0]?.levels[0];
    return known !== undefined && written?.kind === 'one' && hint.items.length === 1 && written.text !== known;
  });
}
