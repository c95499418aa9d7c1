import { documentKey, documentKeyText } from '@/lib/anchor/document-key';
import { readyForComparing } from '@/lib/anchor/locate';
import type { Placement } from '@/lib/anchor/placement';
import type { IndexedDocument } from '@/lib/anchor/structure';
import type { NotePainter, PaintedNote } from '@/lib/highlight/note-painter';
import type { NotesHere } from '@/lib/message/note-messages';
import type { Trouble } from '@/lib/message/protocol';
import { ask, ownTrouble } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';
import type { Draft } from '@/lib/note/note-store';
import type { LivePageText } from '@/lib/page/page-text';
import { indexPageInSlices, resolveAnchors } from '@/lib/page/place';
import { inSlices } from '@/lib/page/slices';
import type { PageHost, PageRead } from './meeting';

/** A note of this document and where it stands; without a placement it is on the document or a provision as a whole. */
export interface Kept {
  readonly note: Note;
  readonly placement: Placement | undefined;
}

export interface KeptNotes {
  /** Text of the document's key; empty until the page was read. */
  readonly document: string;
  readonly status: 'looking' | 'ready' | 'failed';
  readonly notes: readonly Kept[];
  readonly drafts: readonly Draft[];
  /** Why the notes could not be asked for. */
  readonly trouble?: Trouble | undefined;
}

/** The notes of the page that is open: asked for, placed and painted, and again whenever page or notes change. */
export interface NotesKeeper {
  readonly state: KeptNotes;
  /** The page as it is indexed; undefined where no note has needed it yet. */
  readonly current: IndexedDocument | undefined;
  /** The page may have been read anew, or be another document now. */
  pageChanged(): void;
  notesChanged(): void;
  /** The page made ready for describing what is selected; undefined before the page was read. */
  indexed(): Promise<{ readonly read: PageRead; readonly document: IndexedDocument } | undefined>;
}

const NONE: KeptNotes = { document: '', status: 'looking', notes: [], drafts: [] };

export function createKeeper(host: PageHost, painter: NotePainter, onChange: () => void): NotesKeeper {
  const { signal } = host;
  let state = NONE;
  let index: { readonly page: LivePageText; readonly ready: Promise<IndexedDocument> } | undefined;
  let current: IndexedDocument | undefined;
  /** Placements on the page as indexed, by the stamp of the note's place. */
  let placed = new Map<string, Placement>();
  let painted: LivePageText | undefined;
  let asking = false;
  let running = false;
  let again = false;

  const indexOf = ({ page, facts }: PageRead): Promise<IndexedDocument> => {
    if (index?.page === page) return index.ready;
    placed = new Map();
    const ready = indexPageInSlices(page, facts, { signal }).then((document) => {
      if (index?.page === page) current = document;
      return document;
    });
    current = undefined;
    index = { page, ready };
    return ready;
  };

  const place = async (read: PageRead, notes: readonly Note[]): Promise<readonly Kept[]> => {
    const anchored = notes.flatMap(({ anchor, anchors }) => (anchor ? [{ anchor, key: anchors[0]?.stamp ?? '' }] : []));
    if (anchored.length === 0) return notes.map((note) => ({ note, placement: undefined }));
    performance.mark('lacuna:notes-begun');
    const document = await indexOf(read);
    const known = placed;
    const fresh = anchored.filter(({ key }) => !known.has(key));
    const found = await resolveAnchors(
      fresh.map(({ anchor }) => anchor),
      document,
      { signal },
    );
    for (const [at, { key }] of fresh.entries()) {
      const placement = found[at];
      if (placement) known.set(key, placement);
    }
    return notes.map((note) => ({ note, placement: known.get(note.anchors[0]?.stamp ?? '') }));
  };

  /** What is kept of the document; undefined, and told, when it cannot be asked for now. */
  const askFor = async (document: string): Promise<NotesHere | undefined> => {
    asking = false;
    const reply = await ask({ type: 'note.here', document });
    signal.throwIfAborted();
    if (reply.ok) return reply.value;
    // What was painted stays: that the notes cannot be asked for now does not mean that they are gone.
    show({ ...state, status: 'failed', trouble: reply.error });
    return undefined;
  };

  const isStill = (read: PageRead, document: string): boolean =>
    host.read()?.page === read.page && keyOf(read) === document;

  const look = async (): Promise<void> => {
    const read = host.read();
    if (!read) return;
    const document = keyOf(read);
    const isOther = document !== state.document;
    if (!asking && !isOther && painted === read.page) return;
    if (isOther) show({ ...NONE, document });
    const known: NotesHere = { drafts: state.drafts, notes: state.notes.map(({ note }) => note) };
    const here = asking || isOther ? await askFor(document) : known;
    if (!here) return;
    const kept = await place(read, here.notes);
    if (!isStill(read, document)) {
      again = true;
      asking = true;
    } else await paint(read, { document, status: 'ready', notes: kept, drafts: here.drafts });
  };

  const paint = async (read: PageRead, next: KeptNotes): Promise<void> => {
    if (!(await painter.paint(read.page, next.notes.flatMap(paintedNote)))) return;
    painted = read.page;
    performance.mark('lacuna:notes');
    show(next);
  };

  const show = (next: KeptNotes): void => {
    state = next;
    onChange();
  };

  /** One look at a time; what changes meanwhile is looked at afterwards. */
  const run = (): void => {
    again = true;
    if (running) return;
    running = true;
    const loop = async () => {
      while (again && !signal.aborted) {
        again = false;
        await look();
      }
    };
    void loop()
      .catch((error: unknown) => {
        if (signal.aborted) return;
        const trouble = ownTrouble('unexpected', error instanceof Error ? error.name : undefined);
        show({ ...state, status: 'failed', trouble });
      })
      .finally(() => {
        running = false;
      });
  };

  return {
    get state() {
      return state;
    },
    get current() {
      return current;
    },
    pageChanged: run,
    notesChanged() {
      asking = true;
      run();
    },
    async indexed() {
      const read = host.read();
      if (!read) return undefined;
      const document = await indexOf(read);
      await inSlices(readyForComparing(document), { signal });
      return { read, document };
    },
  };
}

/** The same document at another address has the same key. */
export function keyOf({ facts: { symbol, language }, shown }: PageRead): string {
  if (shown) return documentKeyText(documentKey(shown.address, { symbol, language, fingerprint: shown.fingerprint }));
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return documentKeyText(documentKey(location.href, { symbol, language, canonical }));
}

function paintedNote({ note, placement }: Kept): readonly PaintedNote[] {
  if (!placement || !('span' in placement)) return [];
  return [{ id: note.id, span: placement.span, colour: note.colour, changed: placement.kind === 'changed' }];
}
