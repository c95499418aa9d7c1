import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { ActId, EditionId, Path } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';

/**
 * What a target turned out to be. Only `resolved` targets are shown as links into the law:
 * `ambiguous` fits several acts or provisions · `nonexistent` names an article the act does not have ·
 * `foreign` belongs to another country · `other-act` to an act without an inventory here ·
 * `self` to the page's own act where the page does not say which it is.
 */
export type TargetStatus = 'resolved' | 'ambiguous' | 'nonexistent' | 'foreign' | 'other-act' | 'self';

/** By what the act was decided, in the order of trust. */
export type ActBasis = 'explicit' | 'definition' | 'carried' | 'this-act' | 'lead-in' | 'heading' | 'document' | 'page';

/** By what the edition was decided; `only`: there is no other. Each but that one has words in every interface language. */
export type EditionBasis = 'stated' | 'name' | 'number' | 'content' | 'date' | 'page' | 'default' | 'only';

/** Warnings a target may carry; each has words in every interface language. */
export type TargetWarning =
  | 'chapter-mismatch'
  | 'edition-doubtful'
  | 'superseded-act'
  | 'not-yet-in-force'
  | 'inventory-incomplete'
  | 'part-unknown';

export interface Alternative {
  readonly act: ActId;
  readonly path: Path;
}

/** One provision that a reference points to: each member of a list and of a range is a target of its own. */
export interface Target {
  readonly status: TargetStatus;
  /** Null where no act could be named (`foreign`, `self`, some `ambiguous`). */
  readonly act: ActId | null;
  readonly path: Path;
  /**
   * True where the words skip the act's second level: «подпункт 11) статьи 46», "article 37 (c)". The path counts positions,
   * so its second level is then what elsewhere is the third.
   */
  readonly pointOnly?: boolean | undefined;
  /** Where this target's own words stand, inside the reference's span. */
  readonly span: Span;
  readonly edition?: EditionId | undefined;
  readonly actBasis: ActBasis;
  readonly editionBasis: EditionBasis;
  /** The words that decided the act; outside the reference's span when it was carried over. Null when nothing in the text did. */
  readonly evidence: Span | null;
  /** Other readings, most likely first. */
  readonly alternatives: readonly Alternative[];
  /** For `nonexistent`: what was probably meant. */
  readonly suggestion?: Alternative | undefined;
  readonly warnings: readonly TargetWarning[];
}

/** A citation in a text, with everything it points to. Spans are UTF-16 offsets into the text that was searched. */
export interface Reference {
  readonly span: Span;
  readonly language: Language;
  readonly targets: readonly Target[];
}

/** What the detector knows about the text besides its words. Everything may be absent. */
export interface FindContext {
  /** Language of the text; found from its letters where absent. */
  readonly language?: Language | undefined;
  /** The act on whose own page the text stands: what "this Code" means. */
  readonly act?: ActId | undefined;
  /** The article in whose text an offset stands: what "this article" means. */
  readonly articleAt?: ((offset: number) => Path | undefined) | undefined;
  /** Date of the document that speaks: decides between editions. */
  readonly date?: When | undefined;
  /** The treaty whose body speaks, where its symbol says so: what "the Covenant" or "the Convention" means there. */
  readonly treaty?: ActId | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** Stretches that hold no references: amendment footnotes, editor's notes, headings of articles. */
  readonly quiet?: readonly Span[] | undefined;
  /** Paragraphs, items, cells and headings of a page, by their beginning: a sentence ends with its block. */
  readonly blocks?: readonly { readonly span: Span }[] | undefined;
  /** Today, for undated texts: which edition is in force now. */
  readonly today: When;
}
