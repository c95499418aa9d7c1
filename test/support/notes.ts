import type { NewNote } from '@/lib/note/change';
import type { Surroundings } from '@/lib/store/write-notes';

export const newNote = (more: Partial<NewNote> = {}): NewNote => ({
  document: 'adilet K1400000231 ru',
  address: 'https://adilet.zan.kz/rus/docs/K1400000231',
  motivation: 'comment',
  colour: 'yellow',
  body: 'Часть вторая говорит иное.',
  tags: ['пытки'],
  ...more,
});

export const anchorOn = (exact: string, path?: string): NonNullable<NewNote['anchor']> => ({
  ...(path ? { path } : {}),
  quote: { exact, prefix: 'before ', suffix: ' after' },
  position: { start: 7, end: 7 + exact.length },
});

/** Time that moves by a second at each look, and chance that counts: the same in every run. */
export function fakeSurroundings(seed = 1, start = Date.UTC(2026, 10, 22)): Surroundings & { pass(ms: number): void } {
  let time = start;
  let chance = seed * 7919;
  let ids = 0;
  return {
    now() {
      time += 1000;
      return time;
    },
    random: (length) =>
      Uint8Array.from({ length }, () => {
        chance = (chance * 31 + 17) % 65_521;
        return chance % 256;
      }),
    newId: () => `note-${seed}-${++ids}`,
    pass(ms) {
      time += ms;
    },
  };
}
