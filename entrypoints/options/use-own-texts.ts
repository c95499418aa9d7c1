import { useEffect, useState } from 'preact/hooks';
import type { OwnTextsProps } from '@/components/OwnTexts';
import type { OwnText } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import { onLibraryChange } from '@/lib/message/tab';

/** What the person changed in the library, followed while panel and files change it. */
export function useOwnTexts(): Omit<OwnTextsProps, 'language'> {
  const [texts, setTexts] = useState<readonly OwnText[] | 'unread'>();
  useEffect(() => {
    const life = new AbortController();
    const load = () =>
      void ask({ type: 'edit.list' }).then((reply) => {
        if (!life.signal.aborted) setTexts(reply.ok ? reply.value : 'unread');
      });
    onLibraryChange(load, life.signal);
    load();
    return () => life.abort();
  }, []);
  return {
    texts,
    // The list is read again when the background tells of the change.
    onSettle: ({ entity, field }, keep) => void ask({ type: 'edit.settle', entity: idOf(entity), field, keep }),
    onDrop: ({ entity, field }) => void ask({ type: 'edit.drop', entity: idOf(entity), field }),
  };
}

/** The list names gaps by their ids; the background checks them again. */
const idOf = (id: string) => id as `gap.${string}`;
