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

/** Where the cited words stand today: the remark that keeps a lawyer from citing the wrong part. */
export function ShiftNotice({ card, language, onRead }: ShiftNoticeProps) {
  return (
    <>
      {card.shifts.map((shift) => (
        <OneShift
          key={`${shift.from.path}${shift.to.map((to) => to.act + to.path).join()}`}
          shift={shift}
          card={card}
          language={language}
          onRead={onRead}
        />
      ))}
    </>
  );
}

interface OneShiftProps {
  readonly shift: ShiftView;
  readonly card: ProvisionCard;
  readonly language: Language;
  readonly onRead: ((provision: Provision) => void) | undefined;
}

function OneShift({ shift, card, language, onRead }: OneShiftProps) {
  const words = pageWords(language);
  const effect = effectOf(shift, words);
  const doubtful = shift.confidence === 'doubtful';
  return (
    <div class="lc-notice" data-tone={doubtful ? 'doubt' : 'open'} role="note">
      <p>
        <strong>{movement(shift, card, language, words)}</strong>
        {effect && ` ${effect}`}
      </p>
      {doubtful && <p>{words('shift.doubtful')}</p>}
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
