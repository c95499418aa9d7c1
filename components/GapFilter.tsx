import { useId } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { GapView } from '@/lib/gap/card';
import { LEVELS, type Level } from '@/lib/gap/vocabulary';
import { pageWords } from '@/lib/words/words';
import { levelName } from './labels';

/** Which gaps of a card are shown. */
export type GapChoice = 'all' | 'open' | Level;

/** Fewer gaps than these are seen at a glance. */
const WORTH = 4;

export const fitsChoice = (gap: GapView, choice: GapChoice): boolean =>
  choice === 'all' || (choice === 'open' ? gap.status !== 'closed' : gap.level.includes(choice));

export interface GapFilterProps {
  readonly gaps: readonly GapView[];
  readonly choice: GapChoice;
  readonly language: Language;
  onChoice(choice: GapChoice): void;
}

/** Narrows a long card: by level, or to what is not closed. Only choices that leave something out and leave something are offered. */
export function GapFilter({ gaps, choice, language, onChoice }: GapFilterProps) {
  const words = pageWords(language);
  const id = useId();
  const count = (one: GapChoice) => gaps.filter((gap) => fitsChoice(gap, one)).length;
  const offered = (['open', ...LEVELS] as const).filter((one) => count(one) > 0 && count(one) < gaps.length);
  if (gaps.length < WORTH || offered.length === 0) return null;
  const name = (one: GapChoice) => {
    const label =
      one === 'all'
        ? words('show.all')
        : one === 'open'
          ? words('show.open')
          : words('gap.level', { text: levelName(one, language) });
    return `${label} (${count(one)})`;
  };
  return (
    <p class="lc-card-filter lc-small">
      <label for={id}>{words('show')}</label>
      <select
        id={id}
        value={choice}
        onChange={(event) => onChoice(offered.find((one) => one === event.currentTarget.value) ?? 'all')}
      >
        {(['all', ...offered] as const).map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </p>
  );
}
