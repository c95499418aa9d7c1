/** The ways in which the same place is cited, and what a citation is made from. */
import type { Names } from '@/lib/base/language';
import type { When } from '@/lib/base/when';

/**
 * `un` is what the reader in Geneva expects; `oscola` and `bluebook` follow those guides as far as they reach;
 * `gost` is the practice of Russian-speaking lawyers, `kk` that of Kazakh ones.
 */
export const CITATION_STYLES = ['un', 'oscola', 'bluebook', 'gost', 'kk'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export const isCitationStyle = (value: unknown): value is CitationStyle =>
  CITATION_STYLES.some((style) => style === value);

/** Piece of a citation; titles of books and papers stand in italics where the style asks for it. */
export interface CitedPiece {
  readonly text: string;
  readonly italic?: boolean | undefined;
}

/** A document to be cited. `Source` of `lib/gap` is one. */
export interface CitedSource {
  readonly kind: string;
  readonly symbol?: string | undefined;
  readonly title: CitedText;
  readonly author: CitedText;
  readonly date: When;
  /** `CAT, 53rd session`, or the body alone. */
  readonly session?: string | undefined;
  readonly langs: readonly string[];
  readonly url?: string | undefined;
  readonly rights?: string | undefined;
}

/** Text per language; where one is missing, another is shown. */
export type CitedText = { readonly [language in keyof Names]?: { readonly text: string } | undefined };

/** What the one who prints adds to a citation. */
export interface CiteOptions {
  /** `inline` in running text and `full` in a note or list; some styles write both alike. */
  readonly form?: 'inline' | 'full' | undefined;
  /** Day on which the page was looked at, printed after its address by `gost` and `kk` in Russian and Kazakh. */
  readonly accessed?: When | undefined;
}
