import type { NoteHere } from '@/components/margin/NotesHere';
import { refusalIn } from '@/components/margin/refusal';
import { resolveAnchor } from '@/lib/anchor/locate';
import { createNotePainter } from '@/lib/highlight/note-painter';
import { ask, newTroubleId } from '@/lib/message/send';
import { type NoteGround, newDraftKey, readDraft } from '@/lib/note/draft';
import { EMPTY_FIELDS } from '@/lib/note/editing';
import type { Draft } from '@/lib/note/note-store';
import { breathe } from '@/lib/page/slices';
import type { Span } from '@/lib/text/span';
import { marginWords } from '@/lib/words/margin-words';
import { answerAboutNotes, type NoteAnswers } from './answering';
import { atCorner, atNote, atWords } from './at';
import { createDoing } from './doing';
import { createForms, type DrawnForm } from './forms';
import { groundOfPage, groundOfWords } from './ground';
import { createKeeper, type Kept } from './keeper';
import { askedBy } from './keys';
import type { CardSubject, PageHost } from './meeting';
import { createPlaces } from './places';
import { followSelection } from './selecting';
import { createStepping, nameOf } from './stepping';
import { createSurface } from './surface';
import { createTools } from './tools';

/** What runs on one page for as long as Lacuna is switched on there. */
export interface RunningNotes {
  make(subject: CardSubject): void;
  has(id: string): boolean;
  open(id: string): boolean;
  /** The same answers as over messages, for a panel that stands in the page itself. */
  readonly answers: NoteAnswers;
}

/**
 * Brings the parts together: what is kept, what is painted, the tools, the forms, the keys and the messages.
 *
 * @param Form how forms are drawn: on a foreign page so that it cannot hear what is typed.
 */
export function startNotes(host: PageHost, Form: DrawnForm): RunningNotes {
  const { signal } = host;
  const language = () => host.language();
  const painter = createNotePainter(document, signal);
  let cardIds: readonly string[] = [];
  let offeredFor = '';

  const keeper = createKeeper(host, painter, () => {
    if (surface.view?.kind === 'card' && here().length === 0) surface.close();
    else surface.redraw();
    if (keeper.state.status === 'ready') offerDrafts();
  });
  const kept = (id: string): Kept | undefined => keeper.state.notes.find(({ note }) => note.id === id);
  const here = (): readonly NoteHere[] => cardIds.flatMap((id) => noteHere(kept(id)));
  const surface = createSurface({
    signal,
    language,
    onKey: (event) => {
      const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
      event.preventDefault();
      void doing.undo();
    },
  });
  const doing = createDoing({
    surface,
    language,
    told: ({ code }) => refusalIn(code, language()),
    onDone: () => keeper.notesChanged(),
  });
  const places = createPlaces({ host, keeper, doing });
  const stepping = createStepping({
    signal,
    painter,
    notes: () => keeper.state.notes,
    label: (note) => marginWords(language())('spot', { text: nameOf(note) }),
    onOpen: (id) => void open(id),
  });
  const forms = createForms({
    surface,
    Form,
    doing,
    language,
    drafts: () => keeper.state.drafts,
    now: () => Date.now(),
    accept: async (note) => {
      const reply = await places.accept(note.id);
      return reply.ok ? null : reply.error;
    },
    onReturn: () => stepping.back(),
  });
  const tools = createTools({ host, keeper, surface, doing, forms, language });

  const open = (id: string): boolean => {
    const found = kept(id);
    const span = found && places.spanOf(found);
    // A note that has lost its place is read in the panel, beside what stands there now.
    if (!found || (found.placement && !span)) return false;
    cardIds = [id];
    if (stepping.reveal(id)) forms.card(here, atNote(painter, id));
    else bring(id, span);
    return true;
  };

  /** To words that are not painted: a proposed place, or a page of a document that is not drawn yet. */
  const bring = (id: string, span: Span | undefined) => {
    const { page, shown } = host.read() ?? {};
    const card = () => forms.card(here, span && page ? atWords(page, span) : atCorner());
    if (!span || !page) card();
    else if (shown)
      void shown.show(span).then(() => (stepping.reveal(id) ? forms.card(here, atNote(painter, id)) : card()));
    else {
      stepping.show(page, span);
      card();
    }
  };

  const make = async ({ provision, beside }: CardSubject) => {
    const read = host.read();
    if (!read) return;
    const span = read.found.find(({ id }) => id === beside)?.span;
    const ground = span ? await groundOfWords(keeper, span, read.page.text.slice(span.start, span.end)) : undefined;
    const fields = ground ? { ...EMPTY_FIELDS, links: [provision] } : EMPTY_FIELDS;
    const at = span ? atWords(read.page, span) : places.atProvision(provision);
    await forms.writeNew(ground ?? groundOfPage(read, provision), newDraftKey(newTroubleId()), at, fields);
  };

  /** What was being typed when the page was closed or the browser stopped is offered once for each document. */
  const offerDrafts = () => {
    const { document, drafts } = keeper.state;
    if (offeredFor === document) return;
    offeredFor = document;
    const [latest] = [...drafts].sort((a, b) => b.modified - a.modified);
    if (!latest) return;
    const words = () => marginWords(language());
    surface.say({
      text: () => words()('draft.found', { count: drafts.length }),
      stays: true,
      actions: [{ name: () => words()('draft.go'), run: () => void resume(latest) }],
    });
  };
  const resume = async (draft: Draft) => {
    surface.hush();
    const read = readDraft(draft);
    if (read.kind === 'new') {
      await forms.writeNew(read.ground, draft.key, await placeOf(read.ground), read.fields);
      return;
    }
    const reply = await ask({ type: 'note.get', id: read.id });
    if (reply.ok) await forms.edit(reply.value, atNote(painter, read.id));
    else surface.say({ text: () => refusalIn(reply.error.code, language()), trouble: true });
  };
  const placeOf = async ({ anchor }: NoteGround) => {
    const indexed = anchor ? await keeper.indexed() : undefined;
    const placement = anchor && indexed ? resolveAnchor(anchor, indexed.document) : undefined;
    return placement && 'span' in placement && indexed ? atWords(indexed.read.page, placement.span) : atCorner();
  };

  followSelection(host, { onSelected: tools.follow, isOurs: surface.holds });
  let pressed: Point = { clientX: 0, clientY: 0 };
  document.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      pressed = { clientX, clientY };
    },
    { signal, capture: true, passive: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      const ids = event.isTrusted && isOnWords(event, pressed) ? painter.at(event.clientX, event.clientY) : [];
      if (ids.length === 0) return;
      cardIds = ids;
      forms.card(here, atNote(painter, ids[0] ?? ''));
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const asked = event.isTrusted && !surface.holds(event) ? askedBy(event) : undefined;
      if (!asked) return;
      event.preventDefault();
      if (asked === 'new') tools.reach();
      else if (!stepping.step(asked)) surface.say({ text: () => marginWords(language())('said.none') });
    },
    { signal, capture: true },
  );
  const answers = answerAboutNotes({
    signal,
    keeper,
    places,
    stepping,
    tools,
    open,
    readable: async () => host.readable?.(),
    shownOn: () => {
      const facts = host.read()?.facts;
      return facts?.act ? facts.date : undefined;
    },
  });
  host.changed = () => {
    keeper.pageChanged();
    surface.redraw();
  };
  // The script was read and begun in one go; the page gets its turn before the notes are sought.
  void breathe().then(() => keeper.notesChanged());
  const has = (id: string) => {
    const found = kept(id);
    return found !== undefined && (found.placement === undefined || places.spanOf(found) !== undefined);
  };
  return { make: (subject) => void make(subject), has, open, answers };
}

function noteHere(kept: Kept | undefined): readonly NoteHere[] {
  if (!kept) return [];
  const { note, placement } = kept;
  if (!placement) return [{ note }];
  const partChanged = 'partChanged' in placement ? placement.partChanged : undefined;
  const reason = 'reason' in placement ? placement.reason : undefined;
  return [{ note, standing: { kind: placement.kind, partChanged, reason } }];
}

/** A click that belongs to the page, or to a reference, opens no note. */
function isOnWords(event: MouseEvent, pressed: Point): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return false;
  // Words that are still selected, as after they were highlighted, lose their selection only behind this event.
  if (document.getSelection()?.isCollapsed === false && (event.detail > 1 || isDragged(event, pressed))) return false;
  return event.target instanceof Element && !event.target.closest('a[href], button, input, textarea, select, summary');
}

type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;
/** CSS pixels by which a hand moves without meaning to select. */
const STILL = 4;
const isDragged = (to: Point, from: Point): boolean =>
  Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > STILL;
