/** The words of citations as `data/forms/` gives them, with their case forms written out. */
import en from '@/data/forms/en.json';
import kk from '@/data/forms/kk.json';
import ru from '@/data/forms/ru.json';
import world from '@/data/forms/world.json';
import type { Language } from '@/lib/base/language';
import { foldWord } from '@/lib/text/fold';

/** Kind of an act by the word that heads its name. */
export type Head = 'code' | 'law' | 'treaty' | 'constitution';

/** What a unit word divides: `apart` are units of other things (issues, pages), whose numbers are never articles. */
export type Unit =
  | 'article'
  | 'part'
  | 'paragraph'
  | 'point'
  | 'subpoint'
  | 'indent'
  | 'note'
  | 'chapter'
  | 'section'
  | 'apart';

/** Small words with a part in the grammar, as bits. */
export const ROLE = {
  and: 1,
  or: 2,
  to: 4,
  of: 8,
  the: 16,
  this: 32,
  that: 64,
  other: 128,
  new: 256,
  old: 512,
  now: 1024,
  kazakhstan: 2048,
  republic: 4096,
  define: 8192,
  thereof: 16384,
  such: 32768,
  un: 65536,
  filler: 131072,
  foreign: 262144,
  counter: 524288,
  abbreviation: 1048576,
  qualifier: 2097152,
  approved: 4194304,
} as const;
export type Role = keyof typeof ROLE;

/** Everything known about one written form, whichever language it belongs to. */
export interface Word {
  readonly folded: string;
  unit?: Unit | undefined;
  unitLanguage?: Language | undefined;
  plural?: boolean | undefined;
  ordinal?: string | undefined;
  head?: Head | undefined;
  headLanguage?: Language | undefined;
  roles: number;
  /** Ids of the words of act names that this may be a form of. */
  lemmas: number[];
  /** Written in small letters only by mistake. */
  acronym: boolean;
  cyrillic: boolean;
  latin: boolean;
}

export type Lexicon = Map<string, Word>;

type Lists = Readonly<Record<string, readonly string[]>>;

/** Adds a form and returns its record, so that several meanings of one form meet in one place. */
export function addWord(lexicon: Lexicon, form: string): Word {
  const folded = foldWord(form);
  let word = lexicon.get(folded);
  if (!word) {
    word = { folded, roles: 0, lemmas: [], acronym: false, cyrillic: false, latin: false };
    lexicon.set(folded, word);
  }
  if (/[\u0400-\u052F]/.test(form)) word.cyrillic = true;
  else word.latin = true;
  return word;
}

const cache = new Map<string, readonly string[]>();

/** Every ending a Kazakh noun may take here: plural, possessive and case, in this order. */
function kazakhEndings(): readonly string[] {
  const known = cache.get('kk');
  if (known) return known;
  const { plural, possessive, case: cases, owned } = kk.suffixes;
  const short = ['', ...cases, ...possessive, ...possessive.flatMap((own) => owned.map((end) => own + end))];
  cache.set('kk', short);
  cache.set('kk-plural', [...short, ...plural.flatMap((many) => short.map((end) => many + end))]);
  return short;
}

const latinOf = new Map(Object.entries(kk.latin));
const toLatin = (text: string): string => [...text].map((letter) => latinOf.get(letter) ?? letter).join('');

const pluralEndings = (): readonly string[] => {
  kazakhEndings();
  return cache.get('kk-plural') ?? [];
};

/** Vowel harmony leaves half of the combinations; loanwords (пакт, кодекс, Конституция) are written with either row. */
function harmonious(back: boolean, ending: string): boolean {
  const vowels = ending.replace(/[мбп]ен$/, '');
  return back ? !/[еі]/.test(vowels) : !/[аы]/.test(vowels);
}

/**
 * Forms of a Kazakh stem, in its own script.
 *
 * @param row `both` for loanwords and acronyms, which are not inflected by the row of their own vowels.
 */
export function kazakhForms(stem: string, row: 'own' | 'both' = 'both', plural = false): string[] {
  const own = [...stem].reverse().find((letter) => /[аоұуыяәеөүіиэaouyei]/.test(letter)) ?? 'а';
  const back = /[аоұуыяaouy]/.test(own);
  const all = plural ? pluralEndings() : kazakhEndings();
  const endings = row === 'both' ? all : all.filter((ending) => harmonious(back, ending));
  const latin = !/[\u0400-\u052F]/.test(stem);
  return latin ? [...new Set(endings.map((ending) => stem + toLatin(ending)))] : endings.map((ending) => stem + ending);
}

/** Forms of a Russian adjective or noun that heads the name of an act, from its nominative. */
export function russianForms(word: string): string[] {
  for (const [ending, endings] of RUSSIAN) {
    if (word.endsWith(ending)) {
      const stem = word.slice(0, word.length - ending.length);
      return endings.map((end) => stem + end);
    }
  }
  return ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'].map((end) => word + end);
}

const ADJECTIVE = ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ые', 'ых', 'ыми'];
const SOFT = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'];
const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ['кий', SOFT.map((end) => `к${end}`)],
  ['ный', ADJECTIVE.map((end) => `н${end}`)],
  ['вый', ADJECTIVE.map((end) => `в${end}`)],
  ['ный', ADJECTIVE.map((end) => `н${end}`)],
  ['ная', ADJECTIVE.map((end) => `н${end}`)],
  ['щая', ['щая', 'щей', 'щую', 'щие', 'щих']],
  ['рой', ADJECTIVE.map((end) => `р${end}`).concat('рой')],
  ['вой', ADJECTIVE.map((end) => `в${end}`).concat('вой')],
  ['ия', ['ия', 'ии', 'ию', 'ией', 'ий', 'иям', 'иями', 'иях']],
  ['ие', ['ие', 'ия', 'ию', 'ием', 'ии']],
];

/** Fills a lexicon with units, ordinals, roles and heads of the three languages, Russian first. */
export function addGrammar(lexicon: Lexicon): void {
  addUnits(lexicon, ru.units, 'ru');
  addUnits(lexicon, en.units, 'en');
  addUnits(lexicon, kk.units, 'kk');
  for (const [unit, stems] of Object.entries(kk.stems)) {
    const forms = stems.flatMap((stem) => kazakhForms(stem, 'own', true));
    addUnits(lexicon, { [unit]: forms }, 'kk');
  }
  for (const forms of [en, ru, kk]) {
    addRoles(lexicon, forms.roles);
    addRoles(lexicon, { counter: forms.counters, abbreviation: forms.abbreviations });
  }
  for (const names of Object.values(world)) addRoles(lexicon, { foreign: names.split(' ') });
  addOrdinals(lexicon);
  addHeads(lexicon, en.heads, 'en');
  addHeads(lexicon, ru.heads, 'ru');
  for (const [head, stems] of Object.entries(kk.headStems)) {
    addHeads(lexicon, { [head]: stems.flatMap((stem) => kazakhForms(stem)) }, 'kk');
  }
}

function addUnits(lexicon: Lexicon, units: Lists, language: Language): void {
  for (const [name, forms] of Object.entries(units)) {
    const unit = (name === 'articles' ? 'article' : name) as Unit;
    for (const form of forms) {
      const word = addWord(lexicon, form);
      if (word.unit) continue;
      word.unit = unit;
      word.unitLanguage = language;
      word.plural = name === 'articles' || (language === 'kk' && /[лдтldt][аеae][рr]/.test(form));
    }
  }
}

function addRoles(lexicon: Lexicon, roles: Lists): void {
  for (const [name, forms] of Object.entries(roles)) {
    for (const form of forms) addWord(lexicon, form).roles |= ROLE[name as Role];
  }
}

function addOrdinals(lexicon: Lexicon): void {
  for (const list of [en.ordinals, ru.ordinals, kk.ordinals]) {
    for (const [number, forms] of Object.entries(list)) {
      for (const form of forms) addWord(lexicon, form).ordinal = number;
    }
  }
}

function addHeads(lexicon: Lexicon, heads: Lists, language: Language): void {
  for (const [head, forms] of Object.entries(heads)) {
    for (const form of forms) {
      const word = addWord(lexicon, form);
      word.head ??= head as Head;
      word.headLanguage ??= language;
    }
  }
}
