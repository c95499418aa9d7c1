import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/base/language';
import { LANGUAGES } from '@/lib/base/language';
import { citeAs } from '@/lib/citation/cite';
import { placesNow } from '@/lib/citation/cite-now';
import type { ProvisionOptions } from '@/lib/citation/cited';
import { CITATION_STYLES, type CitationStyle } from '@/lib/citation/style';
import { ACTS } from '@/lib/law/catalogue';
import type { Provision } from '@/lib/law/provision';

const at = (place: string, edition?: string): Provision => {
  const [act = '', path = ''] = place.split('#');
  return { act, path, ...(edition ? { edition } : {}) } as Provision;
};
const TORTURE = at('kz.cc.2014#146/2', 'ed.kz.cc.2014.146.2');
const SEEN: ProvisionOptions = { accessed: '2026-11-22' };
const INLINE: ProvisionOptions = { form: 'inline' };

type Row = readonly [
  place: Provision,
  style: CitationStyle,
  language: Language,
  options: ProvisionOptions,
  printed: string,
];

const CODES: readonly Row[] = [
  [TORTURE, 'un', 'en', {}, 'article 146 (2) of the Criminal Code (as amended by Law No. 212-VII of 17 March 2023)'],
  [at('kz.cpc.2014#499'), 'un', 'en', {}, 'article 499 of the Criminal Procedure Code of 2014'],
  [at('kz.cao.2001#677'), 'un', 'en', {}, 'article 677 of the Code of Administrative Offences of 2001 (repealed)'],
  [
    TORTURE,
    'oscola',
    'en',
    {},
    'Criminal Code of the Republic of Kazakhstan (Code No 226-V of 3 July 2014, as amended by Law No 212-VII of 17 March 2023) art 146(2) (Kazakhstan)',
  ],
  [
    at('kz.cpc.2014#112/1'),
    'oscola',
    'en',
    {},
    'Criminal Procedure Code of the Republic of Kazakhstan (Code No 231-V of 4 July 2014) art 112(1) (Kazakhstan)',
  ],
  [
    TORTURE,
    'bluebook',
    'en',
    {},
    'Ugolovnyi kodeks Respubliki Kazakhstan [UK RK] [Criminal Code] art. 146(2) (2014, as amended 2023) (Kaz.).',
  ],
  [
    at('kz.cpc.2014#499'),
    'bluebook',
    'en',
    {},
    "Ugolovno-protsessual'nyi kodeks Respubliki Kazakhstan [UPK RK] [Code of Criminal Procedure] art. 499 (Kaz.).",
  ],
  [TORTURE, 'gost', 'ru', INLINE, 'ч. 2 ст. 146 УК РК'],
  [
    TORTURE,
    'gost',
    'ru',
    SEEN,
    'Уголовный кодекс Республики Казахстан : Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК (в ред. Закона РК от 17.03.2023 № 212-VII). Ст. 146, ч. 2. URL: https://adilet.zan.kz/rus/docs/K1400000226 (дата обращения: 22.11.2026).',
  ],
  [at('kz.cpc.2014#499'), 'gost', 'ru', INLINE, 'ст. 499 УПК РК'],
  [TORTURE, 'kk', 'kk', INLINE, 'ҚР ҚК 146-бабының 2-бөлігі'],
  [
    at('kz.cc.2014#146/2'),
    'kk',
    'kk',
    SEEN,
    'Қазақстан Республикасының Қылмыстық кодексі : Қазақстан Республикасының 2014 жылғы 3 шілдедегі № 226-V ҚРЗ Кодексі. 146-бап, 2-бөлік. URL: https://adilet.zan.kz/kaz/docs/K1400000226 (қаралған күні: 22.11.2026).',
  ],
  [at('kz.cpc.2014#499'), 'kk', 'kk', INLINE, 'ҚР ҚПК 499-бабы'],
];

const CONSTITUTION: readonly Row[] = [
  [
    at('kz.const.1995#13/3'),
    'un',
    'en',
    { now: [at('kz.const.2026#12/3')] },
    'article 13 (3) of the Constitution of 1995 (now article 12 (3) of the Constitution of 2026)',
  ],
  [at('kz.const.2026#18/4'), 'un', 'en', {}, 'article 18 (4) of the Constitution of 2026'],
  [at('kz.const.1995#13/3'), 'oscola', 'en', {}, 'Constitution of the Republic of Kazakhstan 1995, art 13(3)'],
  [at('kz.const.2026#12/3'), 'oscola', 'en', {}, 'Constitution of the Republic of Kazakhstan 2026, art 12(3)'],
  [
    at('kz.const.1995#13/3'),
    'bluebook',
    'en',
    {},
    'Konstitutsiya Respubliki Kazakhstan [Constitution] Aug. 30, 1995, art. 13(3) (repealed 2026) (Kaz.).',
  ],
  [
    at('kz.const.2026#12/3'),
    'bluebook',
    'en',
    {},
    'Konstitutsiya Respubliki Kazakhstan [Constitution] Mar. 15, 2026, art. 12(3) (Kaz.).',
  ],
  [at('kz.const.1995#13/3'), 'gost', 'ru', INLINE, 'п. 3 ст. 13 Конституции РК 1995 г.'],
  [
    at('kz.const.2026#12/3'),
    'gost',
    'ru',
    SEEN,
    'Конституция Республики Казахстан : принята на республиканском референдуме 15 марта 2026 года. Ст. 12, п. 3. URL: https://adilet.zan.kz/rus/docs/K2600000000 (дата обращения: 22.11.2026).',
  ],
  [at('kz.const.1995#77/3/9'), 'gost', 'ru', INLINE, 'подп. 9) п. 3 ст. 77 Конституции РК 1995 г.'],
  [at('kz.const.1995#13/3'), 'kk', 'kk', INLINE, 'ҚР 1995 жылғы Конституциясының 13-бабының 3-тармағы'],
  [
    at('kz.const.2026#12/3'),
    'kk',
    'kk',
    SEEN,
    'Қазақстан Республикасының Конституциясы : 2026 жылғы 15 наурызда республикалық референдумда қабылданған. 12-бап, 3-тармақ. URL: https://adilet.zan.kz/kaz/docs/K2600000000 (қаралған күні: 22.11.2026).',
  ],
];

const TREATIES: readonly Row[] = [
  [at('un.iccpr#14/1'), 'un', 'en', {}, 'article 14 (1) of the International Covenant on Civil and Political Rights'],
  [at('un.cat#1'), 'un', 'en', {}, 'article 1 of the Convention against Torture'],
  // The name is written out: "the Convention" alone would be any convention outside a paper on torture.
  [at('un.opcat#4'), 'un', 'en', {}, 'article 4 of the Optional Protocol to the Convention against Torture'],
  [
    at('un.iccpr#14/1'),
    'oscola',
    'en',
    {},
    'International Covenant on Civil and Political Rights (adopted 16 December 1966, entered into force 23 March 1976) 999 UNTS 171 (ICCPR) art 14(1)',
  ],
  [
    at('un.cat#1/1'),
    'oscola',
    'en',
    {},
    'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (adopted 10 December 1984, entered into force 26 June 1987) 1465 UNTS 85 (CAT) art 1(1)',
  ],
  [
    at('un.opcat#4'),
    'oscola',
    'en',
    {},
    'Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (adopted 18 December 2002, entered into force 22 June 2006) 2375 UNTS 237 (OPCAT) art 4',
  ],
  [
    at('un.iccpr#14/1'),
    'bluebook',
    'en',
    {},
    'International Covenant on Civil and Political Rights art. 14(1), Dec. 16, 1966, 999 U.N.T.S. 171.',
  ],
  [
    at('un.cat#1/1'),
    'bluebook',
    'en',
    {},
    'Convention Against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment art. 1(1), Dec. 10, 1984, 1465 U.N.T.S. 85.',
  ],
  [at('un.iccpr#14/1'), 'gost', 'ru', INLINE, 'п. 1 ст. 14 МПГПП'],
  [
    at('un.iccpr#14/1'),
    'gost',
    'ru',
    SEEN,
    'Международный пакт о гражданских и политических правах : совершён в Нью-Йорке 16 декабря 1966 г., ратифицирован Законом РК от 28 ноября 2005 года № 91. Ст. 14, п. 1. URL: https://adilet.zan.kz/rus/docs/Z050000091_ (дата обращения: 22.11.2026).',
  ],
  [
    at('un.cat#1/1'),
    'gost',
    'ru',
    { address: false },
    'Конвенция против пыток и других жестоких, бесчеловечных или унижающих достоинство видов обращения и наказания : 10 декабря 1984 г., присоединение — Закон РК от 29 июня 1998 года № 247. Ст. 1, п. 1.',
  ],
  [at('un.iccpr#14/1'), 'kk', 'kk', INLINE, 'АСҚХП 14-бабының 1-тармағы'],
  [
    at('un.iccpr#14/1'),
    'kk',
    'kk',
    { address: false },
    'Азаматтық және саяси құқықтар туралы халықаралық пакт : Нью-Йорк, 1966 жылғы 16 желтоқсан, ҚР 2005 жылғы 28 қарашадағы № 91 Заңымен ратификацияланған. 14-бап, 1-тармақ.',
  ],
  [
    at('un.cat#1/1'),
    'kk',
    'kk',
    { address: false },
    'Азаптауларға және басқа да қатыгез, адамгершілікке жатпайтын немесе ар-намысты қорлайтын іс-әрекеттер мен жазалау түрлеріне қарсы конвенция : 1984 жылғы 10 желтоқсан. 1-бап, 1-тармақ.',
  ],
];

const FURTHER: readonly Row[] = [
  [
    at('kz.cc.2014#146/1', 'ed.kz.cc.2014.146.1'),
    'un',
    'en',
    {},
    'article 146 (1) of the Criminal Code (original wording, in force until 19 May 2023)',
  ],
  [
    at('kz.cc.2014#146/1', 'ed.kz.cc.2014.146.1'),
    'gost',
    'ru',
    INLINE,
    'ч. 1 ст. 146 УК РК (в первоначальной ред., действовавшей по 19.05.2023)',
  ],
  [
    at('kz.cc.2014#146/n1', 'ed.kz.cc.2014.146.2'),
    'un',
    'en',
    {},
    'note 1 to article 146 of the Criminal Code (as amended by Law No. 212-VII of 17 March 2023)',
  ],
  [at('kz.cc.2014#146/n1'), 'gost', 'ru', INLINE, 'прим. 1 к ст. 146 УК РК'],
  [at('kz.cc.2014#146/n1'), 'kk', 'kk', INLINE, 'ҚР ҚК 146-бабының 1-ескертуі'],
  [at('kz.cpc.2014#112/1/1'), 'un', 'ru', {}, 'пункт 1) части 1 статьи 112 Уголовно-процессуального кодекса 2014 года'],
  [at('kz.cpc.2014#112/1/1'), 'kk', 'kk', INLINE, 'ҚР ҚПК 112-бабының 1-бөлігінің 1) тармағы'],
  [at('kz.cao.2001#677'), 'kk', 'kk', INLINE, 'ҚР 2001 жылғы ӘҚБтК 677-бабы'],
  [
    at('kz.civil.1994#923'),
    'gost',
    'ru',
    { address: false },
    'Гражданский кодекс Республики Казахстан (Особенная часть) : Кодекс Республики Казахстан от 1 июля 1999 года № 409-I. Ст. 923.',
  ],
  [at('kz.law.access-to-information-2015#3/2'), 'gost', 'ru', INLINE, 'п. 2 ст. 3 Закона РК «О доступе к информации»'],
  [at('kz.law.access-to-information-2015#3/2'), 'un', 'en', {}, 'article 3 (2) of the Law on Access to Information'],
  [at('kz.law.sc-resolution-7-2009#14'), 'gost', 'ru', INLINE, 'п. 14 НП ВС РК № 7 от 28.12.2009'],
  [at('un.cat#1/1'), 'gost', 'ru', INLINE, 'п. 1 ст. 1 Конвенции против пыток'],
  [
    at('un.iccpr#14/3/b'),
    'un',
    'kk',
    {},
    'Азаматтық және саяси құқықтар туралы халықаралық пактінің 14-бабының 3-тармағының b) тармақшасы',
  ],
  [TORTURE, 'kk', 'ru', INLINE, 'УК РК, ст. 146, ч. 2'],
];

describe.each([
  ['a code', CODES],
  ['the Constitution', CONSTITUTION],
  ['a treaty', TREATIES],
  ['editions, notes and laws', FURTHER],
] as const)('cites %s', (_what, rows) => {
  it.each(rows.map(([place, style, language, options, printed]) => ({ printed, style, language, place, options })))(
    '$style $language: $printed',
    ({ place, style, language, options, printed }) => {
      expect(citeAs(place, style, language, options)).toBe(printed);
    },
  );
});

it('says where a rule of the Constitution of 1995 stands now, and nothing where that is not sure', () => {
  expect(placesNow(at('kz.const.1995#13/3'))).toEqual([{ act: 'kz.const.2026', path: '12/3' }]);
  expect(placesNow(at('kz.const.1995#77/3/9'))).toEqual([{ act: 'kz.const.2026', path: '78/3/5' }]);
  // The subject is kept, the content has changed.
  expect(placesNow(at('kz.const.1995#4/3'))).toEqual([]);
  expect(placesNow(at('kz.const.2026#12/3'))).toEqual([]);
});

it('prints every act in every style and language without a hole, in one line', () => {
  for (const act of ACTS)
    for (const style of CITATION_STYLES)
      for (const language of LANGUAGES)
        for (const form of ['inline', 'full'] as const) {
          const printed = citeAs({ act: act.id, path: '3/2' }, style, language, { form, accessed: '2026-11-22' });
          expect(printed).not.toMatch(/undefined|null|\n| {2}|\.\.|^\s|\s$|\( |,,/);
          expect(printed, act.id).toContain('3');
        }
});
