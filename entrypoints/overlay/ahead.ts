import type { Result } from '@/lib/base/result';
import type { When } from '@/lib/base/when';
import type { ProvisionCard } from '@/lib/gap/card';
import { type Provision, provisionKey } from '@/lib/law/provision';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';

/** What a card waits for: what is recorded on a provision, and the person's own notes on it. */
export interface CardQuestion {
  readonly card: Promise<Result<ProvisionCard, Trouble>>;
  readonly notes: Promise<Result<readonly Note[], Trouble>>;
  /** What has come by now. */
  readonly come: {
    readonly card?: Result<ProvisionCard, Trouble> | undefined;
    readonly notes?: Result<readonly Note[], Trouble> | undefined;
  };
}

export interface Asking {
  /** Asks before the person has decided: the answer is on its way while a hand closes in on the words. */
  expect(provision: Provision, on: When | undefined): CardQuestion;
  /** The question asked ahead, where it was the same and is still fresh, or a new one. */
  take(provision: Provision, on: When | undefined): CardQuestion;
}

/** Milliseconds for which an answer that nobody has seen yet is true enough: notes may be written meanwhile. */
const FRESH_MS = 2000;

/** Asks the background what cards show, once for each card. */
export function createAsking(): Asking {
  let ahead: { readonly key: string; readonly until: number; readonly question: CardQuestion } | undefined;
  const fresh = (key: string) => (ahead?.key === key && performance.now() < ahead.until ? ahead.question : undefined);
  return {
    expect(provision, on) {
      const key = keyOf(provision, on);
      const asked = fresh(key);
      if (asked) return asked;
      const question = put(provision, on);
      ahead = { key, until: performance.now() + FRESH_MS, question };
      return question;
    },
    take(provision, on) {
      const question = fresh(keyOf(provision, on)) ?? put(provision, on);
      ahead = undefined;
      return question;
    },
  };
}

const keyOf = (provision: Provision, on: When | undefined): string =>
  `${provisionKey(provision)}@${provision.edition ?? ''}@${on ?? ''}`;

function put(provision: Provision, on: When | undefined): CardQuestion {
  const come: { card?: Result<ProvisionCard, Trouble>; notes?: Result<readonly Note[], Trouble> } = {};
  // First what the person waits for: the background answers while the page is laid out.
  const card = ask({ type: 'gaps.card', provision: { ...provision, ...(on ? { on } : {}) } });
  const notes = ask({ type: 'note.on', provision });
  void card.then((reply) => {
    come.card = reply;
  });
  void notes.then((reply) => {
    come.notes = reply;
  });
  return { card, notes, come };
}
