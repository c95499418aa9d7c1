/** A report ready to be written to any kind of file: blocks in order, footnotes, and what a person must still look at. */
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from '@/lib/citation/style';
import type { TemplateId } from './templates';

/** A piece of running text. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Where it is not the report's own. */
      readonly language?: Language | undefined;
      readonly strong?: boolean | undefined;
      readonly italic?: boolean | undefined;
    }
  /** Reference to `footnotes[number - 1]`. */
  | { readonly kind: 'footnote'; readonly number: number }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Line }
  /** Numbered paragraphs are counted through the whole report, as UN bodies ask. */
  | { readonly kind: 'paragraph'; readonly text: Line; readonly number?: number | undefined }
  | { readonly kind: 'quote'; readonly text: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
      /** Shares of the width, one per column. */
      readonly widths: readonly number[];
    };

/** Why a person must look at something before the report is filed. */
export const CAUTIONS = [
  /** The text in the report's language was translated by a machine, or its original has changed since. */
  'machine-translation',
  'stale-translation',
  /** There is no text in the report's language: another one is printed. */
  'missing-translation',
  /** The place in the source is not established. */
  'doubtful-pin',
  /** The cited wording is no longer in force, or the act was replaced. */
  'superseded-edition',
  /** No such article or part in the edition cited. */
  'no-such-provision',
  /** The source itself names a wrong provision; the editor's note says which one is meant. */
  'slip-in-source',
  /** The library file of the record was removed. */
  'retired-pack',
  /** A note of the person's own stands in the paper: what it says, and of whom, goes out with it. */
  'own-note',
  /** The note was deleted, or is not on this computer. */
  'missing-note',
  /** Two versions of a text stand side by side, and nobody has decided. */
  'undecided-text',
  /** The date of the source is not printed in it. */
  'inferred-date',
  /** A placeholder in square brackets stands where the author's own words belong. */
  'to-be-written',
] as const;
export type CautionKind = (typeof CAUTIONS)[number];

export interface Caution {
  readonly kind: CautionKind;
  /** Item of the dossier in which it was met; absent for a result without a dossier. */
  readonly item?: string | undefined;
  /** Id of the record or note. */
  readonly record?: string | undefined;
  /** In words, in the report's language: what exactly. */
  readonly about: string;
  /** Footnote in which it stands. */
  readonly footnote?: number | undefined;
}

/** A library file that the report rests on. */
export interface PackStamp {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly title: string;
  /** No longer installed: its records stand as they were kept with the dossier. */
  readonly retired?: true | undefined;
}

export interface Report {
  readonly title: string;
  readonly language: Language;
  readonly style: CitationStyle;
  readonly template: TemplateId;
  readonly blocks: readonly Block[];
  /** Number of the first block of the annex: library files, filter, sources. It does not count against limits. */
  readonly annexFrom: number;
  readonly footnotes: readonly Line[];
  readonly cautions: readonly Caution[];
}
