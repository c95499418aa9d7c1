/**
 * Numbers written as runs: `1..40 65-1 498-1..498-4`, letters `a..g`. Compact enough to travel with a content script.
 *
 * @returns every number, in the order written.
 */
export function expandRuns(runs: string): string[] {
  return runs.split(' ').flatMap((run) => {
    const [from = '', to] = run.split('..');
    return to === undefined ? [from] : expandRun(from, to);
  });
}

function expandRun(from: string, to: string): string[] {
  if (/^[a-z]$/.test(from)) return letters(from.charCodeAt(0), to.charCodeAt(0));
  // Only the last number of a run moves: 498-1..498-4.
  const dash = from.lastIndexOf('-') + 1;
  const prefix = from.slice(0, dash);
  const first = Number(from.slice(dash));
  const last = Number(to.slice(to.lastIndexOf('-') + 1));
  return Array.from({ length: last - first + 1 }, (_, i) => `${prefix}${first + i}`);
}

const letters = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
