/**
 * What exists: every act and treaty of `data/acts`, and whether it has this article and this part.
 * Built for pages: nothing is parsed until it is asked for, and no schema runs (a test reads the data with it).
 */
import type { Act } from './act';
import { readActs } from './acts';
import { type ActId, articleOf, comparePaths, type Path } from './provision';
import { expandRuns } from './runs';

/** Whether something exists. `unknown`: the inventory does not say. */
export type Existence = 'yes' | 'no' | 'unknown';

/** All acts, by id. */
export const ACTS: readonly Act[] = readActs();

const BY_ID: ReadonlyMap<string, Act> = new Map(ACTS.map((act) => [act.id, act]));
const NUMBERS = new Map<string, ReadonlySet<string>>();

export const actById = (id: string): Act | undefined => BY_ID.get(id);

/** Article numbers an act has or had, in reading order; empty where nothing is known. */
export function articlesOf(id: ActId): ReadonlySet<string> {
  const act = BY_ID.get(id);
  return numbers(act?.articles ?? act?.known);
}

/** Whether an act has, or once had, this article. Excluded articles count: old documents cite them rightly. */
export function articleStatus(id: ActId, article: string): Existence {
  const act = BY_ID.get(id);
  if (!act) return 'unknown';
  if (articlesOf(id).has(article)) return 'yes';
  const main = Number.parseInt(article, 10);
  const beyond = act.lastArticle !== undefined && main > act.lastArticle;
  return act.complete || beyond || main === 0 ? 'no' : 'unknown';
}

/** Whether an article is known to be no longer in force. */
export const isExcluded = (id: ActId, article: string): boolean => numbers(BY_ID.get(id)?.excluded).has(article);

/**
 * Whether a part, paragraph or point exists, level by level.
 * `no` only where every edition of the act was read; a code may have gained a part since.
 */
export function partStatus(id: ActId, path: Path): Existence {
  const levels = path.split('/');
  let status = articleStatus(id, articleOf(path));
  for (let depth = 1; depth < levels.length && status !== 'no'; depth++) {
    const here = childStatus(id, levels.slice(0, depth).join('/'), levels[depth] ?? '');
    if (here !== 'yes') status = here;
  }
  return status;
}

function childStatus(id: ActId, parent: Path, child: string): Existence {
  const act = BY_ID.get(id);
  if (!act) return 'unknown';
  if (child.startsWith('n')) return noteStatus(act, parent, Number(child.slice(1)));
  // Paragraphs without a number are counted by nobody.
  if (/^i\d/.test(child)) return 'unknown';
  const written = act.partNumbers?.[parent];
  if (written) return numbers(written).has(child) ? 'yes' : missing(act);
  const count = act.parts?.[parent];
  // Unnumbered text can still be counted off by whoever cites it.
  if (!count) return 'unknown';
  const number = Number(child);
  return number >= 1 && number <= count ? 'yes' : missing(act);
}

const missing = (act: Act): Existence => (act.partsComplete ? 'no' : 'unknown');

function noteStatus(act: Act, parent: Path, note: number): Existence {
  const known = act.editions?.some((wording) => wording.path === parent && note >= 1 && note <= (wording.notes ?? 0));
  return known ? 'yes' : 'unknown';
}

/** More articles than any act here has: nobody cites such a range, and it must not fill the memory. */
const WIDEST_RANGE = 1500;

/**
 * The articles a written range means: `208` to `212` are the whole numbers, `498-1` to `498-4` the inserted ones,
 * and a mixed range (`617` to `617-5`) is what the inventory has between the two.
 *
 * @returns them in reading order with both ends; empty when the range runs backwards or is absurdly wide.
 */
export function articlesBetween(id: ActId, from: string, to: string): string[] {
  if (comparePaths(from, to) > 0) return [];
  const [first = 0, insertedFirst] = from.split('-').map(Number);
  const [last = 0, insertedLast] = to.split('-').map(Number);
  if (insertedFirst === undefined && insertedLast === undefined) return wholeNumbers('', first, last);
  if (first === last && insertedFirst !== undefined && insertedLast !== undefined) {
    return wholeNumbers(`${first}-`, insertedFirst, insertedLast);
  }
  const between = [...articlesOf(id)].filter((n) => comparePaths(from, n) < 0 && comparePaths(n, to) < 0);
  return [from, ...between, to];
}

function wholeNumbers(prefix: string, first: number, last: number): string[] {
  if (last - first >= WIDEST_RANGE) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => `${prefix}${first + i}`);
}

/** Where an article stands in its act. A field is absent where it is not known or the act has no such division. */
export interface Division {
  readonly section?: string | undefined;
  readonly chapter?: string | undefined;
}

/** Section and chapter of an article: to warn when a citation names another one, never to reject it. */
export function chapterOf(id: ActId, article: string): Division {
  const act = BY_ID.get(id);
  return { section: divisionAt(act?.sections, article), chapter: divisionAt(act?.chapters, article) };
}

function divisionAt(divisions: string | undefined, article: string): string | undefined {
  let found: string | undefined;
  for (const division of divisions?.split(' ') ?? []) {
    const [name, first = ''] = division.split('@');
    if (comparePaths(first, article) > 0) break;
    found = name;
  }
  return found === '-' ? undefined : found;
}

function numbers(runs: string | undefined): ReadonlySet<string> {
  if (!runs) return NONE;
  const known = NUMBERS.get(runs);
  if (known) return known;
  const expanded: ReadonlySet<string> = new Set(expandRuns(runs));
  NUMBERS.set(runs, expanded);
  return expanded;
}

const NONE: ReadonlySet<string> = new Set();
