/** Recovery words: a secret that can be written on paper, read out and typed again. */
import list from '@/data/recovery/words.json';
import type { RandomBytes } from '@/lib/note/stamp';

const WORDS: readonly string[] = list.words.split(' ');
/** Eight of 2048 words: 88 bits, behind scrypt. */
export const WORD_COUNT = 8;

/** Fresh words, joined as they are used: `able-acid-…`. */
export function newWords(random: RandomBytes): string {
  const bytes = random(2 * WORD_COUNT);
  // 2048 divides 65536, so that every word is as likely as any other.
  return Array.from({ length: WORD_COUNT }, (_, at) => {
    const number = (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0);
    return WORDS[number % WORDS.length];
  }).join('-');
}

export type ReadWords =
  | { readonly ok: true; readonly secret: string }
  /** `unknown`: words that are in no list, by position from 0. `count`: too few or too many. */
  | { readonly ok: false; readonly why: 'unknown'; readonly at: readonly number[] }
  | { readonly ok: false; readonly why: 'count'; readonly count: number };

/** What a person typed: in capitals or not, with spaces, hyphens, commas or numbers between; the first four letters of a word suffice. */
export function readWords(typed: string): ReadWords {
  const given = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const words = given.map(wordOf);
  const at = words.flatMap((word, index) => (word === undefined ? [index] : []));
  if (at.length > 0) return { ok: false, why: 'unknown', at };
  if (words.length !== WORD_COUNT) return { ok: false, why: 'count', count: words.length };
  return { ok: true, secret: words.join('-') };
}

function wordOf(typed: string): string | undefined {
  if (WORDS.includes(typed)) return typed;
  return typed.length >= 4 ? WORDS.find((word) => word.startsWith(typed)) : undefined;
}

/** Words that begin so, for completing while one types. */
export const wordsFrom = (typed: string, most: number): readonly string[] =>
  typed === '' ? [] : WORDS.filter((word) => word.startsWith(typed.toLowerCase())).slice(0, most);
