import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import { mayCite, mayCiteIn } from '@/lib/citation/may-cite';
import { longPage } from '@/test/support/long-page';

const context = { today: '2026-11-22' } as const;
const isCited = (text: string): boolean => findReferences(text, context).length > 0;
/** A page's bare text: blocks glued together, nothing between them. */
const glued = (text: string): string => text.replace(/\n/g, '');
const bare = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');

/** Every text that this house holds, and the gold passages where they are at hand. */
function everyText(): string[] {
  const texts: string[] = [];
  const take = (folder: string, ending: RegExp, read: (text: string) => readonly string[]) => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (ending.test(name)) texts.push(...read(readFileSync(`${folder}/${name}`, 'utf8')));
  };
  const quoted = (source: string) =>
    Array.from(source.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1/g), ([, , text = '']) => text);
  take('test/lib/citation', /\.(?:ts|snap)$/, quoted);
  take('test/pages', /\.html$/, (html) => [bare(html), ...bare(html).split('\n')]);
  take('data/gaps', /\.gaps\.json$/, quoted);
  take('../shared/pages', /\.(?:html|md)$/, (html) => bare(html).split(/\n{2,}/));
  take('../shared/gold', /\.jsonl$/, (lines) =>
    lines
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).text ?? ''),
  );
  take('../shared/seeds', /\.txt$/, (text) => text.split(/\n{2,}/));
  return texts;
}

/** A text in pieces of so many units, wherever that breaks it. */
function* cut(text: string, units: number): Generator<string> {
  for (let at = 0; at < text.length; at += units) yield text.slice(at, at + units);
}

describe('a text that is passed over holds no reference', () => {
  const cited = everyText().filter(isCited);

  it('of all texts at hand', () => {
    expect(cited.length).toBeGreaterThan(300);
    expect(cited.filter((text) => !mayCite(text))).toEqual([]);
  });

  it('when its blocks stand glued together', () => {
    expect(cited.map(glued).filter((text) => !mayCite(text) && isCited(text))).toEqual([]);
    const inWords = cited.map((text) => `слово${glued(text)}word`);
    expect(inWords.filter((text) => !mayCite(text))).toEqual([]);
  });

  it('when it comes in pieces, which may break a word', () => {
    for (const units of [13, 499, 1000])
      expect(cited.filter((text) => mayCite(text) && !mayCiteIn(cut(text, units)))).toEqual([]);
  });

  it('when its words are broken by marks that nobody sees', () => {
    for (const mark of ['\u00AD', '\u200B', '\u0301', '-\n']) {
      const broken = cited.slice(0, 500).map((text) => text.replace(/(?<=\p{L}\p{L})(?=\p{Ll}\p{L})/gu, mark));
      expect(broken.filter((text) => !mayCite(text) && isCited(text))).toEqual([]);
    }
  });
});

it.each([
  ['Russian', 'согласно статье 9'],
  ['an abbreviation', 'см. ст.9 УК'],
  ['a word for its number', 'часть первая настоящей статьи'],
  ['look-alikes', 'cтaтья 9'],
  ['a broken word', 'в ста-\nтье 9 Кодекса'],
  ['a soft hyphen', 'ста\u00ADтья 9'],
  ['Kazakh', '113-бабы'],
  ['Kazakh, short', '113-б. бойынша'],
  ['Kazakh, pointing', 'осы баптың екінші бөлігі'],
  ['English', 'Article 9'],
  ['glued words', 'CourtArticle 9'],
  ['a code of a case database', 'see CCPR-14-1'],
])('a text with a reference is never passed over: %s', (_name, text) => expect(mayCite(text)).toBe(true));

it.each([
  ['plain words', 'Суд, рассмотрев материалы дела от 5 мая, установил следующее.'],
  ['an article of a newspaper', 'Автор этой книги решил стать врачом, а статья о нём вышла потом.'],
  ['English', 'On 5 May the court heard the parties and started a new hearing.'],
  ['a long page', bare(longPage({ lang: 'rus', length: 50_000, cited: false }))],
])('a text without any is passed over: %s', (_name, text) => expect(mayCite(text)).toBe(false));

it('asks for no more of a text than it needs', () => {
  let asked = 0;
  const pieces = function* (): Generator<string> {
    for (asked = 1; ; asked++) yield asked === 3 ? 'согласно статье 9' : 'Суд установил следующее. ';
  };
  expect(mayCiteIn(pieces())).toBe(true);
  expect(asked).toBe(3);
});
