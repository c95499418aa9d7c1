import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ArticleIndex } from '@/components/desk/ArticleIndex';
import { ArticleView } from '@/components/desk/ArticleView';
import type { Collecting } from '@/components/desk/collecting';
import { MatrixView } from '@/components/desk/MatrixView';
import { PersistenceView } from '@/components/desk/PersistenceView';
import { type Asked, lastOf } from '@/components/desk/views';
import { WordingView } from '@/components/desk/WordingView';
import { Bones } from '@/components/OverlayBody';
import { looseName } from '@/components/say';
import { TroubleNote } from '@/components/TroubleNote';
import type { Language } from '@/lib/base/language';
import type { Citations } from '@/lib/citation/citations';
import { copyText } from '@/lib/door/copy-text';
import type { Filter } from '@/lib/gap/filter';
import type { Axis } from '@/lib/gap/matrix';
import type { ActId, EditionId, Path } from '@/lib/law/provision';
import type { DeskResult } from '@/lib/message/desk-messages';
import type { Request } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import { deskWords } from '@/lib/words/desk-words';
import { pageWords } from '@/lib/words/words';
import { makeArticlePaper } from './make-paper';
import { useAsked } from './use-asked';
import { useSaving } from './use-saving';

/** What every view of the result is handed. */
export interface PaneProps {
  readonly filter: Filter;
  /** Its canonical text. */
  readonly text: string;
  /** The same in words, as papers print it. */
  readonly conditions: readonly string[];
  readonly result: DeskResult;
  readonly language: Language;
  readonly collecting: Collecting;
  readonly rounds: { readonly library: number; readonly own: number };
  onFilter(filter: Filter): void;
}

/** The article that the filter asks for, where it asks for one. */
export function articleIn({
  acts = [],
  articles = [],
}: Filter): { readonly act: ActId; readonly article: string } | undefined {
  const [act] = acts;
  const [article] = articles;
  return acts.length === 1 && articles.length === 1 && act && article ? { act: act as ActId, article } : undefined;
}

/** Draws an answer: its last state stays in sight while the next is on its way. */
export function Shown<T>(props: {
  readonly asked: Asked<T> | undefined;
  readonly language: Language;
  onRetry(): void;
  readonly draw: (value: T) => ComponentChildren;
}) {
  const { asked, language, draw, onRetry } = props;
  if (!asked) return null;
  if (asked.status === 'failed')
    return <TroubleNote trouble={asked.trouble} language={language} onRetry={onRetry} copy={copyText} />;
  const value = lastOf(asked);
  if (value === undefined) return <Bones label={pageWords(language)('card.loading')} />;
  return <div aria-busy={asked.status === 'loading'}>{draw(value)}</div>;
}

export function ArticlePane(props: PaneProps & { onCompare(): void }) {
  const { filter, text, result, language, rounds, onFilter } = props;
  const { saving, save, cancel } = useSaving();
  const [round, setRound] = useState(0);
  const place = articleIn(filter);
  const asked = useAsked(
    place && { type: 'desk.article', filter: text, ...place },
    round + rounds.library + rounds.own,
  );
  if (!place)
    return (
      <ArticleIndex
        articles={result.articles}
        language={language}
        onArticle={(act, article) => onFilter({ ...filter, acts: [act], articles: [article] })}
      />
    );
  return (
    <Shown
      asked={asked}
      language={language}
      onRetry={() => setRound(round + 1)}
      draw={(dossier) => (
        <ArticleView
          key={`${place.act} ${place.article}`}
          dossier={dossier}
          today={new Date().toISOString().slice(0, 10)}
          language={language}
          collecting={props.collecting}
          onWhole={() => onFilter({ acts: [place.act], articles: [place.article] })}
          onCompare={props.onCompare}
          saving={saving}
          cite={() => citationsOf({ type: 'gaps.cite', provision: { act: place.act, path: place.article as Path } })}
          citing={{ cite: (passage) => citationsOf({ type: 'desk.cite', passage }), copy: copyText }}
          onWord={(withNotes) =>
            save((signal, progress) =>
              makeArticlePaper(dossier, { language, conditions: props.conditions, withNotes }, signal, progress),
            )
          }
          onCancel={cancel}
          onPrint={() => window.print()}
        />
      )}
    />
  );
}

/** Citations of an article or passage; undefined where they cannot be had now. */
async function citationsOf(
  request: Extract<Request, { type: 'gaps.cite' | 'desk.cite' }>,
): Promise<Citations | undefined> {
  const reply = await ask(request);
  return (reply.ok && reply.value) || undefined;
}

const ROWS = 100;

export function YearsPane({ text, result, language, collecting, rounds }: PaneProps) {
  const [limit, setLimit] = useState(ROWS);
  const [round, setRound] = useState(0);
  useEffect(() => setLimit(ROWS), [text]);
  const asked = useAsked({ type: 'desk.persistence', filter: text, offset: 0, limit }, round + rounds.library);
  return (
    <Shown
      asked={asked}
      language={language}
      onRetry={() => setRound(round + 1)}
      draw={({ rows, years }) => (
        <PersistenceView
          rows={rows}
          years={years}
          total={result.gaps}
          language={language}
          collecting={collecting}
          onMore={() => setLimit(limit + ROWS)}
        />
      )}
    />
  );
}

export function MatrixPane({ text, language, collecting, rounds }: PaneProps) {
  const [axis, setAxis] = useState<Axis>('standard');
  const [cell, setCell] = useState<{ readonly row: string; readonly column: string }>();
  const [round, setRound] = useState(0);
  useEffect(() => setCell(undefined), [text, axis]);
  const asked = useAsked({ type: 'desk.matrix', filter: text, axis }, round + rounds.library);
  const lines = useAsked(cell && { type: 'desk.cell', filter: text, axis, ...cell }, rounds.library);
  return (
    <Shown
      asked={asked}
      language={language}
      onRetry={() => setRound(round + 1)}
      draw={(matrix) => (
        <MatrixView
          key={`${text} ${matrix.axis}`}
          matrix={matrix}
          language={language}
          collecting={collecting}
          onAxis={setAxis}
          cell={lines}
          onCell={(row, column) => setCell({ row, column })}
        />
      )}
    />
  );
}

export function WordingPane(props: PaneProps) {
  const { filter, text, result, language, rounds, onFilter } = props;
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<readonly [string, string]>();
  const place = articleIn(filter);
  const again = round + rounds.library;
  const article = useAsked(place && { type: 'desk.article', filter: text, ...place }, again);
  const wordings = (article && lastOf(article)?.wordings) ?? [];
  useEffect(() => setChosen(undefined), [text]);
  const [before, after] = chosen ?? [wordings.at(-2)?.id ?? '', wordings.at(-1)?.id ?? ''];
  const asks = place !== undefined && before !== '' && after !== '' && before !== after;
  const compared = useAsked(
    asks
      ? { type: 'desk.compare', filter: text, ...place, before: before as EditionId, after: after as EditionId }
      : undefined,
    again,
  );
  if (!place)
    return (
      <>
        <p class="lc-notice">{deskWords(language)('wording.choose')}</p>
        <ArticleIndex
          articles={result.articles}
          language={language}
          onArticle={(act, one) => onFilter({ ...filter, acts: [act], articles: [one] })}
        />
      </>
    );
  return (
    <Shown
      asked={article}
      language={language}
      onRetry={() => setRound(round + 1)}
      draw={() => (
        <WordingView
          name={looseName({ act: place.act, path: place.article }, language)}
          wordings={wordings}
          comparison={(compared && lastOf(compared)) ?? undefined}
          chosen={[before, after]}
          language={language}
          onChoose={(one, other) => setChosen([one, other])}
        />
      )}
    />
  );
}
