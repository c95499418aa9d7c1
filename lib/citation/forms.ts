/** The words of citations as `data/forms/` gives them, with their case forms written out. */
import en from '@/data/forms/en.json';
import kk from '@/data/forms/kk.json';
import ru from '@/data/forms/ru.json';
import world from '@/data/forms/world.json';
import type { Language } from '@/lib/base/language';
import { foldWord, isCyrillic } from '@/lib/text/fold';
import { writtenOut } from './russian-forms';

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
  conduct: 8388608,
} as const;
export type Role = keyof typeof ROLE;

/**
 * Everything known about one written form, whichever language it belongs to. Every field stands in every record, in one
 * order: they are read for each word of a text, and records of different shapes are slower to read.
 */
export interface Word {
  readonly folded: string;
  unit: Unit | undefined;
  unitLanguage: Language | undefined;
  plural: boolean;
  ordinal: string | undefined;
  head: Head | undefined;
  headLanguage: Language | undefined;
  roles: number;
  /** Ids of the words of act names that this may be a form of. */
  lemmas: number[];
  /** Written in small letters only by mistake. */
  acronym: boolean;
  cyrillic: boolean;
  latin: boolean;
  /** An element may begin with it: a unit, the head of a name, a word of one. */
  anchor: boolean;
}

/** A stem whose forms are made only when a text has one: written out, they would be three quarters of all words. */
export interface Stem {
  readonly folded: string;
  readonly cyrillic: boolean;
  /** Its endings, folded, and whether each marks the plural. */
  readonly endings: ReadonlyMap<string, boolean>;
  /** Writes what a form of this stem means into its record. */
  give(word: Word, plural: boolean): void;
}

/** Words by their folded form, and stems of words that are not written out. */
export interface Lexicon {
  readonly words: Map<string, Word>;
  readonly stems: Stem[];
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** Adds a form and returns its record, so that several meanings of one form meet in one place. */
export function addWord({ words }: Lexicon, form: string): Word {
  const folded = foldWord(form);
  const word = words.get(folded) ?? newWord(folded);
  words.set(folded, word);
  noteScript(word, isCyrillicForm(form));
  return word;
}

/** A word of which nothing is known yet. */
export const newWord = (folded: string): Word => ({
  folded,
  unit: undefined,
  unitLanguage: undefined,
  plural: false,
  ordinal: undefined,
  head: undefined,
  headLanguage: undefined,
  roles: 0,
  lemmas: [],
  acronym: false,
  cyrillic: false,
  latin: false,
  anchor: false,
});

/** Notes a script in which a word is written. */
export function noteScript(word: Word, cyrillic: boolean): void {
  if (cyrillic) word.cyrillic = true;
  else word.latin = true;
}

export function isCyrillicForm(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (isCyrillic(form.charCodeAt(i))) return true;
  return false;
}

const latinOf = new Map(Object.entries(kk.latin));
const toLatin = (text: string): string => [...text].map((letter) => latinOf.get(letter) ?? letter).join('');

/** Vowel harmony leaves half of the combinations; loanwords (пакт, кодекс, Конституция) are written with either row. */
function harmonious(back: boolean, ending: string): boolean {
  const vowels = ending.replace(/[мбп]ен$/, '');
  return back ? !/[еі]/.test(vowels) : !/[аы]/.test(vowels);
}

/** Rows of endings: by the vowels they go with, and with or without the plural, which few words here have. */
type Row = 'back' | 'front' | 'both';
const rows = new Map<string, ReadonlyMap<string, boolean>>();

/** Every ending a Kazakh noun may take here: plural, possessive and case, in this order. */
function kazakhEndings(row: Row, plural: boolean, latin: boolean): ReadonlyMap<string, boolean> {
  const key = `${row}${plural}${latin}`;
  const known = rows.get(key);
  if (known) return known;
  const { possessive, case: cases, owned, plural: many } = kk.suffixes;
  const short = ['', ...cases, ...possessive, ...possessive.flatMap((own) => owned.map((end) => own + end))];
  const fits = (ending: string): boolean => row === 'both' || harmonious(row === 'back', ending);
  const written = new Map<string, boolean>();
  const add = (ending: string, isPlural: boolean): void => {
    if (!fits(ending)) return;
    const folded = foldWord(latin ? toLatin(ending) : ending);
    if (!written.has(folded)) written.set(folded, isPlural);
  };
  for (const ending of short) add(ending, false);
  if (plural) for (const mark of many) for (const ending of short) add(mark + ending, true);
  rows.set(key, written);
  return written;
}

/** «у» and «и» go with either row: «ескертуі», «пункті». */
function rowOf(stem: string): Row {
  const own = [...stem].reverse().find((letter) => /[аоұыяәеөүіэaoyei]/.test(letter));
  if (own === undefined) return 'both';
  return /[аоұыяaoy]/.test(own) ? 'back' : 'front';
}

/**
 * Adds all forms of a Kazakh stem, in its own script.
 *
 * @param row `both` for loanwords and acronyms, which are not inflected by the row of their own vowels.
 */
export function addStem(
  lexicon: Lexicon,
  stem: string,
  give: Stem['give'],
  row: 'own' | 'both' = 'both',
  plural = false,
): void {
  const cyrillic = isCyrillicForm(stem);
  const endings = kazakhEndings(row === 'both' ? row : rowOf(stem), plural, !cyrillic);
  lexicon.stems.push({ folded: foldWord(stem), cyrillic, endings, give });
}

/** Fills a lexicon with units, ordinals, roles and heads of the three languages, Russian first; in small steps. */
export function* addGrammar(lexicon: Lexicon): Generator<void, void> {
  addUnits(lexicon, ru.units, 'ru');
  addUnits(lexicon, en.units, 'en');
  addUnits(lexicon, kk.units, 'kk');
  yield;
  for (const [unit, stems] of Object.entries(kk.stems)) {
    for (const stem of stems) for (const written of [stem, toLatin(stem)]) addUnitStem(lexicon, unit as Unit, written);
    yield;
  }
  for (const forms of [en, ru, kk]) {
    addRoles(lexicon, forms.roles);
    addRoles(lexicon, { counter: forms.counters, abbreviation: forms.abbreviations });
  }
  yield;
  for (const names of Object.values(world)) addRoles(lexicon, { foreign: names.split(' ') });
  addOrdinals(lexicon);
  yield;
  addHeads(lexicon, en.heads, 'en');
  addHeads(lexicon, ru.heads, 'ru');
  for (const [head, stems] of Object.entries(kk.headStems)) {
    yield;
    for (const stem of stems) addStem(lexicon, stem, (word) => setHead(word, head as Head, 'kk'));
  }
}

function addUnits(lexicon: Lexicon, units: Lists, language: Language): void {
  for (const [name, forms] of Object.entries(units)) {
    const unit = (name === 'articles' ? 'article' : name) as Unit;
    for (const form of writtenOut(forms)) {
      const plural = name === 'articles' || (language === 'kk' && PLURAL.test(form));
      setUnit(addWord(lexicon, form), unit, language, plural);
    }
  }
}
/** Marks of the plural as they stand in forms that are listed one by one. */
const PLURAL = /[лдтldt][аеae][рr]/;

function addUnitStem(lexicon: Lexicon, unit: Unit, stem: string): void {
  const many = PLURAL.test(stem);
  addStem(lexicon, stem, (word, plural) => setUnit(word, unit, 'kk', plural || many), 'own', true);
}

function setUnit(word: Word, unit: Unit, language: Language, plural: boolean): void {
  if (word.unit) return;
  word.unit = unit;
  word.unitLanguage = language;
  word.plural = plural;
}

function addRoles(lexicon: Lexicon, roles: Lists): void {
  for (const [name, forms] of Object.entries(roles)) {
    for (const form of writtenOut(forms)) addWord(lexicon, form).roles |= ROLE[name as Role];
  }
}

function addOrdinals(lexicon: Lexicon): void {
  for (const list of [en.ordinals, ru.ordinals, kk.ordinals]) {
    for (const [number, forms] of Object.entries(list)) {
      for (const form of writtenOut(forms)) addWord(lexicon, form).ordinal = number;
      if (list === kk.ordinals) for (const form of forms) addWord(lexicon, toLatin(form)).ordinal = number;
    }
  }
}

function addHeads(lexicon: Lexicon, heads: Lists, language: Language): void {
  for (const [head, forms] of Object.entries(heads)) {
    for (const form of writtenOut(forms)) setHead(addWord(lexicon, form), head as Head, language);
  }
}

function setHead(word: Word, head: Head, language: Language): void {
  word.head ??= head;
  word.headLanguage ??= language;
}
