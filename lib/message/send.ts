import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '@/lib/base/result';
import type { PageRequest } from './page-request';
import type { Notice, PageReplies, Replies, Request, Trouble } from './protocol';

/** What travels back: the reply, or why there is none. */
export type Envelope<T> = { readonly reply: T } | { readonly trouble: Trouble };

/**
 * Asks the background and waits for its reply.
 *
 * @returns the reply, or the trouble it reported; `extension-reloaded` when this script belongs to an
 * extension that is no longer there, `no-answer` when the background did not come up. Never throws.
 */
export async function ask<T extends Request['type']>(
  request: Extract<Request, { type: T }>,
): Promise<Result<Replies[T], Trouble>> {
  const first = await exchange<Replies[T]>(() => browser.runtime.sendMessage(request));
  if (first.ok || first.error.code !== 'no-answer') return first;
  // A background that is just being started can miss the first message; every request may be repeated.
  return exchange<Replies[T]>(() => browser.runtime.sendMessage(request));
}

/** Asks the page in a tab. `no-answer` where Lacuna does not run there. Never throws. */
export function askPage<T extends PageRequest['type']>(
  tab: number,
  request: Extract<PageRequest, { type: T }>,
): Promise<Result<PageReplies[T], Trouble>> {
  return askTab<PageReplies[T]>(tab, request);
}

/** Sends to whichever of our scripts in a tab answers such a request. `no-answer` where none does. Never throws. */
export function askTab<R>(tab: number, request: { readonly type: string }): Promise<Result<R, Trouble>> {
  return exchange<R>(() => browser.tabs.sendMessage(tab, request, { frameId: 0 }));
}

/** Tells whoever listens; that nobody listens is no failure. */
export function tell(notice: Notice): void {
  void exchange<null>(() => browser.runtime.sendMessage(notice));
}

async function exchange<T>(call: () => Promise<unknown>): Promise<Result<T, Trouble>> {
  if (!extensionIsHere()) return fail(ownTrouble('extension-reloaded'));
  try {
    const answer = (await call()) as Envelope<T> | undefined;
    if (answer && 'trouble' in answer) return fail(answer.trouble);
    if (answer && 'reply' in answer) return ok(answer.reply);
    return fail(ownTrouble('no-answer'));
  } catch {
    return fail(ownTrouble(extensionIsHere() ? 'no-answer' : 'extension-reloaded'));
  }
}

/** After an update the old content script stays in its page, but its extension id is gone. */
export function extensionIsHere(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * A number by which a person can name a trouble in a report. Made by hand, because a page without a secure context has no
 * `randomUUID`; it need not be secret.
 */
export const newTroubleId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A trouble that arose here and not in the background. */
export function ownTrouble(code: string, detail?: string): Trouble {
  const version = extensionIsHere() ? browser.runtime.getManifest().version : '';
  return { code, id: newTroubleId(), version, ...(detail ? { detail } : {}) };
}
