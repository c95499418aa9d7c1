import { browser } from 'wxt/browser';
import type { PageState } from './page-state';
import { noticeSchema } from './protocol';
import { askPage } from './send';

/** The tab that a door speaks for, and whether Lacuna may run in it. */
export interface TabFacts {
  readonly id: number;
  /** `https://host`; undefined for a page of the browser itself, and where the browser does not tell. */
  readonly origin: string | undefined;
  /** False where the browser keeps the address to itself, because the site has not been allowed. */
  readonly told: boolean;
  readonly host: string;
  /** Undefined for a page of the browser itself, and where the browser does not tell. */
  readonly url: string | undefined;
  readonly allowed: boolean;
}

/**
 * The tab beside the door: the active one of the window, unless the door's own address names one (`?tab=3&url=…`), as when it
 * is opened as a page of its own; only there the address may be given too, which the browser tells a real popup alone.
 *
 * @returns undefined when there is none.
 */
export async function tabBeside(search: string): Promise<TabFacts | undefined> {
  const own = new URLSearchParams(search);
  const named = own.get('tab');
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  // Without the permission for a site the browser does not tell its address; `activeTab` tells it in the popup.
  const address = tab.url ?? own.get('url') ?? '';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const web = url && /^https?:$/.test(url.protocol) ? url : undefined;
  return {
    id: tab.id,
    origin: web?.origin,
    told: url !== undefined,
    host: web?.host ?? '',
    url: web?.href,
    allowed:
      web !== undefined && (await browser.permissions.contains({ origins: [`${web.protocol}//${web.hostname}/*`] })),
  };
}

/** The state of a tab's page; undefined where Lacuna does not answer. */
export async function pageStateOf(tab: number): Promise<PageState | undefined> {
  const reply = await askPage(tab, { type: 'page.state' });
  return reply.ok ? reply.value : undefined;
}

/** Calls back when a library file or an own text has changed. */
export function onLibraryChange(callback: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    const notice = noticeSchema.safeParse(message);
    if (notice.success && notice.data.type === 'notice.library-changed') callback();
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

/** Calls back whenever what the door shows may have changed: another tab, another page, something found. */
export function onTabChange(callback: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    if (noticeSchema.safeParse(message).success) callback();
    return undefined;
  };
  const onUpdated = (_id: number, change: { status?: string | undefined }) => {
    if (change.status) callback();
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onActivated.removeListener(callback);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
