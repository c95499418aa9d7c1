import type { Span } from '@/lib/text/span';
import type { Anchor } from './anchor';
import { proposalFor } from './elsewhere';
import { recognises } from './evidence';
import type { OrphanReason, Placement } from './placement';
import type { Entry, IndexedDocument } from './structure';
import { indexTwinsInSteps } from './twins';
import { findAnywhere } from './unscoped';
import { findWithin } from './within';

/**
 * Where the words of an anchor stand in a document now. An anchor with a path is never accepted outside its provision:
 * what is found elsewhere is only proposed. The document must be the one the note belongs to (`documentKey`).
 */
export function resolveAnchor(anchor: Anchor, document: IndexedDocument): Placement {
  if (anchor.path !== undefined)
    return unmovedPlacement(anchor, document) ?? inProvisions(anchor, document, anchor.path);
  const top = document.entries[0]?.span.start;
  if (anchor.front && top !== undefined) return findWithin(anchor, document, { start: 0, end: top });
  return findAnywhere(anchor, document);
}

/**
 * The placement of an anchor whose whole provision stands letter by letter where it stood; undefined for any other, which
 * says nothing yet. Costs next to nothing, while the rest of resolving compares provisions.
 */
export function unmovedPlacement(anchor: Anchor, document: IndexedDocument): Placement | undefined {
  const stretches = anchor.path === undefined ? [] : stretchesOf(document, anchor.path, anchor);
  const { start, end } = anchor.position;
  return stretches.some((stretch) => isUnmoved(anchor, document, spanOf(stretch)))
    ? { kind: 'exact', span: { start, end }, partChanged: false }
    : undefined;
}

/** Makes ready step by step what comparing provisions needs; without it the first such note would pay for all at once. */
export function* readyForComparing(document: IndexedDocument): Generator<void, void> {
  yield* document.hashing();
  yield* indexTwinsInSteps(document);
}

interface Stretch {
  readonly first: Entry;
  readonly last: Entry;
}

const spanOf = ({ first, last }: Stretch): Span => ({ start: first.lead.start, end: last.lead.end });

function inProvisions(anchor: Anchor, document: IndexedDocument, path: string): Placement {
  const stretches = stretchesOf(document, path, anchor);
  if (stretches.length === 0) return proposed(anchor, document, 'no-provision');
  const { levels = [] } = anchor;
  const same = stretches.filter(
    ({ first, last }) => recognises(document, levels, first) && (first === last || recognises(document, levels, last)),
  );
  const scope = stretches.length === 1 && stretches[0] ? spanOf(stretches[0]) : undefined;
  if (same.length === 0) return proposed(anchor, document, 'renumbered', scope);
  const placements = same.map((stretch) => findWithin(anchor, document, spanOf(stretch)));
  const placed = placements.filter(({ kind }) => kind !== 'orphan');
  if (placed.length > 1) return onlyOne(anchor, placed);
  const [only] = placed;
  if (only) return only;
  const reason = placements.some((placement) => placement.kind === 'orphan' && placement.reason === 'ambiguous')
    ? 'ambiguous'
    : 'words-gone';
  return proposed(anchor, document, reason, scope);
}

/** The whole provision, its number and what stands beside the quote are where they were, letter by letter. */
function isUnmoved({ scope, position, quote }: Anchor, { text }: IndexedDocument, span: Span): boolean {
  if (!scope || span.start + scope.at !== position.start) return false;
  const { start, end } = position;
  return (
    text.slice(span.start, span.end) === scope.text &&
    text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
    text.slice(end, end + quote.suffix.length) === quote.suffix
  );
}

/** A number printed twice gives several stretches; the words may run over several provisions. */
function stretchesOf(document: IndexedDocument, path: string, anchor: Anchor): readonly Stretch[] {
  const firsts = document.at(path);
  const { through, provisions } = anchor;
  if (through === undefined) return firsts.map((first) => ({ first, last: first }));
  return firsts.flatMap((first) => {
    // What was put in between tears the words apart.
    const last = document.at(through).find(({ index }) => index - first.index + 1 === (provisions ?? 2));
    return last ? { first, last } : [];
  });
}

/** Of several places the one that did not change at all, else the one that did not even move. */
function onlyOne(anchor: Anchor, placed: readonly Placement[]): Placement {
  const unchanged = placed.filter((placement) => 'partChanged' in placement && !placement.partChanged);
  const unmoved = unchanged.filter(
    (placement) => 'span' in placement && placement.span.start === anchor.position.start,
  );
  for (const candidates of [unchanged, unmoved]) if (candidates.length === 1 && candidates[0]) return candidates[0];
  return { kind: 'orphan', reason: 'ambiguous' };
}

function proposed(anchor: Anchor, document: IndexedDocument, reason: OrphanReason, scope?: Span): Placement {
  const proposal = proposalFor(anchor, document);
  if (proposal) return { kind: 'moved', proposal: proposal.span, path: proposal.path, reason };
  return { kind: 'orphan', reason, scope };
}
