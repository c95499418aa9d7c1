/**
 * Whether the provision that stands under a number is still the one it was. Statutes are boilerplate and parts get
 * renumbered, so a number alone proves nothing: its words, its neighbours and theirs have to agree.
 */
import { similarity } from './align';
import type { Level, Sibling } from './anchor';
import { chainOf, type Entry, type IndexedDocument, siblingsOf } from './structure';
import { ownWords, twinsOf } from './twins';

const OPENING = 72;
/** Siblings on each side whose opening is kept; of further ones in the same article only the hash. */
const NEAR = 3;
const FAR = 50;

/** Of an article its heading, which outlives its parts; of others their first words. */
function openingOf(document: IndexedDocument, entry: Entry): string {
  const { start, end } = document.bodyOf(entry);
  const heading = entry.parent ? '' : ownWords(document, entry).slice(0, OPENING);
  return heading || document.plain.text.slice(start, Math.min(end, start + OPENING));
}

/** What an entry and all that hold it are, to be recognised later. */
export function levelsOf(document: IndexedDocument, entry: Entry): readonly Level[] {
  return chainOf(entry).map((level) => {
    const all = siblingsOf(document, level);
    const reach = level.parent ? FAR : NEAR;
    const sibling = (other: Entry): Sibling => {
      const { path } = other;
      const hash = document.hashOf(other);
      return Math.abs(other.rank - level.rank) > NEAR
        ? { path, hash }
        : { path, hash, opening: openingOf(document, other) };
    };
    return {
      path: level.path,
      hash: document.hashOf(level),
      opening: openingOf(document, level),
      ...(hasTwins(document, level) ? { common: true as const } : {}),
      before: all.slice(Math.max(0, level.rank - reach), level.rank).map(sibling),
      after: all.slice(level.rank + 1, level.rank + 1 + reach).map(sibling),
    };
  });
}

/** Whether the same or nearly the same words stand in another provision too. */
function hasTwins(document: IndexedDocument, entry: Entry): boolean {
  if (document.entriesByHash(document.hashOf(entry)).length > 1) return true;
  // Articles are told apart by their headings, among their neighbours.
  if (!entry.parent) return false;
  return twinsOf(document, ownWords(document, entry)).some((twin) => twin !== entry);
}

/** Whether an entry and all that hold it are what they were. Levels that were not recorded prove nothing against it. */
export function recognises(document: IndexedDocument, levels: readonly Level[], entry: Entry): boolean {
  const chain = chainOf(entry);
  for (const [depth, here] of chain.entries()) {
    const level = levels.find(({ path }) => path === here.path);
    if (!level) continue;
    const inner = chain[depth + 1];
    const part = inner && levels.find(({ path }) => path === inner.path);
    const keepsPart = part !== undefined && !part.common && document.hashOf(inner ?? here) === part.hash;
    if (!isSame(document, level, here, keepsPart)) return false;
    // The same words as a whole: everything inside has its place as well.
    if (document.hashOf(here) === level.hash) return true;
  }
  return true;
}

/** Whether the former words stand under the number of a sibling. A new article gets a new number, a new part does not. */
const standsBeside = (document: IndexedDocument, { hash }: Level, here: Entry): boolean =>
  here.parent !== undefined &&
  around(document, here).some((sibling) => sibling !== here && document.hashOf(sibling) === hash);

const around = (document: IndexedDocument, here: Entry): readonly Entry[] =>
  siblingsOf(document, here).slice(Math.max(0, here.rank - FAR), here.rank + FAR);

/** How alike a provision must be to its former words, if its neighbours did not change. */
const LIKE_BETWEEN = { article: 0.8, part: 0.6 };

/** @param keepsPart what is inside it and holds the words stands unchanged, and stood nowhere else. */
function isSame(document: IndexedDocument, level: Level, here: Entry, keepsPart: boolean): boolean {
  const hash = document.hashOf(here);
  // The same words under the same number, in what was recognised already, are the same provision.
  if (hash === level.hash) return true;
  if ([...level.before, ...level.after].some((sibling) => sibling.hash === hash)) return false;
  if (standsBeside(document, level, here)) return false;
  const own = similarity(openingOf(document, here), level.opening);
  const beside = neighboursStanding(document, level, here);
  if (beside === 2 && (keepsPart || own >= LIKE_BETWEEN[here.parent ? 'part' : 'article'])) return true;
  return isNearest(document, level, here, { own, beside, shifted: hasShifted(document, level, here) });
}

/** On how many sides the neighbour, or the beginning or end, is what it was. */
function neighboursStanding(document: IndexedDocument, { before, after }: Level, here: Entry): number {
  const present = siblingsOf(document, here);
  const stands = (sibling: Sibling | undefined, entry: Entry | undefined): boolean =>
    sibling && entry
      ? entry.path === sibling.path && document.hashOf(entry) === sibling.hash
      : sibling === undefined && entry === undefined;
  return Number(stands(before.at(-1), present[here.rank - 1])) + Number(stands(after[0], present[here.rank + 1]));
}

/** Whether any provision is seen to have got another number, or their number itself has changed. */
function hasShifted(document: IndexedDocument, level: Level, here: Entry): boolean {
  const present = around(document, here);
  const known = [...level.before, ...level.after];
  // Of articles only the nearest are known, so they cannot be counted.
  if (here.parent && known.length < FAR && known.length + 1 !== present.length) return true;
  const numbers = new Map(known.map(({ hash, path }) => [hash, path]));
  return present.some((entry) => {
    const former = numbers.get(document.hashOf(entry));
    return former !== undefined && former !== entry.path;
  });
}

/** How alike the openings must be, by how much more than a sibling's, and how alike no sibling may be. */
const ENOUGH = { likeness: 0.6, lead: 0.05, rival: 0.8 };
/** Where numbers moved or the words are boilerplate, they must speak clearly. */
const ENOUGH_WHEN_IN_DOUBT = { likeness: 0.75, lead: 0.2, rival: 0.55 };
const ENOUGH_OF_HEADING = { likeness: 0.8, lead: 0.05 };

/** Words that are boilerplate must have stayed nearly as they were. */
const COMMON = 0.85;

interface Signs {
  /** How alike the openings are, 0 to 1. */
  readonly own: number;
  /** On how many sides the neighbour stands. */
  readonly beside: number;
  readonly shifted: boolean;
}

/** Whether the provision here is the nearest to the former one, among the former and among the present siblings. */
function isNearest(document: IndexedDocument, level: Level, here: Entry, { own, beside, shifted }: Signs): boolean {
  if (level.common && (shifted || own < COMMON)) return false;
  const rivals = rivalsOf(document, level, here);
  // A heading that stayed tells its article from others whose headings are nearly the same.
  if (!here.parent && own === 1) return (beside > 0 && !shifted) || rivals.every(([a, b]) => a !== b);
  const rival = Math.max(0, ...rivals.map(([a, b]) => similarity(a, b)));
  if (!here.parent) return beside > 0 && own >= ENOUGH_OF_HEADING.likeness && own - rival >= ENOUGH_OF_HEADING.lead;
  const enough = shifted || level.common ? ENOUGH_WHEN_IN_DOUBT : ENOUGH;
  return own >= enough.likeness && own - rival >= enough.lead && rival < enough.rival;
}

/** What stands here beside the former siblings, and what stood here beside the present ones: pairs of openings. */
function rivalsOf(document: IndexedDocument, level: Level, here: Entry): readonly (readonly [string, string])[] {
  const opening = openingOf(document, here);
  const former = [...level.before, ...level.after].flatMap((sibling) => sibling.opening ?? []);
  const present = siblingsOf(document, here)
    .slice(Math.max(0, here.rank - NEAR), here.rank + NEAR + 1)
    .filter((entry) => entry !== here)
    .map((entry) => openingOf(document, entry));
  return [
    ...former.map((other) => [opening, other] as const),
    ...present.map((other) => [level.opening, other] as const),
  ];
}
