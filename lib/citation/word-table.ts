/**
 * Finds the words of a lexicon in a text without making strings: a hash of folded letters, then a comparison.
 * Most words of a text are in no lexicon, and a miss costs one look into the table.
 */
import { FOLD } from '@/lib/text/fold';
import type { Lexicon, Word } from './forms';

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

/** Lays a lexicon out as an open table, at most half full, small enough to stay near the processor. */
export function* buildTable(lexicon: Lexicon): Generator<void, WordTable> {
  const words = [...lexicon.values()];
  let size = 1024;
  while (size < words.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Uint16Array(size);
  const hashes = new Int32Array(words.length + 1);
  for (const [i, word] of words.entries()) {
    if (i % STEP === 0) yield;
    word.anchor = word.unit !== undefined || word.head !== undefined || word.lemmas.length > 0;
    const hash = hashOf(word.folded);
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
    hashes[i + 1] = hash;
  }
  return {
    find(hash, text, start, end) {
      let slot = spread(hash) & mask;
      for (let at = slots[slot] ?? 0; at !== 0; slot = (slot + 1) & mask, at = slots[slot] ?? 0) {
        const word = hashes[at] === hash ? words[at - 1] : undefined;
        if (word && isWord(word.folded, text, start, end)) return word;
      }
      return undefined;
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
