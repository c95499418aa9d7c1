import type { Anchor } from '@/lib/anchor/anchor';
import type { PagePainter, PainterOptions } from '@/lib/highlight/painter';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';

/** A place of a document's own table of contents. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the top. */
  readonly depth: number;
  go(): void;
}

/** Where the person was: page and share of its height from the top, or share of the whole text. */
export interface ReadingPosition {
  readonly page: number;
  readonly share: number;
}

/** What a search has found so far. */
export interface Hits {
  /** Number of the hit that is shown, from 1; 0 where there is none. */
  readonly current: number;
  readonly total: number;
  readonly searching: boolean;
}

export interface ViewState {
  readonly page: number;
  /** 1 where the document has no pages of its own. */
  readonly pages: number;
  /** 1 is the document's own size. */
  readonly scale: number;
  readonly hits: Hits | undefined;
}

/** The text of a document as far as it has been read. */
export interface ReadText {
  readonly page: LivePageText;
  readonly complete: boolean;
}

/** A document that is shown, whatever kind of file it was. */
export interface DocumentView {
  /** Whether it has pages that can be turned, rotated and counted. */
  readonly paged: boolean;
  readonly state: ViewState;
  readonly outline: readonly OutlineEntry[];
  /** The document's own title, where it states one. */
  readonly title: string | undefined;
  /** The text, first its beginning, then more and more of it. Ends early when the view is closed. */
  texts(): AsyncGenerator<ReadText, void>;
  facts(page: LivePageText): Generator<void, PageFacts>;
  painter(page: LivePageText, options: PainterOptions): PagePainter;
  /** Brings words into view; resolves when they are drawn, false when they cannot be shown. */
  show(page: LivePageText, span: Span): Promise<boolean>;
  /** Page of words, from 1. */
  pageOf(page: LivePageText, span: Span): number;
  /** Where words are printed: first page, and rectangles of all their lines on it. Nothing where there are no pages. */
  printed(page: LivePageText, span: Span): Pick<Anchor, 'page' | 'quads'>;
  goTo(page: number): void;
  readonly position: ReadingPosition;
  restore(position: ReadingPosition): void;
  zoom(step: 'in' | 'out' | 'width'): void;
  rotate(): void;
  find(query: string, step: 'first' | 'next' | 'previous'): void;
  endFind(): void;
  /** Prepares all of it for paper and opens the browser's dialog. @param onPage hears how far it is. */
  print(onPage: (page: number) => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
