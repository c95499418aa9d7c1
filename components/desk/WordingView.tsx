import { useState } from 'preact/hooks';
import { actIn } from '@/components/in-force';
import { nameIn, placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { LANGUAGES } from '@/lib/base/language';
import type { WordedSide, WordingComparison } from '@/lib/gap/compare-wording';
import type { Wording } from '@/lib/gap/library';
import type { GapLine } from '@/lib/gap/lines';
import { deskWords } from '@/lib/words/desk-words';
import { Difference } from './Difference';
import { titleText } from './names';
import { wordingDates } from './WordingList';

export interface WordingViewProps {
  readonly name: string;
  readonly wordings: readonly Wording[];
  /** Undefined while it is not known. */
  readonly comparison: WordingComparison | undefined;
  readonly chosen: readonly [before: string, after: string];
  readonly language: Language;
  onChoose(before: string, after: string): void;
}

/** What is recorded of two wordings of one article, side by side; and any two texts that the person brings. */
export function WordingView(props: WordingViewProps) {
  const { name, wordings, comparison, chosen, language } = props;
  const words = deskWords(language);
  return (
    <section class="lc-desk-wording">
      <h2 class="lc-desk-title">{words('wording.title', { name })}</h2>
      {wordings.length < 2 ? (
        <p class="lc-notice">{words(wordings.length === 1 ? 'wording.only' : 'wording.none')}</p>
      ) : (
        <div class="lc-desk-two lc-noprint">
          <Choose
            label={words('wording.before')}
            wordings={wordings}
            value={chosen[0]}
            language={language}
            onValue={(id) => props.onChoose(id, chosen[1])}
          />
          <Choose
            label={words('wording.after')}
            wordings={wordings}
            value={chosen[1]}
            language={language}
            onValue={(id) => props.onChoose(chosen[0], id)}
          />
        </div>
      )}
      {comparison && <Compared comparison={comparison} language={language} />}
      <OwnTexts language={language} />
    </section>
  );
}

function Choose(props: {
  readonly label: string;
  readonly wordings: readonly Wording[];
  readonly value: string;
  readonly language: Language;
  onValue(id: string): void;
}) {
  return (
    <label class="lc-field">
      <span class="lc-label">{props.label}</span>
      <select class="lc-input" value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
        {props.wordings.map((wording) => (
          <option key={wording.id} value={wording.id}>
            {wordingDates(wording, props.language)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Compared({ comparison, language }: { readonly comparison: WordingComparison; readonly language: Language }) {
  const words = deskWords(language);
  const { before, after, moves, open } = comparison;
  return (
    <>
      <section class="lc-desk-part">
        <h3>{words('wording.heading')}</h3>
        {LANGUAGES.filter((one) => before.heading[one] && after.heading[one]).map((one) => (
          <p key={one} class="lc-desk-law" lang={one}>
            <Difference before={before.heading[one] ?? ''} after={after.heading[one] ?? ''} language={language} />
          </p>
        ))}
        {!nameIn(before.heading, language) && !nameIn(after.heading, language) && (
          <p class="lc-soft">{words('wording.heading.none')}</p>
        )}
      </section>
      {moves.length > 0 && (
        <section class="lc-desk-part">
          <h3>{words('wording.moves')}</h3>
          <ul class="lc-desk-moves">
            {moves.map(({ from, to, relation, evidence }) => (
              <li key={`${from.path}${to.map(({ path }) => path).join()}`}>
                <strong>
                  {placeName(from, language)} →{' '}
                  {to.map((place) => placeName(place, language)).join('; ') || words('wording.gone')}
                </strong>{' '}
                <span>{words(`relation.${relation}`)}</span>
                <br />
                <span class="lc-soft lc-small" lang="en">
                  {evidence}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="lc-desk-part">
        <h3>{words('wording.units')}</h3>
        <div class="lc-desk-two">
          <Side side={before} language={language} />
          <Side side={after} language={language} />
        </div>
        {open.length > 0 && (
          <>
            <h4 class="lc-label">{words('wording.unplaced')}</h4>
            <Gaps lines={open} language={language} />
          </>
        )}
      </section>
    </>
  );
}

function Side({ side, language }: { readonly side: WordedSide; readonly language: Language }) {
  const words = deskWords(language);
  const { wording, units, gaps } = side;
  const by = actIn(wording.by, language);
  return (
    <div class="lc-desk-worded">
      <h4>{wordingDates(wording, language)}</h4>
      <p class="lc-soft lc-small" lang={by.lang}>
        {by.text}
      </p>
      <Gaps lines={gaps} language={language} />
      <ul>
        {units.map((unit) => (
          <li key={unit.path}>
            <strong>{placeName({ act: wording.act, path: unit.path }, language)}</strong>{' '}
            {unit.subject ? (
              <span lang="en">{unit.subject}</span>
            ) : (
              <span class="lc-soft">{words('wording.unit.unknown')}</span>
            )}
            <Gaps lines={unit.gaps} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Gaps({ lines, language }: { readonly lines: readonly GapLine[]; readonly language: Language }) {
  if (lines.length === 0) return null;
  return (
    <ul class="lc-desk-pinned">
      {lines.map((line) => (
        <li key={line.id}>{titleText(line.title, language)}</li>
      ))}
    </ul>
  );
}

/** The library holds no text of the law; the person may bring it from the official page. Nothing of it is kept or sent. */
function OwnTexts({ language }: { readonly language: Language }) {
  const words = deskWords(language);
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  return (
    <section class="lc-desk-part">
      <h3>{words('wording.own')}</h3>
      <p class="lc-soft">{words('wording.own.explain')}</p>
      <div class="lc-desk-two lc-noprint">
        <label class="lc-field">
          <span class="lc-label">{words('wording.before')}</span>
          <textarea
            class="lc-input"
            rows={5}
            value={before}
            onInput={(event) => setBefore(event.currentTarget.value)}
          />
        </label>
        <label class="lc-field">
          <span class="lc-label">{words('wording.after')}</span>
          <textarea class="lc-input" rows={5} value={after} onInput={(event) => setAfter(event.currentTarget.value)} />
        </label>
      </div>
      {before.trim() !== '' && after.trim() !== '' && (
        <p class="lc-desk-law" lang="und">
          <Difference before={before} after={after} language={language} />
        </p>
      )}
    </section>
  );
}
