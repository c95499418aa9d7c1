import { StatusHistory } from '@/components/AssessmentList';
import { type Cite, CopyCitation } from '@/components/CopyCitation';
import { SourceLine } from '@/components/EvidenceList';
import { GapMeta } from '@/components/GapItem';
import { actionName, confidenceName, kindName, levelName } from '@/components/labels';
import { Quoted } from '@/components/Quoted';
import { years } from '@/components/RecommendationList';
import { Rendered, Standing, standingOf } from '@/components/Rendered';
import { StatusMark } from '@/components/StatusMark';
import { provisionName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { EvidenceView, GapView, RecommendationView } from '@/lib/gap/card';
import { deskWords } from '@/lib/words/desk-words';
import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';
import { CollectButton } from './CollectButton';
import type { Collecting } from './collecting';
import { titleText } from './names';

export interface DeskGapProps {
  readonly gap: GapView;
  readonly language: Language;
  readonly collecting: Collecting;
  readonly citing: Citing;
}

/** Copies citations of what stands on the desk. */
export interface Citing {
  cite(passage: string): ReturnType<Cite>;
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
}

/** One gap to be read through and printed: nothing is folded but its history. */
export function DeskGap({ gap, language, collecting, citing }: DeskGapProps) {
  const words = pageWords(language);
  const told = standingOf(gap.title, language);
  const title = titleText(gap.title, language);
  const details = [
    words('gap.kind', { text: gap.kinds.map((kind) => kindName(kind, language)).join(', ') }),
    words('gap.level', { text: gap.level.map((level) => levelName(level, language)).join(', ') }),
    words('confidence', { level: confidenceName(gap.confidence, language) }),
  ];
  return (
    <article class="lc-desk-gap" data-gap={gap.id}>
      <header>
        <h3>
          <StatusMark status={gap.status} /> <Rendered text={gap.title} language={language} standing={false} />
        </h3>
        <CollectButton
          items={[{ kind: 'gap', ref: gap.id }]}
          collecting={collecting}
          language={language}
          about={title}
        />
      </header>
      <p class="lc-small lc-soft">{provisionName(gap.on, language)}</p>
      <GapMeta gap={gap} language={language} />
      <p>
        <Rendered text={gap.body} language={language} told={told} />
      </p>
      <EvidencePart gap={gap} told={told} language={language} collecting={collecting} citing={citing} />
      <AskedPart gap={gap} told={told} language={language} collecting={collecting} citing={citing} />
      <StatusHistory assessments={gap.assessments} language={language} told={told} />
      <p class="lc-soft lc-small">
        {details.map((detail, index) => (
          <span key={detail} class={index > 0 ? 'lc-dot' : undefined}>
            {detail}
          </span>
        ))}
        <span class="lc-dot">
          <Quoted phrase={words('library.file')} text={gap.packs.join(', ')} lang="und" />
        </span>
      </p>
    </article>
  );
}

type PartProps = DeskGapProps & { readonly told: string };

function EvidencePart({ gap, told, language, collecting, citing }: PartProps) {
  const words = pageWords(language);
  if (gap.evidence.length === 0) return null;
  return (
    <section class="lc-section">
      <h4 class="lc-label">{words('evidence')}</h4>
      <ul class="lc-entries">
        {gap.evidence.map((item) => (
          <li key={item.passage} class="lc-entry">
            <p class="lc-entry-source">
              <SourceLine item={item} language={language} />{' '}
              <CollectButton
                items={[{ kind: 'passage', ref: item.passage }]}
                collecting={collecting}
                language={language}
                about={passageName(item, language)}
              />{' '}
              <PassageCitation item={item} language={language} citing={citing} />
            </p>
            <p>
              <Rendered text={item.says} language={language} told={told} />
            </p>
            {item.quote && (
              <blockquote class="lc-quote" lang={item.quote.lang}>
                {words('quote', { text: item.quote.text })}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PassageCitation(props: { readonly item: EvidenceView; readonly language: Language; readonly citing: Citing }) {
  const { item, language, citing } = props;
  return (
    <CopyCitation
      language={language}
      cite={() => citing.cite(item.passage)}
      copy={citing.copy}
      about={passageName(item, language)}
    />
  );
}

function AskedPart({ gap, told, language, collecting }: PartProps) {
  const words = pageWords(language);
  if (gap.recommendations.length === 0) return null;
  return (
    <section class="lc-section">
      <h4 class="lc-label">{words('recommended')}</h4>
      <ul class="lc-entries">
        {gap.recommendations.map((item) => (
          <li key={item.id} class="lc-entry" data-kind="recommendation">
            <p>
              <Rendered text={item.text} language={language} told={told} />{' '}
              <CollectButton
                items={[{ kind: 'recommendation', ref: item.id }]}
                collecting={collecting}
                language={language}
                about={titleText(item.text, language)}
              />
            </p>
            <AskedLine item={item} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskedLine({ item, language }: { readonly item: RecommendationView; readonly language: Language }) {
  const words = pageWords(language);
  return (
    <p class="lc-soft lc-small">
      <span>{actionName(item.actionType, language)}</span>
      <span class="lc-dot">
        <Quoted phrase={words('addressee')} text={item.addressee} lang="en" />
      </span>
      {item.asked.length > 0 && <span class="lc-dot">{words('asked', { dates: years(item.asked) })}</span>}
    </p>
  );
}

export const passageName = ({ source, pin, pinIn }: EvidenceView, language: Language): string =>
  [
    titleText(source.author, language),
    printWhen(source.date, language),
    language === 'en' ? pin : pinIn[language],
  ].join(', ');

/** What the State itself says on the article, apart from those who raise the gaps. */
export function Answers(props: {
  readonly answers: readonly EvidenceView[];
  readonly language: Language;
  readonly citing: Citing;
}) {
  const { answers, language, citing } = props;
  if (answers.length === 0) return null;
  return (
    <section class="lc-desk-part">
      <h2>{deskWords(language)('article.answers')}</h2>
      <ul class="lc-entries">
        {answers.map((item) => (
          <li key={item.passage} class="lc-entry">
            <p class="lc-entry-source">
              <SourceLine item={item} language={language} />{' '}
              <PassageCitation item={item} language={language} citing={citing} />
            </p>
            <p>
              <Rendered text={item.says} language={language} standing={false} />
              <Standing text={item.says} language={language} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
