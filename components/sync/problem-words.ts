import { dayOf, hourOf } from '@/components/notes/note-day';
import type { Language } from '@/lib/base/language';
import type { Problem } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import { printWhen } from '@/lib/words/when';

/** What a place reports, in words: what happened, what is safe, what to do. */
export function placeProblem(code: string, status: number | undefined, language: Language): string {
  const words = syncWords(language);
  // Two things are locked: a file on the server, and the notes themselves.
  const name = code === 'locked' ? 'locked-file' : code;
  const key = PLACE_CODES.find((one) => one === name);
  return words(key ? `sync.problem.${key}` : 'sync.problem.server', { status: status ? String(status) : code });
}

const PLACE_CODES = [
  'offline',
  'timeout',
  'unauthorised',
  'forbidden',
  'no-folder',
  'redirected',
  'not-dav',
  'full',
  'too-large',
  'busy',
  'locked-file',
  'not-kept',
  'no-vault',
  'not-joined',
  'joined-already',
] as const;

/** A problem of a connected vault, in words. */
export function problemText(problem: Problem, language: Language): string {
  const words = syncWords(language);
  if ('until' in problem) return placeProblem(problem.code, problem.status, language);
  if ('files' in problem) return words(`sync.problem.${problem.code}`, { count: problem.files });
  if ('since' in problem)
    return words('sync.problem.stale', { since: printWhen(dayOf(problem.since), language, 'since') });
  if ('off' in problem) return words('sync.problem.clock', { time: spanText(Math.abs(problem.off), language) });
  return words(`sync.problem.${problem.code}`);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
  ['years', 365.25 * DAY],
  ['days', DAY],
  ['hours', HOUR],
  ['minutes', MINUTE],
] as const;

/** A length of time (ms), rounded to the unit of which it has at least two. */
function spanText(millis: number, language: Language): string {
  const [unit, length] = UNITS.find(([, one]) => millis >= 2 * one) ?? (['minutes', MINUTE] as const);
  return syncWords(language)(`sync.span.${unit}`, { count: Math.round(millis / length) });
}

/** Day and hour of a time in milliseconds since 1970, where the person is. */
export const momentText = (millis: number, language: Language): string =>
  `${printWhen(dayOf(millis), language)}, ${hourOf(millis)}`;
