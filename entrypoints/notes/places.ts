import type { PlaceReference } from '@/components/place';
import { describeAnchor } from '@/lib/anchor/describe';
import { fail, type Result } from '@/lib/base/result';
import type { Trouble } from '@/lib/message/protocol';
import { ownTrouble } from '@/lib/message/send';
import type { NoteProvision } from '@/lib/note/note';
import type { Kept as Written } from '@/lib/note/note-store';
import { MAX_QUOTE } from '@/lib/page/place';
import { selectedOn } from '@/lib/page/selection';
import type { Span } from '@/lib/text/span';
import { atCorner, atWords } from './at';
import type { Doing } from './doing';
import { provisionOf } from './ground';
import type { Kept, NotesKeeper } from './keeper';
import type { PageHost } from './meeting';

/** Giving a note another place, always by the person's own act. */
export interface Places {
  /** Takes the place that is proposed for a note that has moved. */
  accept(id: string): Promise<Result<Written, Trouble>>;
  /** Attaches a note to what is selected on the page now. */
  reattach(id: string): Promise<Result<Written, Trouble>>;
  /** Where a note stands or may stand; undefined for one on the page as a whole, or without a place. */
  spanOf(kept: Kept): Span | undefined;
  /** Where a provision begins on this page; the corner of the window where it is not on it. */
  atProvision(provision: NoteProvision): PlaceReference;
}

export function createPlaces({
  host,
  keeper,
  doing,
}: {
  readonly host: PageHost;
  readonly keeper: NotesKeeper;
  readonly doing: Doing;
}): Places {
  const attach = async (id: string, span: Span, words: string): Promise<Result<Written, Trouble>> => {
    const indexed = await keeper.indexed();
    const note = keeper.state.notes.find((one) => one.note.id === id)?.note;
    if (!note) return fail(ownTrouble('note-not-found'));
    if (!indexed || indexed.read.page.text.slice(span.start, span.end) !== words)
      return fail(ownTrouble('note-place-gone'));
    const anchor = describeAnchor(span, indexed.document);
    const provision = provisionOf(anchor, indexed.read);
    const seen = note.anchors.map(({ stamp }) => stamp);
    const isSame = provision?.act === note.provision?.act && provision?.path === note.provision?.path;
    const set = isSame ? [] : [{ type: 'set', fields: { provision: provision ?? null } } as const];
    return doing.changed(id, [{ type: 'attach', anchor, seen }, ...set], 'said.attached');
  };

  const provisionSpan = ({ act, path }: NoteProvision): Span | undefined => {
    const heading = host.read()?.facts.act === act ? keeper.current?.at(path)[0] : undefined;
    return heading && firstLine(keeper.current?.text ?? '', heading.span);
  };

  return {
    async accept(id) {
      const placement = keeper.state.notes.find((one) => one.note.id === id)?.placement;
      const text = host.read()?.page.text;
      if (placement?.kind !== 'moved' || text === undefined) return fail(ownTrouble('note-place-gone'));
      return attach(id, placement.proposal, text.slice(placement.proposal.start, placement.proposal.end));
    },
    async reattach(id) {
      const page = host.read()?.page;
      const selected = page && selectedOn(document, page);
      if (selected?.kind !== 'words')
        return fail(ownTrouble(selected?.kind === 'outside' ? 'note-selection-outside' : 'note-nothing-selected'));
      const { span } = selected;
      if (span.end - span.start > MAX_QUOTE) return fail(ownTrouble('note-selection-long'));
      return attach(id, span, page?.text.slice(span.start, span.end) ?? '');
    },
    spanOf({ note, placement }) {
      if (!placement) return note.provision && provisionSpan(note.provision);
      if (placement.kind === 'moved') return placement.proposal;
      return 'span' in placement ? placement.span : undefined;
    },
    atProvision(provision) {
      const page = host.read()?.page;
      const span = provisionSpan(provision);
      return page && span ? atWords(page, span) : atCorner();
    },
  };
}

function firstLine(text: string, { start, end }: Span): Span {
  const feed = text.indexOf('\n', start);
  return { start, end: feed < 0 ? end : Math.min(feed, end) };
}
