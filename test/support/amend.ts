/** What legislators and portals do to a law, as functions on the laws of `law-text.ts`. */
import type { Language } from '@/lib/base/language';
import { PHRASES } from './law-phrases';
import {
  type Dice,
  diceFrom,
  type Law,
  newArticle,
  newLaw,
  newPart,
  type Print,
  type Unit,
  type Word,
  wordsOf,
} from './law-text';

export interface Amendment {
  readonly name: string;
  readonly law: (law: Law, dice: Dice) => Law;
  readonly print?: Print;
}

const numbered = (units: readonly Unit[]): Unit[] => units.map((unit, i) => ({ ...unit, number: String(i + 1) }));

/** Changes about half of the articles. */
const some = (law: Law, dice: Dice, change: (article: Unit) => readonly Unit[]): Law => ({
  ...law,
  articles: law.articles.flatMap((article) => (dice.roll(2) ? change(article) : [article])),
});

const everyUnit = (unit: Unit, change: (unit: Unit) => Unit): Unit => {
  const changed = change(unit);
  return { ...changed, children: changed.children.map((child) => everyUnit(child, change)) };
};

const withParts = (article: Unit, change: (parts: readonly Unit[]) => readonly Unit[]): Unit => ({
  ...article,
  children: change(article.children),
});

/** The same words as new ones: a text that only looks like the old. */
const copyOf = (unit: Unit, dice: Dice): Unit => ({
  ...unit,
  words: unit.words.map((word) => ({ ...word, id: dice.id() })),
  children: unit.children.map((child) => copyOf(child, dice)),
});

/** An article on another subject under the same number. */
function anotherArticle(article: Unit, language: Language, dice: Dice): Unit {
  const before = new Set(article.words.map(({ text }) => text));
  for (;;) {
    const other = newArticle(language, article.number, dice);
    if (!before.has(other.words[0]?.text ?? '') && !before.has(other.words.at(-1)?.text ?? '')) return other;
  }
}

const isNumber = (word: Word, language: Language): boolean =>
  PHRASES[language].numbers.some((number) => number.split(' ')[0] === word.text);

const otherNumbers = (unit: Unit, language: Language, dice: Dice): Unit => {
  const numbers = PHRASES[language].numbers.filter((number) => !number.includes(' '));
  return {
    ...unit,
    words: unit.words.map((word) => (isNumber(word, language) ? { ...word, text: dice.pick(numbers) } : word)),
  };
};

const otherWords = (unit: Unit, language: Language, dice: Dice, share: number): Unit => ({
  ...unit,
  words: unit.words.map((word) =>
    dice.roll(100) < share ? { ...word, text: dice.pick(PHRASES[language].fillers) } : word,
  ),
});

const splice = (parts: readonly Unit[], at: number, remove: number, ...put: Unit[]): Unit[] =>
  parts.toSpliced(at, remove, ...put);

/** One part out, and a new one in at another place; at the same place it would be that part's new wording. */
function exchangePart(article: Unit, law: Law, dice: Dice): Unit {
  return withParts(article, (parts) => {
    if (parts.length < 2) return parts;
    const out = dice.roll(parts.length);
    const at = (out + 1 + dice.roll(parts.length - 1)) % parts.length;
    const put = newPart(law.language, dice.pick(['same', 'duty', 'listed'] as const), dice);
    return numbered(splice(splice(parts, out, 1), at, 0, put));
  });
}

const sameWords = (a: Unit, b: Unit): boolean => a.words.every(({ text }, i) => text === b.words[i]?.text);

function insertPart(article: Unit, { language }: Law, dice: Dice): Unit {
  return withParts(article, (parts) => {
    const at = dice.roll(parts.length + 1);
    const neighbour = parts[Math.min(at, parts.length - 1)];
    // Half of the new parts are the neighbour's words with other numbers.
    const twin = neighbour && dice.roll(2) ? otherNumbers(copyOf(neighbour, dice), language, dice) : undefined;
    const isVerbatim = twin && neighbour && sameWords(twin, neighbour);
    const put = twin && !isVerbatim ? twin : newPart(language, dice.pick(['same', 'duty', 'listed'] as const), dice);
    return numbered(splice(parts, at, 0, put));
  });
}

const repealPart = (article: Unit, dice: Dice): Unit =>
  withParts(article, (parts) => numbered(splice(parts, dice.roll(parts.length), 1)));

const emptied = (unit: Unit, { language }: Law, dice: Dice): Unit => ({
  ...unit,
  words: wordsOf(PHRASES[language].repealed, dice),
  children: [],
});

const footnoted = (unit: Unit, { language }: Law, dice: Dice): Unit =>
  dice.roll(2) ? { ...unit, footnote: dice.pick(PHRASES[language].footnotes) } : unit;

function splitPart(parts: readonly Unit[], dice: Dice): Unit[] {
  const at = dice.roll(parts.length);
  const part = parts[at];
  if (!part || part.words.length < 8) return [...parts];
  const middle = Math.floor(part.words.length / 2);
  return numbered(
    splice(
      parts,
      at,
      1,
      { ...part, words: part.words.slice(0, middle), children: [] },
      { ...part, words: part.words.slice(middle) },
    ),
  );
}

function mergeParts(parts: readonly Unit[], dice: Dice): Unit[] {
  const at = dice.roll(Math.max(1, parts.length - 1));
  const [one, two] = [parts[at], parts[at + 1]];
  if (!one || !two || one.children.length > 0) return [...parts];
  return numbered(splice(parts, at, 2, { ...two, words: [...one.words, ...two.words] }));
}

const CYRILLIC_TO_LATIN: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  і: 'i',
  һ: 'h',
  С: 'C',
};
const CARELESS: Print = {
  dice: diceFrom(77),
  space: (dice) => dice.pick([' ', ' ', '\u00A0', '  ', '\u202F', ' \u200B', '\t']),
  spell(word, dice) {
    switch (dice.roll(6)) {
      case 0:
        return [...word].map((letter) => CYRILLIC_TO_LATIN[letter] ?? letter).join('');
      case 1:
        return word.length > 4 ? `${word.slice(0, 3)}\u00AD${word.slice(3)}` : word;
      case 2:
        return word.replace(/е/g, 'ё').replace(/-/g, '–').replace(/’/g, "'").normalize('NFD');
      default:
        return word;
    }
  },
};

/** Every change of the suite. Names are printed in its table. */
export const AMENDMENTS: readonly Amendment[] = [
  { name: 'nothing', law: (law) => law },
  {
    name: 'article N-1 inserted',
    law: (law, dice) =>
      some(law, dice, (article) => {
        const number = `${article.number}-1`;
        return [article, dice.roll(2) ? { ...copyOf(article, dice), number } : newArticle(law.language, number, dice)];
      }),
  },
  {
    name: 'article repealed',
    law: (law, dice) => some(law, dice, (article) => (dice.roll(2) ? [] : [emptied(article, law, dice)])),
  },
  {
    name: 'article replaced',
    law: (law, dice) => some(law, dice, (article) => [anotherArticle(article, law.language, dice)]),
  },
  {
    name: 'articles renumbered',
    law: (law, dice) => {
      const at = dice.roll(law.articles.length);
      const inserted = Array.from({ length: 1 + dice.roll(5) }, () => newArticle(law.language, '0', dice));
      return { ...law, articles: numbered(law.articles.toSpliced(at, 0, ...inserted)) };
    },
  },
  {
    name: 'part repealed, rest renumbered',
    law: (law, dice) => some(law, dice, (article) => [repealPart(article, dice)]),
  },
  {
    name: 'part repealed, number kept',
    law: (law, dice) =>
      some(law, dice, (article) => [
        withParts(article, (parts) => {
          const at = dice.roll(parts.length);
          return parts.map((part, index) => (index === at ? emptied(part, law, dice) : part));
        }),
      ]),
  },
  {
    name: 'part inserted, renumbered',
    law: (law, dice) => some(law, dice, (article) => [insertPart(article, law, dice)]),
  },
  {
    name: 'parts swapped',
    law: (law, dice) => some(law, dice, (article) => [withParts(article, (parts) => numbered([...parts].reverse()))]),
  },
  {
    name: 'points repealed, renumbered',
    law: (law, dice) =>
      some(law, dice, (article) => [
        withParts(article, (parts) =>
          parts.map((part) => ({
            ...part,
            children: numbered(splice(part.children, dice.roll(Math.max(1, part.children.length)), 1)),
          })),
        ),
      ]),
  },
  {
    name: 'number changed',
    law: (law, dice) =>
      some(law, dice, (article) => [everyUnit(article, (unit) => otherNumbers(unit, law.language, dice))]),
  },
  {
    name: 'word changed',
    law: (law, dice) =>
      some(law, dice, (article) => [everyUnit(article, (unit) => otherWords(unit, law.language, dice, 5))]),
  },
  {
    name: 'reworded',
    law: (law, dice) =>
      some(law, dice, (article) => [everyUnit(article, (unit) => otherWords(unit, law.language, dice, 35))]),
  },
  {
    name: 'part split',
    law: (law, dice) => some(law, dice, (article) => [withParts(article, (parts) => splitPart(parts, dice))]),
  },
  {
    name: 'parts merged',
    law: (law, dice) => some(law, dice, (article) => [withParts(article, (parts) => mergeParts(parts, dice))]),
  },
  {
    name: 'footnotes added',
    law: (law, dice) => some(law, dice, (article) => [everyUnit(article, (unit) => footnoted(unit, law, dice))]),
  },
  {
    name: 'language switched',
    law: ({ language, articles }, dice) => newLaw(language === 'ru' ? 'kk' : 'ru', articles.length, dice),
  },
  { name: 'spaces, hyphens, look-alikes', law: (law) => law, print: CARELESS },
  {
    name: 'part repealed, all numbers changed',
    law: (law, dice) =>
      some(law, dice, (article) => [
        everyUnit(repealPart(article, dice), (unit) => otherNumbers(unit, law.language, dice)),
      ]),
  },
  {
    name: 'part inserted, words changed',
    law: (law, dice) =>
      some(law, dice, (article) => [
        everyUnit(insertPart(article, law, dice), (unit) => otherWords(unit, law.language, dice, 10)),
      ]),
  },
  {
    name: 'all of it, printed carelessly',
    law: (law, dice) =>
      some(law, dice, (article) => [
        everyUnit(exchangePart(article, law, dice), (unit) =>
          footnoted(otherNumbers(unit, law.language, dice), law, dice),
        ),
      ]),
    print: CARELESS,
  },
];
