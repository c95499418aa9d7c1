import type { Language } from '@/lib/base/language';
import type { ProvisionCard, ShiftView } from '@/lib/gap/card';
import type { Provision } from '@/lib/law/provision';
import { printWhen } from '@/lib/words/when';
import { type PageKey, pageWords, type Words } from '@/lib/words/words';
import { placeBeside, placeName, provisionName } from './say';

export interface ShiftNoticeProps {
  readonly card: ProvisionCard;
  readonly language: Language;
  /** Reads another provision in the same frame. */
  onRead?(provision: Provision): void;
}

/** So many places are listed at once; more are folded, or the remark would push the gaps out of sight. */
const AT_ONCE = 4;

/** Where the cited words stand today: the remark that keeps a lawyer from citing the wrong part. */
export function ShiftNotice({ card, language, onRead }: ShiftNoticeProps) {
  const [only, ...others] = card.shifts;
  if (!only) return null;
  if (others.length > 0) return <SeveralShifts card={card} language={language} onRead={onRead} />;
  return <OneShift shift={only} card={card} language={language} onRead={onRead} />;
}

interface Placed {
  readonly card: ProvisionCard;
  readonly language: Language;
  readonly onRead: ((provision: Provision) => void) | undefined;
}

function OneShift({ shift, card, language, onRead }: Placed & { readonly shift: ShiftView }) {
  const words = pageWords(language);
  const effect = effectOf(shift, words);
  return (
    <div class="lc-notice" data-tone={isDoubtful(shift) ? 'doubt' : 'open'} role="note">
      <p>
        <strong>{movement(shift, card, language, words)}</strong>
        {effect && ` ${effect}`}
      </p>
      {isDoubtful(shift) && <p>{words('shift.doubtful')}</p>}
      {onRead && (
        <p class="lc-inline">
          {shift.to.map((to) => (
            <button key={to.act + to.path} type="button" class="lc-link" onClick={() => onRead(to)}>
              {words('shift.go', { name: nameFrom(shift.from, to, language) })}
            </button>
          ))}
        </p>
      )}
      <details class="lc-details">
        <summary>{words('shift.why')}</summary>
        <p lang="en">{shift.evidence}</p>
      </details>
    </div>
  );
}

/** An article whose parts went different ways: one remark with a line for each. */
function SeveralShifts({ card, language, onRead }: Placed) {
  const words = pageWords(language);
  const { shifts } = card;
  const folded = shifts.slice(AT_ONCE);
  return (
    <div class="lc-notice" data-tone={shifts.some(isDoubtful) ? 'doubt' : 'open'} role="note">
      <p>
        <strong>{words('shift.several')}</strong>
      </p>
      <Ways shifts={shifts.slice(0, AT_ONCE)} language={language} onRead={onRead} />
      {folded.length > 0 && (
        <details class="lc-details">
          <summary>{words('shift.more', { count: folded.length })}</summary>
          <Ways shifts={folded} language={language} onRead={onRead} />
        </details>
      )}
      {shifts.some(isDoubtful) && <p>{words('shift.doubtful')}</p>}
      <details class="lc-details">
        <summary>{words('shift.why')}</summary>
        {[...new Set(shifts.map(({ evidence }) => evidence))].map((evidence) => (
          <p key={evidence} lang="en">
            {evidence}
          </p>
        ))}
      </details>
    </div>
  );
}

/** Earlier numbers and acts of the provision, folded: of interest to whoever reads an old source beside it. */
export function Origins({ card, language, onRead }: ShiftNoticeProps) {
  if (card.origins.length === 0) return null;
  return (
    <details class="lc-details lc-small">
      <summary>{pageWords(language)('shift.origins')}</summary>
      <Ways shifts={card.origins} language={language} onRead={onRead} from />
    </details>
  );
}

interface WaysProps {
  readonly shifts: readonly ShiftView[];
  readonly language: Language;
  readonly onRead: ((provision: Provision) => void) | undefined;
  /** The way back: the button reads the earlier place. */
  readonly from?: boolean;
}

function Ways({ shifts, language, onRead, from = false }: WaysProps) {
  const words = pageWords(language);
  return (
    <ul class="lc-ways">
      {shifts.map((shift) => (
        <li key={`${shift.from.act}${shift.from.path}${shift.to.map(({ act, path }) => act + path).join()}`}>
          <Way
            place={shift.from}
            beside={shift.to[0]}
            language={language}
            onRead={from ? onRead : undefined}
            full={from}
          />
          {shift.to.map((to, index) => (
            <span key={to.act + to.path}>
              {/* Several ends of one move stand side by side: arrows between them would read as a chain. */}
              {index === 0 ? <span aria-hidden="true"> → </span> : '; '}
              <Way place={to} beside={shift.from} language={language} onRead={from ? undefined : onRead} full={!from} />
            </span>
          ))}
          {shift.to.length === 0 && <span> ({words('shift.gone')})</span>}
        </li>
      ))}
    </ul>
  );
}

interface WayProps {
  readonly place: Provision;
  readonly beside: Provision | undefined;
  readonly language: Language;
  readonly onRead: ((provision: Provision) => void) | undefined;
  readonly full: boolean;
}

function Way({ place, beside, language, onRead, full }: WayProps) {
  const name = full && place.act !== beside?.act ? provisionName(place, language) : placeName(place, language);
  if (!onRead) return <span>{name}</span>;
  return (
    <button type="button" class="lc-link" onClick={() => onRead(place)}>
      {name}
    </button>
  );
}

const isDoubtful = ({ confidence }: ShiftView): boolean => confidence === 'doubtful';

function movement(shift: ShiftView, card: ProvisionCard, language: Language, words: Words<PageKey>): string {
  const [first] = shift.to;
  if (!first) return words('shift.repealed', { from: placeName(shift.from, language) });
  if (shift.to.some((place) => place.act !== shift.from.act)) {
    return words('shift.act', { to: shift.to.map((place) => provisionName(place, language)).join(', ') });
  }
  const from = placeBeside(shift.from, first, language);
  const to = shift.to.map((place) => placeBeside(place, shift.from, language)).join(', ');
  const since = card.cited?.from;
  const date = since ? printWhen(since.slice(0, 4), language, 'of') : '';
  if (from === to) return since ? words('shift.same', { date }) : words('shift.same.undated');
  return since ? words('shift.moved', { date, from, to }) : words('shift.moved.undated', { from, to });
}

const nameFrom = (from: Provision, to: Provision, language: Language): string =>
  from.act === to.act ? placeName(to, language) : provisionName(to, language);

function effectOf(shift: ShiftView, words: Words<PageKey>): string | null {
  switch (shift.relation) {
    case 'widened':
      return words('shift.widened');
    case 'narrowed':
      return words('shift.narrowed');
    case 'split':
      return words('shift.split');
    case 'merged':
      return words('shift.merged');
    case 'same':
    case 'renumbered':
    case 'repealed':
      return null;
  }
}
