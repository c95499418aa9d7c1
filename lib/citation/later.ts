/**
 * References that stood alone and whose number the document cites with its act elsewhere, also later: tables before the
 * text that explains them, "the new Article 146" before "Article 146 of the new Criminal Code".
 */
import { articleStatus } from '@/lib/law/catalogue';
import { citedBefore } from './bare';
import type { Bound } from './bind';
import type { Provisions } from './chains';
import type { Reading } from './reading';
import type { Reference } from './reference';
import { inSource, targetsOf } from './targets';

/** Rows of one table or list stand this near to each other, in UTF-16 units. */
const NEIGHBOUR = 200;

/** Binds what can be bound now that the whole document was read; the rest stays as it is. */
export function bindLater(references: readonly Reference[], reading: Reading): Reference[] {
  if (reading.open.size === 0) return [...references];
  const bounds = references.map((reference) => {
    const provision = reading.open.get(reference);
    return provision && citedBefore(provision, reading.memory);
  });
  return references.map((reference, i) => {
    const provision = reading.open.get(reference);
    if (!provision) return reference;
    const bound = bounds[i] ?? neighbour(references, bounds, i, provision);
    return bound ? rebound(reference, provision, bound, reading) : reference;
  });
}

function neighbour(
  references: readonly Reference[],
  bounds: readonly (Bound | undefined)[],
  at: number,
  provision: Provisions,
): Bound | undefined {
  const own = references[at];
  for (const beside of [at + 1, at - 1]) {
    const bound = bounds[beside];
    const other = references[beside];
    if (!bound || !other || !own) continue;
    const distance = Math.max(own.span.start, other.span.start) - Math.min(own.span.end, other.span.end);
    if (distance <= NEIGHBOUR && fits(provision, bound)) return bound;
  }
  return undefined;
}

/** Some edition of the act has or may have every article. */
const fits = (provision: Provisions, bound: Bound): boolean =>
  provision.leaves.every(({ levels: [article] }) => {
    if (!article) return false;
    const number =
      article.kind === 'one' ? article.text : article.kind === 'dash' ? `${article.from}-${article.to}` : article.from;
    return bound.acts.some((act) => articleStatus(act, number) === 'yes');
  });

function rebound(reference: Reference, provision: Provisions, bound: Bound, reading: Reading): Reference {
  const targets = targetsOf(provision, { ...bound, basis: 'carried' }, reading);
  return targets.some((target) => target.status === 'resolved')
    ? { ...reference, targets: inSource(targets, reading) }
    : reference;
}
