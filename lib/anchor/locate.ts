import type { Span } from '@/lib/text/span';
import type { Anchor } from './anchor';
import { proposalFor } from './elsewhere';
import { recognises } from './evidence';
import type { OrphanReason, Placement } from './placement';
import { chainOf, type Entry, type IndexedDocument } from './structure';
import { indexTwinsInSteps } from './twins';
import { findAnywhere } from './unscoped';
import { findWithin } from './within';

/** What is known of an anchor before the whole document is searched for where its provision may have gone. */
type Standing =
  | Placement
  /** Not where it was: only the whole document can tell whether there is something to propose. */
  | { readonly kind: 'lost'; readonly reason: OrphanReason; readonly scope?: Span | undefined };

/**
 * Where the words of an anchor stand in a document now. An anchor with a path is never accepted outside its provision:
 * what is found elsewhere is only proposed. The document must be the one the note belongs to (`documentKey`).
 */
export function resolveAnchor(anchor: Anchor, document: IndexedDocument): Placement {
  const standing = standingOf(anchor, document);
  return standing.kind === 'lost' ? proposed(anchor, document, standing) : standing;
}

/**
 * The same for many anchors, step by step: first those whose provision stands where it stood or is recognised among its
 * neighbours, which costs next to nothing; only for the others every provision of the document is made ready to be compared.
 */
export function* resolveInSteps(
  anchors: readonly Anchor[],
  document: IndexedDocument,
): Generator<void, readonly Placement[]> {
  const standings: Standing[] = [];
  for (const anchor of anchors) {
    standings.push(standingOf(anchor, document));
    yield;
  }
  if (standings.some(({ kind }) => kind === 'lost')) yield* readyForComparing(document);
  const placements: Placement[] = [];
  for (const [index, standing] of standings.entries()) {
    const anchor = anchors[index];
    if (standing.kind !== 'lost') placements.push(standing);
    else if (anchor) {
      placements.push(proposed(anchor, document, standing));
      yield;
    }
  }
  return placements;
}

function standingOf(anchor: Anchor, document: IndexedDocument): Standing {
  if (anchor.path !== undefined) {
    const stretches = stretchesOf(document, anchor.path, anchor);
    return unchanged(anchor, document, stretches) ?? inProvisions(anchor, document, stretches);
  }
  const top = document.entries[0]?.span.start;
  if (anchor.front && top !== undefined) return findWithin(anchor, document, { start: 0, end: top });
  return findAnywhere(anchor, document);
}

/**
 * The placement of an anchor whose provision is letter by letter what it was, and stands where it stood or inside an article
 * that is what it was: recognising it by its neighbours could only say the same, at a hundred times the cost.
 */
function unchanged(anchor: Anchor, document: IndexedDocument, stretches: readonly Stretch[]): Placement | undefined {
  const { position, quote, scope } = anchor;
  if (stretches.some((stretch) => isUnmoved(anchor, document, spanOf(stretch))))
    return { kind: 'exact', span: { start: position.start, end: position.end }, partChanged: false };
  const [only] = stretches;
  if (!scope || !only || stretches.length > 1) return undefined;
  const { start, end } = spanOf(only);
  if (document.text.slice(start, end) !== scope.text || !isInSameArticle(anchor, document, only)) return undefined;
  const at = start + scope.at;
  return { kind: 'exact', span: { start: at, end: at + quote.exact.length }, partChanged: false };
}

/** Whether the article round a stretch, or the articles, are what they were as a whole; one that was not recorded proves nothing. */
function isInSameArticle({ levels = [] }: Anchor, document: IndexedDocument, { first, last }: Stretch): boolean {
  const levelOf = ({ path }: Entry) => levels.find((level) => level.path === path);
  const [article = first] = chainOf(first);
  if (levelOf(article)?.hash !== document.hashOf(article)) return false;
  const [other = last] = chainOf(last);
  return other === article || chainOf(last).every((entry) => levelOf(entry) === undefined);
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

function inProvisions(anchor: Anchor, document: IndexedDocument, stretches: readonly Stretch[]): Standing {
  if (stretches.length === 0) return { kind: 'lost', reason: 'no-provision' };
  const { levels = [] } = anchor;
  const same = stretches.filter(
    ({ first, last }) => recognises(document, levels, first) && (first === last || recognises(document, levels, last)),
  );
  const scope = stretches.length === 1 && stretches[0] ? spanOf(stretches[0]) : undefined;
  if (same.length === 0) return { kind: 'lost', reason: 'renumbered', scope };
  const placements = same.map((stretch) => findWithin(anchor, document, spanOf(stretch)));
  const placed = placements.filter(({ kind }) => kind !== 'orphan');
  if (placed.length > 1) return onlyOne(anchor, placed);
  const [only] = placed;
  if (only) return only;
  const reason = placements.some((placement) => placement.kind === 'orphan' && placement.reason === 'ambiguous')
    ? 'ambiguous'
    : 'words-gone';
  return { kind: 'lost', reason, scope };
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

function proposed(
  anchor: Anchor,
  document: IndexedDocument,
  { reason, scope }: Extract<Standing, { kind: 'lost' }>,
): Placement {
  const proposal = proposalFor(anchor, document);
  if (proposal) return { kind: 'moved', proposal: proposal.span, path: proposal.path, reason };
  return { kind: 'orphan', reason, scope };
}
