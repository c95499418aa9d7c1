import type { ComponentChildren } from 'preact';
import type { Language } from '@/lib/base/language';
import type { GapView, ProvisionCard } from '@/lib/gap/card';
import { type Provision, provisionKey } from '@/lib/law/provision';
import { pageWords } from '@/lib/words/words';
import { GapItem } from './GapItem';
import { OfficialLinks } from './OfficialLinks';
import { Origins, ShiftNotice } from './ShiftNotice';
import { provisionName } from './say';

export interface FindingCardProps {
  readonly card: ProvisionCard;
  readonly language: Language;
  /** Reads another provision in the same frame; without it names are plain words. */
  onRead?(provision: Provision): void;
  /** What a person may do with a gap. */
  own?(gap: GapView): ComponentChildren;
}

/** What is missing in a provision, who says so, what to do: the body of overlay and panel. */
export function FindingCard({ card, language, onRead, own }: FindingCardProps) {
  const words = pageWords(language);
  return (
    <div class="lc-card">
      <ShiftNotice card={card} language={language} {...(onRead ? { onRead } : {})} />
      {card.gaps.length > 0 ? (
        <ul class="lc-gaps">
          {card.gaps.map((gap, index) => (
            <GapItem key={gap.id} gap={gap} language={language} open={index === 0} own={own?.(gap)} />
          ))}
        </ul>
      ) : (
        <div class="lc-empty">
          <p>{words('card.none')}</p>
          <p class="lc-soft">{words('card.none.meaning')}</p>
        </div>
      )}
      <Origins card={card} language={language} {...(onRead ? { onRead } : {})} />
      {card.related.length > 0 && (
        <section class="lc-section">
          <h3 class="lc-label">{words('card.related')}</h3>
          <ul class="lc-inline lc-small">
            {card.related.map((standard) => (
              <li key={provisionKey(standard)}>
                {onRead ? (
                  <button type="button" class="lc-link" onClick={() => onRead(standard)}>
                    {provisionName(standard, language)}
                  </button>
                ) : (
                  provisionName(standard, language)
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <OfficialLinks links={card.links} language={language} />
    </div>
  );
}
