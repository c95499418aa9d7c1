/** Words of notes, in memory. Built when the first question comes, and followed by what this store writes. */
import MiniSearch from 'minisearch';
import { stemsOf, wordsOf } from '@/lib/gap/stem';
import { type Note, noteOf } from '@/lib/note/note';
import type { Row } from '@/lib/note/row';

export interface NoteIndex {
  /** Ids of notes that hold all the words, else any of them; the best first, at most `limit`. */
  readonly search: (text: string, limit: number) => readonly string[];
  readonly put: (rows: readonly Row[]) => void;
}

interface Entry {
  readonly id: string;
  readonly body: string;
  readonly tags: string;
  readonly quote: string;
  readonly title: string;
}

const LONGEST_QUERY = 12;
/** Letters of a quoted text that are searched: notes are found by their first words, and statutes are long. */
const QUOTE = 2000;

export function createNoteIndex(notes: readonly Note[]): NoteIndex {
  const index = new MiniSearch<Entry>({
    fields: ['body', 'tags', 'quote', 'title'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: rememberedStems(),
  });
  index.addAll(notes.filter(isSought).map(entryOf));
  return {
    search: (text, limit) => ask(index, [...wordsOf(text)].slice(0, LONGEST_QUERY)).slice(0, limit),
    put(rows) {
      for (const row of rows) {
        const note = row.k === 'note' ? noteOf(row) : undefined;
        if (index.has(row.id)) index.discard(row.id);
        if (note && isSought(note)) index.add(entryOf(note));
      }
    },
  };
}

// What is in the bin is searched as well, and told apart by the question's `state`.
const isSought = ({ state }: Note): boolean => state !== 'purged';

const entryOf = ({ id, body, tags, anchor, title }: Note): Entry => ({
  id,
  body,
  tags: tags.join(' '),
  quote: anchor?.quote.exact.slice(0, QUOTE) ?? '',
  title: title ?? '',
});

function ask(index: MiniSearch<Entry>, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const queries = words.map((word) => ({ combineWith: 'OR' as const, queries: [...stemsOf(word)] }));
  for (const combineWith of ['AND', 'OR'] as const) {
    const found = index.search(
      { combineWith, queries },
      {
        tokenize: (text) => [text],
        processTerm: (term) => term,
        // A number means itself: 14 is not 146.
        prefix: (term) => !/\p{N}/u.test(term) && term.length >= 3,
        boost: { body: 2, tags: 2 },
      },
    );
    if (found.length > 0) return found.map(({ id }) => String(id));
  }
  return [];
}

/** The same words come again and again, and a stem costs more than the rest of indexing. */
function rememberedStems(): (word: string) => string[] {
  const known = new Map<string, string[]>();
  return (word) => {
    const stems = known.get(word) ?? [...stemsOf(word)];
    known.set(word, stems);
    return stems;
  };
}
