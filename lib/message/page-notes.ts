import { browser } from 'wxt/browser';
import { fail, type Result } from '@/lib/base/result';
import type { NotePageReplies, NotePageRequest } from './note-page-request';
import { noticeSchema, type Trouble } from './protocol';
import { ask, askTab } from './send';

/** A page that can be asked about its notes: a tab, or the page itself where the panel stands in it. */
export type NotesPage = number | AskNotes;
export type AskNotes = <T extends NotePageRequest['type']>(
  request: Extract<NotePageRequest, { type: T }>,
) => Promise<Result<NotePageReplies[T], Trouble>>;

/**
 * Asks a page about its notes. The script that answers is brought there first where it does not run yet, since most pages
 * have no notes.
 *
 * @returns `no-answer` where Lacuna does not run. Never throws.
 */
export async function askPageNotes<T extends NotePageRequest['type']>(
  tab: NotesPage,
  request: Extract<NotePageRequest, { type: T }>,
): Promise<Result<NotePageReplies[T], Trouble>> {
  if (typeof tab !== 'number') return tab(request);
  const first = await askTab<NotePageReplies[T]>(tab, request);
  if (first.ok || first.error.code !== 'no-answer') return first;
  const started = await ask({ type: 'notes.start', tab });
  return started.ok ? askTab<NotePageReplies[T]>(tab, request) : fail(started.error);
}

/** Calls back when any note was made, changed or deleted, here or elsewhere. */
export function onNotesChange(callback: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    const notice = noticeSchema.safeParse(message);
    if (notice.success && notice.data.type === 'notice.notes-changed') callback();
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
