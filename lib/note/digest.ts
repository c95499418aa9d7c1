/**
 * A fingerprint of everything a device holds, to notice that two devices which should hold the same do not.
 * It follows each change without looking at the rest: the hashes of all parts are combined by exclusive or.
 * Not a protection against forgery: it travels sealed.
 */
import { partsOf } from './parts';
import type { Row } from './row';

export const EMPTY_DIGEST = '0'.repeat(32);

/** The fingerprint after a row was changed. @param digest 32 hex digits, as is the result. */
export function digestAfter(digest: string, before: Row | undefined, after: Row): string {
  const was = new Set(before ? partsOf(before) : []);
  const is = new Set(partsOf(after));
  const words = [0, 8, 16, 24].map((at) => Number.parseInt(digest.slice(at, at + 8), 16) | 0);
  const flip = (part: string) => {
    const hashed = hash(`${after.id}|${part}`);
    for (let i = 0; i < 4; i++) words[i] = (words[i] ?? 0) ^ (hashed[i] ?? 0);
  };
  for (const part of is) if (!was.has(part)) flip(part);
  for (const part of was) if (!is.has(part)) flip(part);
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Four words of 32 bits by four multiplicative hashes with different starts and factors, each stirred at the end. */
function hash(text: string): readonly number[] {
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (a >>> 15);
    c = Math.imul(c ^ unit, 0x1b873593) ^ (b >>> 13);
    d = Math.imul(d ^ unit, 0xcc9e2d51) ^ (c >>> 16);
  }
  return [a ^ d, b ^ a, c ^ b, d ^ c].map(stirred);
}

function stirred(word: number): number {
  const one = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const two = Math.imul(one ^ (one >>> 15), 0x846ca68b);
  return two ^ (two >>> 16);
}
