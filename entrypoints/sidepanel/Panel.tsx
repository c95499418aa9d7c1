import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NotesGone } from '@/components/notes/NotesGone';
import type { PageView } from '@/components/page-view';
import { type PanelTab, SidePanel } from '@/components/SidePanel';
import { SyncNotice } from '@/components/SyncNotice';
import { problemText } from '@/components/sync/problem-words';
import { allow } from '@/lib/door/allow';
import { copyText } from '@/lib/door/copy-text';
import { useNotesGone } from '@/lib/door/use-notes-gone';
import { type SettingsView, useSettings } from '@/lib/door/use-settings';
import { openSync, useSyncWarning } from '@/lib/door/use-sync-warning';
import { useTab } from '@/lib/door/use-tab';
import { askPage } from '@/lib/message/send';
import type { TabFacts } from '@/lib/message/tab';
import { useDetail } from './use-detail';
import { useLibrary } from './use-library';
import { useNotes } from './use-notes';

/** The side panel's wiring: what the tab says, what the library says, what the person does. */
export function Panel() {
  const chosen = useSettings();
  const { tab, view } = useTab();
  // Nothing is drawn before the language is known, or the panel would speak twice.
  return chosen ? <Wired chosen={chosen} tab={tab} view={view} /> : null;
}

interface WiredProps {
  readonly chosen: SettingsView;
  readonly tab: TabFacts | undefined;
  readonly view: PageView;
}

function Wired({ chosen, tab, view }: WiredProps) {
  const { language, settings } = chosen;
  const [shown, setShown] = useState<PanelTab>('page');
  const [lost, setLost] = useState(false);
  const pageDetail = useDetail(view.kind === 'page' ? view.state.date : undefined);
  const library = useLibrary(language);
  const syncProblem = useSyncWarning();
  const lostNotes = useNotesGone();
  const notes = useNotes(language, tab?.id, view, shown === 'notes');

  const jump = async (id: string) => {
    const reply = tab && (await askPage(tab.id, { type: 'page.jump', id }));
    setLost(!(reply?.ok && reply.value.found));
  };
  const switchOn = () => {
    if (!settings.enabled) chosen.change({ enabled: true });
    else chosen.change({ offOrigins: settings.offOrigins.filter((origin) => origin !== tab?.origin) });
  };

  return (
    <SidePanel
      language={language}
      tab={shown}
      onTab={setShown}
      notice={
        <>
          {lostNotes.gone && (
            <NotesGone
              language={language}
              gone={lostNotes.gone}
              onSync={() => void openSync()}
              onFile={() => void browser.runtime.openOptionsPage()}
              onSeen={lostNotes.seen}
            />
          )}
          {syncProblem && (
            <SyncNotice language={language} text={problemText(syncProblem, language)} onOpen={() => void openSync()} />
          )}
        </>
      }
      page={{
        view,
        offEverywhere: !settings.enabled,
        libraryTroubles: library.state?.troubles,
        detail: pageDetail.detail,
        lost,
        onJump: (id) => void jump(id),
        onDetail: (provision) => pageDetail.open(provision),
        onDetailClose: pageDetail.close,
        onAllow: () => tab?.origin && void allow(tab.origin, tab.id),
        onSwitchOn: switchOn,
        onRescan: () => tab && void askPage(tab.id, { type: 'page.rescan' }),
        copy: copyText,
        editing: pageDetail.editing,
      }}
      notes={notes}
      library={library}
    />
  );
}
