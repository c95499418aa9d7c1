import { useEffect, useState } from 'preact/hooks';
import type { PageView } from '@/components/page-view';
import type { PageState } from '@/lib/message/page-state';
import { onTabChange, pageStateOf, type TabFacts, tabBeside } from '@/lib/message/tab';
import { mayRead } from '@/lib/settings/sites';

export interface TabView {
  readonly tab: TabFacts | undefined;
  readonly view: PageView;
}

/** Pages tell of changes in bursts; the panel asks once when they settle. */
const SETTLE_MS = 120;
/** A page that has just been allowed or loaded answers a little later. */
const AGAIN_MS = 700;

const NOT_STARTED: PageState = { status: 'unreadable', reason: 'not-started', references: [], headings: [] };

/** The tab beside the panel and what Lacuna found in it, followed while it changes. */
export function useTab(): TabView {
  const [known, setKnown] = useState<TabView>({ tab: undefined, view: { kind: 'asking' } });
  useEffect(() => {
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (again: boolean) => {
      const tab = await tabBeside(location.search).catch(() => undefined);
      const view = await viewOf(tab);
      if (life.signal.aborted) return;
      setKnown({ tab, view });
      if (view.kind !== 'asking' || !tab) return;
      if (again) timer = setTimeout(() => void look(false), AGAIN_MS);
      else setKnown({ tab, view: { kind: 'page', site: tab.host, state: NOT_STARTED } });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(true), SETTLE_MS);
    };
    onTabChange(soon, life.signal);
    void look(true);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, []);
  return known;
}

/** What popup and panel say of a tab. */
export async function viewOf(tab: TabFacts | undefined): Promise<PageView> {
  if (!tab) return { kind: 'unsupported' };
  const state = await pageStateOf(tab.id);
  if (state) return { kind: 'page', site: tab.host, state };
  if (!tab.origin) return { kind: tab.told ? 'unsupported' : 'hidden' };
  return tab.allowed && (await mayRead(tab.origin)) ? { kind: 'asking' } : { kind: 'not-allowed', site: tab.host };
}
