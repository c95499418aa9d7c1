import { placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { PlacedNote } from '@/lib/message/note-page-request';
import type { Note } from '@/lib/note/note';
import type { NoteStanding } from './NoteItem';

/** How a placed note stands, for its item; undefined for one that needs no place. */
export function standingOf(placed: PlacedNote, note: Note, language: Language): NoteStanding | undefined {
  if (placed.kind === 'whole') return undefined;
  const { proposedPath } = placed;
  const proposal = proposedPath && placeName({ act: note.provision?.act ?? null, path: proposedPath }, language);
  return { kind: placed.kind, proposal: proposal || undefined };
}

/** Notes that a person has to find a place for. */
export const isLost = ({ kind }: PlacedNote): boolean => kind === 'orphan' || kind === 'moved';
