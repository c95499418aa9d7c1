/**
 * Words of notes, in memory. Built when the first question comes, and followed by what this store writes.
 * Own lists of places instead of a search library: a word that stands in every note has to be answered within
 * milliseconds too, and scoring ten thousand results one by one takes a library ten times as long.
 */
import { stemsOf, wordsOf } from '@/lib/gap/stem';
import { type Note, noteOf } from '@/lib/note/note';
import type { Row } from '@/lib/note/row';

export interface NoteIndex {
  /** Ids of notes that hold all the words, else any of them; the best first, of equals the latest added; at most `limit`. */
  readonly search: (text: string, limit: number) => readonly string[];
  readonly put: (rows: readonly Row[]) => void;
}

/** Where a word stands: number of the note doubled, plus one where it is in the person's own words. */
type Place = number;

interface Index {
  readonly ids: string[];
  /** Number of a note's latest entry; earlier ones are dead. */
  readonly numberOf: Map<string, number>;
  readonly places: Map<string, Place[]>;
  /** All words in order, for beginnings of words; empty when a new word came. */
  sorted: readonly string[];
}

const LONGEST_QUERY = 12;
/** Units of a quoted text that are searched: notes are found by their first words, and statutes are long. */
const QUOTE = 2000;
const SHORTEST_BEGINNING = 3;

export function createNoteIndex(notes: readonly Note[]): NoteIndex {
  const index: Index = { ids: [], numberOf: new Map(), places: new Map(), sorted: [] };
  const stems = rememberedStems();
  for (const note of [...notes].sort((a, b) => a.modified - b.modified)) add(index, note, stems);
  return {
    search: (text, limit) => search(index, [...new Set(wordsOf(text))].slice(0, LONGEST_QUERY), limit),
    put(rows) {
      for (const row of rows) if (row.k === 'note') add(index, noteOf(row), stems);
    },
  };
}

function add(index: Index, note: Note, stems: (word: string) => readonly string[]): void {
  const number = index.ids.push(note.id) - 1;
  index.numberOf.set(note.id, number);
  if (note.state === 'purged') return;
  const own = termsOf(`${note.body} ${note.tags.join(' ')}`, stems);
  const others = termsOf(`${note.anchor?.quote.exact.slice(0, QUOTE) ?? ''} ${note.title ?? ''}`, stems);
  for (const term of own) place(index, term, number * 2 + 1);
  for (const term of others) if (!own.has(term)) place(index, term, number * 2);
}

function place(index: Index, term: string, at: Place): void {
  const places = index.places.get(term);
  if (places) places.push(at);
  else {
    index.places.set(term, [at]);
    index.sorted = [];
  }
}

const termsOf = (text: string, stems: (word: string) => readonly string[]): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap(stems));

function search(index: Index, words: readonly string[], limit: number): readonly string[] {
  if (words.length === 0) return [];
  const total = index.ids.length;
  const score = new Float64Array(total);
  const held = new Uint8Array(total);
  for (const word of words) {
    const weight = weigh(index, word);
    // A rare word says more; a word that is everywhere still finds.
    const worth = Math.log(1 + total / (1 + weight.found));
    for (let i = 0; i < total; i++) {
      const of = weight.of[i] ?? 0;
      if (of === 0) continue;
      score[i] = (score[i] ?? 0) + of * worth;
      held[i] = (held[i] ?? 0) + 1;
    }
  }
  const alive = (i: number) => index.numberOf.get(index.ids[i] ?? '') === i;
  const among = (least: number) => [...held.keys()].filter((i) => (held[i] ?? 0) >= least && alive(i));
  const all = among(words.length);
  const found = all.length > 0 ? all : among(1);
  found.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || b - a);
  return found.slice(0, limit).flatMap((i) => index.ids[i] ?? []);
}

/** How well each note answers one word: the word itself before words that begin like it, own words before quoted ones. */
function weigh(index: Index, word: string): { readonly of: Uint8Array; readonly found: number } {
  const of = new Uint8Array(index.ids.length);
  let found = 0;
  const terms = stemsOf(word).flatMap((stem) =>
    beginning(index, stem).map((term) => ({ term, exact: term === stem ? 4 : 1 })),
  );
  for (const { term, exact } of terms)
    for (const at of index.places.get(term) ?? []) {
      if (of[at >> 1] === 0) found++;
      of[at >> 1] = Math.max(of[at >> 1] ?? 0, exact + (at % 2) * 2);
    }
  return { of, found };
}

/** Terms that begin with a stem. A number means itself: 14 is not 146. */
function beginning(index: Index, stem: string): readonly string[] {
  if (/\p{N}/u.test(stem) || stem.length < SHORTEST_BEGINNING) return [stem];
  if (index.sorted.length === 0) index.sorted = [...index.places.keys()].sort();
  const { sorted } = index;
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < stem) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(stem)) end++;
  return sorted.slice(low, end);
}

/** The same words come again and again, and a stem costs more than the rest of indexing. */
function rememberedStems(): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const stems = known.get(word) ?? stemsOf(word);
    known.set(word, stems);
    return stems;
  };
}
