/** Provisions whose words are nearly those of a given text: in statutes they are many, and after a renumbering one is ours. */
import { align, likeness } from './align';
import { type Plain, toPlain } from './plain';
import type { Entry, IndexedDocument } from './structure';

/** Words in a row by which texts are compared first. */
const ROW = 4;
/** Rows that stand in more provisions than this are boilerplate and lead nowhere. */
const COMMON_ROW = 64;
const CANDIDATES = 5;
/** Share of equal words from which two provisions count as the same text. */
const SAME = 0.9;

type Rows = ReadonlyMap<number, readonly Entry[]>;
const indexes = new WeakMap<IndexedDocument, Rows>();

/** Entries whose own words are at least 90 % those of `former`, both without their numbers. */
export function twinsOf(document: IndexedDocument, former: string): readonly Entry[] {
  const rows = indexes.get(document) ?? indexed(document);
  const plain = toPlain(former);
  const votes = new Map<Entry, number>();
  for (const row of rowsIn(plain, 0, plain.text.length)) {
    const entries = rows.get(row) ?? [];
    if (entries.length > COMMON_ROW) continue;
    for (const entry of entries) votes.set(entry, (votes.get(entry) ?? 0) + 1);
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .flatMap(([entry]) => (isSameText(plain.text, ownWords(document, entry)) ? entry : []));
}

function isSameText(former: string, present: string): boolean {
  if (Math.min(former.length, present.length) < SAME * 0.9 * Math.max(former.length, present.length)) return false;
  const alignment = align(former, present);
  return alignment !== undefined && likeness(alignment) >= SAME;
}

/** An entry's words up to the first provision inside it, without its number, as they are compared. */
export function ownWords(document: IndexedDocument, entry: Entry): string {
  return document.plain.text.slice(document.bodyOf(entry).start, document.plain.within(entry.lead).end).trim();
}

function indexed(document: IndexedDocument): Rows {
  const job = indexTwinsInSteps(document);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Entries between two chances to pause: about a millisecond. */
const STEP = 100;

/** Makes step by step what the first question for twins would else make at once. */
export function* indexTwinsInSteps(document: IndexedDocument): Generator<void, Rows> {
  const known = indexes.get(document);
  if (known) return known;
  const rows = new Map<number, Entry[]>();
  for (const [index, entry] of document.entries.entries()) {
    if (index % STEP === 0) yield;
    const { start } = document.bodyOf(entry);
    for (const row of new Set(rowsIn(document.plain, start, document.plain.within(entry.lead).end))) {
      const entries = rows.get(row);
      if (entries) entries.push(entry);
      else rows.set(row, [entry]);
    }
  }
  indexes.set(document, rows);
  return rows;
}

const BLANK = 32;

/** Hashes of some of the rows of words, chosen by the hash itself so that the same rows are chosen everywhere. */
function rowsIn({ units }: Plain, start: number, end: number): number[] {
  const rows: number[] = [];
  const words: number[] = [];
  let word = 0;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? (units[i] ?? BLANK) : BLANK;
    if (unit !== BLANK) {
      word = Math.imul(word ^ unit, 0x01000193) + 1;
      continue;
    }
    if (word !== 0) words.push(word);
    word = 0;
  }
  for (let i = 0; i + ROW <= words.length; i++) {
    let row = 0x811c9dc5;
    for (let j = i; j < i + ROW; j++) row = Math.imul(row ^ (words[j] ?? 0), 0x85ebca6b);
    row ^= row >>> 15;
    if ((row & 3) === 0) rows.push(row);
  }
  return rows;
}
