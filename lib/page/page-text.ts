import type { Language } from '@/lib/base/language';
import type { ActId, Path } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';

/** A stretch of running text: paragraph, heading, list item, cell. Inline nodes and links inside it are joined. */
export interface TextBlock {
  readonly element: Element;
  /** Where it stands in `PageText.text`. */
  readonly span: Span;
}

/**
 * The text of a page as one string, blocks divided by a line feed each, and the way back to its nodes.
 * Reading never changes the page.
 */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  /** A live range over the words of `span`, or null when the nodes are gone. */
  rangeOf(span: Span): Range | null;
  /** The span that a range covers, or null when it lies outside. */
  spanOf(range: Range): Span | null;
}

/** The heading of an article on an act's own page. */
export interface ArticleHeading {
  readonly path: Path;
  readonly element: Element;
  readonly span: Span;
}

/** What a page is, as far as it says so itself. */
export interface PageFacts {
  /** The act whose own page this is. */
  readonly act?: ActId | undefined;
  readonly language?: Language | undefined;
  /** Date of the document that speaks, where the page states one. */
  readonly date?: string | undefined;
  readonly headings: readonly ArticleHeading[];
  /** Amendment footnotes, editor's notes, headings: no references are sought there. */
  readonly quiet: readonly Span[];
  articleAt(offset: number): Path | undefined;
}
