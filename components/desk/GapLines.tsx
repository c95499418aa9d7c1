import { useState } from 'preact/hooks';
import { years } from '@/components/RecommendationList';
import { Rendered } from '@/components/Rendered';
import { StatusMark, StatusWord } from '@/components/StatusMark';
import { provisionName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { GapLine } from '@/lib/gap/lines';
import { deskWords } from '@/lib/words/desk-words';
import { pageWords } from '@/lib/words/words';
import { CollectButton } from './CollectButton';
import type { Collecting } from './collecting';
import { titleText } from './names';

export interface GapLinesProps {
  readonly lines: readonly GapLine[];
  readonly language: Language;
  readonly collecting: Collecting;
}

/** So many lines are drawn at once. */
const AT_ONCE = 100;

/** Gaps as a list: status, where, since when. */
export function GapLines({ lines, language, collecting }: GapLinesProps) {
  const words = deskWords(language);
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul class="lc-desk-lines">
        {lines.slice(0, shown).map((line) => (
          <li key={line.id} data-gap={line.id}>
            <StatusMark status={line.status} />
            <div>
              <p>
                <Rendered text={line.title} language={language} />
              </p>
              <p class="lc-soft lc-small">
                <StatusWord status={line.status} date={line.statusDate} language={language} />
                {line.places.slice(0, 3).map((place) => (
                  <span key={place.act + place.path} class="lc-dot">
                    {provisionName(place, language)}
                  </span>
                ))}
                {line.raised.length > 0 && (
                  <span class="lc-dot">{pageWords(language)('raised', { dates: years(line.raised) })}</span>
                )}
              </p>
            </div>
            <CollectButton
              items={[{ kind: 'gap', ref: line.id }]}
              collecting={collecting}
              language={language}
              about={titleText(line.title, language)}
            />
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <button type="button" class="lc-button" onClick={() => setShown(shown + AT_ONCE)}>
          {words('more', { count: Math.min(AT_ONCE, lines.length - shown) })}
        </button>
      )}
    </>
  );
}
