import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/test/support/soak';
import { histories, LOCAL_HARM, play, SERVER_HARM, type Step } from '@/test/support/sync-history';

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

const edit = (device: number, note: number): Step => ({ type: 'edit', device, note, kind: 'write' });
const sync = (device: number, crashAt: number | null = null): Step => ({
  type: 'sync',
  device,
  crashAt,
  faults: false,
});

describe('histories that long runs found', () => {
  it('a head is damaged whose writer was set back and lives on under another name', async () => {
    const steps: readonly Step[] = [
      sync(0, 5),
      edit(0, 0),
      sync(2),
      edit(2, 1),
      sync(1, 9),
      { type: 'both', device: 2, other: 0 },
      { type: 'hostile', what: 'power cut', device: 2, at: 0 },
      edit(2, 1),
      sync(0),
      edit(0, 0),
      { type: 'hostile', what: 'flip', device: 0, at: 997 },
      edit(0, 0),
      edit(0, 0),
      sync(0),
      sync(0, 0),
      sync(0),
    ];
    const { broken, rounds } = await play({ seed: 0, devices: 3, steps });
    expect(broken).toEqual([]);
    expect(rounds).toBeLessThanOrEqual(6);
  });
});
