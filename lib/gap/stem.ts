import type { Language } from '@/lib/base/language';

/**
 * Word forms brought to one stem, lightly: only endings that any noun or adjective takes are cut, so that
 * «пытками» finds «пытка» and «азаптаудан» finds «азаптау». A wrong cut costs order in a result list, never a result:
 * the search compares beginnings of words anyway.
 */
const RUSSIAN = endings(
  'иями ями ами ием ием ией иях ого его ому ему ыми ими ция ции цию ий ый ой ая яя ое ее ые ие ых их ым им ую юю ам ям ах ях ов ев ей ом ем ию ия ии а я о е и ы у ю ь й',
);
const KAZAKH = endings(
  'ымыз іміз ының інің сының сінің ларын лерін лары лері дары дері тары тері лар лер дар дер тар тер ның нің дың дің тың тің ында інде ынан інен ына іне нда нде дан ден тан тен нан нен мен бен пен ға ге қа ке на не ды ді ты ті ны ні да де та те сы сі ын ін ы і',
);
const ENGLISH = endings('ations ation ments ment ings ing ies ied ers ed es er s e y');

function endings(list: string): readonly string[] {
  return list.split(' ').sort((a, b) => b.length - a.length);
}

/** Kazakh adds one ending after another: number, person, case. */
const KAZAKH_ENDINGS = 3;
const SHORTEST = { en: 4, ru: 3, kk: 3 };

/** The stem of a lower-case word as a word of `language`. */
export function stem(word: string, language: Language): string {
  // Numbers and articles are themselves.
  if (/\p{N}/u.test(word)) return word;
  switch (language) {
    case 'en':
      return cut(word, ENGLISH, SHORTEST.en);
    case 'ru':
      return russianStem(word);
    case 'kk':
      return kazakhStem(word);
  }
}

function cut(word: string, list: readonly string[], shortest: number): string {
  const ending = list.find(
    (one) => word.endsWith(one) && word.length - one.length >= shortest && fits(word.slice(0, -one.length), one),
  );
  return ending ? word.slice(0, -ending.length) : word;
}

/** The Kazakh possessive -сы, -сі follows a vowel only: the с of «кодексі» belongs to the word. */
const fits = (rest: string, ending: string): boolean => !/^с[ыі]/u.test(ending) || /[аәеэоөұүыіиуюя]$/u.test(rest);

function russianStem(word: string): string {
  const plain = word.replaceAll('ё', 'е');
  // пыток, порядок: the vowel is there only where no ending follows.
  if (/^.{2,}[^аеиоуыэюя][ое]к$/u.test(plain)) return `${plain.slice(0, -2)}к`;
  return cut(plain, RUSSIAN, SHORTEST.ru);
}

function kazakhStem(word: string): string {
  let stemmed = word;
  for (let i = 0; i < KAZAKH_ENDINGS; i++) stemmed = cut(stemmed, KAZAKH, SHORTEST.kk);
  // бап, бабы: a last consonant softens before a vowel.
  return stemmed.replace(/б$/u, 'п').replace(/ғ$/u, 'қ').replace(/г$/u, 'к');
}

/** All stems a word of a question can have: Cyrillic letters alone do not tell Russian from Kazakh. */
export function stemsOf(word: string): readonly string[] {
  const languages: readonly Language[] = /\p{Script=Cyrillic}/u.test(word) ? ['ru', 'kk'] : ['en'];
  return [...new Set(languages.map((language) => stem(word, language)))];
}

/** Lower-case words and numbers of a text; `146/2`, `141-1` and «уголовно-процессуальный» also in their pieces. */
export function wordsOf(text: string): readonly string[] {
  const whole =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu) ?? [];
  return whole.flatMap((word) => {
    const pieces = word.split(/[-/]/u);
    return pieces.length > 1 && /\p{L}/u.test(word) ? [word, ...pieces] : [word];
  });
}
