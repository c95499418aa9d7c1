/** The ways into the reader that the background keeps: the menu, and sites on which a PDF opens by itself. */
import { browser } from 'wxt/browser';
import { asksUs, DOCUMENT_PATTERNS, mayAutoOpen, readAutoOpen, watchAutoOpen } from '@/lib/settings/auto-open';
import { openReader, originalTabs, RAW_ADDRESS, readerAddress } from '@/lib/settings/reader-page';
import { interfaceLanguage, readSettings } from '@/lib/settings/settings';
import { readerWords } from '@/lib/words/reader-words';

const RULE = 7;
const MENU = { page: 'lacuna-reader-page', link: 'lacuna-reader-link', button: 'lacuna-reader-button' } as const;

/** Registers everything that must be heard from the start. */
export function openDocuments(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    const url = askedFor(String(menuItemId), { linkUrl, pageUrl, tabUrl: tab?.url });
    if (url) void openReader(url, tab);
  });
  if (asksUs()) answerInFirefox();
  else {
    watchAutoOpen(() => void keepRule());
    browser.permissions.onAdded.addListener(() => void keepRule());
    browser.permissions.onRemoved.addListener(() => void keepRule());
  }
}

function askedFor(
  item: string,
  at: { linkUrl?: string | undefined; pageUrl?: string | undefined; tabUrl?: string | undefined },
): string | undefined {
  if (item === MENU.link) return at.linkUrl;
  // In the browser's own viewer the page is the viewer's frame, and the tab says what it shows.
  const page = [at.pageUrl, at.tabUrl].find((url) => url !== undefined && /^https?:/.test(url));
  return item === MENU.page || item === MENU.button ? page : undefined;
}

/** Makes the menu anew, in the language spoken now. */
export async function renewMenu(): Promise<void> {
  const { language } = await readSettings();
  const words = readerWords(interfaceLanguage(language, browser.i18n.getUILanguage()));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU.page,
    title: words('reader.menu.page'),
    contexts: ['page', 'frame'],
    documentUrlPatterns: [...DOCUMENT_PATTERNS],
  });
  browser.contextMenus.create({
    id: MENU.link,
    title: words('reader.menu.link'),
    contexts: ['link'],
    targetUrlPatterns: [...DOCUMENT_PATTERNS],
  });
  // A document whose address does not say what it is: the menu of the button is there on every tab.
  browser.contextMenus.create({ id: MENU.button, title: words('reader.menu.page'), contexts: ['action'] });
}

/**
 * Chromium: one rule on the type that a server states, so that addresses without `.pdf` count and pages do not. What was
 * posted to a server cannot be fetched again and stays where it is.
 */
export async function keepRule(): Promise<void> {
  if (asksUs() || !(await mayAutoOpen())) return;
  const hosts = await readAutoOpen();
  const addRules: Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0]['addRules'] =
    hosts.length === 0
      ? []
      : [
          {
            id: RULE,
            priority: 1,
            condition: {
              regexFilter: '^https?://.*',
              requestDomains: [...hosts],
              resourceTypes: ['main_frame'],
              excludedRequestMethods: ['post'],
              responseHeaders: [
                { header: 'content-type', values: ['application/pdf', 'application/pdf;*', 'application/x-pdf'] },
              ],
            },
            action: { type: 'redirect', redirect: { regexSubstitution: `${readerAddress()}${RAW_ADDRESS}\\0` } },
          },
        ];
  await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds: [RULE], addRules });
}

interface HeadersReceived {
  readonly url: string;
  readonly tabId: number;
  readonly method: string;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string }[];
}
interface WebRequest {
  readonly onHeadersReceived: {
    hasListener(listener: unknown): boolean;
    addListener(
      listener: (details: HeadersReceived) => Promise<{ redirectUrl?: string }>,
      filter: { urls: string[]; types: string[] },
      extra: string[],
    ): void;
  };
}

/** Firefox knows no such rule; it asks us about each answer of a server. Must be registered each time we wake up. */
function answerInFirefox(): void {
  const register = () => {
    const { webRequest } = browser as unknown as { readonly webRequest?: WebRequest };
    if (!webRequest || webRequest.onHeadersReceived.hasListener(redirected)) return;
    webRequest.onHeadersReceived.addListener(redirected, { urls: ['<all_urls>'], types: ['main_frame'] }, [
      'blocking',
      'responseHeaders',
    ]);
  };
  register();
  browser.permissions.onAdded.addListener(register);
}

async function redirected({ url, tabId, method, responseHeaders }: HeadersReceived): Promise<{ redirectUrl?: string }> {
  const type = responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  if (method === 'POST' || !/^application\/(?:x-)?pdf\b/i.test(type)) return {};
  const [hosts, originals] = await Promise.all([readAutoOpen(), originalTabs()]);
  if (!hosts.includes(new URL(url).hostname) || originals.includes(tabId)) return {};
  return { redirectUrl: readerAddress(url) };
}
