import { useEffect, useRef, useState } from 'preact/hooks';
import { AT_ONCE } from '@/components/notes/NoteRows';
import { NO_NOTE_FILTER, type NoteFilter, type NotesFound } from '@/components/notes/notes-view';
import type { TagSuggestion } from '@/components/notes/TagField';
import { readProvision } from '@/lib/citation/read-provision';
import { onNotesChange } from '@/lib/message/page-notes';
import { ask } from '@/lib/message/send';
import type { NoteFacets, NoteQuery } from '@/lib/note/note-store';

/** Typing rests this long (ms) before the notes are asked. */
const REST_MS = 120;
const NO_FACETS: NoteFacets = { live: 0, deleted: 0, sites: [] };

export interface NoteSearch {
  readonly found: NotesFound;
  /** Of all that was found, in its order. */
  readonly ids: readonly string[];
  readonly tags: readonly TagSuggestion[];
  filter(filter: NoteFilter): void;
  more(): void;
  again(): void;
}

type Answer = Pick<NotesFound, 'total' | 'notes' | 'searching' | 'failed' | 'provisionUnknown'>;
const ASKING: Answer = { total: undefined, notes: [], searching: true, failed: false, provisionUnknown: false };

/** All notes: what is sought, and what came back. Nothing is asked while they are not shown. */
export function useNoteSearch(shown: boolean): NoteSearch {
  const [filter, setFilter] = useState<NoteFilter>(NO_NOTE_FILTER);
  const [answer, setAnswer] = useState<Answer>(ASKING);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [facets, setFacets] = useState<NoteFacets>(NO_FACETS);
  const [tags, setTags] = useState<readonly TagSuggestion[]>([]);
  const [wanted, setWanted] = useState(AT_ONCE);
  const question = useRef(0);

  const search = async (many: number) => {
    const asked = ++question.current;
    const query = queryOf(filter, today());
    if (!query) return setAnswer((before) => ({ ...before, searching: false, provisionUnknown: true }));
    setAnswer((before) => ({ ...before, searching: true }));
    const reply = await ask({ type: 'notes.ids', query });
    const picked = reply.ok ? await pick(reply.value.slice(0, many)) : undefined;
    if (asked !== question.current) return;
    if (!reply.ok || !picked) return setAnswer({ ...ASKING, searching: false, failed: true });
    setIds(reply.value);
    setAnswer({
      ...ASKING,
      searching: false,
      total: reply.value.length,
      notes: picked,
    });
  };
  const look = () => {
    void ask({ type: 'note.tags' }).then((reply) => reply.ok && setTags(reply.value));
    void ask({ type: 'notes.facets' }).then((reply) => reply.ok && setFacets(reply.value));
    void search(wanted);
  };
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    if (!shown) return;
    const life = new AbortController();
    latest.current();
    onNotesChange(() => latest.current(), life.signal);
    return () => life.abort();
  }, [shown]);
  const first = useRef(true);
  useEffect(() => {
    // The first question is asked when the notes are shown.
    if (first.current) {
      first.current = false;
      return;
    }
    setWanted(AT_ONCE);
    const timer = setTimeout(() => void search(AT_ONCE), REST_MS);
    return () => clearTimeout(timer);
  }, [filter]);

  const more = async () => {
    const asked = question.current;
    const next = await pick(ids.slice(answer.notes.length, answer.notes.length + AT_ONCE));
    if (asked !== question.current || !next) return;
    setWanted(answer.notes.length + AT_ONCE);
    setAnswer((before) => ({ ...before, notes: [...before.notes, ...next] }));
  };
  return {
    found: { ...answer, filter, facets },
    ids,
    tags,
    filter: setFilter,
    more: () => void more(),
    again: look,
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Pieces of at most so many notes as one message carries. */
const PIECE = 200;

async function pick(ids: readonly string[]) {
  const pieces = Array.from({ length: Math.ceil(ids.length / PIECE) }, (_, i) =>
    ask({ type: 'notes.pick', ids: ids.slice(i * PIECE, (i + 1) * PIECE) }),
  );
  const picked = await Promise.all(pieces);
  return picked.every(({ ok }) => ok) ? picked.flatMap((piece) => (piece.ok ? piece.value : [])) : undefined;
}

/** The question that a filter puts; undefined where its provision is not recognised as exactly one. */
export function queryOf(filter: NoteFilter, on: string): NoteQuery | undefined {
  const { text, provision, tag, colour, motivation, site, bin } = filter;
  const reading = provision.trim() === '' ? undefined : readProvision(provision, on);
  const [named, ...others] = reading?.status === 'found' ? reading.provisions : [];
  if (reading && (!named || others.length > 0)) return undefined;
  return {
    ...(text.trim() === '' ? {} : { text: text.slice(0, 2000) }),
    ...(named ? { provision: named } : {}),
    ...(tag === '' ? {} : { tag }),
    ...(colour === '' ? {} : { colour }),
    ...(motivation === '' ? {} : { motivation }),
    ...(site === '' ? {} : { site }),
    state: bin ? 'deleted' : 'live',
  };
}
