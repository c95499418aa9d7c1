import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceOf, isCountable, laterStamp, millisOf, newDevice, newSession, nextStamp } from '@/lib/note/stamp';
import { stampSchema } from '@/lib/note/stamp-schema';
import { runs } from '@/test/support/soak';

const mark = { device: '0123abcd', session: 'wxyz' };
const other = { device: 'zzzzzzzz', session: '0000' };
const time = fc.oneof(fc.integer({ min: -1e15, max: 1e15 }), fc.double(), fc.constant(Number.NaN));

describe('a stamp', () => {
  it('is text whose parts can be read again', () => {
    const stamp = nextStamp('', Date.UTC(2026, 10, 22), mark);
    expect(stampSchema.safeParse(stamp).success).toBe(true);
    expect([new Date(millisOf(stamp)).toISOString(), deviceOf(stamp)]).toEqual([
      '2026-11-22T00:00:00.000Z',
      '0123abcd',
    ]);
  });

  it('is greater than every stamp seen before it, whatever the clocks say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, fc.boolean()), { maxLength: 40 }), (ticks) => {
        let last = '';
        for (const [now, isOther] of ticks) {
          const next = nextStamp(last, now, isOther ? other : mark);
          expect(next > last && stampSchema.safeParse(next).success && isCountable(next)).toBe(true);
          last = laterStamp(last, next);
        }
      }),
      runs(2000),
    );
  });

  it('goes on to the next millisecond when the counter is full', () => {
    const full = `0000000003e8ffffff.${mark.device}.${mark.session}`;
    expect(nextStamp(full, 1000, mark)).toBe(`0000000003e9000000.${mark.device}.${mark.session}`);
  });

  it.each([
    ['the end of time', 'dfffffffffffffffff', true],
    ['a stamp without room behind it', 'ffffffffffffffffff', false],
  ])('knows whether there is room to count on after %s', (_name, head, expected) => {
    expect(isCountable(`${head}.0123abcd.wxyz`)).toBe(expected);
  });

  it('has names made of letters that cannot be confused', () => {
    const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => 255 - i);
    expect(`${newDevice(bytes)}.${newSession(bytes)}`).toMatch(/^[0-9a-hjkmnp-tv-z]{8}\.[0-9a-hjkmnp-tv-z]{4}$/);
  });
});
