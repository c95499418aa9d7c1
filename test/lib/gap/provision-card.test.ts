import { describe, expect, it } from 'vitest';
import { CARD_FACTS, LAW_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary } from '@/lib/gap/library';
import { provisionCard } from '@/lib/gap/provision-card';
import { latestOf, standingOf } from '@/lib/gap/status';
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

const library = buildLibrary([samplePack()], LAW_FACTS);

describe('the card of article 146', () => {
  it('part 2 today: what was part 1, and who asked for what since when', () => {
    const card = provisionCard(library, { act: 'kz.cc.2014', path: '146/2' }, CARD_FACTS);
    expect(card.current?.id).toBe('ed.kz.cc.2014.146.2');
    expect(card.cited).toBeUndefined();
    expect(card.act).toMatchObject({ id: 'kz.cc.2014', unit: 'part' });
    expect(card.heading.ru).toBeTruthy();
    expect(card.shifts).toEqual([]);
    const steps = card.origins.map(({ from, to }) => `${from.act} ${from.path} > ${to.map(({ path }) => path).join()}`);
    expect(steps).toContain('kz.cc.2014 146/1 > 146/2');
    expect(steps).toContain('kz.cc.1997 141-1 > 146');

    const penalties = card.gaps.find(({ id }) => id === 'gap.penalties');
    expect(penalties).toMatchObject({
      relevance: 'concordance',
      on: { path: '146/1', edition: 'ed.kz.cc.2014.146.1' },
      status: 'open',
      statusDate: '2014-11',
      raised: ['2014-11', '2025-05'],
      worsened: false,
      packs: ['test-pack 1.0.0'],
    });
    expect(penalties?.recommendations.map(({ id, asked }) => [id, asked])).toEqual([
      ['rec.first', ['2014-11', '2025-05']],
      ['rec.again', ['2014-11', '2025-05']],
    ]);
    expect(card.related).toEqual([{ act: 'un.cat', path: '4/2' }]);
  });

  it('the note: worsened in 2023, raised again, not closed', () => {
    const card = provisionCard(library, { act: 'kz.cc.2014', path: '146/n1' }, CARD_FACTS);
    const [gap] = card.gaps;
    expect(gap).toMatchObject({ id: 'gap.lawful-actions', relevance: 'exact', status: 'open', worsened: true });
    expect(gap?.evidence.map(({ passage, source }) => [passage, source.date])).toEqual([
      ['psg.one', '2014-11'],
      ['psg.two', '2025-05'],
    ]);
    expect(gap?.assessments.map(({ status }) => status)).toEqual(['worsened', 'open']);
  });

  it('a text of 2014 cites the first wording', () => {
    const card = provisionCard(library, { act: 'kz.cc.2014', path: '146/1', on: '2014-11' }, CARD_FACTS);
    expect([card.cited?.id, card.current?.id]).toEqual(['ed.kz.cc.2014.146.1', 'ed.kz.cc.2014.146.2']);
    expect(card.gaps[0]).toMatchObject({ id: 'gap.penalties', relevance: 'exact' });
  });

  it('the year in which one wording replaced the other decides nothing', () => {
    const card = provisionCard(library, { act: 'kz.cc.2014', path: '146/1', on: '2023' }, CARD_FACTS);
    expect(card.cited).toBeUndefined();
  });

  it('an act that only a pack knows is headed by the pack, one that nobody knows by its id', () => {
    const own = buildLibrary([fakePack({ acts: [fakeAct('kz.law.unheard', { titles: text('Unheard') })] })]);
    const titleOf = (act: `kz.${string}`) => provisionCard(own, { act, path: '1' }, CARD_FACTS).act.title.en;
    expect([titleOf('kz.law.unheard'), titleOf('kz.law.nobody')]).toEqual(['Unheard', 'kz.law.nobody']);
  });
});

describe('standing', () => {
  const at = (date: string, status: Parameters<typeof fakeAssessment>[3]) =>
    fakeAssessment('asm.x', 'gap.x', date, status);
  it.each([
    ['nothing', [], undefined],
    ['the latest by date, wherever it stands', [at('2025', 'closed'), at('2014', 'open')], 'closed'],
    ['a year and a day of it: the later recorded', [at('2023-05-20', 'open'), at('2023', 'worsened')], 'worsened'],
  ] as const)('%s', (_name, assessments, status) => {
    expect(latestOf(assessments)?.status).toBe(status);
  });

  it('a State that answers does not raise; a gap made worse and then partly closed is not worse', () => {
    const pack = fakePack({
      acts: [fakeAct('kz.cc.2014')],
      sources: [fakeSource('src.ngo', '2014-11'), fakeSource('src.state', '2023-02-23', { kind: 'state-replies' })],
      passages: [fakePassage('psg.ngo', 'src.ngo'), fakePassage('psg.state', 'src.state')],
      gaps: [fakeGap('gap.x', ['kz.cc.2014#1'], { evidence: ['psg.ngo', 'psg.state'] })],
      assessments: [
        fakeAssessment('asm.1', 'gap.x', '2020', 'worsened'),
        fakeAssessment('asm.2', 'gap.x', '2023-02', 'partly-closed', { passages: ['psg.state'] }),
      ],
    });
    const own = buildLibrary([pack]);
    const gap = own.gaps.get('gap.x');
    expect(gap && standingOf(own, gap)).toEqual({
      status: 'partly-closed',
      statusDate: '2023-02',
      raised: ['2014-11'],
      worsened: false,
    });
  });
});
