/** Names of acts in the case that a citation needs, and in Latin letters. Only shapes that names of acts have. */

const RU_HEADS: Readonly<Record<string, string>> = {
  кодекс: 'кодекса',
  закон: 'закона',
  указ: 'указа',
  пакт: 'пакта',
  протокол: 'протокола',
  конституция: 'конституции',
  конвенция: 'конвенции',
  декларация: 'декларации',
  постановление: 'постановления',
};

/**
 * The genitive of a Russian name: its head noun and the adjectives before it; what follows stays as it is.
 *
 * @returns undefined where the head noun is not one that acts are called by.
 */
export function russianOf(name: string): string | undefined {
  const words = name.split(' ');
  const at = words.findIndex((word) => RU_HEADS[word.toLowerCase()] !== undefined);
  if (at < 0) return undefined;
  const declined = words.slice(0, at + 1).map((word, i) => {
    const of = i < at ? adjectiveOf(word) : (RU_HEADS[word.toLowerCase()] ?? word);
    return (word[0] ?? '') + of.slice(1);
  });
  return [...declined, ...words.slice(at + 1)].join(' ');
}

const adjectiveOf = (word: string): string =>
  word
    .replace(/(ый|ой|ое)$/u, 'ого')
    .replace(/([кгх])ий$/u, '$1ого')
    .replace(/ий$/u, 'его')
    .replace(/ая$/u, 'ой');

const KK_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/кодекс$/u, 'кодекстің'],
  [/кодексі$/u, 'кодексінің'],
  [/онституция$/u, 'онституцияның'],
  [/онституциясы$/u, 'онституциясының'],
  [/онвенция$/u, 'онвенцияның'],
  [/пакт$/u, 'пактінің'],
  [/хаттама$/u, 'хаттаманың'],
  [/декларациясы$/u, 'декларациясының'],
  [/Заңы$/u, 'Заңының'],
  [/қаулысы$/u, 'қаулысының'],
];

/** The genitive of a Kazakh name; undefined for a name that ends otherwise. */
export function kazakhOf(name: string): string | undefined {
  const found = KK_ENDINGS.find(([ending]) => ending.test(name));
  return found && name.replace(found[0], found[1]);
}

const CYRILLIC = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const LATIN = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y ' e yu ya"
  .split(' ')
  .map((part) => (part === '-' ? '' : part));

/** Russian in Latin letters: "Ugolovno-protsessual'nyi kodeks". */
export const inLatin = (text: string): string =>
  text
    .replaceAll('«', '“')
    .replaceAll('»', '”')
    .replace(/[а-яё]/giu, (letter) => {
      const small = LATIN[CYRILLIC.indexOf(letter.toLowerCase())] ?? letter;
      return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
    });

const SMALL = new Set('a an and as at by for from in of on or the to with against under'.split(' '));

/** An English title with capitals, as British and American notes print it. */
export const titleCase = (title: string, small: ReadonlySet<string> = SMALL): string =>
  title.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word, at: number) =>
    at > 0 && (title[at - 1] === '(' || (small.has(word) && !/[:.?]\s*$/.test(title.slice(0, at))))
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1),
  );

/** American guides write "Against" with a capital in titles. */
export const AMERICAN_SMALL: ReadonlySet<string> = new Set(
  [...SMALL].filter((word) => word !== 'against' && word !== 'under'),
);
