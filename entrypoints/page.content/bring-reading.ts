import { meetingPoint, type StartReading } from '@/entrypoints/notes/meeting';
import { fail, ok, type Result } from '@/lib/base/result';
import type { Trouble } from '@/lib/message/protocol';
import { ask, ownTrouble } from '@/lib/message/send';

/** Brings in the script that reads, or tells why it did not come. Asked twice, it is brought once. */
export type BringReading = () => Promise<Result<StartReading, Trouble>>;

/** Milliseconds between two attempts: a background that is just being updated needs a moment. */
const PAUSES = [300, 2000];
/** Milliseconds for an attempt: a background that is stopped while it answers may leave a question open for ever. */
const PATIENCE = 10_000;

/** For one life of a script in its page; `signal` ends it. */
export function createBringing(signal: AbortSignal): BringReading {
  let coming: ReturnType<BringReading> | undefined;
  return () => {
    const { lacunaStartReading } = meetingPoint();
    if (lacunaStartReading) return Promise.resolve(ok(lacunaStartReading));
    coming ??= bring(signal).finally(() => {
      coming = undefined;
    });
    return coming;
  };
}

async function bring(signal: AbortSignal): ReturnType<BringReading> {
  await shown();
  for (const pause of [...PAUSES, undefined]) {
    const reply = await attempt();
    const { lacunaStartReading } = meetingPoint();
    if (lacunaStartReading) return ok(lacunaStartReading);
    const trouble = reply && !reply.ok ? reply.error : ownTrouble('no-answer');
    if (pause === undefined || signal.aborted || trouble.code === 'extension-reloaded') return fail(trouble);
    await after(pause);
  }
  return fail(ownTrouble('no-answer'));
}

/** @returns nothing where the script itself was there first, or nobody answered. */
async function attempt(): Promise<Result<null, Trouble> | undefined> {
  const came = new Promise<undefined>((resolve) => {
    meetingPoint().lacunaReadingCame = () => resolve(undefined);
  });
  return Promise.race([came, ask({ type: 'reading.load' }), after(PATIENCE)]);
}

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** A page that is loaded ahead, in case the person goes there, is no page of a tab yet. */
function shown(): Promise<void> | undefined {
  if (!(document as { readonly prerendering?: boolean }).prerendering) return undefined;
  return new Promise((resolve) => document.addEventListener('prerenderingchange', () => resolve(), { once: true }));
}
