import { useMemo, useState } from 'preact/hooks';
import { type ReportChoice, ReportView } from '@/components/desk/ReportView';
import { lastOf } from '@/components/desk/views';
import { TroubleNote } from '@/components/TroubleNote';
import type { Language } from '@/lib/base/language';
import { isCitationStyle } from '@/lib/citation/style';
import { copyText } from '@/lib/door/copy-text';
import type { Dossier } from '@/lib/note/dossier';
import type { ComposeInput } from '@/lib/report/compose';
import { TEMPLATE_IDS, TEMPLATES } from '@/lib/report/templates';
import { deskWords } from '@/lib/words/desk-words';
import { makePaper } from './make-paper';
import { useAsked } from './use-asked';
import type { DossiersView } from './use-dossiers';
import { useReport } from './use-report';
import { useSaving } from './use-saving';

export interface ReportPaneProps {
  readonly dossiers: DossiersView;
  readonly language: Language;
  readonly rounds: { readonly library: number; readonly own: number };
}

/** The open dossier as a paper. */
export function ReportPane({ dossiers, language, rounds }: ReportPaneProps) {
  const words = deskWords(language);
  const open = dossiers.open?.dossier;
  if (!open)
    return (
      <div class="lc-state">
        <h2>{words('report.title')}</h2>
        <p>{words('report.none')}</p>
      </div>
    );
  return <Opened key={open.id} dossier={open} dossiers={dossiers} language={language} rounds={rounds} />;
}

function Opened({ dossier, dossiers, language, rounds }: ReportPaneProps & { readonly dossier: Dossier }) {
  const words = deskWords(language);
  const [round, setRound] = useState(0);
  const { saving, save, cancel } = useSaving();
  const ids = useMemo(
    () => [...new Set(dossier.items.flatMap((item) => ('ref' in item ? [item.ref] : [])))],
    [dossier.items],
  );
  const asked = useAsked({ type: 'desk.material', ids }, round + rounds.library + rounds.own);
  const material = asked && lastOf(asked);
  const choice = choiceOf(dossier);
  const input = useMemo<Omit<ComposeInput, 'stale'> | undefined>(
    () => material && { title: dossier.title, material, items: dossier.items, ...choice },
    [material, dossier.items, dossier.title, choice.template, choice.language, choice.style],
  );
  const { report, length, status, done, stop, again } = useReport(input);
  if (asked?.status === 'failed')
    return (
      <TroubleNote trouble={asked.trouble} language={language} onRetry={() => setRound(round + 1)} copy={copyText} />
    );
  if (dossier.items.length === 0)
    return (
      <div class="lc-state">
        <h2>{dossier.title}</h2>
        <p>{words('report.empty')}</p>
      </div>
    );
  return (
    <ReportView
      title={dossier.title}
      choice={choice}
      report={report}
      making={
        status === 'working' && (done !== undefined || !report)
          ? { done: done ?? 0, count: dossier.items.length }
          : undefined
      }
      state={status}
      length={length}
      saving={saving}
      language={language}
      onChoice={(next) => dossiers.change({ type: 'settings', settings: { ...next } })}
      onSave={(file) =>
        report && material && save((signal, progress) => makePaper(file, report, material, signal, progress))
      }
      onCancel={cancel}
      onStop={stop}
      onAgain={again}
      onPrint={() => window.print()}
    />
  );
}

/** What the dossier remembers, or what fits the form it is made for. */
function choiceOf({ settings }: Dossier): ReportChoice {
  const template = TEMPLATE_IDS.find((id) => id === settings.template) ?? 'alternative-report';
  const language = settings.language ?? TEMPLATES[template].language;
  return { template, language, style: isCitationStyle(settings.style) ? settings.style : 'un' };
}
