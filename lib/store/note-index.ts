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
  /** Number of a note's latest entry. */
  readonly numberOf: Map<string, number>;
  /** Numbers of entries that a later one of the same note has taken the place of. */
  readonly dead: Set<number>;
  readonly places: Map<string, Place[]>;
  /** Words in order, for beginnings of words. */
  sorted: readonly string[];
  /** Words that came since they were put in order: few, or ordering all anew would cost more than the search. */
  fresh: string[];
}

const LONGEST_QUERY = 12;
/** Units of a quoted text that are searched: notes are found by their first words, and statutes are long. */
const QUOTE = 2000;
const SHORTEST_BEGINNING = 3;
const MOST_FRESH = 400;

export function createNoteIndex(notes: readonly Note[]): NoteIndex {
  const job = noteIndexInSteps(notes);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Notes read between two chances to pause: some ten milliseconds. */
const PER_STEP = 100;

/** The same step by step: ten thousand notes take a second, in which the background has other questions to answer. */
export function* noteIndexInSteps(notes: readonly Note[]): Generator<void, NoteIndex> {
  const index: Index = { ids: [], numberOf: new Map(), dead: new Set(), places: new Map(), sorted: [], fresh: [] };
  const stems = rememberedStems();
  for (const [at, note] of [...notes].sort((a, b) => a.modified - b.modified).entries()) {
    if (at % PER_STEP === PER_STEP - 1) yield;
    add(index, note, stems);
  }
  order(index);
  return {
    search: (text, limit) => search(index, [...new Set(wordsOf(text))].slice(0, LONGEST_QUERY), limit),
    put(rows) {
      for (const row of rows) if (row.k === 'note') add(index, noteOf(row), stems);
    },
  };
}

function add(index: Index, note: Note, stems: (word: string) => readonly string[]): void {
  const number = index.ids.push(note.id) - 1;
  const former = index.numberOf.get(note.id);
  if (former !== undefined) index.dead.add(former);
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
    index.fresh.push(term);
  }
}

function order(index: Index): void {
  if (index.fresh.length === 0) return;
  index.sorted = [...index.places.keys()].sort();
  index.fresh = [];
}

const termsOf = (text: string, stems: (word: string) => readonly string[]): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap(stems));

function search(index: Index, words: readonly string[], limit: number): readonly string[] {
  if (words.length === 0) return [];
  const total = index.ids.length;
  const score = new Float64Array(total);
  const held = new Uint8Array(total);
  let most = 0;
  for (const word of words) {
    const { of, found } = weigh(index, word);
    // A rare word says more; a word that is everywhere still finds.
    const worth = Math.log(1 + total / (1 + found.length));
    for (const number of found) {
      score[number] = (score[number] ?? 0) + (of[number] ?? 0) * worth;
      held[number] = (held[number] ?? 0) + 1;
      most = Math.max(most, held[number] ?? 0);
    }
  }
  const least = most === words.length ? most : 1;
  return bestFirst(index, (number) => ((held[number] ?? 0) >= least ? (score[number] ?? 0) : 0), limit);
}

/**
 * The ids by their scores. Scores are sums of a few weights, so that thousands of notes share some dozens of them: they are
 * laid into heaps by score, which is far quicker than sorting them one by one.
 */
function bestFirst({ ids, dead }: Index, scoreOf: (number: number) => number, limit: number): readonly string[] {
  const heaps = new Map<number, string[]>();
  for (let number = ids.length - 1; number >= 0; number--) {
    const score = scoreOf(number);
    if (score === 0 || dead.has(number)) continue;
    const id = ids[number] ?? '';
    const heap = heaps.get(score);
    if (heap) heap.push(id);
    else heaps.set(score, [id]);
  }
  const best: string[] = [];
  for (const score of [...heaps.keys()].sort((a, b) => b - a)) {
    if (best.length >= limit) break;
    for (const id of heaps.get(score) ?? []) best.push(id);
  }
  return best.length > limit ? best.slice(0, limit) : best;
}

interface Weights {
  /** By number of the note. */
  readonly of: Uint8Array;
  /** Numbers of the notes that answer at all, each once. */
  readonly found: readonly number[];
}

/** How well each note answers one word: the word itself before words that begin like it, own words before quoted ones. */
function weigh(index: Index, word: string): Weights {
  const of = new Uint8Array(index.ids.length);
  const found: number[] = [];
  for (const stem of stemsOf(word))
    for (const term of beginning(index, stem)) {
      const exact = term === stem ? 4 : 1;
      for (const at of index.places.get(term) ?? []) {
        const number = at >> 1;
        const before = of[number] ?? 0;
        if (before === 0) found.push(number);
        of[number] = Math.max(before, exact + (at % 2) * 2);
      }
    }
  return { of, found };
}

/** Terms that begin with a stem. A number means itself: 14 is not 146. */
function beginning(index: Index, stem: string): readonly string[] {
  if (/\p{N}/u.test(stem) || stem.length < SHORTEST_BEGINNING) return [stem];
  if (index.fresh.length > MOST_FRESH) order(index);
  const { sorted, fresh } = index;
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < stem) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(stem)) end++;
  return [...sorted.slice(low, end), ...fresh.filter((term) => term.startsWith(stem))];
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
