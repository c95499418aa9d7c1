/** What a text is read into before anything is bound: groups of numbers under a unit word, and mentions of acts. */
import type { Language } from '@/lib/base/language';
import type { ActId } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';
import type { Head, Unit } from './forms';

/** A number as written; what `a-b` means (inserted article, range, shortened range) is decided with the inventory. */
export type Value =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'dash'; readonly from: string; readonly to: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** One member of a list, with the levels written together with it: "14 (3) (b)" has three. */
export interface Item {
  readonly span: Span;
  readonly levels: readonly Value[];
  /** Written "20.29": an article of another country's code, or paragraph 29 of article 20. */
  readonly dotted?: boolean | undefined;
}

/** Numbers under one unit word. Token indexes are half-open. */
export interface Group {
  readonly kind: 'group';
  readonly unit: Unit;
  readonly language: Language;
  readonly items: readonly Item[];
  readonly plural: boolean;
  /** "this article", "of that article": the number is known from elsewhere. */
  readonly self?: 'this' | 'that' | undefined;
  readonly from: number;
  readonly to: number;
}

/** A group of the tokens from `from` to `to`. */
export const groupOf = (
  unit: Unit,
  language: Language,
  items: readonly Item[],
  from: number,
  to: number,
  plural = false,
  self?: Group['self'],
): Group => ({ kind: 'group', unit, language, items, plural, self, from, to });

/** How a mention names its act. */
export type Naming = 'name' | 'acronym' | 'generic' | 'this' | 'that' | 'other' | 'body';

/** Words about the edition beside the name of an act. */
export interface EditionClue {
  readonly kind: 'new' | 'old' | 'now' | 'year';
  readonly year?: number | undefined;
}

/** A name of an act, an acronym, or a word such as "the Convention". */
export interface Mention {
  readonly kind: 'mention';
  readonly naming: Naming;
  /** Acts that bear the name: the editions of one family, or several acts under a general word. */
  readonly acts: readonly ActId[];
  readonly head: Head | undefined;
  /** A word for another country stands in the phrase. */
  readonly foreign: boolean;
  /** A word for Kazakhstan stands in the phrase. */
  readonly own: boolean;
  readonly clue: EditionClue | undefined;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

export type Element = Group | Mention;

/** Ranks of units from large to small: positions in a path come from this order, not from the names. */
export const RANK: Readonly<Record<Unit, number>> = {
  article: 0,
  part: 1,
  paragraph: 2,
  point: 3,
  subpoint: 4,
  indent: 5,
  note: 6,
  chapter: -1,
  section: -2,
  apart: 9,
};

/** Notes and unnumbered paragraphs are counted apart from parts: `146/n1`, `10/1/i2`. */
const MARKS: Readonly<Partial<Record<Unit, string>>> = { note: 'n', indent: 'i' };

/** The members of a list, with the mark of their unit before their numbers. */
export function asMarked(items: readonly Item[], unit: Unit): readonly Item[] {
  const mark = MARKS[unit];
  return mark === undefined
    ? items
    : items.map((item) => ({ ...item, levels: item.levels.map((level) => marked(level, mark)) }));
}

const marked = (level: Value, mark: string): Value =>
  level.kind === 'one'
    ? { kind: 'one', text: mark + level.text }
    : { ...level, kind: 'range', from: mark + level.from, to: mark + level.to };
