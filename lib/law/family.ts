import { compareWhen, type When } from '@/lib/base/when';
import type { Act } from './act';
import { ACTS } from './catalogue';
import type { ActId } from './provision';

/**
 * The name that all editions of one act share: `kz.cc` for the codes of 1997 and 2014.
 * An id without a year is its own family.
 */
export const familyOf = (id: ActId): string => id.replace(/[.-]\d{4}$/, '');

/** The dated acts of a family, oldest first; an id whose edition is open is none of them. */
export function editionsOf(family: string): readonly Act[] {
  return ACTS.filter((act) => familyOf(act.id) === family && !act.editionOpen).sort((a, b) =>
    // Acts without a recorded beginning keep their place by id, which ends with the year.
    (a.inForce.from ?? a.id.slice(-4)) < (b.inForce.from ?? b.id.slice(-4)) ? -1 : 1,
  );
}

/**
 * The act of a family in force at a date.
 *
 * @returns undefined when none was, or when the date is too coarse to decide (a year in which one act replaced another).
 */
export function actInForce(family: string, when: When): Act | undefined {
  const inForce = editionsOf(family).filter((act) => heldAt(act.inForce, when));
  return inForce.length === 1 ? inForce[0] : undefined;
}

/** Whether something in force from one day to another, both inclusive, held at a date or in a part of it. Open ends hold. */
export function heldAt(inForce: { readonly from: When | null; readonly to: When | null }, when: When): boolean {
  const begun = inForce.from === null || compareWhen(inForce.from, when) <= 0;
  return begun && (inForce.to === null || compareWhen(when, inForce.to) <= 0);
}
