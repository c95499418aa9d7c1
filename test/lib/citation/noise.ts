/**
 * What happens to texts on their way: copied from PDF, typed by hand, glued, broken. Own fixtures go through each kind of
 * noise with a fixed sequence of random numbers, so that two runs measure the same.
 */
import { findReferences } from '@/lib/citation/find';
import en from './cases/en.json';
import kk from './cases/kk.json';
import ru from './cases/ru.json';
import { TODAY, written } from './read';

type Random = () => number;
type Noise = (text: string, random: Random) => string;

/** A small generator with a known sequence (mulberry32). */
function sequence(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const perhaps = (random: Random, share: number): boolean => random() < share;

const LOOK_ALIKE = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    с: 'c',
    р: 'p',
    х: 'x',
    і: 'i',
    К: 'K',
    Р: 'P',
    Т: 'T',
    М: 'M',
    А: 'A',
    С: 'C',
    Н: 'H',
  }),
);
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One wrong letter in one long word: left out, doubled, or changed places with the next. */
function typo(text: string, random: Random): string {
  const words = [...text.matchAll(/[\p{L}]{6,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 3));
  const kind = Math.floor(random() * 3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** The kinds, by name. */
export const NOISE: Readonly<Record<string, Noise>> = {
  none: (text) => text,
  spaces: (text, random) =>
    text.replace(/ /g, () => (perhaps(random, 0.3) ? '  ' : perhaps(random, 0.2) ? '\u00A0' : ' ')),
  dots: (text, random) =>
    text.replace(/(?<=(?<!\p{L})(?:ст|ч|п|[Aa]rts?|para))\./gu, () =>
      perhaps(random, 0.4) ? '' : perhaps(random, 0.3) ? '..' : '.',
    ),
  case: (text, random) =>
    perhaps(random, 0.5) ? text.toUpperCase() : text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
  typos: typo,
  lookAlikes: (text, random) =>
    text.replace(/[аеосрхіКРТМАСН]/g, (letter) => (perhaps(random, 0.3) ? (LOOK_ALIKE.get(letter) ?? letter) : letter)),
  glued: (text, random) =>
    text.replace(/(?<=[.\d]) (?=\p{L})|(?<=\p{L}) (?=\d)/gu, (space) => (perhaps(random, 0.3) ? '' : space)),
  lines: (text, random) => text.replace(/(?<=[\p{Ll},\d]) (?=[\p{Ll}\d])/gu, () => (perhaps(random, 0.2) ? '\n' : ' ')),
  hyphenated: (text, random) =>
    text.replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, () => (perhaps(random, 0.06) ? '-\n' : '')),
  softHyphens: (text, random) =>
    text.replace(/(?<=\p{Ll}{2})(?=\p{Ll}{2})/gu, () => (perhaps(random, 0.2) ? '\u00AD' : '')),
  accents: (text) => text.normalize('NFD'),
  superscripts: (text) =>
    text.replace(/(?<=\d)-(\d)(?!\d)/g, (_all, digit: string) => SUPERSCRIPT.charAt(Number(digit))),
};

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const scoreOf = (right: number, found: number, wanted: number): Score => ({
  precision: found === 0 ? 1 : right / found,
  recall: wanted === 0 ? 1 : right / wanted,
  f1: found + wanted === 0 ? 1 : (2 * right) / (found + wanted),
});

const ROUNDS = 3;

/** Precision, recall and F1 over exact targets, for each kind of noise and for all together. */
export function measureNoise(): Readonly<Record<string, Score>> {
  const scores: Record<string, Score> = {};
  const all = { right: 0, found: 0, wanted: 0 };
  for (const [name, noise] of Object.entries(NOISE)) {
    const sum = { right: 0, found: 0, wanted: 0 };
    const random = sequence(name.length * 7919);
    for (let round = 0; round < ROUNDS; round++) {
      for (const row of [...en, ...ru, ...kk]) count(noise(row.text, random), row, sum);
    }
    scores[name] = scoreOf(sum.right, sum.found, sum.wanted);
    if (name === 'none') continue;
    all.right += sum.right;
    all.found += sum.found;
    all.wanted += sum.wanted;
  }
  return { ...scores, all: scoreOf(all.right, all.found, all.wanted) };
}

interface Row {
  readonly targets: readonly string[];
  readonly context?: { act?: string; article?: string; date?: string; title?: string; url?: string };
}

function count(text: string, row: Row, sum: { right: number; found: number; wanted: number }): void {
  const { act, article, ...rest } = row.context ?? {};
  const context = {
    today: TODAY,
    ...rest,
    ...(act ? { act: act as 'kz.cpc.2014' } : {}),
    ...(article ? { articleAt: () => article } : {}),
  };
  const found = findReferences(text, context)
    .flatMap((reference) => reference.targets.map(written))
    .filter(isLinked);
  const left = row.targets.filter(isLinked);
  sum.wanted += left.length;
  sum.found += found.length;
  for (const target of found) {
    const at = left.indexOf(target);
    if (at < 0) continue;
    left.splice(at, 1);
    sum.right++;
  }
}

/** Only links are counted: what stays ambiguous with noise is honest. */
const isLinked = (target: string): boolean => !target.includes(' ');
