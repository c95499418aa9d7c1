import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleDossier } from '@/lib/gap/article-dossier';
import { compareWordings } from '@/lib/gap/compare-wording';
import { type Filter, filterGaps } from '@/lib/gap/filter';
import { CARD_FACTS, LAW_FACTS, WORDING_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary } from '@/lib/gap/library';
import { articlesIn } from '@/lib/gap/lines';
import { type Cell, gapsInCell, headingKey, matrixOf } from '@/lib/gap/matrix';
import { parsePack } from '@/lib/gap/pack';
import { persistenceOf, yearsOf } from '@/lib/gap/persistence';
import {
  fakeAct,
  fakeAssessment,
  fakeGap,
  fakePack,
  fakePassage,
  fakeRecommendation,
  fakeSource,
  ref,
} from '@/test/support/build-pack';

const library = buildLibrary(
  [
    fakePack({
      acts: [
        fakeAct('kz.cc.2014'),
        fakeAct('un.cat', { unit: 'paragraph' }),
        fakeAct('un.iccpr', { unit: 'paragraph' }),
      ],
      sources: [
        fakeSource('src.ngo', '2014-11'),
        fakeSource('src.committee', '2023-06', { kind: 'concluding-observations', symbol: 'CAT/C/KAZ/CO/4' }),
        fakeSource('src.state', '2023-02', { kind: 'state-replies' }),
      ],
      passages: [
        fakePassage('psg.ngo', 'src.ngo'),
        fakePassage('psg.committee', 'src.committee', { pinStatus: 'doubtful' }),
        fakePassage('psg.state', 'src.state'),
        fakePassage('psg.asked', 'src.committee', { pin: 'para. 7' }),
      ],
      gaps: [
        fakeGap('gap.note', ['kz.cc.2014#146/n1@ed.kz.cc.2014.146.2'], {
          standards: [ref('un.cat#1/1')],
          evidence: ['psg.ngo', 'psg.state'],
        }),
        fakeGap('gap.old', ['kz.cc.2014#146/1@ed.kz.cc.2014.146.1'], {
          standards: [ref('un.cat#4/2'), ref('un.iccpr#7')],
          rights: [],
          evidence: ['psg.committee'],
        }),
        fakeGap('gap.any', ['kz.cc.2014#146', 'kz.cc.2014#147'], { evidence: ['psg.ngo'] }),
        fakeGap('gap.treaty', [], { standards: [ref('un.cat#1')], evidence: ['psg.ngo'] }),
      ],
      recommendations: [fakeRecommendation('rec.one', ['gap.note'], ['psg.asked'])],
      assessments: [
        fakeAssessment('asm.a', 'gap.note', '2014-11', 'open'),
        fakeAssessment('asm.b', 'gap.note', '2023', 'worsened'),
        fakeAssessment('asm.c', 'gap.old', '2018-07', 'open', {
          grade: { scale: 'ccpr-followup-A-E', value: 'C', given: 'Information/action not satisfactory' },
        }),
        fakeAssessment('asm.d', 'gap.any', '2024', 'closed'),
      ],
    }),
  ],
  LAW_FACTS,
);
const all = filterGaps(library, {});

describe('the filter of the desk', () => {
  it.each<[string, Filter, readonly string[]]>([
    ['a treaty article and what lies in it', { standards: ['un.cat/1'] }, ['gap.note', 'gap.treaty']],
    ['a paragraph, not its neighbour', { standards: ['un.cat/4/1'] }, []],
    ['a whole treaty', { standards: ['un.iccpr'] }, ['gap.old']],
    ['a text that is more than an unchecked translation', { languages: ['ru'] }, []],
    ['an article of an act', { acts: ['kz.cc.2014'], articles: ['147'] }, ['gap.any']],
    ['articles with notes', { notes: 'with' }, ['gap.any', 'gap.note', 'gap.old']],
    ['articles without notes', { notes: 'without' }, ['gap.treaty']],
    ['words that were found', { text: 'anything' }, ['gap.old']],
    ['a kind of source', { sourceKinds: ['concluding-observations'] }, ['gap.old']],
    ['an empty list, which asks for nothing', { sources: [], statuses: [] }, all.map(({ id }) => id)],
  ])('asks for %s', (_name, filter, expected) => {
    const facts = { noted: new Set(['kz.cc.2014#146']), worded: new Set(['gap.old']) };
    expect(filterGaps(library, filter, facts).map(({ id }) => id)).toEqual(expected);
  });

  it('lists the articles of a result', () => {
    expect(articlesIn(library, all)).toEqual([
      { act: 'kz.cc.2014', article: '146', gaps: 3, open: 2 },
      { act: 'kz.cc.2014', article: '147', gaps: 1, open: 0 },
    ]);
  });
});

describe('the matrix', () => {
  const matrix = matrixOf(library, all, 'standard');
  const cell = (row: string, column: string): Cell | undefined =>
    matrix.cells[matrix.rows.findIndex((one) => headingKey(one) === row)]?.[
      matrix.columns.findIndex((one) => headingKey(one) === column)
    ];

  it('has a row for each treaty article, a column for each article, and places for gaps that name none', () => {
    expect(matrix.rows.map(headingKey)).toEqual(['un.cat/1', 'un.cat/4', 'un.iccpr/7', '']);
    expect(matrix.columns.map(headingKey)).toEqual(['kz.cc.2014/146', 'kz.cc.2014/147', '']);
  });

  it.each([
    ['un.cat/1', 'kz.cc.2014/146', { gaps: 1, open: 1, strongest: 'ngo-report' }],
    ['un.cat/4', 'kz.cc.2014/146', { gaps: 1, open: 1, strongest: 'concluding-observations' }],
    ['un.cat/1', 'kz.cc.2014/147', undefined],
    ['un.cat/1', '', { gaps: 1, open: 1, strongest: 'ngo-report' }],
    ['', 'kz.cc.2014/147', { gaps: 1, open: 0, strongest: 'ngo-report' }],
  ])('counts %s × %s', (row, column, expected) => {
    expect(cell(row, column)).toEqual(expected);
    expect(gapsInCell(all, 'standard', row, column)).toHaveLength(expected?.gaps ?? 0);
  });

  it('loses no gap on any axis', () => {
    for (const axis of ['standard', 'right', 'theme'] as const) {
      const { rows, columns } = matrixOf(library, all, axis);
      const found = rows.flatMap((row) =>
        columns.flatMap((column) => gapsInCell(all, axis, headingKey(row), headingKey(column))),
      );
      expect(new Set(found.map(({ id }) => id)).size, axis).toBe(all.length);
    }
  });
});

describe('the persistence strip', () => {
  const rows = persistenceOf(library, all);
  const row = (id: string) => rows.find((one) => one.id === id);

  it('marks every passage by who speaks, recommendations too', () => {
    expect(row('gap.note')?.marks.map(({ date, voice, pin }) => `${date} ${voice} ${pin}`)).toEqual([
      '2014-11 ngo para. 1',
      '2023-02 state para. 1',
      '2023-06 committee para. 7',
    ]);
  });
  it('does not count the answers of the State as raising', () => {
    expect(row('gap.note')?.raised).toEqual(['2014-11', '2023-06']);
  });
  it('says when it became worse, and when the wording was changed', () => {
    expect(row('gap.note')?.worsened).toBe('2023');
    expect(row('gap.note')?.rules.map(({ date }) => date)).toEqual(['2023-05-20']);
    expect(row('gap.treaty')?.rules).toEqual([]);
  });
  it('carries official grades verbatim', () => {
    expect(row('gap.old')?.grades).toEqual([
      { date: '2018-07', value: 'C', given: 'Information/action not satisfactory', by: expect.any(String) },
    ]);
  });
  it('begins with what was raised first', () => {
    expect(rows.at(-1)?.id).toBe('gap.old');
    expect(yearsOf(rows)).toEqual({ first: 2014, last: 2023 });
    expect(yearsOf([])).toBeUndefined();
  });
});

describe('the comparison of two wordings', () => {
  const [before, after] = ['ed.kz.cc.2014.146.1', 'ed.kz.cc.2014.146.2'];
  const compared = compareWordings(library, { act: 'kz.cc.2014', article: '146', before, after }, all, WORDING_FACTS);

  it('puts each gap on the wording of which it speaks', () => {
    expect(compared?.before.units.find(({ path }) => path === '146/1')?.gaps.map(({ id }) => id)).toEqual(['gap.old']);
    expect(compared?.after.units.find(({ path }) => path === '146/n1')?.gaps.map(({ id }) => id)).toEqual(['gap.note']);
    expect(compared?.open.map(({ id }) => id)).toEqual(['gap.any']);
  });
  it('names all parts and notes of each wording, and what they are about', () => {
    expect(compared?.before.units.map(({ path }) => path)).toEqual(['146/1', '146/2', '146/3', '146/n1']);
    expect(compared?.after.units.find(({ path }) => path === '146/2')?.subject).toBe('torture');
  });
  it('says which part became which', () => {
    expect(compared?.moves.map(({ from, to }) => `${from.path} → ${to.map(({ path }) => path)}`)).toContain(
      '146/1 → 146/2',
    );
  });
  it('compares nothing that is not recorded', () => {
    const asked = { act: 'kz.cc.2014', article: '146', before, after: 'ed.kz.cc.2014.146.9' } as const;
    expect(compareWordings(library, asked, all, WORDING_FACTS)).toBeUndefined();
  });
});

describe('the dossier of an article', () => {
  it('holds its gaps, grades and answers, and says how many the filter leaves out', () => {
    const open = filterGaps(library, { statuses: ['open', 'worsened'] });
    const dossier = articleDossier(library, { act: 'kz.cc.2014', article: '146' }, open, CARD_FACTS);
    expect(dossier.card.gaps.map(({ id }) => id).sort()).toEqual(['gap.note', 'gap.old']);
    expect(dossier.leftOut).toBe(1);
    expect(dossier.wordings).toHaveLength(2);
    expect(dossier.grades.map(({ assessment }) => assessment.grade?.value)).toEqual(['C']);
    expect(dossier.answers.map(({ evidence }) => evidence.passage)).toEqual(['psg.state']);
  });
});

it('the shipped library fills every view of article 146', () => {
  const files = readdirSync('data/gaps').filter((name) => name.endsWith('.gaps.json'));
  const packs = files.flatMap((name) => {
    const parsed = parsePack(readFileSync(`data/gaps/${name}`, 'utf8'));
    return parsed.ok ? [parsed.value] : [];
  });
  const shipped = buildLibrary(packs, LAW_FACTS);
  const gaps = filterGaps(shipped, { acts: ['kz.cc.2014'], articles: ['146'] });
  expect(gaps.length).toBeGreaterThan(2);
  expect(matrixOf(shipped, gaps, 'standard').rows.map(headingKey)).toContain('un.cat/1');
  expect(persistenceOf(shipped, gaps).some(({ rules }) => rules.length > 0)).toBe(true);
});
