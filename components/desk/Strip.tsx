import { useState } from 'preact/hooks';
import { actIn } from '@/components/in-force';
import { onArrows } from '@/components/roving';
import type { Language } from '@/lib/base/language';
import type { PersistenceMark, PersistenceRow } from '@/lib/gap/persistence';
import { deskWords } from '@/lib/words/desk-words';
import { markName } from './persistence-words';
import { VoiceShape } from './VoiceMark';

export interface StripProps {
  readonly row: PersistenceRow;
  readonly first: number;
  readonly last: number;
  readonly language: Language;
  /** Names the strip. */
  readonly labelledBy: string;
}

/** Width of a year (the scale over the strips in `desk-strip.css` is as wide) and height of a strip, in units of the drawing, which are pixels unless it is scaled down. */
const YEAR = 46;
const HEIGHT = 56;
const LINE = 30;

/** Marks of one year and one voice stand as one shape with their number. */
interface Spot {
  readonly x: number;
  readonly marks: readonly PersistenceMark[];
}

/** One gap over the years. Arrow keys walk along the marks; each says who spoke. */
export function Strip({ row, first, last, language, labelledBy }: StripProps) {
  const words = deskWords(language);
  const [active, setActive] = useState(0);
  const [told, setTold] = useState('');
  const width = (last - first + 1) * YEAR;
  const spots = spotsOf(row.marks, first);
  const say = (spot: Spot) => spot.marks.map((mark) => markName(mark, language)).join('; ');
  return (
    <div class="lc-desk-strip">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element that groups and can be walked through */}
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="group"
        aria-labelledby={labelledBy}
        onKeyDown={(event) => onArrows(event, event.currentTarget, '[data-spot]')}
      >
        <path class="lc-desk-axis" d={`M0 ${LINE}H${width}`} />
        {row.rules.map(({ date, by, on }) => (
          <g key={date + by + on.path} class="lc-desk-rule">
            <title>{words('strip.rule', { year: date.slice(0, 4), by: actIn(by, language).text })}</title>
            <path d={`M${xOf(date, first)} 2V${HEIGHT - 2}`} />
          </g>
        ))}
        {row.grades.map(({ date, value, given, by }) => (
          <g key={date + given + by} class="lc-desk-letter" transform={`translate(${xOf(date, first)} 11)`}>
            <title>{words('strip.grade', { value, given, by, date: date.slice(0, 4) })}</title>
            <rect x="-9" y="-9" width="18" height="17" rx="2" />
            <text y="4" text-anchor="middle">
              {value}
            </text>
          </g>
        ))}
        {spots.map((spot, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand inside a drawing
          <g
            key={`${spot.x}${spot.marks[0]?.passage}`}
            data-spot
            role="button"
            tabIndex={index === active ? 0 : -1}
            aria-label={say(spot)}
            transform={`translate(${spot.x} ${LINE})`}
            onFocus={() => {
              setActive(index);
              setTold(say(spot));
            }}
            onPointerEnter={() => setTold(say(spot))}
          >
            <rect x="-9" y="-12" width="18" height="24" fill="transparent" />
            {spot.marks[0] && <VoiceShape voice={spot.marks[0].voice} />}
          </g>
        ))}
        {spots
          .filter(({ marks }) => marks.length > 1)
          .map(({ x, marks }) => (
            // Beside the mark and not in it: the mark's own name already tells each of them.
            <text key={`${x} ${marks[0]?.passage}`} x={x} y={LINE + 20} text-anchor="middle">
              {marks.length}
            </text>
          ))}
      </svg>
      <p class="lc-desk-told lc-small lc-soft lc-noprint" aria-hidden="true">
        {told || ' '}
      </p>
    </div>
  );
}

function spotsOf(marks: readonly PersistenceMark[], first: number): readonly Spot[] {
  const years = new Map<number, Map<string, PersistenceMark[]>>();
  for (const mark of marks) {
    const year = Number(mark.date.slice(0, 4));
    const voices = years.get(year) ?? new Map<string, PersistenceMark[]>();
    years.set(year, voices);
    voices.set(mark.voice, [...(voices.get(mark.voice) ?? []), mark]);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, voices]) => {
      const step = Math.min(15, (YEAR - 8) / voices.size);
      return [...voices.values()].map((held, index) => ({
        x: (year - first + 0.5) * YEAR + (index - (voices.size - 1) / 2) * step,
        marks: held,
      }));
    });
}

/** Where a date stands: a year alone in the middle of its column. */
function xOf(date: string, first: number): number {
  const [year = '', month] = date.split('-');
  return (Number(year) - first + (month ? (Number(month) - 0.5) / 12 : 0.5)) * YEAR;
}
