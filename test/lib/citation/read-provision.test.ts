import { expect, it } from 'vitest';
import { readProvision } from '@/lib/citation/read-provision';

const read = (text: string): string => {
  const reading = readProvision(text, '2026-06-01');
  switch (reading.status) {
    case 'found':
      return reading.provisions.map(({ act, path }) => `${act} ${path}`).join(', ');
    case 'ambiguous':
      return `? ${reading.choices.map(({ act, path }) => `${act} ${path}`).join(', ')}`;
    case 'none':
      return 'none';
  }
};

it.each([
  ['CC 146', 'kz.cc.2014 146'],
  ['cc 146', 'kz.cc.2014 146'],
  ['CC 146/2', 'kz.cc.2014 146/2'],
  ['CC 146(2)', 'kz.cc.2014 146/2'],
  ['CC art. 146', 'kz.cc.2014 146'],
  ['146 CC', 'kz.cc.2014 146'],
  ['УК 146', 'kz.cc.2014 146'],
  ['УК РК 146', 'kz.cc.2014 146'],
  ['ст. 146 УК', 'kz.cc.2014 146'],
  ['ч. 2 ст. 188 УПК', 'kz.cpc.2014 188/2'],
  ['art. 188(2) CPC', 'kz.cpc.2014 188/2'],
  ['article 146, part 2, of the Criminal Code', 'kz.cc.2014 146/2'],
  ['ҚК 146', 'kz.cc.2014 146'],
  ['ҚПК 188-бап', 'kz.cpc.2014 188'],
  ['ICCPR 14', 'un.iccpr 14'],
  ['Criminal Code 146', 'kz.cc.2014 146'],
  ['статьи 146 и 362 УК', 'kz.cc.2014 146, kz.cc.2014 362'],
])('%s means %s', (typed, meant) => {
  expect(read(typed)).toBe(meant);
});

it.each(['', '146', 'torture', 'CC 9999', 'XYZ 12', '<b>CC</b>', 'CC 146 '.repeat(200).trim()])(
  'says nothing certain of %j',
  (typed) => {
    expect(read(typed)).toSatisfy((said: string) => said === 'none' || said.startsWith('?') || typed.length > 300);
  },
);
