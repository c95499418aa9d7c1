/** What the acts themselves say about one place: whether it exists, its wording at the date, what may be wrong with it. */
import confusable from '@/data/forms/confusable.json';
import contents from '@/data/forms/contents.json';
import type { When } from '@/lib/base/when';
import { actById, articleStatus, type Existence, partStatus } from '@/lib/law/catalogue';
import { wordingAt } from '@/lib/law/edition';
import { type ActId, articleOf, type EditionId, type Path } from '@/lib/law/provision';
import { type EditionFacts, editionsOf, familyOf } from './editions';
import type { Alternative, TargetWarning } from './reference';

export interface Verdict {
  readonly status: 'resolved' | 'nonexistent';
  readonly edition: EditionId | undefined;
  readonly suggestion: Alternative | undefined;
  readonly warnings: readonly TargetWarning[];
  /** Another edition has other contents under this number, which these words betray. */
  readonly rival: { readonly act: string; readonly words: readonly string[] } | undefined;
}

/** Judges a place, or remembers what was judged. */
export function judge(act: ActId, path: Path, facts: EditionFacts, judged: Map<ActId, Map<Path, Verdict>>): Verdict {
  const ofAct = judged.get(act) ?? new Map<Path, Verdict>();
  const known = ofAct.get(path);
  if (known) return known;
  const verdict = read(act, path, facts);
  judged.set(act, ofAct.set(path, verdict));
  return verdict;
}

type Rivals = Readonly<Record<string, Readonly<Record<string, Verdict['rival']>> | undefined>>;
const RIVALS: Rivals = contents.articles;

function read(act: ActId, path: Path, facts: EditionFacts): Verdict {
  const exists = partStatus(act, path);
  const when = facts.date ?? facts.today;
  const hasWordings = actById(act)?.editions !== undefined;
  return {
    status: exists === 'no' ? 'nonexistent' : 'resolved',
    edition: hasWordings ? wordingAt(act, path, when)?.id : undefined,
    suggestion: exists === 'no' ? suggest(act, path) : undefined,
    warnings: warningsOf(act, path, exists, when, facts.today),
    rival: RIVALS[act]?.[articleOf(path)],
  };
}

function warningsOf(id: ActId, path: Path, exists: Existence, when: When, today: When): readonly TargetWarning[] {
  const warnings: TargetWarning[] = [];
  const { from, to } = actById(id)?.inForce ?? { from: null, to: null };
  if (from !== null && from.slice(0, when.length) > when.slice(0, from.length)) warnings.push('not-yet-in-force');
  if (to !== null && to < today) warnings.push('superseded-act');
  if (exists === 'unknown') {
    warnings.push(articleStatus(id, articleOf(path)) === 'unknown' ? 'inventory-incomplete' : 'part-unknown');
  }
  return warnings;
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
