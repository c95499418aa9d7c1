import type { Language } from '@/lib/base/language';
import { CAUTIONS, type Caution } from '@/lib/report/report';
import { deskWords } from '@/lib/words/desk-words';

export interface CautionsProps {
  readonly cautions: readonly Caution[];
  readonly language: Language;
}

/** So many places of one kind are listed; thousands of the same would hide the rest. */
const LISTED = 50;

/** What a person must still look at before the paper is filed, by kind. */
export function Cautions({ cautions, language }: CautionsProps) {
  const words = deskWords(language);
  if (cautions.length === 0) return <p class="lc-notice lc-noprint">{words('caution.none')}</p>;
  const kinds = CAUTIONS.map((kind) => ({ kind, found: cautions.filter((one) => one.kind === kind) }));
  return (
    <section class="lc-desk-cautions lc-noprint">
      <h3>{words('caution.title', { count: cautions.length })}</h3>
      {kinds
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <details key={kind} class="lc-desk-caution">
            <summary>
              {words(`caution.${kind}`)} <span class="lc-soft">({found.length})</span>
            </summary>
            <ul class="lc-small">
              {found.slice(0, LISTED).map((caution, index) => (
                <li key={`${index}${caution.about}`}>
                  {caution.about}
                  {caution.footnote !== undefined && (
                    <span class="lc-soft lc-dot">{words('caution.footnote', { number: caution.footnote })}</span>
                  )}
                </li>
              ))}
            </ul>
            {found.length > LISTED && (
              <p class="lc-soft lc-small">{words('caution.more', { count: found.length - LISTED })}</p>
            )}
          </details>
        ))}
    </section>
  );
}
