import { findReferences } from '@/lib/citation/find';
import type { FindContext, Target } from '@/lib/citation/reference';

/** The day on which all tests of the detector are read. */
export const TODAY = '2026-11-22';

/** A target as one line: `kz.cc.2014/146/2`, with its status in front where it is not resolved. */
export const written = ({ status, act, path }: Target): string =>
  `${status === 'resolved' ? '' : `${status} `}${act === null ? '' : `${act}/`}${path}`;

/** All targets of a text in reading order. */
export const read = (text: string, context: Partial<FindContext> = {}): string[] =>
  findReferences(text, { today: TODAY, ...context }).flatMap((reference) => reference.targets.map(written));

/** Only what is linked. */
export const resolved = (text: string, context: Partial<FindContext> = {}): string[] =>
  read(text, context).filter((target) => !target.includes(' '));

/** Drives a stepwise job to its end. */
export function atOnce<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}
