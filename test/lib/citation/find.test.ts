import { describe, expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import en from './cases/en.json';
import kk from './cases/kk.json';
import ru from './cases/ru.json';
import { read, resolved, TODAY } from './read';

interface Case {
  readonly text: string;
  readonly targets: readonly string[];
  readonly context?: { act?: string; article?: string; date?: string; title?: string; url?: string };
}

const TABLES: readonly (readonly [string, readonly Case[]])[] = [
  ['English', en],
  ['Russian', ru],
  ['Kazakh', kk],
];

describe.each(TABLES)('%s', (_language, cases) => {
  it('has at least sixty shapes', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases.map((row) => [row.text, row] as const))('%s', (text, { context = {}, targets }) => {
    const { act, article, ...rest } = context;
    const given = act === undefined ? rest : { ...rest, act: act as 'kz.cpc.2014' };
    expect(read(text, article === undefined ? given : { ...given, articleAt: () => article })).toEqual(targets);
  });
});

describe('what is never an article', () => {
  it.each([
    ['dates', 'принят 4 июля 2014 года, вступил в силу 1 января 2015 года'],
    ['years after a list', 'as reported in 2014, 2015 and 2016 by the Criminal Code working group'],
    ['numbers of laws', 'Закон № 414-V от 23 ноября 2015 года, N 643, No. 1218, № 226-V ҚРЗ'],
    ['symbols of the United Nations', 'CAT/C/KAZ/CO/4, CCPR/C/KAZ/CO/3, E/CN.4/2005/60/Add.2, A/HRC/28/68'],
    ['issues', 'see issues 36-39 of the list of issues'],
    ['sheets of a case file', 'характеризуется положительно (л.д. 55-61, т. 10)'],
    ['a railway station', 'проживает по адресу: ст. Отрадная, д. 5'],
    ['amounts', 'штраф в размере 100 МРП, 500 000 тенге и 20 процентов'],
    ['terms', 'up to 15 years, 10 days and 3 months'],
    ['numbered paragraphs', '62. The government did not answer.\n63. The Committee regrets it.'],
    ['paragraphs of reports', 'para. 28(e) and paragraph 115 of document CAT/C/KAZ/3'],
    ['rules and principles', 'Rule 39, Principle 34 and Guideline 7'],
    ['sections of orders', 'Order No. 182 of 29.03.2012, section 94, § 1, sub-section 6'],
    ['chapters', 'CPC § 10, Ch. 53 allows it; глава 5 УПК; ҚПК-нің 41-тарауы'],
    ['pairs of numbers', 'between 37 and 38, or 677 and 678'],
    ['replaced figures', 'цифры "141-1" заменены цифрами "146"'],
    ['rows of a table', 'Astana\t36\t11\t7\t19 %'],
    ['cases of a court', 'дело № 146, эпизод 2, часть вторая протокола'],
    ['a heading in Russian', 'Статья 146. Пытки'],
    ['a heading in Kazakh', '113-бап. Тергеу әрекеттері'],
    ['a heading in English', 'Article 14\nAll persons shall be equal.'],
    ['an amendment footnote', 'Сноска. Статья 35 с изменениями, внесенными Законом РК от 07.11.2014 № 248-V.'],
    ['a footnote in Kazakh', 'Ескерту. 10-бапқа өзгеріс енгізілді - ҚР 28.12.2017 № 127-VI Заңымен.'],
    ['counted articles', 'Конституция состоит из 99 статей; 9 бөлім, 99 бап'],
    ['the verb', 'The State party notes 3 of the articles'],
  ])('%s', (_name, text) => expect(resolved(text)).toEqual([]));
});

describe('other countries and other treaties', () => {
  it.each([
    ['Russia by name', 'Article 146 of the Criminal Code of the Russian Federation', {}],
    ['Russia by letters', 'ст. 146 УК РФ, ст. 5 УПК России', {}],
    ['Uzbekistan', 'статья 85 Конституции Республики Узбекистан', {}],
    ['a country in Kazakh', 'Өзбекстан Конституциясының 85-бабы', {}],
    ['an adjective', 'Under Article 300 of the Kyrgyz Criminal Code', {}],
    [
      'the title of the document',
      'repeal article 15 of the Constitution',
      { title: 'Universal Periodic Review: Botswana' },
    ],
    ['the host of the page', 'статья 146 УК', { url: 'https://example.ru/kodeks' }],
    ['an article with a dot', 'штраф по статье 20.29 КоАП', {}],
    ['the European Convention', 'article 6 of the European Convention on Human Rights', {}],
    ['an unknown acronym', 'Article 6 § 1 ECHR', {}],
    ['a charter', 'article 7 of the African Charter', {}],
    ['a law', 'статья 10 Закона Республики Казахстан «О чем-то другом»', {}],
    ['a constitutional law', 'статьёй 45 Конституционного закона «О чем-то другом»', {}],
  ])('%s is linked to nothing', (_name, text, context) => expect(resolved(text, context)).toEqual([]));

  it('keeps our act beside theirs', () => {
    expect(resolved('по ст. 174 УК РФ и ст. 188 УК РК')).toEqual(['kz.cc.2014/188']);
    expect(resolved('articles 7 and 9 of the ICCPR and article 5 of the Constitution', { title: 'Botswana' })).toEqual([
      'un.iccpr/7',
      'un.iccpr/9',
    ]);
  });
});

describe('editions', () => {
  it.each([
    ['the date of the document', 'Article 271 of the Criminal Code', { date: '2014-10' }, 'kz.cc.1997/271'],
    ['a word', 'Article 146 of the new Criminal Code', { date: '2014-10' }, 'kz.cc.2014/146'],
    ['the number', 'Article 141-1 of the Criminal Code', {}, 'kz.cc.1997/141-1'],
    ['the name', 'ҚІЖК-нің 109-бабы', {}, 'kz.cpc.1997/109'],
    ['the year in the name', 'статья 271 Уголовного кодекса 1997 года', {}, 'kz.cc.1997/271'],
    ['no sign at all', 'статья 146 Уголовного кодекса', {}, 'kz.cc.2014/146'],
    ['the Constitution before 1 July 2026', 'Article 18 of the Constitution', { date: '2025' }, 'kz.const.1995/18'],
    ['the Constitution after it', 'Article 18 of the Constitution', { date: '2026-08-01' }, 'kz.const.2026/18'],
    ['words of the old text', 'Мажилис вправе… статья 61 Конституции', {}, 'kz.const.1995/61'],
    ['words of the new text', 'Курултай вправе… статья 60 Конституции', {}, 'kz.const.2026/60'],
  ])('by %s', (_name, text, context, target) => expect(resolved(text, context)).toEqual([target]));

  it('says so when both constitutions are possible', () => {
    const [reference] = findReferences('Article 18 of the Constitution', { today: TODAY });
    expect(reference?.targets[0]?.warnings).toContain('edition-doubtful');
    expect(reference?.targets[0]?.alternatives).toEqual([{ act: 'kz.const.2026', path: '18' }]);
  });
});

describe('blocks of a page', () => {
  const inBlocks = (...lines: string[]): string[] => {
    let start = 0;
    const blocks = lines.map((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      return { span };
    });
    return read(lines.join('\n'), { blocks, act: undefined });
  };
  const LONG = 'Порядок введения в действие закона установлен отдельным актом, смотрите об этом ст. 31';

  it.each([
    ['a new paragraph names an act of its own', [LONG, 'Уголовный кодекс вступает в силу позже.'], ['ambiguous 31']],
    ['a paragraph goes on in small letters', [LONG, 'и 32 Уголовного кодекса'], ['kz.cc.2014/31', 'kz.cc.2014/32']],
    ['a paragraph breaks off behind an article', ['under Article 14 of the', 'Criminal Code'], ['kz.cc.2014/14']],
    ['a number stands in the next block', ['согласно части 2 статьи', '146 УК РК'], ['kz.cc.2014/146/2']],
    ['cells of a row', ['Статья 5 УПК РК', 'Статья 7', 'Конституция РК'], ['kz.cpc.2014/5']],
  ])('%s', (_name, lines, expected) => expect(inBlocks(...lines)).toEqual(expected));

  it('keeps lines of a layout together where no blocks are known', () => {
    expect(read(`${LONG}\nУголовного кодекса`)).toEqual(['kz.cc.2014/31']);
  });
});
