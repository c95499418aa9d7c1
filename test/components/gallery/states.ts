import type { ActId } from '@/lib/law/provision';
import type { PageReference, PageState, PageTarget } from '@/lib/message/page-state';
import type { SearchHit } from '@/lib/message/protocol';

export const target = (act: ActId | null, path: string, rest: Partial<PageTarget> = {}): PageTarget => ({
  status: 'resolved',
  act,
  path,
  actBasis: 'explicit',
  editionBasis: 'default',
  alternatives: [],
  warnings: [],
  gaps: 0,
  open: 0,
  ...rest,
});

export const TORTURE = target('kz.cc.2014', '146/1', { gaps: 3, open: 2 });
export const AMBIGUOUS = target(null, '112', {
  status: 'ambiguous',
  alternatives: [
    { act: 'kz.cpc.2014', path: '112' },
    { act: 'kz.cc.2014', path: '112' },
  ],
});
export const NONEXISTENT = target('kz.cpc.2014', '1214', {
  status: 'nonexistent',
  suggestion: { act: 'kz.cpc.2014', path: '214' },
});
export const WARNED = target('kz.cc.2014', '146', { gaps: 3, open: 2, warnings: ['edition-doubtful', 'part-unknown'] });

const reference = (id: string, ...targets: readonly PageTarget[]): PageReference => ({ id, targets });

export const REFERENCES: readonly PageReference[] = [
  reference('r1', TORTURE),
  reference('r2', target('kz.cpc.2014', '136', { gaps: 2, open: 2 })),
  reference('r3', TORTURE, target('kz.cc.2014', '362', { gaps: 1, open: 0 })),
  reference('r4', target('kz.cpc.2014', '499'), target('kz.cpc.2014', '502')),
  reference('r5', AMBIGUOUS),
  reference('r6', NONEXISTENT),
  reference('r7', target(null, '105', { status: 'foreign' })),
  reference('r8', target('kz.const.1995', '77/3', { gaps: 1, open: 1 })),
  reference('r9', target(null, '12', { status: 'self' })),
];

export const READY: PageState = {
  status: 'ready',
  act: 'kz.cc.2014',
  references: REFERENCES,
  headings: [
    { id: 'h1', path: '146', gaps: 3, open: 2 },
    { id: 'h2', path: '174', gaps: 4, open: 4 },
  ],
};

export const HITS: readonly SearchHit[] = [
  {
    id: 'gap.1',
    kind: 'gap',
    title: 'Torture: the note exempts “lawful actions”, not only lawful sanctions',
    language: 'en',
    machine: false,
    provisions: [{ act: 'kz.cc.2014', path: '146/n1' }],
    score: 3,
  },
  {
    id: 'rec.1',
    kind: 'recommendation',
    title: 'Заменить в примечании к статье 146 слово «действия» словом «санкции».',
    language: 'ru',
    machine: true,
    provisions: [{ act: 'kz.cc.2014', path: '146/n1' }],
    score: 2,
  },
];
