/** Notes on a page: what is selected as an anchor, and an anchor as a range again. */
import type { Anchor } from '@/lib/anchor/anchor';
import { describeAnchor } from '@/lib/anchor/describe';
import { resolveInSteps } from '@/lib/anchor/locate';
import type { Placement } from '@/lib/anchor/placement';
import { type IndexedDocument, indexInSteps, paragraphOutline } from '@/lib/anchor/structure';
import { fail, ok, type Result } from '@/lib/base/result';
import { type OutlineEntry, readOutlineInSteps } from '@/lib/law/read-outline';
import type { LivePageText, PageFacts } from './page-text';
import { atOnce, inSlices, type SliceOptions } from './slices';

/** Longest quote of a note, in UTF-16 units: some twenty pages. */
export const MAX_QUOTE = 50_000;

/** Why a range cannot bear a note. */
export type Unquotable = 'empty' | 'outside' | 'too-long';

/** A page ready for describing and resolving, at once: for small pages and tests. To be made again when the page was read again. */
export function indexPage(page: LivePageText, facts: Pick<PageFacts, 'act' | 'paragraphs'>): IndexedDocument {
  return atOnce(indexing(page, facts));
}

/** The same in slices that leave the page its turn. Throws the signal's reason when it is aborted. */
export const indexPageInSlices = (
  page: LivePageText,
  facts: Pick<PageFacts, 'act' | 'paragraphs'>,
  options?: SliceOptions,
): Promise<IndexedDocument> => inSlices(indexing(page, facts), options);

function* indexing(page: LivePageText, facts: Pick<PageFacts, 'act' | 'paragraphs'>): Generator<void, IndexedDocument> {
  return yield* indexInSteps(page.text, yield* outlineOf(page, facts));
}

/** Only an act's own page is read as an act: an article quoted in the news is no provision of the newspaper. */
function* outlineOf(
  { text }: LivePageText,
  { act, paragraphs }: Pick<PageFacts, 'act' | 'paragraphs'>,
): Generator<void, readonly OutlineEntry[]> {
  if (act) return yield* readOutlineInSteps(text);
  return paragraphs && paragraphs.length > 0 ? paragraphOutline(text, paragraphs) : [];
}

/** The anchor of what a range covers. White space at its ends is left out. */
export function anchorOfRange(range: Range, page: LivePageText, document: IndexedDocument): Result<Anchor, Unquotable> {
  const span = range.collapsed ? null : page.spanOf(range);
  if (!span) return fail(range.collapsed ? 'empty' : 'outside');
  const words = page.text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  const end = span.end - (words.length - words.trimEnd().length);
  if (end <= start) return fail('empty');
  return end - start > MAX_QUOTE ? fail('too-long') : ok(describeAnchor({ start, end }, document));
}

/** A live range over the words of a placement, for painting; null for orphans, for proposals and where the nodes are gone. */
export function rangeOfPlacement(placement: Placement, page: LivePageText): Range | null {
  switch (placement.kind) {
    case 'exact':
    case 'normalised':
    case 'changed':
      return page.rangeOf(placement.span);
    case 'moved':
    case 'orphan':
      return null;
  }
}

/**
 * Where many anchors stand, in their order, in slices that leave the page its turn.
 *
 * @throws the signal's reason when it is aborted.
 */
export function resolveAnchors(
  anchors: readonly Anchor[],
  document: IndexedDocument,
  options?: SliceOptions,
): Promise<readonly Placement[]> {
  return inSlices(resolveInSteps(anchors, document), options);
}
