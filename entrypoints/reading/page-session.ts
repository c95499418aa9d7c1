import type { ReadingOptions } from '@/entrypoints/notes/meeting';
import type { Badges } from '@/lib/highlight/badge';
import type { PagePainter } from '@/lib/highlight/painter';
import type { ActId, Path } from '@/lib/law/provision';
import type { PageReference, PageState } from '@/lib/message/page-state';
import type { Found } from './found';
import type { Scan } from './scan';

/** Lacuna at work on one page, from the first look until it is stopped. */
export interface PageSession {
  /** Everything known of the page, for the panel: long on a long page. */
  state(): PageState;
  readonly status: PageState['status'];
  /** Date of the document that speaks, where it states one. */
  readonly date: PageState['date'];
  /** Undefined until the whole page was read. */
  read(): Scan | undefined;
  readonly painter: PagePainter | undefined;
  readonly badges: Badges | undefined;
  foundById(id: string): Found | undefined;
  reference(id: string): PageReference | undefined;
  /** The page's own article behind a badge. */
  headingById(id: string): { readonly act: ActId; readonly path: Path } | undefined;
  /** The words of a reference, for the overlay beside it; they go nowhere else. */
  wordsOf(id: string): string;
  rescan(): void;
  /** Asks the library again, the references stay. */
  refresh(): void;
  /** The script that draws badges is there. */
  showBadges(): void;
  /** Draws all labels again in another interface language. */
  relabel(): void;
}

export interface SessionOptions extends Omit<ReadingOptions, 'onOrphan'> {
  onBadge(id: string): void;
}
