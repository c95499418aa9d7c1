import { expect, it } from 'vitest';
import { printed, runSuite, total } from '@/test/support/amendment-suite';

it('puts no note in a wrong place, whatever the law is made to be', () => {
  const suite = runSuite({ seed: 1, notes: 50 });
  console.log(printed(suite));
  expect(suite.cases).toBeGreaterThanOrEqual(2000);
  const ours = total(suite.rows, 'anchors');
  expect(suite.failures.filter((failure) => failure.startsWith('wrong'))).toEqual([]);
  expect(ours.wrong).toBe(0);
  expect(ours.kept / ours.untouched).toBeGreaterThanOrEqual(0.97);
  // A suite in which the usual ways do well would prove nothing.
  expect(total(suite.rows, 'quote').wrong).toBeGreaterThan(suite.cases / 10);
  expect(total(suite.rows, 'position').wrong).toBeGreaterThan(suite.cases / 2);
});

it.each([2, 3, 4])('holds for other laws and other notes: %i', (seed) => {
  const suite = runSuite({ seed, notes: 60, baselines: false });
  const ours = total(suite.rows, 'anchors');
  expect(suite.failures.filter((failure) => failure.startsWith('wrong'))).toEqual([]);
  expect(ours.kept / ours.untouched).toBeGreaterThanOrEqual(0.97);
});

it('finds every note on an unchanged law, and none in another language', () => {
  const { rows } = runSuite({ seed: 5, notes: 30, baselines: false });
  const row = (name: string) => rows.find(({ amendment }) => amendment === name)?.anchors;
  expect(row('nothing')).toMatchObject({ right: 90 });
  expect(row('spaces, hyphens, look-alikes')).toMatchObject({ right: 90 });
  expect(row('language switched')).toMatchObject({ orphan: 90 });
});
