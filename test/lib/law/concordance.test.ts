import { describe, expect, it } from 'vitest';
import { addedIn, SHIFTS, shiftsBack, shiftsFrom, shiftsOnward, shiftsTo } from '@/lib/law/concordance';
import { type ActId, type Provision, provisionKey } from '@/lib/law/provision';

const places = (provisions: readonly Provision[]): string[] => provisions.map(({ path }) => path);
const from = (path: string, act: ActId = 'kz.const.1995'): string[] =>
  shiftsFrom({ act, path }).flatMap(({ to }) => places(to));
const back = (path: string, act: ActId = 'kz.const.2026'): string[] =>
  shiftsTo({ act, path }).map((shift) => shift.from.path);

describe('numbers that mean something else since 2026', () => {
  it.each([
    ['12', ['15'], ['13']],
    ['13', ['12'], ['10']],
    ['15', ['17'], ['12']],
    ['16', ['18'], ['14']],
    ['17', ['20'], ['15']],
    ['18', ['21'], ['16']],
    ['20', ['23'], ['17']],
    ['24', ['27'], ['21']],
    ['61', ['60'], ['62']],
    ['73/3', ['74/3'], ['72/3']],
    ['77', ['78', '19', '5'], ['76']],
    ['82', ['83'], ['81']],
    ['83', ['84'], ['82']],
  ])('article %s of 1995 went to %j, article of that number in 2026 came from %j', (path, forward, backward) => {
    expect(from(path)).toEqual(forward);
    expect(back(path)).toEqual(backward);
  });
});

it.each([
  ['lawyer from the moment of detention', '16/3', ['18/4']],
  ['presumption of innocence', '77/3/1', ['19/1']],
  ['no retroactive burden', '77/3/5', ['5/5']],
  ['illegal evidence', '77/3/9', ['78/3/5']],
  ['what a point deeper than recorded lies in', '77/3/9/1', ['78/3/5']],
  ['an article recorded only as a whole', '9/1', ['11']],
  ['what lies inside, where only that is recorded', '54/2', ['56/16', '56/2', '56/6']],
  ['nothing of the Senate', '51/2', []],
])('leads onward: %s', (_name, path, expected) => {
  expect(from(path)).toEqual(expected);
});

it('says that a rule is gone instead of nothing', () => {
  expect(shiftsFrom({ act: 'kz.const.1995', path: '62/3' })).toMatchObject([{ to: [], relation: 'repealed' }]);
});

it.each([
  ['explanation of the grounds of detention', '18/3', []],
  ['the new Vice-President', '49/2', []],
  ['one election rule from two', '43/1', ['41/1', '42/5']],
  ['the President’s power now the Government’s', '65/8', ['44/9']],
])('leads back: %s', (_name, path, expected) => {
  expect(back(path)).toEqual(expected);
});

it('knows what is new', () => {
  expect(addedIn('kz.const.2026', '18/3')).toBe(true);
  expect(addedIn('kz.const.2026', '49/1')).toBe(true);
  expect(addedIn('kz.const.2026', '18/4')).toBe(false);
  expect(addedIn('kz.const.1995', '18/3')).toBe(false);
});

it('is the same record read in both directions', () => {
  for (const shift of SHIFTS) {
    expect(shiftsFrom(shift.from)).toContain(shift);
    for (const end of shift.to) expect(shiftsTo(end)).toContain(shift);
  }
});

it('never leads in a circle', () => {
  for (const shift of SHIFTS) {
    for (const end of shift.to) expect(shiftsOnward(end)).not.toContain(shift);
  }
});

describe('article 146 of the Criminal Code', () => {
  const first = 'ed.kz.cc.2014.146.1';
  const second = 'ed.kz.cc.2014.146.2';

  it('has its part 1 of 2014 as part 2 today', () => {
    const [shift] = shiftsFrom({ act: 'kz.cc.2014', path: '146/1', edition: first });
    expect(shift).toMatchObject({ relation: 'widened', to: [{ path: '146/2', edition: second }] });
    expect(shiftsTo({ act: 'kz.cc.2014', path: '146/2', edition: second })).toEqual([shift]);
  });

  it('does not move part 1 of today, nor a part whose wording is not known', () => {
    expect(shiftsFrom({ act: 'kz.cc.2014', path: '146/1', edition: second })).toEqual([]);
    expect(shiftsFrom({ act: 'kz.cc.2014', path: '146/1' })).toEqual([]);
  });

  it('falls back to the article for a part that is not recorded', () => {
    const shifts = shiftsFrom({ act: 'kz.cc.2014', path: '146/3', edition: first });
    expect(shifts.map((shift) => shift.from.path)).toEqual(['146']);
  });

  it('is reached from both torture articles of the old code', () => {
    const way = shiftsOnward({ act: 'kz.cc.1997', path: '347-1' });
    expect(way.map((shift) => `${provisionKey(shift.from)} → ${shift.to.map(provisionKey)}`)).toEqual([
      'kz.cc.1997#347-1 → kz.cc.1997#141-1',
      'kz.cc.1997#141-1 → kz.cc.2014#146',
      'kz.cc.2014#146 → kz.cc.2014#146',
    ]);
  });

  it('leads back to them', () => {
    const way = shiftsBack({ act: 'kz.cc.2014', path: '146', edition: second });
    expect(way.map((shift) => provisionKey(shift.from))).toEqual([
      'kz.cc.2014#146',
      'kz.cc.1997#141-1',
      'kz.cc.1997#347-1',
    ]);
  });

  it('is found from the old code without an edition', () => {
    expect(back('146', 'kz.cc.2014')).toEqual(['141-1']);
  });
});

it.each([
  ['trafficking keeps its number', '128', ['128']],
  ['brothels', '271', ['309']],
  ['self-harm in prison', '360/3', ['428/3']],
  ['a part of an article recorded as a whole', '141-1/1', ['146']],
])('old code: %s', (_name, path, expected) => {
  expect(from(path, 'kz.cc.1997')).toEqual(expected);
});

it('claims nothing about the rehabilitation articles of 2001', () => {
  expect(from('677', 'kz.cao.2001')).toEqual([]);
});
