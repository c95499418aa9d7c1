import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/base/language';
import { filterGaps } from '@/lib/gap/filter';
import { buildLibrary } from '@/lib/gap/library';
import { createSearch } from '@/lib/gap/search';
import { stem, stemsOf, wordsOf } from '@/lib/gap/stem';
import {
  fakeAct,
  fakeAssessment,
  fakeGap,
  fakePack,
  fakePassage,
  fakeRecommendation,
  fakeSource,
  ref,
  text,
} from '@/test/support/build-pack';

const library = buildLibrary([
  fakePack({
    acts: [fakeAct('kz.cc.2014'), fakeAct('kz.cpc.2014'), fakeAct('un.iccpr')],
    sources: [fakeSource('src.one', '2014-11'), fakeSource('src.two', '2025-05', { kind: 'ngo-statement' })],
    passages: [
      fakePassage('psg.one', 'src.one', {
        says: text('Officers beat a suspect', 'Сотрудники избили подозреваемого', 'Қызметкерлер күдіктіні ұрды'),
      }),
      fakePassage('psg.two', 'src.two', { says: text('Nobody pays', 'Никто не платит', 'Ешкім төлемейді') }),
    ],
    gaps: [
      fakeGap('gap.torture', ['kz.cc.2014#146/2'], {
        title: text(
          'Torture is punished too mildly',
          'Пытки наказываются слишком мягко',
          'Азаптау үшін жаза тым жеңіл',
        ),
        body: text('The fine remains.', 'Штраф сохранен.', 'Айыппұл сақталған.'),
        kinds: ['sanction-low'],
      }),
      fakeGap('gap.compensation', ['kz.cpc.2014#39'], {
        title: text('Compensation comes late', 'Возмещение вреда запаздывает', 'Залалды өтеу кешігеді'),
        body: text('Victims of torture wait.', 'Потерпевшие от пыток ждут.', 'Азаптаудан зардап шеккендер күтеді.'),
        kinds: ['reparation'],
        evidence: ['psg.two'],
        confidence: 'extracted',
      }),
      fakeGap('gap.treaty', [], {
        title: text('The courts are not independent', 'Суды не независимы', 'Соттар тәуелсіз емес'),
        standards: [ref('un.iccpr#14/1')],
        level: ['institution'],
      }),
    ],
    recommendations: [
      fakeRecommendation('rec.fine', ['gap.torture'], ['psg.one'], {
        text: text('Take the fine out of the article', 'Исключить штраф из статьи', 'Баптан айыппұлды алып тастау'),
      }),
    ],
    assessments: [
      fakeAssessment('asm.a', 'gap.torture', '2014-11', 'open'),
      fakeAssessment('asm.b', 'gap.compensation', '2025-05', 'closed'),
      fakeAssessment('asm.c', 'gap.treaty', '2014-11', 'open'),
    ],
  }),
]);
const search = createSearch(library);
const ids = (query: string, language: Language = 'en'): readonly string[] =>
  search(query, language, 10).map(({ id }) => id);

describe('the best answer to', () => {
  it.each([
    ['an English word', 'torture', 'gap.torture'],
    ['another form of it', 'TORTURED', 'gap.torture'],
    ['the beginning of a word', 'compens', 'gap.compensation'],
    ['a slip of the pen', 'tortrue', 'gap.torture'],
    ['a Russian word in another case', 'пытками', 'gap.torture'],
    ['a Russian word with a fleeting vowel', 'пыток', 'gap.torture'],
    ['two Russian words, both in other cases', 'возмещением вредов', 'gap.compensation'],
    ['a Kazakh word with endings', 'азаптауларға', 'gap.torture'],
    ['a Kazakh word that Russian could have', 'соттардың', 'gap.treaty'],
    ['two Kazakh words', 'залалдың өтелуі', 'gap.compensation'],
    ['a provision by number and acronym', 'ст. 146 УК', 'gap.torture'],
    ['a part by its path', '146/2', 'gap.torture'],
    ['a treaty article', 'ICCPR 14', 'gap.treaty'],
    ['words of a recommendation', 'исключить штраф', 'rec.fine'],
    ['words of a passage', 'сотрудники избили', 'psg.one'],
    ['words of which one is nowhere', 'torture zzzzzzzz', 'gap.torture'],
  ])('%s', (_name, query, best) => {
    expect(ids(query)[0]).toBe(best);
  });

  it.each([
    ['nothing', ''],
    ['signs only', '?! ...'],
    ['a number that is only the beginning of one', '14 УК'],
    ['a word that is nowhere', 'zzzzzzzz'],
  ])('%s is none, or not a wrong one', (_name, query) => {
    expect(ids(query)).not.toContain('gap.compensation');
    if (!query.includes('УК')) expect(ids(query)).toEqual([]);
  });
});

it('answers in the language asked for and says when it is a machine that wrote', () => {
  expect(search('146', 'kk', 1)[0]).toMatchObject({
    id: 'gap.torture',
    kind: 'gap',
    title: 'Азаптау үшін жаза тым жеңіл',
    language: 'kk',
    machine: true,
    provisions: [{ act: 'kz.cc.2014', path: '146/2' }],
  });
  expect(search('146', 'en', 1)[0]).toMatchObject({ language: 'en', machine: false });
});

it('gives no more than asked for', () => {
  expect(search('torture', 'en', 1)).toHaveLength(1);
});

describe('stems', () => {
  it.each([
    ['ru', 'пытка пытки пытками пыток'],
    ['ru', 'адвокат адвоката адвокатом адвокатов'],
    ['ru', 'обвиняемый обвиняемого обвиняемым'],
    ['kk', 'азаптау азаптауға азаптаудың азаптауларынан'],
    ['kk', 'бап бабы бабының баптың'],
    ['kk', 'кодекс кодексі кодексінің'],
    ['en', 'torture tortured tortures'],
    ['en', 'complaint complaints'],
  ] as const)('%s: %s are one', (language, forms) => {
    expect(new Set(forms.split(' ').map((form) => stem(form, language))).size).toBe(1);
  });

  it('leaves numbers alone and tries both languages on Cyrillic letters', () => {
    expect(stem('146', 'ru')).toBe('146');
    expect(stemsOf('соттардың')).toContain('сот');
    expect(wordsOf('УПК 141-1/2, Уголовно-процессуальный')).toEqual([
      'упк',
      '141-1/2',
      'уголовно-процессуальный',
      'уголовно',
      'процессуальный',
    ]);
  });
});

describe('filter', () => {
  it.each([
    ['nothing narrowed', {}, ['gap.compensation', 'gap.torture', 'gap.treaty']],
    ['by act', { acts: ['kz.cc.2014'] }, ['gap.torture']],
    ['by article of an act', { acts: ['kz.cpc.2014'], articles: ['146'] }, []],
    ['by treaty article', { acts: ['un.iccpr'], articles: ['14'] }, ['gap.treaty']],
    ['by kind, either of two', { kinds: ['sanction-low', 'reparation'] }, ['gap.compensation', 'gap.torture']],
    ['by level', { levels: ['institution'] }, ['gap.treaty']],
    ['by status', { statuses: ['closed'] }, ['gap.compensation']],
    ['by confidence', { confidences: ['extracted'] }, ['gap.compensation']],
    ['by source', { sources: ['src.two'] }, ['gap.compensation']],
    ['by kind of source', { sourceKinds: ['ngo-report'] }, ['gap.torture', 'gap.treaty']],
    ['by year', { from: '2020', to: '2025' }, ['gap.compensation']],
    ['by pack', { packs: ['another'] }, []],
    ['by two at once', { kinds: ['sanction-low'], statuses: ['closed'] }, []],
    ['an empty list narrows nothing', { kinds: [] }, ['gap.compensation', 'gap.torture', 'gap.treaty']],
  ] as const)('%s', (_name, filter, expected) => {
    expect(filterGaps(library, filter).map(({ id }) => id)).toEqual(expected);
  });
});
