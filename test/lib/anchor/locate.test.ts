import { expect, it } from 'vitest';
import type { Anchor } from '@/lib/anchor/anchor';
import { describeAnchor } from '@/lib/anchor/describe';
import { resolveAnchor } from '@/lib/anchor/locate';
import { type IndexedDocument, indexDocument, paragraphOutline } from '@/lib/anchor/structure';
import { readOutline } from '@/lib/law/read-outline';

const LAW = `Закон о складах
Статья 7. Учет запасов
1. Орган ведет книги учета и каждые десять суток сверяет остатки с описью, составленной хранителем.
2. Хранитель отвечает за утрату вверенного имущества, если не докажет, что принял все разумные меры.
Статья 8. Утрата запасов
1. Утрата запасов по неосторожности - наказывается штрафом в размере до двадцати месячных расчетных показателей.
2. То же деяние, совершенное неоднократно, - наказывается штрафом в размере до ста месячных расчетных показателей.
3. Деяния, предусмотренные частями первой или второй, совершенные:
1) группой лиц;
2) должностным лицом;
Статья 9. Подлог описи
1. Внесение в опись заведомо ложных сведений - наказывается штрафом в размере до ста месячных расчетных показателей.`;

const law = (text: string): IndexedDocument => indexDocument(text, readOutline(text));
const free = (text: string): IndexedDocument => indexDocument(text, []);

/** The nth place of some words. */
function noteOn(document: IndexedDocument, words: string, nth = 1): Anchor {
  let start = -1;
  for (let i = 0; i < nth; i++) start = document.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no such words: ${words}`);
  return describeAnchor({ start, end: start + words.length }, document);
}

/** What became of a note, with the words cut from the document so that a wrong offset cannot hide. */
function outcome(anchor: Anchor, document: IndexedDocument): string {
  const placement = resolveAnchor(anchor, document);
  const cut = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  switch (placement.kind) {
    case 'exact':
    case 'normalised':
      return `${placement.kind}${placement.partChanged ? ', part changed' : ''}: ${cut(placement.span)}`;
    case 'changed':
      return `changed: ${cut(placement.span)}`;
    case 'moved':
      return `moved to ${placement.path} (${placement.reason}): ${cut(placement.proposal)}`;
    case 'orphan':
      return `orphan: ${placement.reason}`;
  }
}

const FINE = 'наказывается штрафом в размере до ста месячных';

it.each<readonly [name: string, words: string, nth: number, change: (text: string) => string, expected: string]>([
  ['nothing changed', 'вверенного имущества', 1, (text) => text, 'exact: вверенного имущества'],
  ['the second of two copies', FINE, 2, (text) => text, `exact: ${FINE}`],
  ['text before it', FINE, 2, (text) => `Меню\nПоиск\n${text}`, `exact: ${FINE}`],
  [
    'no-break spaces and soft hyphens',
    'вверенного имущества',
    1,
    (text) => text.replace('вверенного имущества', 'вве\u00ADренного\u00A0имущества'),
    'normalised: вве\u00ADренного\u00A0имущества',
  ],
  [
    'Latin letters and ё',
    'Учет запасов',
    1,
    (text) => text.replace('Учет запасов', 'Учёт зaпacoв'),
    'normalised: Учёт зaпacoв',
  ],
  [
    'a footnote',
    'разумные меры',
    1,
    (text) => text.replace('разумные меры.', 'разумные меры.\nСноска. Статья 7 с изменениями от 12.07.2018 № 180-VI.'),
    'exact: разумные меры',
  ],
  [
    'other words of its part',
    'двадцати месячных расчетных показателей',
    1,
    (text) => text.replace('Утрата запасов по неосторожности', 'Утрата запасов по грубой неосторожности'),
    'exact, part changed: двадцати месячных расчетных показателей',
  ],
  [
    'its own words a little',
    'сверяет остатки с описью, составленной хранителем',
    1,
    (text) => text.replace('составленной хранителем', 'составляемой хранителем'),
    'changed: сверяет остатки с описью, составляемой хранителем',
  ],
  [
    'its own words wholly',
    'сверяет остатки с описью, составленной хранителем',
    1,
    (text) => text.replace('сверяет остатки с описью, составленной хранителем', 'доводит до сведения ревизора'),
    'orphan: words-gone',
  ],
  [
    'its article repealed, the same words in another',
    FINE,
    2,
    (text) => text.replace(/Статья 9[\s\S]*$/, 'Статья 9. Исключена Законом от 3 июля 2019 года.'),
    'orphan: no-provision',
  ],
  [
    'its article gone',
    'заведомо ложных сведений',
    1,
    (text) => text.replace(/\nСтатья 9[\s\S]*$/, ''),
    'orphan: no-provision',
  ],
  [
    'its part repealed, the next one moved up',
    'совершенное неоднократно, - наказывается штрафом',
    1,
    (text) => text.replace(/\n2\. То же[^\n]*/, '').replace('3. Деяния', '2. Деяния'),
    'orphan: renumbered',
  ],
  [
    'a part put in before it',
    'совершенное неоднократно, - наказывается штрафом',
    1,
    (text) =>
      text
        .replace('3. Деяния', '4. Деяния')
        .replace(
          '2. То же',
          '2. То же деяние в крупном размере - наказывается штрафом в размере до ста месячных расчетных показателей.\n3. То же',
        ),
    'moved to 8/3 (renumbered): совершенное неоднократно, - наказывается штрафом',
  ],
  [
    'a point put in before it',
    'должностным лицом',
    1,
    (text) => text.replace('2) должностным лицом;', '2) повторно;\n3) должностным лицом;'),
    'moved to 8/3/3 (renumbered): должностным лицом',
  ],
  [
    'words of a sentence that went, like ones in its part',
    'до двадцати',
    1,
    (text) => text.replace('до двадцати месячных', 'до пяти месячных'),
    'orphan: words-gone',
  ],
  [
    'the text before the first article',
    'Закон о складах',
    1,
    (text) => text.replace('Закон о складах', 'Кодекс учета'),
    'orphan: words-gone',
  ],
  [
    'words across two parts',
    'хранителем.\n2. Хранитель',
    1,
    (text) => `Меню\n${text}`,
    'exact: хранителем.\n2. Хранитель',
  ],
  [
    'words across two articles, one put in between',
    'разумные меры.\nСтатья 8. Утрата запасов',
    1,
    (text) => text.replace('Статья 8.', 'Статья 7-1. Опись\nОпись ведет хранитель.\nСтатья 8.'),
    'orphan: no-provision',
  ],
])('after %s', (_name, words, nth, change, expected) => {
  expect(outcome(noteOn(law(LAW), words, nth), law(change(LAW)))).toBe(expected);
});

it('never accepts words outside the provision, even where they stand letter by letter', () => {
  const anchor = noteOn(law(LAW), FINE, 2);
  const without = LAW.replace(/Внесение[\s\S]*$/, 'Хранитель подает опись ревизору до конца каждого месяца.');
  expect(outcome(anchor, law(without))).toMatch(/^orphan/);
});

it('tells an article from its line in the table of contents', () => {
  const contents = LAW.replace(
    'Статья 7.',
    'Статья 7. Учет запасов\nСтатья 8. Утрата запасов\nСтатья 9. Подлог описи\nСтатья 7.',
  );
  for (const [words, nth] of [
    ['Утрата запасов', 1],
    ['Утрата запасов', 2],
    ['Утрата запасов по неосторожности', 1],
  ] as const) {
    const document = law(contents);
    const anchor = noteOn(document, words, nth);
    const { start, end } = anchor.position;
    expect(resolveAnchor(anchor, document)).toMatchObject({ kind: 'exact', span: { start, end } });
  }
});

const PAGE = `The Committee is concerned about the length of pre-trial detention in the region.
It recommends that the State party ensure access to a lawyer from the outset of detention.
It also recommends that the State party collect figures on complaints of ill-treatment.`;

it.each<readonly [name: string, words: string, change: (text: string) => string, expected: string]>([
  ['nothing changed', 'detention', (text) => text, 'exact: detention'],
  ['text before it', 'figures', (text) => `News\n${text}`, 'exact: figures'],
  [
    'a word of a long quote',
    'ensure access to a lawyer from the outset of detention',
    (text) => text.replace('the outset', 'the start'),
    'changed: ensure access to a lawyer from the start of detention',
  ],
  [
    'a word of a short quote',
    'figures on complaints',
    (text) => text.replace('figures', 'numbers'),
    'orphan: not-found',
  ],
  [
    'the paragraph gone, a like one left',
    'recommends that the State party',
    (text) => text.replace(/\nIt recommends[^\n]*/, ''),
    'orphan: not-found',
  ],
  [
    'another spelling',
    'ill-treatment',
    (text) => text.replace('ill-treatment', 'ill\u2011treatment').concat(' '),
    'normalised: ill\u2011treatment',
  ],
])('on a page without provisions, after %s', (_name, words, change, expected) => {
  expect(outcome(noteOn(free(PAGE), words), free(change(PAGE)))).toBe(expected);
});

it('accepts an imported quote without context only where it is the whole text', () => {
  const anchor: Anchor = { quote: { exact: 'lawyer', prefix: '', suffix: '' }, position: { start: 0, end: 6 } };
  expect(outcome(anchor, free('lawyer'))).toBe('exact: lawyer');
  expect(outcome(anchor, free('lawyer, and another lawyer'))).toMatch(/^orphan/);
});

it('keeps a note in its numbered paragraph of a UN document', () => {
  const text =
    '1. The Committee welcomes the report.\n2. The Committee recommends:\n(a) That torture be prosecuted;\n(b) That victims be heard.\n3. The Committee asks for figures.';
  const paragraphs = [...text.matchAll(/^(\d)\. [^\n]*/gm)].map(({ 0: line, 1: number, index }) => ({
    number: Number(number),
    span: { start: index, end: index + line.length },
  }));
  const document = indexDocument(text, paragraphOutline(text, paragraphs));
  const anchor = noteOn(document, 'victims be heard');
  expect(anchor.path).toBe('2/b');
  expect(outcome(anchor, document)).toBe('exact: victims be heard');
});
