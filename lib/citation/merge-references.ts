/** One citation of several provisions is one reference. */
import type { Span } from '@/lib/text/span';
import type { Group } from './elements';
import type { Reading } from './reading';
import type { Reference, Target } from './reference';

/** Provisions of one run that rest on one act are one citation. */
export function mergeReferences(found: readonly Reference[], groups: readonly Group[], reading: Reading): Reference[] {
  if (found.length < 2) return [...found];
  const merged: { reference: Reference; span: Span; targets: Target[] }[] = [];
  for (const reference of found) {
    const last = merged.at(-1);
    const open = reading.open.has(reference) || (last !== undefined && reading.open.has(last.reference));
    if (last && !open && groups.length > 1 && sameEvidence(last.reference, reference)) {
      const { start, end } = reference.span;
      last.span = { start: Math.min(last.span.start, start), end: Math.max(last.span.end, end) };
      last.targets.push(...reference.targets);
    } else merged.push({ reference, span: reference.span, targets: [...reference.targets] });
  }
  // A reference that stands alone stays the same object: what is still open is kept by it.
  return merged.map(({ reference, span, targets }) =>
    targets.length === reference.targets.length ? reference : { ...reference, span, targets },
  );
}

function sameEvidence(a: Reference, b: Reference): boolean {
  const left = a.targets[0];
  const right = b.targets[0];
  return left?.evidence?.start === right?.evidence?.start && left?.act === right?.act && left?.status === right?.status;
}
