import type { ActId, Provision } from '@/lib/law/provision';
import type { AssessmentView, EvidenceView, GapView, ProvisionCard } from './card';
import type { Gap } from './gap';
import type { Library, Wording } from './library';
import { voiceOf } from './persistence';
import { type CardFacts, provisionCard } from './provision-card';
import type { SourceKind } from './vocabulary';
import { wordingsOf } from './wording';

/** All that is recorded on one article, in the order in which a submission argues. */
export interface ArticleDossier {
  readonly card: ProvisionCard;
  /** Recorded wordings of the article, oldest first. */
  readonly wordings: readonly Wording[];
  /** Official grades, verbatim, by date. */
  readonly grades: readonly { readonly gap: string; readonly assessment: AssessmentView }[];
  /** What the State itself says. */
  readonly answers: readonly { readonly gap: string; readonly evidence: EvidenceView }[];
  /** Gaps of the article that the filter leaves out: a dossier must not look complete when it is not. */
  readonly leftOut: number;
}

/** @param gaps those that the filter lets through. */
export function articleDossier(
  library: Library,
  { act, article }: { readonly act: ActId; readonly article: string },
  gaps: readonly Gap[],
  facts: CardFacts,
): ArticleDossier {
  const place: Provision = { act, path: article };
  const whole = provisionCard(library, place, facts);
  const wanted = new Set<string>(gaps.map(({ id }) => id));
  const kept = whole.gaps.filter(({ id }) => wanted.has(id));
  return {
    card: { ...whole, gaps: kept },
    wordings: wordingsOf(library, place),
    grades: gradesIn(kept),
    answers: answersIn(kept),
    leftOut: whole.gaps.length - kept.length,
  };
}

const gradesIn = (gaps: readonly GapView[]): ArticleDossier['grades'] =>
  gaps
    .flatMap(({ id, assessments }) =>
      assessments.filter(({ grade }) => grade).map((assessment) => ({ gap: id, assessment })),
    )
    .sort((a, b) => (a.assessment.date < b.assessment.date ? -1 : 1));

function answersIn(gaps: readonly GapView[]): ArticleDossier['answers'] {
  const told = new Set<string>();
  return gaps.flatMap(({ id, evidence }) =>
    evidence.flatMap((one) => {
      if (voiceOf(one.source.kind as SourceKind) !== 'state' || told.has(one.passage)) return [];
      told.add(one.passage);
      return [{ gap: id, evidence: one }];
    }),
  );
}
