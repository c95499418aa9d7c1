import { browser } from 'wxt/browser';
import { Refusal, type Sender } from '@/lib/message/serve';

/**
 * Among the built files: acts and words first, then what reads with them. Each is a task of its own in the page. They are asked
 * for together, because a page that is being laid out takes up each in its turn; they run in the order of asking, and a page
 * where they did not asks again.
 */
const SCRIPTS = ['/facts.js', '/reading.js'] as const;

/**
 * Brings the scripts that read into the very page that asks, which the browser names: never into another tab, a frame,
 * or the page that has taken its place meanwhile. Not only when the page is there: the top of a long one is marked while
 * its end is still on its way.
 *
 * @throws Refusal `no-answer` for whoever is no page of a tab, and where the browser does not let us.
 */
export async function bringReading({ tab, frameId, documentId, url = '' }: Sender): Promise<void> {
  if (tab?.id === undefined || frameId !== 0 || url.startsWith(browser.runtime.getURL('/')))
    throw new Refusal('no-answer');
  const target = documentId ? { tabId: tab.id, documentIds: [documentId] } : { tabId: tab.id, frameIds: [0] };
  try {
    await Promise.all(
      SCRIPTS.map((file) => browser.scripting.executeScript({ target, files: [file], injectImmediately: true })),
    );
  } catch {
    throw new Refusal('no-answer');
  }
}
