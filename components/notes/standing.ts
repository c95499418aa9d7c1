import { placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { Path } from '@/lib/law/provision';
import type { PlacedNote } from '@/lib/message/note-page-request';
import type { Note } from '@/lib/note/note';
import type { NoteStanding } from './NoteItem';

/** How a placed note stands, for its item; undefined for one that needs no place. */
export function standingOf(placed: PlacedNote, note: Note, language: Language): NoteStanding | undefined {
  if (placed.kind === 'whole') return undefined;
  const { kind, proposedPath, reason, partChanged, shownIn, shownOn } = placed;
  const act = note.provision?.act ?? null;
  const nameOf = (path: Path | undefined) => (path && placeName({ act, path }, language)) || undefined;
  return {
    kind,
    reason,
    partChanged,
    proposal: nameOf(proposedPath),
    // What stood under that number is meant, so the number is said.
    place: nameOf(note.anchor?.path),
    otherLanguage: shownIn !== undefined,
    ...(note.on !== undefined && shownOn !== undefined ? { wordings: { made: note.on, shown: shownOn } } : {}),
  };
}

/** Notes that a person has to find a place for. */
export const isLost = ({ kind }: PlacedNote): boolean => kind === 'orphan' || kind === 'moved';
