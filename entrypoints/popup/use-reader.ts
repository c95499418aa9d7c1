import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageView } from '@/components/page-view';
import type { ReaderOfferProps } from '@/components/ReaderOffer';
import { readAddress } from '@/lib/law/address';
import type { TabFacts } from '@/lib/message/tab';
import { openReader } from '@/lib/settings/reader-page';
import { requestSite } from '@/lib/settings/sites';

/** The popup's ways into the reader, for the tab it speaks for. */
export function useReader(tab: TabFacts | undefined, view: PageView): Omit<ReaderOfferProps, 'language'> {
  const [shown, setShown] = useState(false);
  useEffect(() => void (tab && showsPdf(tab.id).then(setShown)), [tab?.id, tab?.url]);
  const url = tab?.url;
  const isPdf = view.kind === 'page' && view.state.status === 'unreadable' && view.state.reason === 'pdf';
  const open = async (address: string, origin: string) => {
    // The browsers ask only as the first call in a click; for a site that was allowed before they answer at once.
    const asked = requestSite(origin).catch(() => false);
    await asked;
    // Without the permission the reader says what is missing, and asks again there.
    await openReader(address);
    window.close();
  };
  return {
    document: url !== undefined && (isPdf || shown || looksLikeDocument(url)),
    onDocument: () => url && tab?.origin && void open(url, tab.origin),
    onFile: () => void openReader().then(() => window.close()),
  };
}

/** By its address alone: what Firefox shows in its own viewer it keeps to itself. */
function looksLikeDocument(url: string): boolean {
  return /\.(?:pdf|docx)$/i.test(new URL(url).pathname) || readAddress(url)?.symbol !== undefined;
}

/** Chromium tells the type of what the tab shows, once the person has opened the popup on it. */
async function showsPdf(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return answer?.result === 'application/pdf';
  } catch {
    return false;
  }
}
