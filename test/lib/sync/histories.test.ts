import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/test/support/soak';
import { histories, LOCAL_HARM, play, SERVER_HARM } from '@/test/support/sync-history';

describe('after any history, once the network works, all devices hold the same and every text that was written', () => {
  it('with only the network failing, without one repair', async () => {
    await fc.assert(
      fc.asyncProperty(histories([]), async (history) => {
        const { broken, heals, rounds } = await play(history);
        expect({ broken, heals }).toEqual({ broken: [], heals: 0 });
        expect(rounds).toBeLessThanOrEqual(6);
      }),
      runs(40),
    );
  });

  it('with servers that lose, alter and go back in time', async () => {
    await fc.assert(
      fc.asyncProperty(histories(SERVER_HARM), async (history) => {
        const { broken, rounds } = await play(history);
        expect(broken).toEqual([]);
        expect(rounds).toBeLessThanOrEqual(6);
      }),
      runs(40),
    );
  });

  it('with profiles copied, set back and cut off, besides', async () => {
    await fc.assert(
      fc.asyncProperty(histories([...SERVER_HARM, ...LOCAL_HARM]), async (history) => {
        const { broken, rounds } = await play(history);
        expect(broken).toEqual([]);
        expect(rounds).toBeLessThanOrEqual(6);
      }),
      runs(40),
    );
  });
});
