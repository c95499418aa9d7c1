import { describe, expect, it } from 'vitest';
import definitions from '@/data/vocabularies/definitions.json';
import labels from '@/data/vocabularies/labels.json';
import persons from '@/data/vocabularies/persons.json';
import rights from '@/data/vocabularies/rights.json';
import terms from '@/data/vocabularies/terms.json';
import themes from '@/data/vocabularies/themes.json';
import { LANGUAGES } from '@/lib/base/language';
import { kindDefinition, levelDefinition, statusDefinition } from '@/lib/gap/definitions';
import {
  actionLabel,
  basisLabel,
  confidenceLabel,
  kindLabel,
  levelLabel,
  sourceKindLabel,
  statusLabel,
} from '@/lib/gap/labels';
import { rightLabel, rightsUnder } from '@/lib/gap/rights';
import { ACTIONS, CONFIDENCES, GAP_KINDS, LEVELS, LINK_BASES, SOURCE_KINDS, STATUSES } from '@/lib/gap/vocabulary';
import { actById } from '@/lib/law/catalogue';
import { pathSchema } from '@/lib/law/provision-schema';
import { stemPattern } from '@/test/support/terms';

describe.each([
  ['kinds', GAP_KINDS, labels.kinds],
  ['levels', LEVELS, labels.levels],
  ['statuses', STATUSES, labels.statuses],
  ['confidences', CONFIDENCES, labels.confidences],
  ['bases', LINK_BASES, labels.bases],
  ['actions', ACTIONS, labels.actions],
  ['sourceKinds', SOURCE_KINDS, labels.sourceKinds],
  ['definitions of kinds', GAP_KINDS, definitions.kinds],
  ['definitions of levels', LEVELS, definitions.levels],
  ['definitions of statuses', STATUSES, definitions.statuses],
] as const)('words for %s', (_name, list, words) => {
  it('stand for each value in three languages, each once', () => {
    expect(Object.keys(words)).toEqual([...list]);
    for (const language of LANGUAGES) {
      const own = Object.values<Record<string, string>>(words).map((one) => one[language]);
      expect(own.every((word) => word !== undefined && word.trim().length > 1)).toBe(true);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

it('labels are handed out by value and language', () => {
  expect([
    kindLabel('exception', 'ru'),
    levelLabel('law', 'kk'),
    statusLabel('worsened', 'en'),
    confidenceLabel('doubtful', 'ru'),
    basisLabel('explicit', 'kk'),
    actionLabel('ratify', 'en'),
    sourceKindLabel('ngo-report', 'ru'),
    kindDefinition('absent', 'en'),
    levelDefinition('practice', 'ru'),
    statusDefinition('closed', 'kk'),
  ]).toEqual([
    'слишком широкое исключение',
    'заң',
    'Worsened',
    'сомнительно',
    'дереккөзде аталған',
    'Ratify',
    'доклад НПО',
    'There is no norm at all.',
    'Как закон применяется.',
    'Жойылған.',
  ]);
});

describe('rights', () => {
  it('have an id each, and are keyed to articles of treaties that exist here', () => {
    expect(new Set(rights.map(({ id }) => id)).size).toBe(rights.length);
    const wrong = rights.flatMap(({ standards }) =>
      standards.filter((written) => {
        const [act = '', path = ''] = written.split('#');
        return actById(act)?.kind !== 'treaty' || !pathSchema.safeParse(path).success;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['un.cat', '1', 'freedom-from-torture'],
    ['un.iccpr', '14/3/g', 'no-self-incrimination'],
    ['un.iccpr', '9/3', 'liberty-and-security'],
  ] as const)('%s %s leads to %s', (act, path, right) => {
    expect(rightsUnder({ act, path }).map(({ id }) => id)).toContain(right);
  });

  it('are named by their id where a pack names one that is not listed', () => {
    expect([rightLabel('fair-trial', 'ru'), rightLabel('no-such', 'ru')]).toEqual([
      'Справедливое судебное разбирательство',
      'no-such',
    ]);
  });
});

it('the lists of UHRI are as exported, without doubles', () => {
  expect([themes.length, new Set(themes).size, persons.length, new Set(persons).size]).toEqual([100, 100, 35, 35]);
  expect([...themes, ...persons].filter((label) => label.startsWith('- ') || label !== label.trim())).toEqual([]);
});

describe('the term list', () => {
  it('names each term once, in three languages, and never forbids what it accepts', () => {
    expect(new Set(terms.terms.map(({ id }) => id)).size).toBe(terms.terms.length);
    for (const term of terms.terms) {
      expect(term.en.match.length, term.id).toBeGreaterThan(0);
      for (const language of ['ru', 'kk'] as const) {
        const { accept, forbidden, term: preferred } = term[language];
        expect(
          accept.some((entry) => stemPattern(entry).test(preferred)),
          `${term.id} ${language}`,
        ).toBe(true);
        expect(
          forbidden.filter((entry) => stemPattern(entry).test(preferred)),
          `${term.id} ${language}`,
        ).toEqual([]);
      }
    }
  });

  it('no term forbids the wording of another', () => {
    const preferred = (['ru', 'kk'] as const).flatMap((language) =>
      terms.terms.flatMap((term) =>
        terms.terms
          .filter((other) => term[language].forbidden.some((entry) => stemPattern(entry).test(other[language].term)))
          .map((other) => `${language}: ${term.id} forbids ${other.id}`),
      ),
    );
    expect(preferred).toEqual([]);
  });
});
