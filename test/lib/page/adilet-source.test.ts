// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFacts } from '@/lib/page/adilet-source';
import { readPage } from '@/lib/page/html-source';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';

interface Sample {
  readonly page: LivePageText;
  readonly facts: PageFacts;
}

function open(file: string, url: string): Sample {
  const html = readFileSync(`test/pages/${file}`, 'utf8');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readPage(document.body);
  return { page, facts: readFacts(document, url, page) };
}

const RU = 'https://adilet.zan.kz/rus/docs/K1400000231';
const KK = 'https://adilet.zan.kz/kaz/docs/K1400000231';
const EN = 'https://adilet.zan.kz/eng/docs/K1400000226';

const words = ({ page }: Sample, span: { start: number; end: number }): string =>
  page.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();

it.each([
  ['Russian', 'adilet-code.ru.html', RU, 'kz.cpc.2014', 'ru'],
  ['Kazakh', 'adilet-code.kk.html', KK, 'kz.cpc.2014', 'kk'],
  ['English', 'adilet-code.en.html', EN, 'kz.cc.2014', 'en'],
])('knows the act and the language by the address: %s', (_name, file, url, act, language) => {
  const { facts } = open(file, url);
  expect([facts.act, facts.language, facts.date]).toEqual([act, language, undefined]);
});

it('knows them by the title and the page where the address says nothing', () => {
  const { facts } = open('adilet-code.kk.html', 'file:///saved.html');
  expect([facts.act, facts.language]).toEqual(['kz.cpc.2014', 'kk']);
});

it('takes the day of an archived wording from the address', () => {
  const { facts } = open('adilet-code.ru.html', 'https://adilet.zan.kz/rus/archive/docs/K1400000231/01.03.2016');
  expect([facts.act, facts.date]).toEqual(['kz.cpc.2014', '2016-03-01']);
});

it.each([
  [
    'Russian',
    'adilet-code.ru.html',
    RU,
    [
      '7: Статья 7. Разъяснение слов этого образца',
      '65-1: Статья 65-1. Образец вставленной статьи',
      '66: Статья 66.',
      '347-1: Статья 347¹. Число сверху',
    ],
  ],
  ['Kazakh', 'adilet-code.kk.html', KK, ['113: 113-бап. Үлгі баптың тақырыбы', '132: 132-бап. Тақырып']],
  ['English', 'adilet-code.en.html', EN, ['146: Article 146. A heading made up for this sample']],
])('reads the headings of articles, and nothing that only begins like one: %s', (_name, file, url, expected) => {
  const sample = open(file, url);
  expect(sample.facts.headings.map(({ path, span }) => `${path}: ${words(sample, span)}`)).toEqual(expected);
});

it('knows in which article words stand, and that menus stand in none', () => {
  const { page, facts } = open('adilet-code.ru.html', RU);
  const at = (text: string): string | undefined => facts.articleAt(page.text.indexOf(text));
  expect(at('Обновленный')).toBeUndefined();
  expect(at('Образец читается')).toBe('7');
  expect(at('Это примечание закона')).toBe('65-1');
  expect(at('Последние слова')).toBe('347-1');
  expect(at('Подвал страницы')).toBeUndefined();
});

it.each([
  [
    'Russian',
    'adilet-code.ru.html',
    RU,
    ['ст. 671', 'внесенными Законом', '№ 1-VI', '(вводится в действие)', 'дополнен статьей 65-1'],
    ['статьи 64', 'Статья 5 упомянута', 'снова относятся к статье 8', 'статья 15 в нём', 'статья 68 стоит'],
  ],
  [
    'Kazakh',
    'adilet-code.kk.html',
    KK,
    ['113-бапқа өзгеріс', '№ 1-VI', 'Заңымен'],
    ['64-бабының', '15-бап мәтінде', 'өз ескертпесі'],
  ],
  ['English', 'adilet-code.en.html', EN, ['Article 146 as amended'], ['Article 64', 'Article 9 of']],
])('is quiet in footnotes and editor’s notes, and nowhere else: %s', (_name, file, url, quiet, loud) => {
  const { page, facts } = open(file, url);
  const isQuiet = (text: string): boolean => {
    const at = page.text.indexOf(text);
    if (at < 0) throw new Error(`no such words: ${text}`);
    return facts.quiet.some(({ start, end }) => start <= at && at < end);
  };
  expect(quiet.filter((text) => !isQuiet(text))).toEqual([]);
  expect(loud.filter(isQuiet)).toEqual([]);
});

it('reads symbol, treaty, date and paragraphs of a UN document', () => {
  const sample = open('un-observations.en.html', 'https://www.ohchr.org/en/documents/sample');
  const { facts } = sample;
  expect([facts.symbol, facts.treaty, facts.date]).toEqual(['CCPR/C/XYZ/CO/9', 'un.iccpr', '2016-08-09']);
  expect(facts.paragraphs?.map(({ span }) => words(sample, span).slice(0, 12))).toEqual([
    '1. The first',
    '2. The secon',
    '3. The third',
  ]);
});

it('does not take a page that only cites a UN document for one', () => {
  const { facts } = open('un-observations.en.html', 'https://example.org/news');
  expect([facts.symbol, facts.treaty, facts.paragraphs]).toEqual([undefined, undefined, undefined]);
});

const general = (html: string): PageFacts => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readFacts(document, 'https://example.org/report', readPage(document.body));
};

it.each([
  ['on its title page', '<h1>Report</h1><p>Astana, November 2014</p><p>Article 396 of the Code</p>', '2014-11'],
  [
    'in what the page says of itself',
    '<meta property="article:published_time" content="2019-05-04T10:00"><p>a</p>',
    '2019-05-04',
  ],
  ['nowhere plainly', '<p>On 5 May 2014 the court heard the parties.</p>', undefined],
])('takes the date that a document states: %s', (_name, html, expected) => expect(general(html).date).toBe(expected));
