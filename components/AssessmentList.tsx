import type { Language } from '@/lib/base/language';
import type { AssessmentView } from '@/lib/gap/card';
import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';
import { Quoted } from './Quoted';
import { Rendered } from './Rendered';
import { StatusMark, StatusWord } from './StatusMark';

export interface AssessmentListProps {
  readonly assessments: readonly AssessmentView[];
  readonly language: Language;
  /** Standing already told for the gap. */
  readonly told?: string | undefined;
}

/** Official grades, apart from our own view and in the very words they were given in. */
export function OfficialGrades({ assessments, language }: AssessmentListProps) {
  const words = pageWords(language);
  const graded = assessments.flatMap(({ grade, ...rest }) => (grade ? [{ ...rest, grade }] : []));
  if (graded.length === 0) return null;
  return (
    <section class="lc-section">
      <h4 class="lc-label">{words('grade')}</h4>
      {graded.map((item) => (
        <p key={`${item.date}${item.grade.given}`} class="lc-grade">
          <strong lang="en">{item.grade.given}</strong>
          <br />
          <span class="lc-soft">
            <Quoted
              phrase={words('grade.by', { assessor: '{text}', date: printWhen(item.date, language) })}
              text={item.assessor.name}
              lang="en"
            />
          </span>
        </p>
      ))}
    </section>
  );
}

/** How the status changed, oldest first. Folded: the present status already stands in the gap's own line. */
export function StatusHistory({ assessments, language, told }: AssessmentListProps) {
  const words = pageWords(language);
  if (assessments.length === 0) return null;
  const ordered = [...assessments].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <details class="lc-details">
      <summary>{words('history')}</summary>
      <ol class="lc-entries">
        {ordered.map((item) => (
          <li key={`${item.date}${item.status}${item.assessor.name}`} class="lc-entry">
            <p>
              <StatusMark status={item.status} /> <StatusWord status={item.status} language={language} />
              <span class="lc-dot">{printWhen(item.date, language)}</span>
              <span class="lc-dot" lang="en">
                {item.assessor.name}
              </span>
            </p>
            <p>
              <Rendered text={item.because} language={language} told={told} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
