import type { Result } from '@/lib/base/result';
import type { NotePageReplies, NotePageRequest } from '@/lib/message/note-page-request';
import { parseNotePageRequest } from '@/lib/message/note-page-request';
import type { Trouble } from '@/lib/message/protocol';
import { newTroubleId } from '@/lib/message/send';
import { Refusal, serve } from '@/lib/message/serve';
import type { NotesKeeper } from './keeper';
import { tellNotes } from './page-notes';
import type { Places } from './places';
import type { Stepping } from './stepping';
import type { Tools } from './tools';

/** Answers panel and background for this page. */
export function answerAboutNotes(parts: {
  readonly signal: AbortSignal;
  readonly keeper: NotesKeeper;
  readonly places: Places;
  readonly stepping: Stepping;
  readonly tools: Tools;
  open(id: string): boolean;
}): void {
  const { signal, keeper, places, stepping, tools, open } = parts;
  serve<NotePageRequest, NotePageReplies>(
    {
      'page.notes': () => tellNotes(keeper.state, document.title, keeper.current),
      'page.notes-changed': () => {
        keeper.notesChanged();
        return null;
      },
      'page.note-jump': ({ id }) => ({ found: open(id) }),
      'page.note-accept': async ({ id }) => given(await places.accept(id)),
      'page.note-reattach': async ({ id }) => given(await places.reattach(id)),
      'page.note-new': ({ on }) => {
        if (on === 'page') tools.writePage();
        else {
          const refused = tools.writeSelected();
          if (refused) throw new Refusal(refused);
        }
        return null;
      },
      'page.note-step': ({ to }) => ({ found: stepping.step(to) }),
    },
    { parse: parseNotePageRequest, ownPagesOnly: ['page.'], signal, newId: newTroubleId },
  );
}

function given<T>(result: Result<T, Trouble>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.detail);
}
