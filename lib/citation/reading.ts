import type { Span } from '@/lib/text/span';
import type { Memory } from './bind';
import type { DocumentFacts } from './document';
import type { EditionFacts } from './editions';
import type { FindContext } from './reference';

/** One text on its way through the detector. */
export interface Reading {
  readonly text: string;
  readonly context: FindContext;
  readonly facts: DocumentFacts;
  readonly memory: Memory;
  readonly editions: EditionFacts;
  toSource(span: Span): Span;
  sourceAt(offset: number): number;
}
