import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { SavedFilter } from '@/lib/note/saved-filter';

export interface SavedView {
  readonly saved: readonly SavedFilter[];
  readonly trouble: Trouble | undefined;
  save(name: string, filter: string): void;
  drop(id: string): void;
}

/** Questions that the person keeps under a name. */
export function useSaved(round: number): SavedView {
  const [saved, setSaved] = useState<readonly SavedFilter[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const load = async () => {
    const reply = await ask({ type: 'desk.filters' });
    if (reply.ok) setSaved(reply.value);
  };
  useEffect(() => void load(), [round]);
  return {
    saved,
    trouble,
    save: (name, filter) =>
      void ask({ type: 'desk.filter-save', name, filter }).then((reply) => {
        setTrouble(reply.ok ? undefined : reply.error);
        return load();
      }),
    drop: (id) =>
      void ask({ type: 'desk.filter-drop', id }).then((reply) => {
        setTrouble(reply.ok ? undefined : reply.error);
        return load();
      }),
  };
}
