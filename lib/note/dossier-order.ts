/**
 * Places in an ordered collection, as texts whose alphabetical order is the order of the items. Whatever two devices
 * insert at the same spot, merging loses nothing and keeps each device's run together: a heading stays with what was
 * put under it.
 */

/** Numbers and letters in the order in which texts are compared; the same as in stamps. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const COUNT_LENGTH = 4;
const COUNT_END = DIGITS.length ** COUNT_LENGTH;
/** Where a run begins: room before it and after it. */
const FIRST = COUNT_END / 2;
const DEVICE_LENGTH = 8;
/** A step of a place: where a run branches off, the device, and the device's own count within the run. */
const STEP = COUNT_LENGTH + DEVICE_LENGTH + COUNT_LENGTH;

/**
 * A place between two others.
 *
 * @param left empty at the beginning. @param right empty at the end.
 * @param device eight characters, as `deviceOf` of a stamp gives them.
 * @returns undefined where there is no room, as between two equal places: then all places are given anew.
 */
export function placeBetween(left: string, right: string, device: string): string | undefined {
  const run = (branch: number) => `${left}${digits(branch)}${device}${digits(FIRST)}`;
  const candidates = [countedOn(left, device), run(FIRST), ...branchBefore(left, right).map(run)];
  return candidates.find((place) => place !== undefined && place > left && (right === '' || place < right));
}

/** Goes on counting after the device's own last insertion, so that places of a run do not grow. */
function countedOn(left: string, device: string): string | undefined {
  const last = left.slice(-STEP);
  if (last.length < STEP || last.slice(COUNT_LENGTH, -COUNT_LENGTH) !== device) return undefined;
  const count = numberOf(last.slice(-COUNT_LENGTH)) + 1;
  return count < COUNT_END ? `${left.slice(0, -COUNT_LENGTH)}${digits(count)}` : undefined;
}

/** Where the right place begins with the left one, the room is in front of the run by which it goes on. */
function branchBefore(left: string, right: string): readonly number[] {
  if (!right.startsWith(left)) return [];
  const branch = numberOf(right.slice(left.length));
  return branch > 0 ? [branch - 1] : [];
}

/** Places for a whole list, for a dossier whose places leave no room. */
export const freshPlaces = (length: number, device: string): readonly string[] =>
  Array.from({ length }, (_, i) => `${digits(FIRST)}${device}${digits(Math.min(COUNT_END - 1, i))}`);

const numberOf = (text: string): number =>
  [...text.slice(0, COUNT_LENGTH)].reduce((sum, digit) => sum * DIGITS.length + Math.max(0, DIGITS.indexOf(digit)), 0);

const digits = (count: number): string => {
  let rest = count;
  let text = '';
  for (let i = 0; i < COUNT_LENGTH; i++) {
    text = (DIGITS[rest % DIGITS.length] ?? '0') + text;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text;
};
