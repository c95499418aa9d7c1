import type { Level, Numbering, NumberProperties, Style } from './word-numbering';

/** Counts the paragraphs of one document, in their order. */
export interface WordCounter {
  /** @returns what is printed before the next paragraph, with the space behind it; undefined where it has no number. */
  next(own: NumberProperties, style: string | undefined): string | undefined;
}

/** Styles and lists may refer to each other in circles. */
const DEEPEST = 20;

export function wordCounter(numbering: Numbering, styles: ReadonlyMap<string, Style>): WordCounter {
  /** By abstract list: lists that look the same and share it count on from each other. */
  const counts = new Map<string, Map<number, number>>();
  const used = new Set<string>();

  /** The list that a number belongs to in the end, through styles that stand for lists. */
  const abstractOf = (num: string, depth = 0): string | undefined => {
    const id = numbering.nums.get(num)?.abstract;
    const link = id === undefined ? undefined : numbering.abstracts.get(id)?.link;
    const linked = link === undefined ? undefined : styles.get(link)?.num;
    return linked === undefined || linked === num || depth > DEEPEST ? id : abstractOf(linked, depth + 1);
  };
  const levelOf = (num: string, abstract: string, at: number): Level | undefined =>
    numbering.nums.get(num)?.overrides.get(at)?.level ?? numbering.abstracts.get(abstract)?.levels.get(at);

  const startOf = (num: string, abstract: string, at: number): number =>
    numbering.nums.get(num)?.overrides.get(at)?.start ?? levelOf(num, abstract, at)?.start ?? 1;

  /** Starts that a list sets for itself hold from its first paragraph on. */
  const begin = (num: string, count: Map<number, number>): void => {
    if (used.has(num)) return;
    used.add(num);
    for (const [at, { start }] of numbering.nums.get(num)?.overrides ?? []) if (start !== undefined) count.delete(at);
  };

  const advance = (num: string, abstract: string, at: number, count: Map<number, number>): void => {
    const before = count.get(at);
    count.set(at, before === undefined ? startOf(num, abstract, at) : before + 1);
    for (const deeper of [...count.keys()]) {
      const restart = levelOf(num, abstract, deeper)?.restart;
      if (deeper > at && restart !== 0 && at < (restart ?? deeper)) count.delete(deeper);
    }
  };

  /** The numbers of this level and of those above it, as the level wants them printed. */
  const labelOf = (num: string, abstract: string, shown: Level, count: ReadonlyMap<number, number>): string =>
    shown.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = shown.legal ? 'decimal' : (levelOf(num, abstract, at)?.format ?? 'decimal');
      return written(count.get(at) ?? startOf(num, abstract, at), format);
    });

  return {
    next(own, style) {
      const { num, level } = propertiesOf(own, style, styles);
      const abstract = num === undefined || num === '0' ? undefined : abstractOf(num);
      if (num === undefined || abstract === undefined) return undefined;
      const at = level ?? levelOfStyle(numbering, abstract, style, styles) ?? 0;
      const shown = levelOf(num, abstract, at);
      if (!shown || shown.format === 'bullet') return undefined;
      const count = counts.get(abstract) ?? new Map<number, number>();
      counts.set(abstract, count);
      begin(num, count);
      advance(num, abstract, at, count);
      const label = labelOf(num, abstract, shown, count);
      if (label.trim() === '') return undefined;
      return shown.suffix === 'nothing' ? label : `${label} `;
    },
  };
}

/** A paragraph's own words, then those of its style and of what the style is based on. */
function propertiesOf(
  own: NumberProperties,
  style: string | undefined,
  styles: ReadonlyMap<string, Style>,
): NumberProperties {
  let { num, level } = own;
  let id = style;
  for (let depth = 0; id !== undefined && depth < DEEPEST; depth++) {
    const found = styles.get(id);
    num ??= found?.num;
    level ??= found?.level;
    id = found?.basedOn;
  }
  return { num, level };
}

/** A style without a level of its own stands on the one that names it. */
function levelOfStyle(
  { abstracts }: Numbering,
  abstract: string,
  style: string | undefined,
  styles: ReadonlyMap<string, Style>,
): number | undefined {
  let id = style;
  for (let depth = 0; id !== undefined && depth < DEEPEST; depth++) {
    for (const [at, level] of abstracts.get(abstract)?.levels ?? []) if (level.style === id) return at;
    id = styles.get(id)?.basedOn;
  }
  return undefined;
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as a level prints it; formats that are not of the languages read here are printed in figures. */
function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return lettered(number, LATIN);
    case 'upperLetter':
      return lettered(number, LATIN).toUpperCase();
    case 'russianLower':
      return lettered(number, RUSSIAN);
    case 'russianUpper':
      return lettered(number, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** After the last letter Word doubles them: z, aa, bb. */
const lettered = (number: number, letters: string): string =>
  number < 1
    ? String(number)
    : (letters[(number - 1) % letters.length] ?? '').repeat(Math.min(20, Math.ceil(number / letters.length)));

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let letters = '';
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      letters += sign;
      left -= value;
    }
  return letters;
}
