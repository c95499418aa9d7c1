import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/base/language';
import { pinIn } from '@/lib/citation/cite-pin';
import { citeAgain, citeSame } from '@/lib/citation/cite-repeat';
import { citeSource, citeSourcePlain } from '@/lib/citation/cite-source';
import type { CitationStyle, CitedSource } from '@/lib/citation/style';
import { CAT, CCPR, CERD, COALITION, EVLOEV, FREEDOM, REPLIES, STATEMENT, SULEIMENOV, views } from './cases/documents';

type Row = readonly [CitedSource, CitationStyle, Language, string | undefined, string];
const ROWS: readonly Row[] = [
  [CAT, 'un', 'en', 'para. 6 (a)', 'CAT/C/KAZ/CO/4, para. 6 (a)'],
  [CCPR, 'un', 'en', 'para. 24 (c)', 'CCPR/C/KAZ/CO/2, para. 24 (c)'],
  [CCPR, 'un', 'ru', 'para. 24 (c)', 'CCPR/C/KAZ/CO/2, п. 24 c)'],
  [CCPR, 'un', 'en', 'para. 24 (c)-(f)', 'CCPR/C/KAZ/CO/2, para. 24 (c)–(f)'],
  [
    CAT,
    'oscola',
    'en',
    'para. 6 (a)',
    "UN Committee against Torture, 'Concluding Observations on the Fourth Periodic Report of Kazakhstan' (8 June 2023) UN Doc CAT/C/KAZ/CO/4, para 6(a)",
  ],
  [
    CCPR,
    'oscola',
    'en',
    'para. 24 (c)',
    "UN Human Rights Committee, 'Concluding Observations on the Second Periodic Report of Kazakhstan' (9 August 2016) UN Doc CCPR/C/KAZ/CO/2, para 24(c)",
  ],
  [
    CAT,
    'bluebook',
    'en',
    'para. 6 (a)',
    'Comm. Against Torture, Concluding Observations on the Fourth Periodic Report of Kazakhstan, ¶ 6(a), U.N. Doc. CAT/C/KAZ/CO/4 (June 8, 2023).',
  ],
  [
    CCPR,
    'bluebook',
    'en',
    'para. 24 (c)',
    'Hum. Rts. Comm., Concluding Observations on the Second Periodic Report of Kazakhstan, ¶ 24(c), U.N. Doc. CCPR/C/KAZ/CO/2 (Aug. 9, 2016).',
  ],
  [
    CCPR,
    'gost',
    'ru',
    'para. 24 (c)',
    'Комитет по правам человека. Заключительные замечания по второму периодическому докладу Казахстана : документ ООН CCPR/C/KAZ/CO/2 от 9 августа 2016 г. П. 24 c).',
  ],
  [
    CERD,
    'gost',
    'ru',
    'para. 10',
    'Комитет по ликвидации расовой дискриминации. Заключительные замечания по объединенным восьмому–десятому докладам Казахстана : документ ООН CERD/C/KAZ/CO/8-10 от 4 июля 2022 г. П. 10.',
  ],
  [
    CCPR,
    'kk',
    'kk',
    'para. 24 (c)',
    'Адам құқықтары жөніндегі комитет. Қазақстанның екінші мерзімдік баяндамасы бойынша қорытынды ескертулер : БҰҰ құжаты CCPR/C/KAZ/CO/2, 2016 жылғы 9 тамыз, 24 c)-тармақ (бейресми аударма).',
  ],
  [SULEIMENOV, 'un', 'en', 'para. 8.7', 'Suleimenov v. Kazakhstan (CCPR/C/119/D/2146/2012), para. 8.7'],
  [EVLOEV, 'un', 'en', undefined, 'Evloev v. Kazakhstan (CAT/C/51/D/441/2010)'],
  [
    views('CAT/C/60/D/651/2015', '2017', 'Ushenin v. Kazakhstan'),
    'un',
    'en',
    undefined,
    'Ushenin v. Kazakhstan (CAT/C/60/D/651/2015)',
  ],
  [
    SULEIMENOV,
    'oscola',
    'en',
    undefined,
    'Suleimenov v Kazakhstan, Communication No 2146/2012, UN Doc CCPR/C/119/D/2146/2012 (HRC, 21 March 2017)',
  ],
  [
    EVLOEV,
    'oscola',
    'en',
    undefined,
    'Evloev v Kazakhstan, Communication No 441/2010, UN Doc CAT/C/51/D/441/2010 (CAT, 5 November 2013)',
  ],
  [
    SULEIMENOV,
    'bluebook',
    'en',
    undefined,
    'Hum. Rts. Comm., Views Adopted by the Committee Under Article 5(4) of the Optional Protocol, Concerning Communication No. 2146/2012, U.N. Doc. CCPR/C/119/D/2146/2012 (Mar. 21, 2017).',
  ],
  [
    EVLOEV,
    'bluebook',
    'en',
    undefined,
    'Comm. Against Torture, Communication No. 441/2010, U.N. Doc. CAT/C/51/D/441/2010 (Nov. 5, 2013).',
  ],
  [
    SULEIMENOV,
    'gost',
    'ru',
    undefined,
    'Сулейменов против Казахстана : Соображения Комитета по правам человека, сообщение № 2146/2012, документ ООН CCPR/C/119/D/2146/2012, 21 марта 2017 г.',
  ],
  [
    EVLOEV,
    'gost',
    'ru',
    undefined,
    'Евлоев против Казахстана : решение Комитета против пыток, сообщение № 441/2010, документ ООН CAT/C/51/D/441/2010, 5 ноября 2013 г.',
  ],
  [
    SULEIMENOV,
    'kk',
    'kk',
    undefined,
    'Сүлейменов Қазақстанға қарсы : Адам құқықтары жөніндегі комитеттің пікірі, № 2146/2012 хабарлама, БҰҰ құжаты CCPR/C/119/D/2146/2012, 2017 жылғы 21 наурыз (бейресми аударма).',
  ],
  [
    COALITION,
    'un',
    'en',
    'paras. 15-17',
    'NGO Coalition against Torture in Kazakhstan, submission to the Committee against Torture, fifty-third session (2014), paras. 15–17',
  ],
  [
    STATEMENT,
    'un',
    'en',
    'para. 10',
    'Coalition of NGOs of Kazakhstan against Torture, submission to the Human Rights Committee (May 2025), para. 10',
  ],
  [
    COALITION,
    'oscola',
    'en',
    'paras. 15-17',
    "NGO Coalition against Torture in Kazakhstan, 'Kazakhstan: Responses to the List of Issues on Implementation of CAT' (submission to the Committee against Torture, 53rd session, November 2014) paras 15–17",
  ],
  [
    FREEDOM,
    'oscola',
    'en',
    undefined,
    'Freedom Now, Duty to Rehabilitate: Assessing Reparations of Former Political Prisoners in Kazakhstan (summary) [2022]',
  ],
  [
    COALITION,
    'bluebook',
    'en',
    'paras. 15-17',
    'NGO Coal. Against Torture in Kazakhstan, Kazakhstan: Responses to the List of Issues on Implementation of CAT ¶¶ 15–17 (2014) (submission to the U.N. Comm. Against Torture, 53d Sess.).',
  ],
  [
    COALITION,
    'gost',
    'ru',
    'paras. 15-17',
    'Коалиция НПО Казахстана против пыток. Ответы на перечень вопросов по выполнению Конвенции против пыток : доклад Комитету против пыток ООН, 53-я сессия, 2014. П. 15–17 (пер. с англ. наш).',
  ],
  [
    COALITION,
    'kk',
    'kk',
    'paras. 15-17',
    'Азаптауларға қарсы ҮЕҰ коалициясы. Азаптауларға қарсы конвенцияны орындау жөніндегі сұрақтар тізіміне жауаптар : БҰҰ Азаптауларға қарсы комитетіне баяндама, 53-сессия, 2014. 15–17-тармақтар (аударма өзіміздікі).',
  ],
  [
    STATEMENT,
    'un',
    'en',
    'Art. 7, rec. 2',
    'Coalition of NGOs of Kazakhstan against Torture, submission to the Human Rights Committee (May 2025), art. 7, recommendation 2',
  ],
  [
    FREEDOM,
    'un',
    'en',
    'Criminal Code Rehabilitation, para. 1',
    'Freedom Now, Duty to Rehabilitate: Assessing Reparations of Former Political Prisoners in Kazakhstan (summary) [2022], “Criminal Code Rehabilitation”, para. 1',
  ],
  [
    REPLIES,
    'oscola',
    'en',
    'para. 3',
    "Kazakhstan, 'Replies of Kazakhstan to the List of Issues in Relation to Its Fourth Periodic Report' (23 February 2023) UN Doc CAT/C/KAZ/RQ/4, para 3",
  ],
  [CAT, 'un', 'en', 'para. not established', 'CAT/C/KAZ/CO/4, [paragraph to be established]'],
  [
    STATEMENT,
    'un',
    'en',
    'recommendations after para. 17',
    'Coalition of NGOs of Kazakhstan against Torture, submission to the Human Rights Committee (May 2025), recommendations after para. 17',
  ],
  [CCPR, 'un', 'kk', 'para. 24 (c)', 'CCPR/C/KAZ/CO/2, 24 c)-тармақ'],
];

describe('cites a document', () => {
  it.each(ROWS.map(([source, style, language, pin, printed]) => ({ source, style, language, pin, printed })))(
    '$style $language: $printed',
    ({ source, style, language, pin, printed }) => {
      expect(citeSourcePlain(source, style, language, { pin })).toBe(printed);
    },
  );

  it('sets the title of a paper in italics where British notes do', () => {
    expect(citeSource(FREEDOM, 'oscola', 'en').filter(({ italic }) => italic)).toEqual([
      {
        text: 'Duty to Rehabilitate: Assessing Reparations of Former Political Prisoners in Kazakhstan (summary)',
        italic: true,
      },
    ]);
  });
});

it.each([
  ['un', 'en', 'para. 25', 'Ibid., para. 25'],
  ['un', 'en', undefined, 'Ibid.'],
  ['oscola', 'en', 'para. 25', 'ibid para 25'],
  ['bluebook', 'en', 'para. 25', 'Id. ¶ 25.'],
  ['gost', 'ru', 'para. 25', 'Там же. П. 25.'],
  ['gost', 'ru', undefined, 'Там же.'],
  ['kk', 'kk', 'para. 25', 'Сонда. 25-тармақ.'],
] as const)('names the source of the note before in %s %s (%s)', (style, language, pin, printed) => {
  expect(citeSame(style, language, pin)).toBe(printed);
});

it.each([
  ['un', 'en', 'CCPR/C/KAZ/CO/2, para. 25'],
  ['oscola', 'en', 'Human Rights Committee (n 3) para 25'],
  ['bluebook', 'en', 'Hum. Rts. Comm., supra note 3, ¶ 25.'],
  ['gost', 'ru', 'Комитет по правам человека. CCPR/C/KAZ/CO/2. П. 25.'],
  ['kk', 'kk', 'Адам құқықтары жөніндегі комитет. CCPR/C/KAZ/CO/2. 25-тармақ.'],
] as const)('names a source of an earlier note in %s %s', (style, language, printed) => {
  expect(citeAgain(CCPR, style, language, { pin: 'para. 25', note: 3 })).toBe(printed);
});

describe('says the place in a source on a screen', () => {
  it.each([
    { pin: 'para. 24 (c)', language: 'en', said: 'para. 24 (c)' },
    { pin: 'para. 24 (c)', language: 'ru', said: 'п. 24 c)' },
    { pin: 'para. 13', language: 'kk', said: '13-тармақ' },
    { pin: 'sec. 2, rec. 3', language: 'ru', said: 'разд. 2, рек. 3' },
    { pin: 'Crime-Victim Fund, para. 4', language: 'kk', said: '«Crime-Victim Fund», 4-тармақ' },
    { pin: 'para. not established', language: 'ru', said: 'пункт не установлен' },
    { pin: 'table 9', language: 'ru', said: 'табл. 9' },
    { pin: 'table 9', language: 'kk', said: '9-кесте' },
  ] as const)('$pin in $language', ({ pin, language, said }) => {
    expect(pinIn(pin, language)).toBe(said);
  });
});
