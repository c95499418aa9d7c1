import type { LText, Names } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { ActId, EditionId, Path, Provision } from '@/lib/law/provision';
import type { Action, Confidence, GapKind, Level, PassageKind, Status } from './vocabulary';

/** A question to the library: one provision, as it was cited. */
export interface ProvisionQuery extends Provision {
  /** Date of the citing document, to choose the wording that it meant. */
  readonly on?: When | undefined;
}

/** What the page needs to paint a reference: how much is recorded for it. */
export interface ProvisionSummary {
  readonly act: ActId;
  readonly path: Path;
  /** Gaps of the library that concern it, whatever their status. */
  readonly gaps: number;
  /** Those of them that are not closed. */
  readonly open: number;
}

/** Why a gap is shown on this provision, in falling order of relevance. */
export type Relevance = 'exact' | 'inside' | 'article' | 'concordance' | 'standard';

export interface EvidenceView {
  readonly passage: string;
  readonly source: {
    readonly id: string;
    readonly title: LText;
    readonly author: LText;
    readonly date: When;
    readonly symbol?: string | undefined;
    readonly url?: string | undefined;
    readonly kind: string;
  };
  /** Place in the source as printed there: "para. 24 (c)". */
  readonly pin: string;
  /** The same in the other languages of the interface: «п. 24 c)». */
  readonly pinIn: { readonly ru: string; readonly kk: string };
  readonly pinStatus: Confidence;
  readonly says: LText;
  /** Finding where absent. */
  readonly kind?: PassageKind | undefined;
  readonly quote?: { readonly lang: string; readonly text: string } | undefined;
}

export interface RecommendationView {
  readonly id: string;
  readonly text: LText;
  readonly addressee: string;
  readonly actionType: Action;
  /** Dates of all sources that asked for it, oldest first, repeats included: "asked 2014, 2025". */
  readonly asked: readonly When[];
  readonly evidence: readonly EvidenceView[];
}

export interface AssessmentView {
  readonly date: When;
  readonly status: Status;
  readonly assessor: { readonly kind: string; readonly name: string };
  readonly grade?: { readonly scale: string; readonly value: string; readonly given: string } | undefined;
  readonly because: LText;
}

export interface GapView {
  readonly id: string;
  readonly title: LText;
  readonly body: LText;
  readonly kinds: readonly GapKind[];
  readonly level: readonly Level[];
  readonly relevance: Relevance;
  /** Which of the gap's provisions matched, and how it was cited there. */
  readonly on: Provision & {
    readonly asCited?: string | undefined;
    readonly basis: string;
    readonly note?: string | undefined;
  };
  readonly status: Status;
  readonly statusDate?: When | undefined;
  /** Judged worse than before, and not closed since. */
  readonly worsened: boolean;
  /** Dates of the sources that raised it, oldest first, each once. */
  readonly raised: readonly When[];
  readonly confidence: Confidence;
  readonly evidence: readonly EvidenceView[];
  readonly recommendations: readonly RecommendationView[];
  readonly assessments: readonly AssessmentView[];
  readonly standards: readonly Provision[];
  /** Fields that the person changed, as `title.ru`; what is shown there is the person's own text. */
  readonly edited?: readonly string[] | undefined;
  /** Names and versions of the library files it comes from. */
  readonly packs: readonly string[];
}

/** How a provision's number or wording moved: "what was part 1 is part 2 today". */
export interface ShiftView {
  readonly from: Provision;
  readonly to: readonly Provision[];
  readonly relation: 'same' | 'renumbered' | 'narrowed' | 'widened' | 'split' | 'merged' | 'repealed';
  readonly confidence: Confidence;
  readonly evidence: string;
}

/** Everything the overlay shows about one provision. */
export interface ProvisionCard {
  readonly act: {
    readonly id: ActId;
    readonly title: Names;
    readonly short: Names;
    readonly unit: 'part' | 'point' | 'paragraph';
    readonly inForce: { readonly from: When | null; readonly to: When | null };
    readonly replacedBy?: ActId | undefined;
  };
  readonly path: Path;
  /** Official heading of the article, where known. */
  readonly heading: Names;
  readonly exists: 'yes' | 'no' | 'unknown';
  /** The wording cited, where it is recorded. */
  readonly cited?: EditionView | undefined;
  /** The wording in force today, where it is recorded. */
  readonly current?: EditionView | undefined;
  /** What became of it since the wording or act that was cited. */
  readonly shifts: readonly ShiftView[];
  /** Which earlier wordings and acts it comes from. */
  readonly origins: readonly ShiftView[];
  readonly links: readonly { readonly lang: 'en' | 'ru' | 'kk'; readonly url: string; readonly toArticle: boolean }[];
  readonly gaps: readonly GapView[];
  /** Treaty articles that the gaps measure the provision against, most frequent first. */
  readonly related: readonly Provision[];
}

export interface EditionView {
  readonly id: EditionId;
  readonly by: string;
  readonly from: When | null;
  readonly fromRule?: string | undefined;
  readonly to: When | null;
}
