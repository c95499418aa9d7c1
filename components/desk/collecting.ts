import type { RefItem } from '@/lib/note/dossier';

/** What can be put into the dossier from a view. */
export interface Collecting {
  /** Ids that stand in the open dossier. */
  readonly inside: ReadonlySet<string>;
  /** Puts records at the end, in this order; those that are inside already are passed over. */
  collect(items: readonly Collected[]): void;
}

export interface Collected {
  readonly kind: RefItem['kind'];
  readonly ref: string;
}
