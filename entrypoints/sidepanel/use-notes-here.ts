import { useEffect, useRef, useState } from 'preact/hooks';
import type { NotesHere, PlaceActions, WaitingDraft } from '@/components/notes/notes-view';
import { type NoteRequest, ROWS_AT_ONCE } from '@/lib/message/note-messages';
import type { PageNotes } from '@/lib/message/note-page-request';
import { askPageNotes, type NotesPage, onNotesChange } from '@/lib/message/page-notes';
import { ask } from '@/lib/message/send';
import { draftOfChange, draftOfNew, newNoteOf, readDraft } from '@/lib/note/draft';
import { operationsFor } from '@/lib/note/editing';
import type { Note } from '@/lib/note/note';
import type { NoteDoing } from './use-note-actions';

/** A page that is still being read is asked again after this time (ms). */
const AGAIN_MS = 400;

export interface HereView {
  readonly here: NotesHere;
  readonly places: PlaceActions;
  readonly jumpLost: boolean;
  retry(): void;
}

/**
 * The notes of the page beside the panel.
 *
 * @param tab undefined where there is none; nothing is asked while the notes are not shown.
 * @param page changes whenever the page may have something new to tell.
 */
export function useNotesHere(tab: NotesPage | undefined, page: unknown, shown: boolean, doing: NoteDoing): HereView {
  const [here, setHere] = useState<NotesHere>({ status: 'looking' });
  const [jumpLost, setJumpLost] = useState(false);
  const question = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = async () => {
    const asked = ++question.current;
    clearTimeout(timer.current);
    const next = await hereOf(tab);
    if (asked !== question.current) return;
    // What stands there stays until the page has been read again, or an open form would close.
    if (next.status === 'absent') setHere((now) => (now.status === 'absent' ? now : next));
    else if (next.status !== 'looking') setHere(next);
    else timer.current = setTimeout(() => void look(), AGAIN_MS);
  };
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    setHere({ status: 'looking' });
    setJumpLost(false);
  }, [tab]);
  useEffect(() => {
    if (shown) void latest.current();
    return () => clearTimeout(timer.current);
  }, [tab, page, shown]);
  useEffect(() => {
    if (!shown) return;
    const life = new AbortController();
    onNotesChange(() => void latest.current(), life.signal);
    return () => life.abort();
  }, [shown]);

  const none = async () => ({ code: 'no-answer' });
  const notes = here.status === 'ready' ? here.notes : new Map<string, Note>();
  return {
    here,
    jumpLost,
    retry: () => void look(),
    places: {
      vaults: doing.actions.vaults,
      jump: (id) => {
        if (tab === undefined) return;
        void askPageNotes(tab, { type: 'page.note-jump', id }).then((reply) =>
          setJumpLost(!(reply.ok && reply.value.found)),
        );
      },
      accept: (id) =>
        tab === undefined ? none() : doing.kept('attached', askPageNotes(tab, { type: 'page.note-accept', id })),
      reattach: (id) =>
        tab === undefined ? none() : doing.kept('attached', askPageNotes(tab, { type: 'page.note-reattach', id })),
      create: async (on) => {
        if (tab === undefined) return none();
        const reply = await askPageNotes(tab, { type: 'page.note-new', on });
        return reply.ok ? null : reply.error;
      },
      ...waitingActions(notes, doing, () => void look()),
    },
  };
}

async function hereOf(tab: NotesPage | undefined): Promise<NotesHere> {
  if (tab === undefined) return { status: 'absent' };
  const reply = await askPageNotes(tab, { type: 'page.notes' });
  if (!reply.ok) return { status: reply.error.code === 'no-answer' ? 'absent' : 'failed' };
  if (reply.value.status === 'looking') return { status: 'looking' };
  const read = reply.value.status === 'ready' ? await readHere(reply.value) : undefined;
  return read ?? { status: 'failed' };
}

/** Notes are read piece by piece: one message with all of a page's would be too large for some pages. */
async function readHere({ document, notes: placed }: PageNotes): Promise<NotesHere | undefined> {
  const ids = placed.map(({ id }) => id);
  const pieces = Array.from({ length: Math.ceil(ids.length / ROWS_AT_ONCE) }, (_, i) =>
    ask({ type: 'notes.pick', ids: ids.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE) }),
  );
  const [drafts, ...picked] = await Promise.all([ask({ type: 'notes.drafts', document }), ...pieces]);
  const notes = new Map<string, Note>();
  for (const piece of picked) {
    if (!piece.ok) return undefined;
    for (const note of piece.value) if (note.state === 'live') notes.set(note.id, note);
  }
  const waiting = drafts.ok ? drafts.value.map((draft) => ({ key: draft.key, draft: readDraft(draft) })) : [];
  return { status: 'ready', placed, notes, drafts: waiting };
}

type WaitingActions = Pick<PlaceActions, 'saveDraft' | 'keepWaiting' | 'dropWaiting'>;

function waitingActions(notes: ReadonlyMap<string, Note>, doing: NoteDoing, again: () => void): WaitingActions {
  const noteOf = async (id: string): Promise<Note | undefined> => {
    const known = notes.get(id);
    if (known) return known;
    const reply = await ask({ type: 'note.get', id });
    return reply.ok ? reply.value : undefined;
  };
  const drop = async ({ key }: WaitingDraft) => {
    await ask({ type: 'draft.drop', key });
    again();
  };
  return {
    saveDraft: async (waiting, fields) => {
      const { key, draft } = waiting;
      if (draft.kind === 'new')
        return doing.kept(
          'saved',
          ask({ type: 'note.create', note: newNoteOf(draft.ground, fields), draft: key, vault: fields.vault }),
        );
      const note = await noteOf(draft.id);
      if (!note) return { code: 'not-found' };
      const operations = [...operationsFor(note, fields)];
      if (operations.length > 0)
        return doing.kept('saved', ask({ type: 'note.change', id: note.id, operations, draft: key }));
      await drop(waiting);
      return null;
    },
    keepWaiting: async ({ key, draft }, fields) => {
      const now = Date.now();
      const note = draft.kind === 'change' ? await noteOf(draft.id) : undefined;
      const kept = note
        ? draftOfChange(note, fields, now)
        : draft.kind === 'new'
          ? draftOfNew(key, draft.ground, fields, now)
          : undefined;
      return kept !== undefined && (await ask({ type: 'draft.put', draft: kept } satisfies NoteRequest)).ok;
    },
    dropWaiting: (waiting) => void drop(waiting),
  };
}
