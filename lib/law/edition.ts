import type { When } from '@/lib/base/when';
import type { Wording } from './act';
import { actById } from './catalogue';
import { heldAt } from './family';
import { type ActId, comparePaths, type EditionId, type Path, pathHolds } from './provision';

/** The recorded wordings of a provision or of what it lies in, oldest first; empty where none is recorded. */
export function wordingsOf(act: ActId, path: Path): readonly Wording[] {
  const recorded = actById(act)?.editions ?? [];
  return recorded
    .filter((wording) => pathHolds(wording.path, path))
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || comparePaths(a.path, b.path));
}

/**
 * The recorded wording of a provision that held at a date.
 *
 * @returns undefined where no wording is recorded, none held, or the date is too coarse to choose
 * (the year in which one wording replaced another): part 1 of one is part 2 of the next, so nothing is guessed.
 */
export function wordingAt(act: ActId, path: Path, when: When): Wording | undefined {
  const held = wordingsOf(act, path).filter((wording) => heldAt(wording, when));
  return held.length === 1 ? held[0] : undefined;
}

/** A recorded wording by its id: `ed.kz.cc.2014.146.2`. */
export function wordingById(act: ActId, id: EditionId): Wording | undefined {
  return actById(act)?.editions?.find((wording) => wording.id === id);
}
