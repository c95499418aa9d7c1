import type { Path } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';

/** Why a note has no place. */
export type OrphanReason =
  /** Its provision is not in the document: repealed, or the document is not the same. */
  | 'no-provision'
  /** Another provision stands under its number now. */
  | 'renumbered'
  /** Its provision stands, its words do not. */
  | 'words-gone'
  /** Its words stand more than once, and nothing tells which are meant. */
  | 'ambiguous'
  /** The document has no provisions to seek in, and its words are not there. */
  | 'not-found';

/** Where the words of a note are now; spans are UTF-16 offsets into the document's text. */
export type Placement =
  /** The same words, letter by letter. */
  | { readonly kind: 'exact'; readonly span: Span; readonly partChanged: boolean }
  /** The same words in another spelling: spaces, quotes, dashes, ё, look-alikes. */
  | { readonly kind: 'normalised'; readonly span: Span; readonly partChanged: boolean }
  /** The words changed by at most a fifth. */
  | { readonly kind: 'changed'; readonly span: Span; readonly partChanged: true }
  /** Found under another number or place: a proposal, and nothing more before a person has accepted it. */
  | { readonly kind: 'moved'; readonly proposal: Span; readonly path: Path; readonly reason: OrphanReason }
  /** @property scope what stands in its place now, to be shown beside the former text. */
  | { readonly kind: 'orphan'; readonly reason: OrphanReason; readonly scope?: Span | undefined };
