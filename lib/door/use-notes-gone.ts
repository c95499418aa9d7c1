import { useEffect, useState } from 'preact/hooks';
import type { NotesGone } from '@/lib/message/note-messages';
import { ask } from '@/lib/message/send';

/** What was lost with the browser's storage; undefined where nothing was, and once the person has seen it. */
export function useNotesGone(): { readonly gone: NotesGone | undefined; readonly seen: () => void } {
  const [gone, setGone] = useState<NotesGone>();
  useEffect(() => {
    void ask({ type: 'notes.gone' }).then((reply) => reply.ok && setGone(reply.value ?? undefined));
  }, []);
  const seen = () => void ask({ type: 'notes.gone-seen' }).then((reply) => reply.ok && setGone(undefined));
  return { gone, seen };
}
