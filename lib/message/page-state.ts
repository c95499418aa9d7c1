import type { When } from '@/lib/base/when';
import type { ActBasis, Alternative, EditionBasis, TargetStatus, TargetWarning } from '@/lib/citation/reference';
import type { ActId, EditionId, Path } from '@/lib/law/provision';

/** One target of a reference as panel and popup hear of it: act and article, never the page's words. */
export interface PageTarget {
  readonly status: TargetStatus;
  readonly act: ActId | null;
  readonly path: Path;
  readonly edition?: EditionId | undefined;
  readonly actBasis: ActBasis;
  readonly editionBasis: EditionBasis;
  readonly alternatives: readonly Alternative[];
  readonly suggestion?: Alternative | undefined;
  readonly warnings: readonly TargetWarning[];
  readonly gaps: number;
  readonly open: number;
}

export interface PageReference {
  /** Unique on the page; what `page.jump` takes. */
  readonly id: string;
  readonly targets: readonly PageTarget[];
}

/** Why a page cannot be read, each with words in every interface language. */
export type Unreadable = 'no-body' | 'xml' | 'svg' | 'pdf' | 'frame' | 'too-large' | 'not-started';

export interface PageState {
  readonly status: 'scanning' | 'ready' | 'off' | 'unreadable' | 'failed';
  readonly reason?: Unreadable | undefined;
  /** Id of the failure and the version, to be copied into a report. */
  readonly trouble?: { readonly code: string; readonly id: string; readonly version: string } | undefined;
  readonly act?: ActId | undefined;
  readonly date?: When | undefined;
  /** Set until the library has answered: no gaps then means only that nobody has looked. */
  readonly unasked?: true | undefined;
  /** In reading order. */
  readonly references: readonly PageReference[];
  /** Articles of the page's own act with recorded gaps, in reading order. */
  readonly headings: readonly {
    readonly id: string;
    readonly path: Path;
    readonly gaps: number;
    readonly open: number;
  }[];
  /** All there are on the page; set when only the first of them are listed. */
  readonly totals?: { readonly references: number; readonly withGaps: number } | undefined;
  /** True when the marks could not be kept in the page and are painted over it instead. */
  readonly painted?: 'marks' | 'highlights' | undefined;
}
