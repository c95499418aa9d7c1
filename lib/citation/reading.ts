import type { Span } from '@/lib/text/span';
import type { Memory } from './bind';
import type { Provisions } from './chains';
import type { Decided } from './check';
import type { DocumentFacts } from './document';
import type { EditionFacts } from './editions';
import type { FindContext, Reference } from './reference';

/** One text on its way through the detector. */
export interface Reading {
  readonly text: string;
  readonly context: FindContext;
  readonly facts: DocumentFacts;
  readonly memory: Memory;
  readonly editions: EditionFacts;
  readonly decided: Decided;
  /** References whose act nothing has decided yet; later words may. */
  readonly open: Map<Reference, Provisions>;
  /** The text reads as it stands, so that no span needs to be led back. */
  readonly plain: boolean;
  toSource(span: Span): Span;
  /** Whether a block of the page ends between two offsets. */
  readonly divides: (from: number, to: number) => boolean;
  sourceAt(offset: number): number;
}
