import { expect, it } from 'vitest';
import { buildLibrary } from '@/lib/gap/library';
import { lintPack } from '@/lib/gap/lint';
import { tablesOf } from '@/lib/gap/pack';
import { packWithEdits, previewPack } from '@/lib/gap/update';
import {
  fakeAct,
  fakeAssessment,
  fakeGap,
  fakePack,
  fakePassage,
  fakeSource,
  samplePack,
  text,
} from '@/test/support/build-pack';

const NOTHING = { packs: [], overlay: {}, retired: [] };

it('a new pack is all added', () => {
  const preview = previewPack(samplePack(), NOTHING);
  expect(preview.step).toBe('new');
  expect(preview.tables.map(({ table, count, added }) => [table, count, added.length])).toEqual([
    ['acts', 3, 3],
    ['editions', 2, 2],
    ['concordance', 2, 2],
    ['sources', 2, 2],
    ['passages', 4, 4],
    ['gaps', 2, 2],
    ['recommendations', 2, 2],
    ['assessments', 3, 3],
  ]);
});

it.each([
  ['1.0.0', 'same'],
  ['1.0.1', 'newer'],
  ['2.0.0', 'newer'],
  ['0.9.9', 'older'],
  ['1.10.0', 'newer'],
])('version %s over 1.0.0 is %s', (version, step) => {
  expect(previewPack({ ...samplePack(), version }, { ...NOTHING, packs: [samplePack()] }).step).toBe(step);
});

it('says what changes, what goes, and what becomes of my edits', () => {
  const installed = samplePack();
  const { gaps } = tablesOf(installed);
  const [penalties] = gaps;
  const [acts, editions, concordance, sources, passages, , recommendations, assessments] = installed.resources;
  const offered = {
    ...installed,
    version: '1.1.0',
    resources: [
      acts,
      editions,
      concordance,
      sources,
      passages,
      { name: 'gaps' as const, data: penalties ? [{ ...penalties, confidence: 'verified' as const }] : [] },
      recommendations,
      assessments,
    ] as typeof installed.resources,
  };
  const mine = { text: 'Менің атауым', status: 'own' };
  const preview = previewPack(offered, {
    packs: [installed],
    retired: [],
    overlay: {
      'gap.penalties': { confidence: { kind: 'value', value: 'doubtful', base: 'checked' } },
      'gap.lawful-actions': { 'title.kk': { kind: 'value', value: mine, base: null } },
    },
  });
  const changes = preview.tables.find(({ table }) => table === 'gaps');
  expect(changes).toEqual({
    table: 'gaps',
    count: 1,
    added: [],
    changed: ['gap.penalties'],
    removed: ['gap.lawful-actions'],
  });
  expect(preview.merge.conflicts).toEqual([
    { id: 'gap.penalties', field: 'confidence', base: 'checked', mine: 'doubtful', theirs: 'verified' },
  ]);
  expect(preview.merge.retired.map(({ record }) => record.id)).toEqual(['gap.lawful-actions']);
  expect(Object.keys(preview.merge.overlay)).toEqual(['gap.penalties', 'gap.lawful-actions']);
});

it('lays edits over a pack without touching it', () => {
  const pack = samplePack();
  const seen = packWithEdits(pack, {
    'gap.penalties': { themes: { kind: 'set', add: ['Right to life'], remove: ['Rule of law & impunity'] } },
  });
  expect(tablesOf(seen).gaps[0]?.themes).toEqual(['Right to life']);
  expect(pack).toEqual(samplePack());
});

it('shows the copy of the later pack where two differ, and says so', () => {
  const early = fakePack(
    { acts: [fakeAct('kz.cc.2014', { titles: text('Early') })] },
    { name: 'early', created: '2025-01-01T00:00:00Z' },
  );
  const late = fakePack({ acts: [fakeAct('kz.cc.2014', { titles: text('Late') })] }, { name: 'late' });
  for (const order of [
    [early, late],
    [late, early],
  ]) {
    const library = buildLibrary(order);
    expect(library.acts.get('kz.cc.2014')?.titles.en?.text).toBe('Late');
    expect(library.clashes).toEqual([{ id: 'kz.cc.2014', shown: 'late', hidden: 'early' }]);
  }
  expect(previewPack(early, { ...NOTHING, packs: [late] }).clashes).toHaveLength(1);
});

it('references reach into packs that are used, and ids of others are not taken', async () => {
  const base = samplePack();
  const later = fakePack(
    {
      acts: tablesOf(base).acts,
      sources: [fakeSource('src.later', '2025-06')],
      passages: [fakePassage('psg.later', 'src.later')],
      assessments: [fakeAssessment('asm.later', 'gap.penalties', '2025-06', 'open', { passages: ['psg.later'] })],
    },
    { name: 'later', lacuna: { format: 1, previous: null, uses: [{ name: 'test-pack', version: '1.0.0' }] } },
  );
  expect(await lintPack(later, [base])).toEqual([]);
  expect((await lintPack(later)).map(({ code }) => code)).toEqual(['uses-missing', 'reference-missing']);
  const library = buildLibrary([base, later]);
  expect(library.assessmentsOf.get('gap.penalties')?.map(({ id }) => id)).toEqual(['asm.penalties', 'asm.later']);

  const thief = fakePack(
    { acts: tablesOf(base).acts, gaps: [fakeGap('gap.penalties', ['kz.cc.2014#1'])] },
    { name: 'thief', lacuna: { format: 1, previous: null, uses: [{ name: 'test-pack', version: '1.0.0' }] } },
  );
  expect((await lintPack(thief, [base])).map(({ code }) => code)).toContain('belongs-to-other-pack');
});
