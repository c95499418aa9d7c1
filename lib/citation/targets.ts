/** From a bound provision to its targets: "this article" filled in, doubtful acts let go, what was cited kept in memory. */
import { articleOf, type Path } from '@/lib/law/provision';
import type { Bound } from './bind';
import type { Provisions } from './chains';
import { checkLeaves } from './check';
import type { Reading } from './reading';
import type { Target } from './reference';

/** The targets of a provision, their spans in the clean text; empty where nothing can be said. */
export function targetsOf(provision: Provisions, bound: Bound, reading: Reading): Target[] {
  const resolved = resolveSelf(provision, bound, reading);
  if (!resolved) return [];
  const start = resolved.provision.leaves[0]?.span.start ?? 0;
  const dottedForeign = isForeignDotted(resolved.provision, resolved.bound, reading);
  const targets = checkLeaves({
    leaves: resolved.provision.leaves,
    bound: dottedForeign ? { ...resolved.bound, acts: [], status: 'foreign' } : resolved.bound,
    facts: reading.editions,
    decided: reading.decided,
    hints: provision.hints,
    around: () => reading.text.slice(Math.max(0, start - 300), start + 500).toLowerCase(),
  });
  const kept = dropDoubtfulCarry(targets, resolved.bound);
  noteCited(kept, resolved.bound, reading);
  return kept;
}

/** An act carried from afar that lacks the article was not the one meant. */
function dropDoubtfulCarry(targets: Target[], bound: Bound): Target[] {
  if (bound.basis !== 'carried' && bound.basis !== 'document' && bound.basis !== 'page') return targets;
  if (!targets.some((target) => target.status === 'nonexistent')) return targets;
  return targets.map((target) =>
    target.status === 'nonexistent' ? { ...target, status: 'ambiguous', act: null, alternatives: [] } : target,
  );
}

function noteCited(targets: readonly Target[], bound: Bound, reading: Reading): void {
  for (const target of targets) {
    if (target.status !== 'resolved') continue;
    const number = articleOf(target.path);
    reading.memory.article = { bound, number };
    if (bound.basis !== 'explicit' && bound.basis !== 'definition') continue;
    const known = reading.memory.cited.get(number);
    const same = known === undefined || (known !== null && known.acts[0] === bound.acts[0]);
    reading.memory.cited.set(number, same ? bound : null);
  }
}

/** «настоящей статьи»: the article in which the words stand, else the one that was just cited. */
function resolveSelf(
  provision: Provisions,
  bound: Bound,
  reading: Reading,
): { provision: Provisions; bound: Bound } | null {
  const self = provision.group.self;
  if (!self) return { provision, bound };
  const { context, memory } = reading;
  const at = context.articleAt?.(reading.sourceAt(provision.leaves[0]?.span.start ?? 0));
  if (at !== undefined && context.act) {
    const own: Bound = { acts: [context.act], status: 'known', basis: 'this-act', evidence: null, clue: undefined };
    return { provision: withArticle(provision, at.split('/', 1)[0] ?? at), bound: own };
  }
  const last = memory.article;
  if (last && !context.act && (self === 'that' || provision.group.language === 'en')) {
    return { provision: withArticle(provision, last.number), bound: { ...last.bound, basis: 'carried' } };
  }
  const own: Bound = { acts: [], status: 'self', basis: 'this-act', evidence: null, clue: undefined };
  return { provision, bound: own };
}

const withArticle = (provision: Provisions, number: Path): Provisions => ({
  ...provision,
  leaves: provision.leaves.map((leaf) => ({
    ...leaf,
    levels: [{ kind: 'one', text: number }, ...leaf.levels.slice(1)],
  })),
});

/** "Article 20.29 of the Code": Kazakhstan numbers no article so; only paragraphs of treaties and the Constitution are. */
function isForeignDotted(provision: Provisions, bound: Bound, reading: Reading): boolean {
  if (bound.status !== 'known' || !bound.acts[0]?.startsWith('kz.')) return false;
  const dotted = provision.leaves.find((leaf) => leaf.dotted);
  if (!dotted || reading.facts.country === 'own') return false;
  const part = dotted.levels[1];
  return provision.group.language !== 'en' || (part?.kind === 'one' && Number(part.text) >= 10);
}

/** The same targets with their spans in the source. */
export const inSource = (targets: readonly Target[], reading: Reading): readonly Target[] =>
  reading.plain
    ? targets
    : targets.map((target) => ({
        ...target,
        span: reading.toSource(target.span),
        evidence: target.evidence && reading.toSource(target.evidence),
      }));
