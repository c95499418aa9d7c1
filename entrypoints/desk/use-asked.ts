import { useEffect, useState } from 'preact/hooks';
import { type Asked, lastOf } from '@/components/desk/views';
import type { Replies, Request } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';

/**
 * The reply to a request, asked again when the request changes.
 *
 * @param round a number; another one asks again. @returns undefined while there is nothing to ask.
 */
export function useAsked<T extends Request['type']>(
  request: Extract<Request, { type: T }> | undefined,
  round: number,
): Asked<Replies[T]> | undefined {
  const key = request && JSON.stringify(request);
  const [known, setKnown] = useState<{ readonly key: string; readonly asked: Asked<Replies[T]> }>();
  useEffect(() => {
    if (!request || key === undefined) return setKnown(undefined);
    // An answer that comes after the next question was asked is dropped.
    let current = true;
    setKnown((before) => ({ key, asked: { status: 'loading', last: before && lastOf(before.asked) } }));
    void ask<T>(request).then((reply) => {
      if (!current) return;
      setKnown({
        key,
        asked: reply.ok ? { status: 'ready', value: reply.value } : { status: 'failed', trouble: reply.error },
      });
    });
    return () => {
      current = false;
    };
  }, [key, round]);
  if (key === undefined) return undefined;
  return known?.asked ?? { status: 'loading' };
}
