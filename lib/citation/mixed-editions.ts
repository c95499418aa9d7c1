/**
 * Texts without a date that mix editions. One that cites an article which only the replaced code had was written in that
 * code's time, so where nothing but "the code in force today" decided, the replaced one is as likely and is named too.
 */
import { articleStatus } from '@/lib/law/catalogue';
import { type ActId, articleOf } from '@/lib/law/provision';
import { familyOf } from './editions';
import type { Reference, Target } from './reference';

/** Puts the edition that a text shows it knows beside those that were only assumed. */
export function doubtAssumed(references: Reference[]): Reference[] {
  const shown = new Map<string, ActId>();
  for (const { targets } of references) {
    for (const { act, editionBasis } of targets) if (act && editionBasis === 'number') shown.set(familyOf(act), act);
  }
  if (shown.size === 0) return references;
  return references.map((reference) => {
    const targets = reference.targets.map((target) => doubted(target, shown));
    return targets.some((target, i) => target !== reference.targets[i]) ? { ...reference, targets } : reference;
  });
}

function doubted(target: Target, shown: ReadonlyMap<string, ActId>): Target {
  const { act, path, editionBasis, alternatives, warnings } = target;
  const other = act && editionBasis === 'default' ? shown.get(familyOf(act)) : undefined;
  if (!other || other === act || articleStatus(other, articleOf(path)) === 'no') return target;
  const known = alternatives.some((alternative) => alternative.act === other);
  return {
    ...target,
    alternatives: known ? alternatives : [...alternatives, { act: other, path }],
    warnings: [...new Set([...warnings, 'edition-doubtful' as const])],
  };
}
