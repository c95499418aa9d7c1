import { useState } from 'preact/hooks';
import { type Cite, CopyCitation } from '@/components/CopyCitation';
import { headingLanguage } from '@/components/heading-language';
import { inForceLine } from '@/components/in-force';
import { OfficialLinks } from '@/components/OfficialLinks';
import { Origins, ShiftNotice } from '@/components/ShiftNotice';
import { actNameOf, nameIn, placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { DeskArticle } from '@/lib/message/desk-messages';
import { deskWords } from '@/lib/words/desk-words';
import { AssessmentLine } from './AssessmentLine';
import { CollectButton } from './CollectButton';
import type { Collecting } from './collecting';
import { Answers, type Citing, DeskGap } from './DeskGap';
import { DeskNotes } from './DeskNotes';
import { type Saving, SavingState } from './SaveBar';
import { WordingList } from './WordingList';

export interface ArticleViewProps {
  readonly dossier: DeskArticle;
  readonly today: When;
  readonly language: Language;
  readonly collecting: Collecting;
  /** Takes every condition but the article out of the filter. */
  onWhole(): void;
  onCompare(): void;
  readonly saving: Saving;
  /** Citations of the article itself. */
  readonly cite: Cite;
  /** Citations of what is recorded on it. */
  readonly citing: Citing;
  /** @param withNotes the person's own notes stand in the file too. */
  onWord(withNotes: boolean): void;
  onCancel(): void;
  onPrint(): void;
}

/** All that is recorded on one article, in the order in which a submission argues. */
export function ArticleView(props: ArticleViewProps) {
  const { dossier, language, collecting } = props;
  const { card, wordings, grades, answers, leftOut, notes } = dossier;
  const words = deskWords(language);
  const name = `${actNameOf(card.act.id, language)}, ${placeName({ act: card.act.id, path: card.path }, language)}`;
  const [withNotes, setWithNotes] = useState(false);
  const all = card.gaps.map(({ id }) => ({ kind: 'gap', ref: id }) as const);
  return (
    <article class="lc-desk-dossier">
      <header>
        <h2 class="lc-desk-title">{name}</h2>
        {nameIn(card.heading, language) && (
          <p class="lc-desk-heading" lang={headingLanguage(card.heading, language)}>
            {nameIn(card.heading, language)}
          </p>
        )}
        <p class="lc-soft lc-small">{inForceLine(card, language, props.today)}</p>
        <p class="lc-actions lc-noprint">
          {all.length > 0 && (
            <CollectButton
              items={all}
              collecting={collecting}
              language={language}
              about={name}
              label={words('collect.all', { count: all.length })}
            />
          )}
          <button
            type="button"
            class="lc-button"
            disabled={card.gaps.length === 0 && !withNotes}
            onClick={() => props.onWord(withNotes)}
          >
            {words('article.word')}
          </button>
          <button type="button" class="lc-button" onClick={props.onPrint}>
            {words('print')}
          </button>
          <CopyCitation language={language} cite={props.cite} copy={props.citing.copy} />
        </p>
        {notes.length > 0 && (
          <label class="lc-check lc-desk-own lc-noprint">
            <input
              type="checkbox"
              checked={withNotes}
              onChange={(event) => setWithNotes(event.currentTarget.checked)}
            />
            <span>
              {words('article.word.notes', { count: notes.length })}
              <span class="lc-soft lc-small lc-desk-hint">{words('article.word.notes.hint')}</span>
            </span>
          </label>
        )}
        <SavingState saving={props.saving} language={language} onCancel={props.onCancel} />
      </header>
      <section class="lc-desk-part">
        <h2>{words('article.wordings')}</h2>
        <ShiftNotice card={card} language={language} />
        <WordingList wordings={wordings} language={language} onCompare={props.onCompare} />
        <Origins card={card} language={language} />
        <OfficialLinks links={card.links} language={language} />
      </section>
      <section class="lc-desk-part">
        <h2>{words('article.recorded', { count: card.gaps.length })}</h2>
        {leftOut > 0 && (
          <p class="lc-notice" data-tone="open" role="note">
            <span>{words('article.left-out', { count: leftOut })}</span>
            <span>
              <button type="button" class="lc-link" onClick={props.onWhole}>
                {words('article.whole')}
              </button>
            </span>
          </p>
        )}
        {card.gaps.length === 0 && leftOut === 0 && <p>{words('article.nothing')}</p>}
        {card.gaps.map((gap) => (
          <DeskGap key={gap.id} gap={gap} language={language} collecting={collecting} citing={props.citing} />
        ))}
      </section>
      {grades.length > 0 && (
        <section class="lc-desk-part">
          <h2>{words('article.grades')}</h2>
          {grades.map(({ gap, assessment }) => (
            <AssessmentLine
              key={`${gap}${assessment.date}${assessment.grade?.given}`}
              assessment={assessment}
              gap={card.gaps.find(({ id }) => id === gap)}
              language={language}
            />
          ))}
        </section>
      )}
      <Answers answers={answers.map(({ evidence }) => evidence)} language={language} citing={props.citing} />
      <DeskNotes notes={notes} language={language} collecting={collecting} />
    </article>
  );
}
