import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Language, renderingIn } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { GapView } from '@/lib/gap/card';
import type { Status } from '@/lib/gap/vocabulary';
import { type PageKey, pageWords, type Words } from '@/lib/words/words';
import { OfficialGrades, StatusHistory } from './AssessmentList';
import { EvidenceList } from './EvidenceList';
import { basisName, confidenceName, kindName, levelName } from './labels';
import { Quoted } from './Quoted';
import { RecommendationList, years } from './RecommendationList';
import { Rendered, Standing, standingOf } from './Rendered';
import { StatusMark, StatusWord } from './StatusMark';
import { provisionName } from './say';

export interface GapItemProps {
  readonly gap: GapView;
  readonly language: Language;
  /** Unfolded at first; the person's own choice holds afterwards. */
  readonly open: boolean;
  /** What a person may do with it; a card on a foreign page offers nothing. */
  readonly own?: ComponentChildren;
}

/** One gap: its proposition and status always in sight, the rest behind one fold. */
export function GapItem({ gap, language, open, own }: GapItemProps) {
  const [unfolded, setUnfolded] = useState(open);
  const id = useId();
  return (
    <li class="lc-gap" data-gap={gap.id}>
      <h3>
        <button
          type="button"
          class="lc-gap-head"
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => setUnfolded(!unfolded)}
        >
          <StatusMark status={shapeOf(gap)} />
          <span class="lc-gap-title">
            <Rendered text={gap.title} language={language} standing={false} />
          </span>
          <Chevron />
        </button>
      </h3>
      <GapMeta gap={gap} language={language} />
      <div id={id} class="lc-gap-body" hidden={!unfolded}>
        {unfolded && <GapBody gap={gap} language={language} />}
        {unfolded && own}
      </div>
    </li>
  );
}

export function GapMeta({ gap, language }: { readonly gap: GapView; readonly language: Language }) {
  const words = pageWords(language);
  return (
    <p class="lc-gap-meta">
      <StatusWord status={gap.status} date={dateOf(gap)} language={language} />
      {gap.worsened && gap.status !== 'worsened' && (
        <span class="lc-dot">
          <StatusWord status="worsened" date={worsenedOn(gap)} language={language} />
        </span>
      )}
      {gap.raised.length > 0 && <span class="lc-dot">{words('raised', { dates: years(gap.raised) })}</span>}
      {isChanged(gap, language) && <span class="lc-dot lc-changed">{words('own.changed')}</span>}
      <Standing text={gap.title} language={language} />
    </p>
  );
}

/** Whether what is shown is the person's own text, in the title or below. */
function isChanged({ edited = [], title, body }: GapView, language: Language): boolean {
  const shown = [`title.${renderingIn(title, language).language}`, `body.${renderingIn(body, language).language}`];
  return shown.some((field) => edited.includes(field));
}

/** The sign in front of the title: that it grew worse says more than that it is open. */
export const shapeOf = (gap: GapView): Status => (gap.worsened && gap.status !== 'closed' ? 'worsened' : gap.status);

// An open gap is open today; the year of whoever last said so would read as the year it opened.
const dateOf = (gap: GapView): When | undefined =>
  gap.status === 'open' || gap.status === 'unknown' ? undefined : gap.statusDate;

const worsenedOn = (gap: GapView): When | undefined =>
  gap.assessments.findLast((assessment) => assessment.status === 'worsened')?.date;

function GapBody({ gap, language }: { readonly gap: GapView; readonly language: Language }) {
  const words = pageWords(language);
  const told = standingOf(gap.title, language);
  const basis = basisName(gap.on.basis, language);
  return (
    <>
      <p>
        <Rendered text={gap.body} language={language} told={told} />
      </p>
      <EvidenceList evidence={gap.evidence} language={language} told={told} />
      <RecommendationList recommendations={gap.recommendations} language={language} told={told} />
      <OfficialGrades assessments={gap.assessments} language={language} />
      <StatusHistory assessments={gap.assessments} language={language} told={told} />
      <div class="lc-soft lc-small">
        <p>
          {words('gap.kind', { text: gap.kinds.map((kind) => kindName(kind, language)).join(', ') })}
          <span class="lc-dot">
            {words('gap.level', { text: gap.level.map((level) => levelName(level, language)).join(', ') })}
          </span>
        </p>
        <p>
          {whyHere(gap, language, words)}
          {basis && <span class="lc-dot">{basis}</span>}
        </p>
        {gap.on.asCited && (
          <p>
            <Quoted phrase={words('cited.there')} text={gap.on.asCited} lang="und" />
          </p>
        )}
        {gap.on.note && (
          <p>
            <Quoted phrase={words('editor.note')} text={gap.on.note} lang="en" />
          </p>
        )}
        <p>{words('confidence', { level: confidenceName(gap.confidence, language) })}</p>
        <p>
          <Quoted phrase={words('library.file')} text={gap.packs.join(', ')} lang="und" />
        </p>
      </div>
    </>
  );
}

function whyHere(gap: GapView, language: Language, words: Words<PageKey>): string {
  switch (gap.relevance) {
    case 'exact':
      return words('relevance.exact');
    case 'inside':
      return words('relevance.inside', { name: provisionName(gap.on, language) });
    case 'article':
      return words('relevance.article');
    case 'concordance':
      return words('relevance.concordance', { name: provisionName(gap.on, language) });
    case 'standard':
      return words('relevance.standard');
  }
}

function Chevron() {
  return (
    <svg class="lc-chevron" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M4 6.5 8 10.5l4-4" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}
