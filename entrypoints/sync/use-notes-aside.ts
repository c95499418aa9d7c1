import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NotesAsideProps } from '@/components/sync/NotesAside';
import { noticeSchema } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';

/** Shown at most; the panel's list of notes has all of them. */
const MOST = 200;

/** Conflicts and the bin, followed while they change. */
export function useNotesAside(): Omit<NotesAsideProps, 'language'> {
  const [conflicts, setConflicts] = useState<readonly Note[]>([]);
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  useEffect(() => {
    const look = async () => {
      const [open, gone] = await Promise.all([
        ask({ type: 'notes.find', query: { conflict: true, limit: MOST } }),
        ask({ type: 'notes.find', query: { state: 'deleted', limit: MOST } }),
      ]);
      if (open.ok) setConflicts(open.value);
      if (gone.ok) setDeleted(gone.value);
    };
    void look();
    const onMessage = (message: unknown): undefined => {
      const notice = noticeSchema.safeParse(message);
      if (notice.success && notice.data.type === 'notice.notes-changed') void look();
      return undefined;
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  return {
    conflicts,
    deleted,
    onTake: async ({ id, bodies }, version) => {
      const seen = bodies.map(({ stamp }) => stamp);
      const operations = [{ type: 'write' as const, body: version.value, seen }];
      const reply = await ask({ type: 'note.change', id, operations });
      return reply.ok ? null : reply.error;
    },
    onKeepBoth: async ({ id }) => {
      const reply = await ask({ type: 'note.keep-both', id });
      return reply.ok ? null : reply.error;
    },
    onRestore: ({ id }) => void ask({ type: 'note.change', id, operations: [{ type: 'restore' }] }),
  };
}
