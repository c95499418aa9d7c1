import { fail, ok, type Result } from '@/lib/base/result';
import type { When } from '@/lib/base/when';
import type { ProvisionSummary } from '@/lib/gap/card';
import type { Provision } from '@/lib/law/provision';
import type { Trouble } from '@/lib/message/protocol';
import { ask, ownTrouble } from '@/lib/message/send';
import { onDate, summaryKey } from './found';

/** The protocol takes so many provisions in one message. */
const AT_ONCE = 2000;

/**
 * Asks how much is recorded for each provision. The page's words stay here: only acts and articles go out.
 *
 * @returns summaries by `summaryKey`, or the first trouble.
 */
export async function askGaps(
  provisions: readonly Provision[],
  date: When | undefined,
): Promise<Result<Map<string, ProvisionSummary>, Trouble>> {
  const summaries = new Map<string, ProvisionSummary>();
  for (let at = 0; at < provisions.length; at += AT_ONCE) {
    const some = provisions.slice(at, at + AT_ONCE);
    const question = ask({
      type: 'gaps.match',
      provisions: some.map((provision) => ({ ...provision, ...onDate(date) })),
    });
    const reply = await Promise.race([question, noAnswer()]);
    if (!reply.ok) return reply;
    some.forEach((provision, index) => {
      const summary = reply.value[index];
      if (summary) summaries.set(summaryKey(provision), summary);
    });
  }
  return ok(summaries);
}

/** Milliseconds for an answer: a background that is stopped while it answers may leave a question open for ever. */
const PATIENCE = 30_000;

const noAnswer = (): ReturnType<typeof ask<'gaps.match'>> =>
  new Promise((resolve) => setTimeout(() => resolve(fail(ownTrouble('no-answer'))), PATIENCE));
