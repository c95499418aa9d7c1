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

/** A text node and where its first character stands inside the text of its run. */
export interface TextPiece {
  readonly node: Text;
  readonly start: number;
}

/**
 * An unbroken stretch of inline nodes in one block element. It keeps its identity over rereads as long as its
 * element and its words stay, so that whoever painted it need not paint it again.
 */
export interface TextRun {
  readonly element: Element;
  readonly text: string;
  /** Its text nodes as they are now (wrapping splits nodes), or null when the words are no longer there. */
  pieces(): readonly TextPiece[] | null;
}

export interface LiveBlock extends TextBlock {
  readonly run: TextRun;
}

/** The text of a page that painters and rereads work on. */
export interface LivePageText extends PageText {
  readonly root: Element;
  readonly blocks: readonly LiveBlock[];
}

/** The heading of an article on an act's own page. */
export interface ArticleHeading {
  readonly path: Path;
  readonly element: Element;
  readonly span: Span;
}

/** A numbered paragraph of a UN document. */
export interface NumberedParagraph {
  readonly number: number;
  readonly span: Span;
}

/** What a page is, as far as it says so itself. */
export interface PageFacts {
  /** The act whose own page this is. */
  readonly act?: ActId | undefined;
  readonly language?: Language | undefined;
  /** Date of the document that speaks, where the page states one. */
  readonly date?: string | undefined;
  /** Symbol of the UN document that speaks: `CCPR/C/KAZ/CO/2`. */
  readonly symbol?: string | undefined;
  /** The treaty whose body speaks, as its symbol says: what "the Covenant" or "the Convention" means there. */
  readonly treaty?: ActId | undefined;
  readonly headings: readonly ArticleHeading[];
  /** Of a UN document, in reading order. */
  readonly paragraphs?: readonly NumberedParagraph[] | undefined;
  /** Amendment footnotes, editor's notes, headings: no references are sought there. */
  readonly quiet: readonly Span[];
  articleAt(offset: number): Path | undefined;
}
