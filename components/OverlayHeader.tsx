import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';
import type { FindingOverlayProps } from './FindingOverlay';
import { headingLanguage } from './heading-language';
import { inForceLine, wordingBy } from './in-force';
import { Quoted } from './Quoted';
import { nameIn, placeName, provisionName } from './say';
import { TargetSwitch } from './TargetSwitch';

/** What this is, and the way out: stays in sight while the rest of the card scrolls. */
export function OverlayHeader(props: FindingOverlayProps & { readonly titleId: string }) {
  const words = pageWords(props.language);
  return (
    <div class="lc-overlay-head">
      <h2 id={props.titleId}>{titleOf(props)}</h2>
      <button type="button" class="lc-icon" aria-label={words('close')} title={words('close')} onClick={props.onClose}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}

/** The article's heading, is it in force, how it was cited. Scrolls away: on a telephone it is half as high as the card. */
export function OverlayAbout(props: FindingOverlayProps) {
  const { language, content, targets, citedAs } = props;
  const words = pageWords(language);
  const card = content.status === 'ready' ? content.card : null;
  const heading = card ? nameIn(card.heading, language) : '';
  const by = card && wordingBy(card, language);
  const edition = editionLine(props);
  if (!card && !citedAs && !edition && targets.length < 2) return null;
  return (
    <div class="lc-overlay-about">
      {card && heading && <p lang={headingLanguage(card.heading, language)}>{heading}</p>}
      {card && (
        <p class="lc-soft lc-small">
          {inForceLine(card, language, props.today)}
          {by && (
            <span class="lc-dot">
              <Quoted phrase={words('force.by')} text={by.text} lang={by.lang} />
            </span>
          )}
        </p>
      )}
      {citedAs && (
        <p class="lc-soft lc-small">
          <Quoted phrase={words('card.cited')} text={citedAs} lang="und" />
        </p>
      )}
      {edition && <p class="lc-soft lc-small">{edition}</p>}
      {targets.length > 1 && (
        <TargetSwitch targets={targets} active={props.active} language={language} onActive={props.onActive} />
      )}
    </div>
  );
}

/** Why this version of the act was taken to be meant; nothing for what the person chose to read, or where there is only one. */
function editionLine({ language, targets, active, reading, date }: FindingOverlayProps): string {
  const target = targets[active];
  if (reading || target?.status !== 'resolved' || target.editionBasis === 'only') return '';
  const words = pageWords(language);
  if (target.editionBasis !== 'date') return words(`edition.${target.editionBasis}`);
  return date ? words('edition.date', { date: printWhen(date, language) }) : '';
}

/** Name of the provision shown; known before the library has answered. */
export function titleOf({ reading, targets, active, language }: FindingOverlayProps): string {
  if (reading) return provisionName(reading, language);
  const target = targets[active];
  if (!target) return '';
  return target.act ? provisionName({ act: target.act, path: target.path }, language) : placeName(target, language);
}
