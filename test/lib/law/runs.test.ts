import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTS } from '@/lib/law/catalogue';
import { comparePaths } from '@/lib/law/provision';
import { expandRuns } from '@/lib/law/runs';

it.each([
  ['single numbers', '1 3 65-1', ['1', '3', '65-1']],
  ['a run', '8..11', ['8', '9', '10', '11']],
  ['a run of inserted articles', '498 498-1..498-3 499', ['498', '498-1', '498-2', '498-3', '499']],
  ['letters', 'a..d', ['a', 'b', 'c', 'd']],
  ['a run of one', '7..7', ['7']],
])('expands %s', (_name, runs, expected) => {
  expect(expandRuns(runs)).toEqual(expected);
});

it('gives back what was written as runs', () => {
  const length = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), length, length, (first, whole, inserted) => {
      const last = first + whole;
      const numbers = expandRuns(`${first}..${last} ${last}-1..${last}-${inserted}`);
      expect(numbers).toHaveLength(whole + 1 + inserted);
      expect(numbers).toEqual([...numbers].sort(comparePaths));
    }),
  );
});

it('lists each inventory in the order in which paths are compared', () => {
  const inventories = ACTS.flatMap((act) => (act.articles ? [expandRuns(act.articles)] : []));
  const pairs = inventories.flatMap((all) => all.slice(1).map((number, i): [string, string] => [all[i] ?? '', number]));
  expect(pairs.length).toBeGreaterThan(2000);
  fc.assert(fc.property(fc.constantFrom(...pairs), ([before, after]) => comparePaths(before, after) < 0));
});
