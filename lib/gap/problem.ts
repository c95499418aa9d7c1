import type { Result } from '@/lib/base/result';
import { inEnglish, type Reason } from './reason';

/** What can be wrong with a pack. Each has words in every interface language. */
export type ProblemCode =
  | 'too-big'
  | 'not-json'
  | 'schema'
  | 'duplicate-id'
  | 'belongs-to-other-pack'
  | 'copy-differs'
  | 'uses-missing'
  | 'reference-missing'
  | 'repeats-itself'
  | 'edition-elsewhere'
  | 'dates-out-of-order'
  | 'date-impossible'
  | 'date-in-future'
  | 'html'
  | 'control-character'
  | 'blank-text'
  | 'label-unknown'
  | 'label-artefact'
  | 'stale-rendering'
  | 'rendering-unhashed'
  | 'language-missing'
  | 'personal-data'
  | 'unused-passage'
  | 'no-assessment'
  | 'term';

/** The place of a problem that lies in no part of the file. */
export const WHOLE_FILE = 'file';

/** One thing wrong with a pack: how bad, where, and why. */
export interface Problem {
  /** An error refuses the pack; with a warning it can still be used. */
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** Place in words: `gaps › gap.kz.cc-146.penalties › body › ru`. */
  readonly place: string;
  readonly why: Reason;
}

export type PackResult<T> = Result<T, readonly Problem[]>;

export const errorAt = (code: ProblemCode, place: string, why: Reason): Problem => ({
  severity: 'error',
  code,
  place,
  why,
});
export const warningAt = (code: ProblemCode, place: string, why: Reason): Problem => ({
  severity: 'warning',
  code,
  place,
  why,
});

/** One line, in English, for the command line and for reports. */
export const problemLine = ({ severity, code, place, why }: Problem): string =>
  `${severity} [${code}] ${place}: ${inEnglish(why)}`;
