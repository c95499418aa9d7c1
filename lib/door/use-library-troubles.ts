import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';

/** What is wrong with the library: a database that does not open, a damaged file. Empty while it is not known. */
export function useLibraryTroubles(): readonly Trouble[] {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  useEffect(() => {
    void ask({ type: 'library.state' }).then((reply) => setTroubles(reply.ok ? reply.value.troubles : [reply.error]));
  }, []);
  return troubles;
}
