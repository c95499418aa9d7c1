import { useId } from 'preact/hooks';
import { Rendered } from '@/components/Rendered';
import { StatusMark } from '@/components/StatusMark';
import { provisionName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { PersistenceRow, Voice } from '@/lib/gap/persistence';
import { deskWords } from '@/lib/words/desk-words';
import { CollectButton } from './CollectButton';
import type { Collecting } from './collecting';
import { titleText } from './names';
import { persistenceSentences } from './persistence-words';
import { Strip } from './Strip';
import { VoiceMark } from './VoiceMark';

export interface PersistenceViewProps {
  readonly rows: readonly PersistenceRow[];
  readonly years: readonly [number, number] | null;
  /** Rows there are in all. */
  readonly total: number;
  readonly language: Language;
  readonly collecting: Collecting;
  onMore(): void;
}

const VOICES: readonly Voice[] = ['committee', 'procedure', 'ngo', 'state', 'other'];

/** Which gaps have been raised again and again, by whom, and whether the wording changed meanwhile. */
export function PersistenceView({ rows, years, total, language, collecting, onMore }: PersistenceViewProps) {
  const words = deskWords(language);
  const [first, last] = years ?? [0, 0];
  return (
    <section class="lc-desk-years-view">
      <h2 class="lc-desk-title">{words('strip.title')}</h2>
      <Legend language={language} />
      <ol class="lc-desk-strips">
        {rows.map((row) => (
          <Row key={row.id} row={row} first={first} last={last} language={language} collecting={collecting} />
        ))}
      </ol>
      {total > rows.length && (
        <button type="button" class="lc-button lc-noprint" onClick={onMore}>
          {words('more', { count: Math.min(100, total - rows.length) })}
        </button>
      )}
    </section>
  );
}

function Legend({ language }: { readonly language: Language }) {
  const words = deskWords(language);
  return (
    <ul class="lc-desk-legend lc-small" aria-label={words('strip.legend')}>
      {VOICES.map((voice) => (
        <li key={voice}>
          <VoiceMark voice={voice} /> {words(`voice.${voice}`)}
        </li>
      ))}
      <li>
        <svg class="lc-desk-voice lc-desk-rule" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M7 0v14" />
        </svg>{' '}
        {words('strip.legend.rule')}
      </li>
      <li>
        <svg class="lc-desk-voice lc-desk-letter" width="16" height="16" viewBox="-9 -10 18 19" aria-hidden="true">
          <rect x="-8" y="-8.5" width="16" height="16" rx="2" />
          <text y="4" text-anchor="middle">
            A
          </text>
        </svg>{' '}
        {words('strip.legend.grade')}
      </li>
    </ul>
  );
}

interface RowProps {
  readonly row: PersistenceRow;
  readonly first: number;
  readonly last: number;
  readonly language: Language;
  readonly collecting: Collecting;
}

function Row({ row, first, last, language, collecting }: RowProps) {
  const id = useId();
  const words = deskWords(language);
  const title = titleText(row.title, language);
  return (
    <li data-gap={row.id}>
      <header>
        <h3 id={id}>
          <StatusMark status={row.status} /> <Rendered text={row.title} language={language} />
        </h3>
        <CollectButton
          items={[{ kind: 'gap', ref: row.id }]}
          collecting={collecting}
          language={language}
          about={title}
        />
      </header>
      <p class="lc-soft lc-small">
        {row.places.slice(0, 4).map((place, index) => (
          <span key={place.act + place.path} class={index > 0 ? 'lc-dot' : undefined}>
            {provisionName(place, language)}
          </span>
        ))}
      </p>
      {last > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
        <section class="lc-desk-scroll" tabIndex={0} aria-label={words('strip.scroll', { title })}>
          <Years first={first} last={last} />
          <Strip row={row} first={first} last={last} language={language} labelledBy={id} />
        </section>
      )}
      <p class="lc-small">{persistenceSentences(row, language).join(' ')}</p>
    </li>
  );
}

/** The years over a strip. Screen readers hear them with each mark. */
function Years({ first, last }: { readonly first: number; readonly last: number }) {
  return (
    <div class="lc-desk-scale" aria-hidden="true">
      {Array.from({ length: last - first + 1 }, (_, index) => (
        <span key={first + index}>{first + index}</span>
      ))}
    </div>
  );
}
