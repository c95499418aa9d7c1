import { type Browser, browser } from 'wxt/browser';
import type { Trouble } from './protocol';
import type { Envelope } from './send';

export type Sender = Browser.runtime.MessageSender;

/** Thrown by an answer for a failure that a person can meet; anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, detail?: string) {
    super(detail ?? code);
    this.code = code;
  }
}

/** One function per message type. */
export type Answers<M extends { type: string }, R extends { [key in M['type']]: unknown }> = {
  readonly [T in M['type']]: (request: Extract<M, { type: T }>, sender: Sender) => Promise<R[T]> | R[T];
};

export interface ServeOptions<M> {
  /** Reads what has arrived; undefined for what is no message of this kind. */
  readonly parse: (message: unknown) => M | undefined;
  /** Type prefixes that only the extension's own pages may send, never a content script. */
  readonly ownPagesOnly?: readonly string[];
  readonly signal?: AbortSignal;
  /** A fresh id for a failure, so that a person can name it in a report. */
  readonly newId: () => string;
}

/**
 * Registers the one listener of this context. Must be called synchronously at start, or a woken background misses the message.
 *
 * A message is answered only when it comes from this extension and parses; everything else is ignored
 * (other listeners may be meant) or refused. Failures travel back as `trouble`, without page text.
 */
export function serve<M extends { type: string }, R extends { [key in M['type']]: unknown }>(
  answers: Answers<M, R>,
  options: ServeOptions<M>,
): void {
  const listener = (message: unknown, sender: Sender, reply: (answer: Envelope<unknown>) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || !isTyped(message) || !Object.hasOwn(answers, message.type))
      return undefined;
    if (needsOwnPage(message.type, options) && !fromOwnPage(sender)) return undefined;
    void answer(message, sender).then(reply);
    return true;
  };

  const answer = async (message: unknown, sender: Sender): Promise<Envelope<unknown>> => {
    const request = options.parse(message);
    if (!request) return { trouble: trouble('message-refused', options.newId()) };
    try {
      const respond = answers[request.type as M['type']] as (request: M, sender: Sender) => unknown;
      return { reply: await respond(request, sender) };
    } catch (error) {
      return { trouble: toTrouble(error, options.newId()) };
    }
  };

  browser.runtime.onMessage.addListener(listener);
  // A script that outlived its extension has no `runtime` any more, and hears nothing.
  options.signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener));
}

const isTyped = (message: unknown): message is { type: string } =>
  typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';

const needsOwnPage = <M>(type: string, options: ServeOptions<M>): boolean =>
  (options.ownPagesOnly ?? []).some((prefix) => type.startsWith(prefix));

/** The sender's address is set by the browser; a content script has its page's address there. */
const fromOwnPage = (sender: Sender): boolean => (sender.url ?? '').startsWith(browser.runtime.getURL('/'));

export function toTrouble(error: unknown, id: string): Trouble {
  if (error instanceof Refusal) return trouble(error.code, id, error.message);
  const name = error instanceof Error ? error.name : 'unknown';
  // Dexie's and the browser's own messages can quote stored values, so only the kind of the error is passed on.
  return trouble('unexpected', id, name);
}

function trouble(code: string, id: string, detail?: string): Trouble {
  const version = browser.runtime.getManifest().version;
  return detail === undefined || detail === code ? { code, id, version } : { code, id, version, detail };
}
