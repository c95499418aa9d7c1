import { browser } from 'wxt/browser';
import { Popup } from '@/components/Popup';
import { problemText } from '@/components/sync/problem-words';
import { allow } from '@/lib/door/allow';
import { copyText } from '@/lib/door/copy-text';
import { useLibraryTroubles } from '@/lib/door/use-library-troubles';
import { useSettings } from '@/lib/door/use-settings';
import { openSync, useSyncWarning } from '@/lib/door/use-sync-warning';
import { useTab } from '@/lib/door/use-tab';
import { ask, askPage } from '@/lib/message/send';
import { useReader } from './use-reader';

/** The popup's wiring. */
export function Door() {
  const chosen = useSettings();
  const { tab, view } = useTab();
  const libraryTroubles = useLibraryTroubles();
  const reader = useReader(tab, view);
  const syncProblem = useSyncWarning();
  if (!chosen) return null;
  const { settings, language } = chosen;
  const origin = tab?.origin;
  const onSiteSwitch = (on: boolean) => {
    if (!origin) return;
    const others = settings.offOrigins.filter((off) => off !== origin);
    chosen.change({ offOrigins: on ? others : [...others, origin] });
  };
  return (
    <Popup
      language={language}
      view={view}
      onHere={!origin || !settings.offOrigins.includes(origin)}
      onEverywhere={settings.enabled}
      libraryTroubles={libraryTroubles}
      reader={reader}
      syncProblem={syncProblem && problemText(syncProblem, language)}
      onSync={() => void openSync().then(() => window.close())}
      onAllow={() => origin && tab && void allow(origin, tab.id).then((allowed) => allowed && window.close())}
      onSiteSwitch={onSiteSwitch}
      onEverywhereSwitch={(enabled) => chosen.change({ enabled })}
      onPanel={() => void openPanel(tab?.id)}
      onDesk={() => void ask({ type: 'open.desk' }).then(() => window.close())}
      onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      onRescan={() => tab && void askPage(tab.id, { type: 'page.rescan' })}
      copy={copyText}
    />
  );
}

interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Both browsers open their panel only inside a click: no waiting before the call. */
async function openPanel(tabId: number | undefined): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  if (sidebarAction) await sidebarAction.open();
  else if (tabId !== undefined) await browser.sidePanel.open({ tabId });
  window.close();
}
