import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { GapView, ProvisionCard } from '@/lib/gap/card';
import { type Provision, provisionKey } from '@/lib/law/provision';
import { pageWords } from '@/lib/words/words';
import { fitsChoice, type GapChoice, GapFilter } from './GapFilter';
import { GapItem } from './GapItem';
import { OfficialLinks } from './OfficialLinks';
import { Origins, ShiftNotice } from './ShiftNotice';
import { provisionName } from './say';

export interface FindingCardProps {
  readonly card: ProvisionCard;
  readonly language: Language;
  /** Reads another provision in the same frame; without it names are plain words. */
  onRead?(provision: Provision): void;
  /** Id of the gap, recommendation or passage that led here: its gap is unfolded, and not the first. */
  readonly sought?: string | undefined;
  /** What a person may do with a gap. */
  own?(gap: GapView): ComponentChildren;
}

/** What is missing in a provision, who says so, what to do: the body of overlay and panel. */
export function FindingCard({ card, language, onRead, own, sought }: FindingCardProps) {
  const words = pageWords(language);
  const [choice, setChoice] = useState<GapChoice>('all');
  const shown = card.gaps.filter((gap) => fitsChoice(gap, choice));
  const first = shown.find((gap) => sought !== undefined && speaksOf(gap, sought)) ?? shown[0];
  return (
    <div class="lc-card">
      <ShiftNotice card={card} language={language} {...(onRead ? { onRead } : {})} />
      {card.gaps.length > 0 ? (
        <>
          <GapFilter gaps={card.gaps} choice={choice} language={language} onChoice={setChoice} />
          <ul class="lc-gaps">
            {shown.map((gap) => (
              <GapItem key={gap.id} gap={gap} language={language} open={gap === first} own={own?.(gap)} />
            ))}
          </ul>
        </>
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

/** Whether a record of the library is this gap or stands under it. */
export const speaksOf = ({ id, evidence, recommendations }: GapView, record: string): boolean =>
  id === record ||
  evidence.some(({ passage }) => passage === record) ||
  recommendations.some((one) => one.id === record || one.evidence.some(({ passage }) => passage === record));
