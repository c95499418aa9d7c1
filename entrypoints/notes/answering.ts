import type { Result } from '@/lib/base/result';
import type { When } from '@/lib/base/when';
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

export type NoteAnswers = {
  readonly [T in NotePageRequest['type']]: (
    request: Extract<NotePageRequest, { type: T }>,
  ) => Promise<NotePageReplies[T]> | NotePageReplies[T];
};

/** Answers panel and background for this page. */
export function answerAboutNotes(parts: {
  readonly signal: AbortSignal;
  readonly keeper: NotesKeeper;
  readonly places: Places;
  readonly stepping: Stepping;
  readonly tools: Tools;
  open(id: string): boolean;
  /** Resolves when the page's text is there, where it can be had now. */
  readable(): Promise<void>;
  /** Date of the wording that an act's own page gives. */
  shownOn(): When | undefined;
}): NoteAnswers {
  const { signal, keeper, places, stepping, tools, open, readable, shownOn } = parts;
  const answers: NoteAnswers = {
    'page.notes': () => tellNotes(keeper.state, document.title, keeper.current, shownOn()),
    'page.notes-changed': () => {
      keeper.notesChanged();
      return null;
    },
    'page.note-jump': ({ id }) => ({ found: open(id) }),
    'page.note-accept': async ({ id }) => given(await places.accept(id)),
    'page.note-reattach': async ({ id }) => given(await places.reattach(id)),
    'page.note-new': async ({ on }) => {
      await readable();
      if (on === 'page') tools.writePage();
      else {
        const refused = tools.writeSelected();
        if (refused) throw new Refusal(refused);
      }
      return null;
    },
    'page.note-step': ({ to }) => ({ found: stepping.step(to) }),
  };
  serve<NotePageRequest, NotePageReplies>(answers, {
    parse: parseNotePageRequest,
    ownPagesOnly: ['page.'],
    signal,
    newId: newTroubleId,
  });
  return answers;
}

function given<T>(result: Result<T, Trouble>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.detail);
}
