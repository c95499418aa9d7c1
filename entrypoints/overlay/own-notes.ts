import type { ProvisionNotesView } from '@/components/notes/ProvisionNotes';
import { meetingPoint } from '@/entrypoints/notes/meeting';
import type { Provision } from '@/lib/law/provision';
import { ask } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';

interface NotesActions {
  close(): void;
  /** The script that takes notes did not come. */
  fail(): void;
}

/** The person's own notes in a card, and what can be done with them on this page. */
export function ownNotesView(
  notes: readonly Note[],
  provision: Provision,
  beside: string,
  { close, fail }: NotesActions,
): ProvisionNotesView {
  const meeting = meetingPoint();
  const make = async () => {
    if (!meeting.lacunaNotes) await ask({ type: 'note.load' });
    const maker = meeting.lacunaNotes;
    if (!maker) fail();
    else {
      close();
      maker.make({ provision, beside });
    }
  };
  return {
    notes,
    isHere: (id) => meeting.lacunaNotes?.has(id) ?? false,
    onOpen: (id) => {
      close();
      meeting.lacunaNotes?.open(id);
    },
    // Only a page has its script of notes beside it.
    onNew: meeting.lacunaPage ? () => void make() : undefined,
  };
}
