import type { Language } from '@/lib/base/language';
import type { RecommendationView } from '@/lib/gap/card';
import { yearOf } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';
import { SourceLine } from './EvidenceList';
import { actionName } from './labels';
import { Quoted } from './Quoted';
import { Rendered } from './Rendered';

export interface RecommendationListProps {
  readonly recommendations: readonly RecommendationView[];
  readonly language: Language;
  /** Standing already told for the gap. */
  readonly told?: string | undefined;
}

/** What to do, who asked for it and when. */
export function RecommendationList({ recommendations, language, told }: RecommendationListProps) {
  const words = pageWords(language);
  if (recommendations.length === 0) return null;
  return (
    <section class="lc-section">
      <h4 class="lc-label">{words('recommended')}</h4>
      <ul class="lc-entries">
        {recommendations.map((item) => (
          <li key={item.id} class="lc-entry" data-kind="recommendation">
            <p>
              <Rendered text={item.text} language={language} told={told} />
            </p>
            <p class="lc-soft lc-small">
              <span>{actionName(item.actionType, language)}</span>
              <span class="lc-dot">
                <Quoted phrase={words('addressee')} text={item.addressee} lang="en" />
              </span>
              {item.asked.length > 0 && <span class="lc-dot">{words('asked', { dates: years(item.asked) })}</span>}
            </p>
            {item.evidence.map((source) => (
              <p key={source.passage} class="lc-entry-source lc-small">
                <SourceLine item={source} language={language} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Years of several dates, each once: "2014, 2025". */
export const years = (dates: readonly string[]): string => [...new Set(dates.map(yearOf))].join(', ');
