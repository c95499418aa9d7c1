/** A date known to the year, the month or the day: `2014`, `2014-11`, `2014-11-05`. The precision is part of the datum. */
export type When = string;

/**
 * Orders two dates after cutting both to the shorter precision (2015 and 2015-03 are equal),
 * because a plain text comparison would put 2015 before 2015-01-01.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it.
 */
export function compareWhen(a: When, b: When): number {
  const length = Math.min(a.length, b.length);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  return left < right ? -1 : left > right ? 1 : 0;
}
