/**
 * Laws made up for tests: boilerplate of our own in three languages, as like from article to article as real codes are.
 * Each word has an identity that amendments keep, so that a test knows where noted words really went.
 */
import type { Language } from '@/lib/base/language';
import type { Span } from '@/lib/text/span';
import { PHRASES } from './law-phrases';

export interface Word {
  readonly id: number;
  readonly text: string;
}

export interface Unit {
  readonly level: 'article' | 'part' | 'point';
  readonly number: string;
  readonly words: readonly Word[];
  readonly children: readonly Unit[];
  readonly footnote?: string;
}

export interface Law {
  readonly language: Language;
  readonly articles: readonly Unit[];
}

export interface Dice {
  /** A whole number from 0 to `below - 1`. */
  readonly roll: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly id: () => number;
}

/** Chance that is the same on every run. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  let last = seed * 10_000_000;
  const roll = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[roll(list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  return { roll, pick, id: () => ++last };
}

export function wordsOf(text: string, dice: Dice): readonly Word[] {
  return text.split(' ').map((word) => ({ id: dice.id(), text: word }));
}

const filled = (template: string, dice: Dice, values: readonly string[]): string =>
  template.replace(/#/g, () => dice.pick(values));

/** A new article of some parts; nearly every sentence has near copies elsewhere in the law. */
export function newArticle(language: Language, number: string, dice: Dice): Unit {
  const phrases = PHRASES[language];
  const title = `${dice.pick(phrases.titles)} ${dice.pick(phrases.objects)}, ${dice.pick(phrases.how)}`;
  const parts = dice.roll(3) === 0 ? dutyParts(language, dice) : offenceParts(language, dice);
  return {
    level: 'article',
    number,
    words: wordsOf(title, dice),
    children: parts.map((part, index) => ({ ...part, number: String(index + 1) })),
  };
}

/** No article says the same twice; all but the same it may. */
const distinct = (parts: readonly Unit[]): Unit[] => [
  ...new Map(parts.map((part) => [part.words.map(({ text }) => text).join(' '), part])).values(),
];

function dutyParts(language: Language, dice: Dice): Unit[] {
  return distinct(Array.from({ length: 2 + dice.roll(4) }, () => newPart(language, 'duty', dice)));
}

function offenceParts(language: Language, dice: Dice): Unit[] {
  const more = Array.from({ length: dice.roll(3) }, () => newPart(language, 'same', dice));
  return [
    newPart(language, 'act', dice),
    ...distinct(more),
    ...(dice.roll(2) ? [newPart(language, 'listed', dice)] : []),
  ];
}

export function newPart(language: Language, kind: 'act' | 'same' | 'listed' | 'duty', dice: Dice): Unit {
  const { acts, objects, how, same, listed, points, sanction, duties, numbers } = PHRASES[language];
  const punished = (): string => filled(sanction, dice, numbers);
  const part = (text: string, children: readonly Unit[] = []): Unit => ({
    level: 'part',
    number: '1',
    words: wordsOf(text, dice),
    children,
  });
  switch (kind) {
    case 'act':
      return part(`${dice.pick(acts)} ${dice.pick(objects)} - ${punished()}`);
    case 'same':
      return part(`${filled(same, dice, how)} ${punished()}`);
    case 'listed':
      return part(
        listed,
        points.slice(0, 2 + dice.roll(4)).map((point, index) => ({
          level: 'point',
          number: String(index + 1),
          words: wordsOf(point, dice),
          children: [],
        })),
      );
    case 'duty':
      return part(filled(dice.pick(duties), dice, numbers));
  }
}

export function newLaw(language: Language, articles: number, dice: Dice): Law {
  return { language, articles: Array.from({ length: articles }, (_, i) => newArticle(language, String(i + 1), dice)) };
}

export interface Rendered {
  readonly text: string;
  readonly places: readonly (Span & { readonly id: number })[];
}

/** How a law is printed: what stands between words, and how a word is spelled. */
export interface Print {
  readonly space?: (dice: Dice) => string;
  readonly spell?: (word: string, dice: Dice) => string;
  readonly dice?: Dice;
}

/** One paragraph per line, as the text of a page is read. */
export function render(
  law: Law,
  { space = () => ' ', spell = (word) => word, dice = diceFrom(1) }: Print = {},
): Rendered {
  const places: (Span & { id: number })[] = [];
  let text = `${{ ru: 'Закон о складском учете', kk: 'Қойма есебі туралы заң', en: 'Law on Warehouse Accounts' }[law.language]}`;
  const add = (unit: Unit): void => {
    text += `\n${markerOf(unit, law.language)}`;
    for (const [index, word] of unit.words.entries()) {
      text += index === 0 ? ' ' : space(dice);
      const spelled = spell(word.text, dice);
      places.push({ id: word.id, start: text.length, end: text.length + spelled.length });
      text += spelled;
    }
    unit.children.forEach(add);
    if (unit.footnote) text += `\n${unit.footnote}`;
  };
  law.articles.forEach(add);
  return { text, places };
}

function markerOf({ level, number }: Unit, language: Language): string {
  switch (level) {
    case 'article':
      return { ru: `Статья ${number}.`, kk: `${number}-бап.`, en: `Article ${number}.` }[language];
    case 'part':
      return `${number}.`;
    case 'point':
      return `${number})`;
  }
}
