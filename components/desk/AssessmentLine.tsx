import { Quoted } from '@/components/Quoted';
import { Rendered } from '@/components/Rendered';
import type { Language } from '@/lib/base/language';
import type { AssessmentView, GapView } from '@/lib/gap/card';
import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';

export interface AssessmentLineProps {
  readonly assessment: AssessmentView;
  readonly gap: GapView | undefined;
  readonly language: Language;
}

/** An official grade in the very words in which it was given, and on which gap. */
export function AssessmentLine({ assessment, gap, language }: AssessmentLineProps) {
  const { grade, assessor, date } = assessment;
  if (!grade) return null;
  return (
    <p class="lc-grade lc-desk-grade">
      <strong lang="en">
        {grade.value} · {grade.given}
      </strong>
      <br />
      <span class="lc-soft">
        <Quoted
          phrase={pageWords(language)('grade.by', { assessor: '{text}', date: printWhen(date, language) })}
          text={assessor.name}
          lang="en"
        />
      </span>
      {gap && (
        <>
          <br />
          <Rendered text={gap.title} language={language} standing={false} />
        </>
      )}
    </p>
  );
}
