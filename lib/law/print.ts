/** Names a provision in words, for the interface: "article 146, part 1". Citation styles are `citation/cite`. */
import type { Language } from '@/lib/base/language';
import type { Act } from './act';
import { actById } from './catalogue';
import { articleOf, type Path, type Provision } from './provision';
import { expandRuns } from './runs';

/** What a level under an article is called. */
export type Word = 'part' | 'paragraph' | 'point' | 'subpoint' | 'indent';

const WORDS: Record<Language, Record<Word, string>> = {
  en: { part: 'part', paragraph: 'paragraph', point: 'paragraph', subpoint: 'subparagraph', indent: 'indent' },
  ru: { part: 'часть', paragraph: 'пункт', point: 'пункт', subpoint: 'подпункт', indent: 'абзац' },
  kk: { part: 'бөлік', paragraph: 'тармақ', point: 'тармақ', subpoint: 'тармақша', indent: 'абзац' },
};

/** What the levels under an article are called, from the second on; deeper ones repeat the last. */
const LEVELS: Record<Act['unit'] | 'subpoint', readonly Word[]> = {
  part: ['part', 'point', 'subpoint'],
  point: ['paragraph', 'subpoint', 'indent'],
  paragraph: ['paragraph', 'subpoint', 'subpoint'],
  // Articles whose numbered items stand directly under them (powers of the President).
  subpoint: ['subpoint', 'indent', 'indent'],
};

/**
 * A provision in words, without its act: "article 77, paragraph 3, subparagraph 9", «146-бап, 1-бөлік».
 * An act that is not in the catalogue is spoken of as a code is.
 */
export function printPath({ act: id, path }: Provision, language: Language): string {
  const { article, levels } = levelsOf({ act: id, path });
  const under = levels.map(({ number, word }) => printLevel(number, word, language));
  return [printArticle(article, language), ...under].join(', ');
}

/** The levels of a path with what its act calls them; a note is a level whose number begins with `n`, an unnumbered paragraph one that begins with `i`. */
export function levelsOf({ act: id, path }: Provision): {
  readonly article: string;
  readonly levels: readonly { readonly number: string; readonly word: Word }[];
} {
  const act = actById(id);
  const words = act && standsOnPoints(act, path) ? LEVELS.subpoint : LEVELS[act?.unit ?? 'part'];
  const [article = '', ...deeper] = path.split('/');
  return {
    article,
    levels: deeper.map((number, i) =>
      /^i\d/.test(number)
        ? { number: number.slice(1), word: 'indent' }
        : { number, word: words[Math.min(i, words.length - 1)] ?? 'part' },
    ),
  };
}

function standsOnPoints(act: Act, path: Path): boolean {
  return act.pointArticles !== undefined && expandRuns(act.pointArticles).includes(articleOf(path));
}

/** "This article", where a text says so and nobody knows which one: it stands in a path as article 0. */
const THIS_ARTICLE: Record<Language, string> = { en: 'this article', ru: 'данная статья', kk: 'осы бап' };

function printArticle(article: string, language: Language): string {
  if (article === '0') return THIS_ARTICLE[language];
  switch (language) {
    case 'en':
      return `article ${article}`;
    case 'ru':
      return `статья ${article}`;
    case 'kk':
      return `${article}-бап`;
  }
}

function printLevel(number: string, word: Word, language: Language): string {
  if (number.startsWith('n') && number.length > 1) return printNote(number.slice(1), language);
  const name = WORDS[language][word];
  const letter = /^[a-z]$/.test(number);
  if (language === 'en') return letter ? `${name} (${number})` : `${name} ${number}`;
  // In Russian and Kazakh law points and letters carry a closing bracket, parts and paragraphs none.
  const bracketed = letter || word === 'subpoint' || word === 'point';
  if (bracketed) return language === 'kk' ? `${number}) ${name}` : `${name} ${number})`;
  return language === 'kk' ? `${number}-${name}` : `${name} ${number}`;
}

function printNote(number: string, language: Language): string {
  switch (language) {
    case 'en':
      return `note ${number}`;
    case 'ru':
      return `примечание ${number}`;
    case 'kk':
      return `${number}-ескерту`;
  }
}
