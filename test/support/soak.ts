import { appendFileSync } from 'node:fs';
import { defaultReportMessage, type Parameters, type RunDetails } from 'fast-check';
import { expect } from 'vitest';

/** How often a property is tried: as stated in `npm test`, many times that in `npm run soak`. */
const FACTOR = Number(process.env.LACUNA_SOAK ?? 1);
/** Where a long run notes how often each property was tried, for its account at the end. */
const LOG = process.env.LACUNA_SOAK_LOG;

export function runs<T>(stated: number): Parameters<T> {
  const numRuns = Math.max(1, Math.round(stated * FACTOR));
  return LOG ? { numRuns, reporter: (details: RunDetails<T>) => note(LOG, details) } : { numRuns };
}

/** @throws Error what fast-check would, where a case went wrong. */
function note<T>(log: string, details: RunDetails<T>): void {
  const { numRuns, failed, seed } = details;
  const name = expect.getState().currentTestName ?? '';
  appendFileSync(log, `${JSON.stringify({ name, ran: numRuns, failed, seed })}\n`);
  if (failed) throw new Error(defaultReportMessage(details));
}
