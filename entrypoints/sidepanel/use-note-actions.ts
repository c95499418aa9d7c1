import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { DoneView, NoteActions, Outcome } from '@/components/notes/notes-view';
import type { Result } from '@/lib/base/result';
import { useVaultChoices } from '@/lib/door/use-vault-choices';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { Operation } from '@/lib/note/change';
import { changeDraftKey, draftOfChange, readDraft } from '@/lib/note/draft';
import { operationsFor } from '@/lib/note/editing';
import type { Note } from '@/lib/note/note';
import type { Kept } from '@/lib/note/note-store';

export interface NoteDoing {
  readonly done: DoneView | undefined;
  readonly actions: NoteActions;
  /** Says what was kept, with the way back. */
  kept(said: DoneView['said'], asked: Promise<Result<Kept, Trouble>>): Outcome;
  /** Forgets what was said, when the person goes on. */
  clear(): void;
}

/** What the panel does with notes; the background keeps them, and tells everybody who shows them. */
export function useNoteActions(shown: boolean): NoteDoing {
  const [done, setDone] = useState<DoneView>();
  const vaults = useVaultChoices(shown);

  const kept: NoteDoing['kept'] = async (said, asked) => {
    const reply = await asked;
    if (!reply.ok) return reply.error;
    const { undo } = reply.value;
    const back = () => void kept('undone', ask({ type: 'note.undo', undo }));
    // Taking back is not offered for what was taken back: doing it again is one click away where it was done.
    setDone({ said, undo: undo.steps.length > 0 && said !== 'undone' ? back : undefined });
    return null;
  };
  const change = ({ id }: Note, said: DoneView['said'], operations: readonly Operation[], draft?: string) =>
    kept(said, ask({ type: 'note.change', id, operations: [...operations], ...(draft ? { draft } : {}) }));

  const actions: NoteActions = {
    vaults,
    save: async (note, fields) => {
      const operations = operationsFor(note, fields);
      const trouble = operations.length > 0 ? await change(note, 'saved', operations, changeDraftKey(note.id)) : null;
      if (trouble) return trouble;
      if (operations.length === 0) await ask({ type: 'draft.drop', key: changeDraftKey(note.id) });
      const vault = fields.vault ?? '';
      if (vault === (note.vault ?? '')) return null;
      const moved = await ask({ type: 'notes.move', id: note.id, vault });
      if (!moved.ok) return moved.error;
      setDone({ said: 'saved' });
      return null;
    },
    keepDraft: async (note, fields) =>
      (await ask({ type: 'draft.put', draft: draftOfChange(note, fields, Date.now()) })).ok,
    dropDraft: (note) => void ask({ type: 'draft.drop', key: changeDraftKey(note.id) }),
    draftOf: async ({ id, document }) => {
      const reply = await ask({ type: 'notes.drafts', document });
      const kept = reply.ok ? reply.value.find(({ key }) => key === changeDraftKey(id)) : undefined;
      return kept ? readDraft(kept).fields : null;
    },
    remove: (note) => change(note, 'deleted', [{ type: 'delete' }]),
    restore: (note) => change(note, 'restored', [{ type: 'restore' }]),
    purge: (note) => change(note, 'purged', [{ type: 'purge' }]),
    take: (note, version) =>
      change(note, 'saved', [{ type: 'write', body: version.value, seen: note.bodies.map(({ stamp }) => stamp) }]),
    keepBoth: async ({ id }) => {
      const reply = await ask({ type: 'note.keep-both', id });
      if (reply.ok) setDone({ said: 'saved' });
      return reply.ok ? null : reply.error;
    },
    history: async (id) => {
      const reply = await ask({ type: 'notes.history', id });
      return reply.ok ? reply.value : null;
    },
    open: ({ address }) => {
      if (address !== undefined && /^https?:\/\//i.test(address)) void browser.tabs.create({ url: address });
    },
  };
  return { done, actions, kept, clear: () => setDone(undefined) };
}
