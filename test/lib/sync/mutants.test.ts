import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heal } from '@/lib/sync/state';
import { loadWith, type Mutant } from '@/test/support/mutants';
import { type Hostile, LOCAL_HARM, SERVER_HARM } from '@/test/support/sync-history';

type History = typeof import('@/test/support/sync-history');
const HISTORY = 'test/support/sync-history.ts';

interface Seeded {
  readonly bug: string;
  readonly mutants: readonly Mutant[];
  readonly harm: readonly Hostile[];
  /** Repairs left on: with all of them some bugs are repaired before anyone sees them. */
  readonly heals: readonly Heal[];
}

/** Now and then what was read is noted as taken in, and is not. */
const FORGETFUL: Mutant = {
  file: 'lib/sync/pull.ts',
  from: 'const apply = sound.flatMap(({ rows }) => rows);',
  to: 'const apply = Math.floor(session.ports.now() / 60000) % 11 === 0 ? [] : sound.flatMap(({ rows }) => rows);',
};
/** A name's part drawn by chance, always the same. */
const NO_CHANCE = ['0000000', '{random(0).length}'].join('$');

const SEEDED: readonly Seeded[] = [
  {
    bug: 'what waits is cleared before its bytes are kept',
    mutants: [
      {
        file: 'lib/sync/push.ts',
        from: '  await session.commit(\n    (state) => ({ seq, chain: [...state.chain',
        to: '  await session.commit({}, { freeze: { files: [], entries, rows: frozen } });\n  await session.commit(\n    (state) => ({ seq, chain: [...state.chain',
      },
    ],
    harm: [],
    heals: [],
  },
  {
    bug: 'progress is noted before the data is there',
    mutants: [
      { file: 'lib/sync/pull.ts', from: '    { apply },\n  );', to: '  );\n  await session.commit({}, { apply });' },
    ],
    harm: [],
    heals: [],
  },
  {
    bug: 'nothing is read back after it was written',
    mutants: [
      {
        file: 'lib/sync/blob-store.ts',
        from: "if (!sameBytes(await blobs.get(name), bytes)) throw new BlobTrouble('not-kept');",
        to: '',
      },
    ],
    harm: [],
    heals: [],
  },
  {
    bug: 'of two texts only the later is kept',
    mutants: [
      {
        file: 'lib/note/merge.ts',
        from: 'x: mergeRecords(a.x, b.x, (x, y) => mergeRecords(x, y, mergeVersions)),',
        to: 'x: mergeRecords(a.x, b.x, (x, y) => Object.fromEntries(Object.entries(mergeRecords(x, y, mergeVersions)).sort(([p], [q]) => (p < q ? 1 : -1)).slice(0, 1))),',
      },
    ],
    harm: [],
    heals: [],
  },
  {
    bug: 'the clock does not go on when something is received',
    mutants: [
      {
        file: 'test/support/memory-sync-store.ts',
        from: 'if (write(next, before, withDelta(before, delta))) changed.push(delta.id);',
        to: 'const kept = next.last; if (write(next, before, withDelta(before, delta))) changed.push(delta.id); next.last = kept;',
      },
    ],
    harm: [],
    heals: [],
  },
  { bug: 'copies of a profile are not noticed', mutants: [], harm: ['clone'], heals: ['rollback', 'audit'] },
  { bug: 'a server set back is not noticed', mutants: [], harm: SERVER_HARM, heals: ['clone', 'nack'] },
  { bug: 'what others cannot read is not answered', mutants: [], harm: SERVER_HARM, heals: ['clone', 'rollback'] },
  {
    bug: 'something is noted as taken in and is not, and fingerprints are not compared',
    mutants: [FORGETFUL],
    harm: [],
    heals: ['clone', 'rollback', 'nack', 'audit'],
  },
  {
    bug: 'names have no part drawn by chance',
    mutants: [
      {
        file: 'lib/sync/names.ts',
        from: `\`heads/\${device}.\${seqText(seq)}.\${word(random, 8)}\``,
        to: `\`heads/\${device}.\${seqText(seq)}.${NO_CHANCE}\``,
      },
      {
        file: 'lib/sync/names.ts',
        from: `\`log/\${device}/\${seqText(seq)}-\${word(random, 8)}\``,
        to: `\`log/\${device}/\${seqText(seq)}-${NO_CHANCE}\``,
      },
    ],
    harm: ['restore', 'power cut', 'clone'],
    heals: ['rollback', 'audit', 'nack'],
  },
];

/** Runs until the first history that goes wrong. @returns its number, or 0. */
async function foundAfter({ mutants, harm, heals }: Seeded, most: number): Promise<number> {
  const { histories, play } = await loadWith<History>(HISTORY, mutants);
  const all = fc.sample(histories(harm), { numRuns: most, seed: 11 });
  for (const [at, history] of all.entries()) {
    const { broken } = await play(history, new Set(heals), 12);
    if (broken.length > 0) return at + 1;
  }
  return 0;
}

describe('a planted bug is found', () => {
  it.each(SEEDED.map((seeded) => [seeded.bug, seeded] as const))('%s', async (_bug, seeded) => {
    const after = await foundAfter(seeded, 300);
    console.log(`${seeded.bug}: found after ${after} histories`);
    expect(after).toBeGreaterThan(0);
  });
});

describe('without a planted bug', () => {
  it.each([
    ['the network alone breaks nothing, all repairs off', [] as readonly Hostile[], [] as readonly Heal[]],
    [
      'nor do a hostile server and copied profiles, all repairs on',
      [...SERVER_HARM, ...LOCAL_HARM],
      ['clone', 'rollback', 'nack', 'digest', 'audit'],
    ],
  ] as const)('%s', async (bug, harm, heals) => {
    expect(await foundAfter({ bug, mutants: [], harm, heals }, 60)).toBe(0);
  });
});
