/**
 * Finds the words of a lexicon in a text without making strings: a hash of folded letters, then a comparison.
 * Most words of a text are in no lexicon, and a miss costs two looks. Forms of stems are made when they are first met.
 */
import { FOLD, foldWord } from '@/lib/text/fold';
import { type Lexicon, newWord, noteScript, type Stem, type Word } from './forms';

export interface WordTable {
  /** The word whose folded letters have this hash and stand from `start` to `end`, if there is one. */
  find(hash: number, text: string, start: number, end: number): Word | undefined;
}

export const FIRST_HASH = 0x811c9dc5 | 0;
/** Adds one folded letter to a hash. */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const hashOf = (folded: string): number => {
  let hash = FIRST_HASH;
  for (let i = 0; i < folded.length; i++) hash = addToHash(hash, folded.charCodeAt(i));
  return hash;
};

/** Words that are laid out in one step. */
const STEP = 1500;

/** Lays a lexicon out as an open table, small enough to stay near the processor. */
export function* buildTable({ words, stems }: Lexicon): Generator<void, WordTable> {
  const table = newTable(words.size);
  const near = byStart(stems);
  let laid = 0;
  for (const word of words.values()) {
    if (laid++ % STEP === 0) yield;
    const { folded } = word;
    const meant = inflected(near[startKey(folded, 0)] ?? [], folded, 0, folded.length, word) ?? word;
    noteAnchor(meant);
    table.keep(meant, hashOf(folded));
  }
  return {
    find(hash, text, start, end) {
      const known = table.find(hash, text, start, end);
      if (known) return known;
      const list = near[startKey(text, start)];
      const word = list && inflected(list, text, start, end);
      if (!word) return undefined;
      noteAnchor(word);
      table.keep(word, hash);
      return word;
    },
  };
}

interface OpenTable extends WordTable {
  /** Keeps a word unless the table is full: then its forms are made anew each time. */
  keep(word: Word, hash: number): void;
}

/** At first at most a quarter full, so that there is room for the forms that a text has. */
function newTable(count: number): OpenTable {
  let size = 1024;
  while (size < count * 4) size *= 2;
  const mask = size - 1;
  const slots = new Uint16Array(size);
  const hashes = new Int32Array(size);
  const words: Word[] = [];
  return {
    find(hash, text, start, end) {
      let slot = spread(hash) & mask;
      for (let at = slots[slot] ?? 0; at !== 0; slot = (slot + 1) & mask, at = slots[slot] ?? 0) {
        const word = hashes[at] === hash ? words[at - 1] : undefined;
        if (word && isWord(word.folded, text, start, end)) return word;
      }
      return undefined;
    },
    keep(word, hash) {
      if (words.length > size / 2) return;
      let slot = spread(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      words.push(word);
      slots[slot] = words.length;
      hashes[words.length] = hash;
    },
  };
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

function isWord(folded: string, text: string, start: number, end: number): boolean {
  let read = 0;
  for (let at = start; at < end; at++) {
    const code = FOLD[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    if (code !== folded.charCodeAt(read)) return false;
    read++;
  }
  return read === folded.length;
}

const STARTS = 1024;
/** Stems have two letters at least, and these tell most words from all stems. */
const startKey = (text: string, at: number): number =>
  ((FOLD[text.charCodeAt(at)] ?? 0) * 37 + (FOLD[text.charCodeAt(at + 1)] ?? 0)) & (STARTS - 1);

function byStart(stems: readonly Stem[]): readonly (readonly Stem[] | undefined)[] {
  const lists = Array.from({ length: STARTS }, (): Stem[] | undefined => undefined);
  for (const stem of stems) {
    const key = startKey(stem.folded, 0);
    const list = lists[key];
    if (list) list.push(stem);
    else lists[key] = [stem];
  }
  return lists;
}

/** What all stems together say of a word, written into its record or into a new one; undefined where none has this form. */
function inflected(stems: readonly Stem[], text: string, start: number, end: number, record?: Word): Word | undefined {
  let word = record;
  let folded = '';
  for (const stem of stems) {
    if (!beginsWith(text, start, end, stem.folded)) continue;
    folded ||= foldWord(text.slice(start, end));
    const plural = stem.endings.get(folded.slice(stem.folded.length));
    if (plural === undefined) continue;
    word ??= newWord(folded);
    noteScript(word, stem.cyrillic);
    stem.give(word, plural);
  }
  return word;
}

function beginsWith(text: string, start: number, end: number, folded: string): boolean {
  let read = 0;
  for (let at = start; at < end && read < folded.length; at++) {
    const code = FOLD[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    if (code !== folded.charCodeAt(read)) return false;
    read++;
  }
  return read === folded.length;
}

function noteAnchor(word: Word): void {
  word.anchor = word.unit !== undefined || word.head !== undefined || word.lemmas.length > 0;
}
