import { expect, it } from 'vitest';
import { measureNoise, NOISE } from './noise';

const scores = measureNoise();

it('reads its own fixtures without noise', () => expect(scores.none?.f1).toBe(1));
it('keeps F1 of 0.95 over all kinds of noise', () => expect(scores.all?.f1).toBeGreaterThanOrEqual(0.95));
it.each(Object.keys(NOISE).filter((name) => name !== 'typos' && name !== 'none'))('%s alone', (name) => {
  expect(scores[name]?.f1).toBeGreaterThanOrEqual(0.93);
});
it('loses words with a wrong letter rather than inventing targets', () => {
  expect(scores.typos?.precision).toBeGreaterThanOrEqual(0.85);
});
