import { useState } from 'preact/hooks';
import { Announcer } from '@/components/Announcer';
import { Conditions } from '@/components/desk/Conditions';
import { DeskFrame } from '@/components/desk/DeskFrame';
import { DossierColumn } from '@/components/desk/DossierColumn';
import { FilterPanel } from '@/components/desk/FilterPanel';
import { conditionLines, conditionNames } from '@/components/desk/names';
import { ResultLine, Unreadable } from '@/components/desk/ResultLine';
import { SavedFilters } from '@/components/desk/SavedFilters';
import { lastOf } from '@/components/desk/views';
import { TroubleNote } from '@/components/TroubleNote';
import type { Language } from '@/lib/base/language';
import { copyText } from '@/lib/door/copy-text';
import { useSettings } from '@/lib/door/use-settings';
import type { Filter } from '@/lib/gap/filter';
import { parseFilter, printFilter } from '@/lib/gap/filter-address';
import type { DeskResult } from '@/lib/message/desk-messages';
import { deskWords } from '@/lib/words/desk-words';
import { ArticlePane, MatrixPane, type PaneProps, Shown, WordingPane, YearsPane } from './panes';
import { ResultFiles } from './ResultFiles';
import { ReportPane } from './report-pane';
import { type AddressView, useAddress } from './use-address';
import { useAsked } from './use-asked';
import { type DossiersView, useDossiers } from './use-dossiers';
import { useRounds } from './use-rounds';
import { useSaved } from './use-saved';

/** Below this width of the window filter and dossier begin folded, in pixels. */
const WIDE = 1100;

/** The research desk's wiring. Nothing is drawn before the language is known, or it would speak twice. */
export function Door() {
  const chosen = useSettings();
  return chosen ? <Desk language={chosen.language} /> : null;
}

function Desk({ language }: { readonly language: Language }) {
  const address = useAddress();
  const rounds = useRounds();
  const saved = useSaved(rounds.own);
  const dossiers = useDossiers(language, rounds.own + rounds.library);
  const offers = useAsked({ type: 'desk.offers' }, rounds.library);
  const [round, setRound] = useState(0);
  const filter = address.filter.ok ? address.filter.value : undefined;
  // What cannot be read is neither asked nor shown as if it were no condition at all.
  const known = filter ?? {};
  const text = filter && printFilter(filter);
  const again = round + rounds.library + (filter?.notes ? rounds.own : 0);
  const result = useAsked(text === undefined ? undefined : { type: 'desk.find', filter: text }, again);
  const onFilter = (next: Filter) => address.change({ filter: next }, next.text === filter?.text ? undefined : 'typed');
  const offered = offers && lastOf(offers);
  const names = conditionNames(language, offered?.sources ?? []);
  const conditions = conditionLines(known, names, language);
  return (
    <DeskFrame
      language={language}
      view={address.view}
      wide={window.innerWidth >= WIDE}
      onView={(view) => address.change({ view })}
      filter={
        <>
          {offered && <FilterPanel filter={known} offers={offered} language={language} onFilter={onFilter} />}
          <SavedFilters
            saved={saved.saved}
            current={text ?? ''}
            language={language}
            onChoose={(chosen) => choose(address, chosen)}
            onSave={(name) => saved.save(name, text ?? '')}
            onDrop={saved.drop}
          />
        </>
      }
      result={
        filter &&
        address.view !== 'report' && (
          <>
            <Conditions filter={known} names={names} language={language} onFilter={onFilter} />
            {saved.trouble && <TroubleNote trouble={saved.trouble} language={language} copy={copyText} />}
          </>
        )
      }
      dossier={
        <>
          {dossiers.trouble && <TroubleNote trouble={dossiers.trouble} language={language} copy={copyText} />}
          <DossierColumn
            dossiers={dossiers.lines}
            deleted={dossiers.deleted}
            open={dossiers.open}
            removed={dossiers.removed}
            language={language}
            actions={dossiers.actions}
          />
        </>
      }
      foot={<Foot result={result && lastOf(result)} language={language} />}
    >
      {address.filter.ok ? (
        <Shown
          asked={result}
          language={language}
          onRetry={() => setRound(round + 1)}
          draw={(found) => (
            <>
              {address.view !== 'report' && (
                <>
                  <ResultLine result={found} language={language} onClear={() => onFilter({})} />
                  {found.gaps > 0 && <ResultFiles text={found.filter} conditions={conditions} language={language} />}
                </>
              )}
              <Announcer text={deskWords(language)('result.count', { count: found.gaps })} />
              <View
                address={address}
                dossiers={dossiers}
                pane={{
                  filter: known,
                  text: found.filter,
                  conditions,
                  result: found,
                  language,
                  collecting: dossiers.collecting,
                  rounds,
                  onFilter,
                }}
              />
            </>
          )}
        />
      ) : (
        <Unreadable problem={address.filter.error} language={language} onClear={() => address.change({ filter: {} })} />
      )}
    </DeskFrame>
  );
}

interface ViewProps {
  readonly address: AddressView;
  readonly pane: PaneProps;
  readonly dossiers: DossiersView;
}

function View({ address, pane, dossiers }: ViewProps) {
  // An empty result has its own words; a dossier can be made into a report all the same.
  if (pane.result.gaps === 0 && address.view !== 'report' && address.view !== 'article') return null;
  switch (address.view) {
    case 'article':
      return <ArticlePane {...pane} onCompare={() => address.change({ view: 'wording' })} />;
    case 'years':
      return <YearsPane {...pane} />;
    case 'matrix':
      return <MatrixPane {...pane} />;
    case 'wording':
      return <WordingPane {...pane} />;
    case 'report':
      return <ReportPane dossiers={dossiers} language={pane.language} rounds={pane.rounds} />;
  }
}

/** A saved filter that a later version no longer understands is shown as unreadable, not half understood. */
function choose(address: AddressView, text: string): void {
  const parsed = parseFilter(text);
  if (parsed.ok) address.change({ filter: parsed.value });
  else location.hash = text;
}

function Foot({ result, language }: { readonly result: DeskResult | undefined; readonly language: Language }) {
  const words = deskWords(language);
  if (!result) return null;
  return (
    <details class="lc-details">
      <summary>{words('foot.files', { count: result.packs.length })}</summary>
      <ul>
        {result.packs.map(({ name, version, title, sha256 }) => (
          <li key={name} lang="und">
            {title} · {name} {version} · <code>{sha256}</code>
          </li>
        ))}
      </ul>
      <p>
        {words('foot.filter')} <code>{result.filter || '–'}</code>
      </p>
    </details>
  );
}
