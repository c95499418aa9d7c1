import { describe, expect, it } from 'vitest';
import type { ProvisionQuery } from '@/lib/gap/card';
import { LAW_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary } from '@/lib/gap/library';
import { matchesOn, summaries } from '@/lib/gap/match';
import type { ActId } from '@/lib/law/provision';
import {
  fakeAct,
  fakeAssessment,
  fakeGap,
  fakePack,
  fakePassage,
  fakeSource,
  ref,
  samplePack,
} from '@/test/support/build-pack';

/** `kz.cc.2014#146/1`, with a date after `on`. */
function asked(written: string): ProvisionQuery {
  const [place = '', on] = written.split(' on ');
  const { act, path, edition } = ref(place);
  return { act, path, edition, ...(on ? { on } : {}) };
}

const E1 = '@ed.kz.cc.2014.146.1';
const E2 = '@ed.kz.cc.2014.146.2';
const ACTS: readonly ActId[] = [
  'kz.cc.1997',
  'kz.cc.2014',
  'kz.cpc.2014',
  'kz.const.1995',
  'kz.const.2026',
  'un.cat',
  'un.iccpr',
];

/** Gaps named for where they lie; wordings, renumberings and the new Constitution come from the catalogue of the law. */
const library = buildLibrary(
  [
    fakePack({
      acts: ACTS.map((id) => fakeAct(id)),
      editions: LAW_FACTS.wordings
        .filter(({ act, path }) => act === 'kz.cc.2014' && path === '146')
        .map(({ id, act, path, by, from, to }) => ({ id, act, path, by, from, to })),
      sources: [fakeSource('src.one', '2014-11')],
      passages: [fakePassage('psg.one', 'src.one')],
      gaps: [
        fakeGap('gap.146-1.first', [`kz.cc.2014#146/1${E1}`], { standards: [ref('un.cat#4/2')] }),
        fakeGap('gap.146-3.first', [`kz.cc.2014#146/3${E1}`]),
        fakeGap('gap.146.first', [`kz.cc.2014#146${E1}`]),
        fakeGap('gap.146-1.today', [`kz.cc.2014#146/1${E2}`]),
        fakeGap('gap.146-n1.today', [`kz.cc.2014#146/n1${E2}`]),
        fakeGap('gap.141-1-1.old-code', ['kz.cc.1997#141-1/1']),
        fakeGap('gap.77-3.constitution', ['kz.const.1995#77/3'], { standards: [ref('un.iccpr#14/2')] }),
        fakeGap('gap.77-3-9.constitution', ['kz.const.1995#77/3/9']),
        fakeGap('gap.16-3.constitution', ['kz.const.1995#16/3']),
        fakeGap('gap.136-2.procedure', ['kz.cpc.2014#136/2']),
        fakeGap('gap.136.procedure', ['kz.cpc.2014#136']),
        fakeGap('gap.214.procedure', ['kz.cpc.2014#214', 'kz.cpc.2014#216']),
        fakeGap('gap.gone', ['kz.cpc.2014#136'], { deprecated: { at: '2026', replacedBy: [], why: 'merged' } }),
        fakeGap('gap.treaty-only', [], { standards: [ref('un.iccpr#9/3')] }),
      ],
    }),
  ],
  LAW_FACTS,
);

const found = (query: string): string[] =>
  matchesOn(library, asked(query)).map(({ relevance, gap }) => `${relevance}: ${gap.id.slice(4)}`);

describe('article 146 of the Criminal Code', () => {
  it.each([
    [
      'part 1 today is ill-treatment: the complaint of 2014 about part 1 is not there',
      'kz.cc.2014#146/1',
      ['exact: 146-1.today', 'article: 146-n1.today'],
    ],
    [
      'part 2 today is torture: what was said of part 1, and of the old code',
      'kz.cc.2014#146/2',
      ['article: 146-n1.today', 'concordance: 141-1-1.old-code', 'concordance: 146-1.first', 'concordance: 146.first'],
    ],
    [
      'part 1 in a text of 2014, before the code came into force',
      'kz.cc.2014#146/1 on 2014-11',
      ['exact: 146-1.first', 'article: 146.first', 'concordance: 141-1-1.old-code', 'concordance: 146-n1.today'],
    ],
    [
      'part 1 in a text of 2020',
      'kz.cc.2014#146/1 on 2020',
      ['exact: 146-1.first', 'article: 146.first', 'concordance: 141-1-1.old-code', 'concordance: 146-n1.today'],
    ],
    [
      'part 1 where the text says which wording',
      `kz.cc.2014#146/1${E1}`,
      ['exact: 146-1.first', 'article: 146.first', 'concordance: 141-1-1.old-code', 'concordance: 146-n1.today'],
    ],
    ['part 1 in a text of May 2025', 'kz.cc.2014#146/1 on 2025-05', ['exact: 146-1.today', 'article: 146-n1.today']],
    ['part 3 of 2014 has no known counterpart: not on part 3 today', 'kz.cc.2014#146/3', ['article: 146-n1.today']],
    [
      'the note, and what was said of the whole article: nothing of the parts',
      'kz.cc.2014#146/n1',
      ['exact: 146-n1.today', 'concordance: 146.first'],
    ],
    [
      'the whole article today: both wordings, the older through the concordance',
      'kz.cc.2014#146',
      [
        'inside: 146-1.today',
        'inside: 146-n1.today',
        'concordance: 141-1-1.old-code',
        'concordance: 146-1.first',
        'concordance: 146-3.first',
        'concordance: 146.first',
      ],
    ],
    [
      'the article of the old code',
      'kz.cc.1997#141-1',
      [
        'inside: 141-1-1.old-code',
        'concordance: 146-1.first',
        'concordance: 146-1.today',
        'concordance: 146-3.first',
        'concordance: 146-n1.today',
        'concordance: 146.first',
      ],
    ],
    [
      'part 1 of the old article went to part 1 and from there to part 2, never to part 1 of today',
      'kz.cc.1997#141-1/1',
      ['exact: 141-1-1.old-code', 'concordance: 146-1.first', 'concordance: 146-n1.today', 'concordance: 146.first'],
    ],
    ['article 147 is not article 146', 'kz.cc.2014#147', []],
    ['article 14 is not article 146', 'kz.cc.2014#14', []],
  ])('%s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('the Constitutions of 1995 and 2026', () => {
  it.each([
    ['the paragraph itself', 'kz.const.1995#77/3', ['exact: 77-3.constitution', 'inside: 77-3-9.constitution']],
    ['presumption of innocence went to 19(1)', 'kz.const.2026#19/1', ['concordance: 77-3.constitution']],
    [
      'most of it went to 78(3)',
      'kz.const.2026#78/3',
      ['concordance: 77-3-9.constitution', 'concordance: 77-3.constitution'],
    ],
    [
      'confessions went to 78(3) 5)',
      'kz.const.2026#78/3/5',
      ['concordance: 77-3-9.constitution', 'concordance: 77-3.constitution'],
    ],
    ['a lawyer from detention went to 18(4)', 'kz.const.2026#18/4', ['concordance: 16-3.constitution']],
    ['18(3) is new, nothing was said of it', 'kz.const.2026#18/3', []],
    ['77(3) of 2026 is another rule', 'kz.const.2026#77/3', []],
    ['16(3) of 2026 is not 16(3) of 1995', 'kz.const.2026#16/3', []],
  ])('%s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('codes without recorded wordings, and treaties', () => {
  it.each([
    ['exact part first, then the article', 'kz.cpc.2014#136/2', ['exact: 136-2.procedure', 'article: 136.procedure']],
    ['a sibling part is not meant', 'kz.cpc.2014#136/1', ['article: 136.procedure']],
    ['the article itself, then its parts', 'kz.cpc.2014#136', ['exact: 136.procedure', 'inside: 136-2.procedure']],
    ['a gap on two articles is found on both', 'kz.cpc.2014#216', ['exact: 214.procedure']],
    ['a treaty paragraph', 'un.iccpr#14/2', ['standard: 77-3.constitution']],
    ['a treaty article with its paragraphs', 'un.iccpr#9', ['standard: treaty-only']],
    ['a treaty article above the paragraph', 'un.cat#4', ['standard: 146-1.first']],
    ['another paragraph of the treaty', 'un.iccpr#9/4', []],
  ])('%s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

it('counts gaps and those not closed, in the order asked', () => {
  const pack = samplePack();
  const closed = fakePack(
    {
      acts: [fakeAct('kz.cpc.2014')],
      sources: [fakeSource('src.x', '2020')],
      passages: [fakePassage('psg.x', 'src.x')],
      gaps: [
        fakeGap('gap.closed', ['kz.cpc.2014#8'], { evidence: ['psg.x'] }),
        fakeGap('gap.open', ['kz.cpc.2014#8'], { evidence: ['psg.x'] }),
      ],
      assessments: [
        fakeAssessment('asm.a', 'gap.closed', '2020', 'open'),
        fakeAssessment('asm.b', 'gap.closed', '2024-01', 'closed'),
      ],
    },
    { name: 'other' },
  );
  const both = buildLibrary([pack, closed], LAW_FACTS);
  expect(summaries(both, [asked('kz.cpc.2014#8'), asked('kz.cpc.2014#9'), asked('kz.cc.2014#146/2')])).toEqual([
    { act: 'kz.cpc.2014', path: '8', gaps: 2, open: 1 },
    { act: 'kz.cpc.2014', path: '9', gaps: 0, open: 0 },
    { act: 'kz.cc.2014', path: '146/2', gaps: 2, open: 2 },
  ]);
});
