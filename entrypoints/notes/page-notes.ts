/** What a page tells the side panel of its notes: where each stands, and of those that lost their place the texts to compare. */
import type { Placement } from '@/lib/anchor/placement';
import type { IndexedDocument } from '@/lib/anchor/structure';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { PageNotes, PlacedNote } from '@/lib/message/note-page-request';
import type { Note } from '@/lib/note/note';
import { languageOfText } from '@/lib/text/language';
import type { Kept, KeptNotes } from './keeper';

/** Longest text that is sent to be compared, in UTF-16 units; longer ones are cut with an ellipsis. */
const MOST = 20_000;

/**
 * @param document undefined where no note has needed it.
 * @param shownOn date of the wording that the page gives, where it is an act's own page and says so.
 */
export function tellNotes(
  state: KeptNotes,
  title: string,
  document: IndexedDocument | undefined,
  shownOn?: When | undefined,
): PageNotes {
  const { document: key, status, notes } = state;
  const shown: Shown = { on: shownOn, language: document && languageOfText(document.text) };
  const told = notes.map((kept) => ({ ...tellNote(kept, document), ...otherText(kept, shown) }));
  const rank = ({ order }: PlacedNote) => (order < 0 ? Number.POSITIVE_INFINITY : order);
  return { document: key, title, status, notes: told.sort((a, b) => rank(a) - rank(b)) };
}

interface Shown {
  readonly on: When | undefined;
  readonly language: Language | undefined;
}

/** What of a lost note's text can be told apart from the page's as a whole: its language, or the day of its wording. */
function otherText({ note, placement }: Kept, { on, language }: Shown): Pick<PlacedNote, 'shownIn' | 'shownOn'> {
  if (placement?.kind !== 'orphan' && placement?.kind !== 'moved') return {};
  const own = languageOfText(note.anchor?.scope?.text ?? note.anchor?.quote.exact ?? '');
  return {
    ...(own && language && own !== language ? { shownIn: language } : {}),
    ...(note.on !== undefined && on !== undefined && note.on !== on ? { shownOn: on } : {}),
  };
}

function tellNote({ note, placement }: Kept, document: IndexedDocument | undefined): PlacedNote {
  const { id } = note;
  if (!placement) return { id, kind: 'whole', order: wholeOrder(note, document) };
  const { kind } = placement;
  switch (kind) {
    case 'exact':
    case 'normalised':
      return { id, kind, order: placement.span.start, partChanged: placement.partChanged };
    case 'changed':
      return { id, kind, order: placement.span.start, partChanged: true, ...wordings(note, placement, document) };
    case 'moved': {
      const { proposal, path, reason } = placement;
      const words = document?.text.slice(proposal.start, proposal.end);
      const told = { id, kind, order: proposal.start, reason, proposedPath: path, proposal: shortened(words) };
      return { ...told, ...wordings(note, placement, document) };
    }
    case 'orphan':
      return { id, kind, order: -1, reason: placement.reason, ...wordings(note, placement, document) };
  }
}

/** A note on a provision stands where that begins; one on the page as a whole at its beginning. */
function wholeOrder({ provision }: Note, document: IndexedDocument | undefined): number {
  if (!provision) return 0;
  return document?.at(provision.path)[0]?.span.start ?? 0;
}

function wordings(
  { anchor }: Note,
  placement: Placement,
  document: IndexedDocument | undefined,
): Pick<PlacedNote, 'was' | 'present'> {
  const scope = 'scope' in placement ? placement.scope : undefined;
  const lead = scope ?? document?.at(anchor?.path ?? '')[0]?.lead;
  return {
    was: shortened(anchor?.scope?.text ?? anchor?.quote.exact),
    present: shortened(lead && document?.text.slice(lead.start, lead.end).trim()),
  };
}

const shortened = (text: string | undefined): string | undefined =>
  text !== undefined && text.length > MOST ? `${text.slice(0, MOST)} …` : text;
