/**
 * The names and acronyms of acts as one trie over words, so that the longest name wins and one walk reads them all.
 * Function words («о», "on the", "and") are left out of names: "Covenant of Civil and Political Rights" is the Covenant too.
 */
import aliases from '@/data/forms/aliases.json';
import en from '@/data/forms/en.json';
import treaties from '@/data/forms/treaties.json';
import type { Language } from '@/lib/base/language';
import type { Act } from '@/lib/law/act';
import { ACTS } from '@/lib/law/catalogue';
import { familyOf } from '@/lib/law/family';
import type { ActId } from '@/lib/law/provision';
import { foldWord } from '@/lib/text/fold';
import { addGrammar, addStem, addWord, type Lexicon, ROLE, type Word } from './forms';
import { russianForms } from './russian-forms';
import { buildTable, type WordTable } from './word-table';

/** Where a name ends in the trie: the acts that bear it. */
export interface NameEnd {
  readonly acts: ActId[];
  readonly kind: 'name' | 'acronym' | 'generic' | 'body';
  /** Titles of laws («О прокуратуре») are ordinary words unless they stand in quotes or beside the word for law. */
  readonly needsHead: boolean;
}

export interface NameNode {
  readonly next: Map<number, NameNode>;
  ends: NameEnd[];
}

/** Everything that words mean: forms, names, ids of words in names. */
export interface Vocabulary {
  readonly table: WordTable;
  readonly names: NameNode;
}

const variants = new Map(Object.entries(en.variants));
const HEADS = /^(?:кодекс|конституция|конвенция|пакт|протокол|декларация|закон|хаттама|заң)$/;
const FUNCTION = ROLE.filler | ROLE.of | ROLE.the | ROLE.and | ROLE.un | ROLE.kazakhstan | ROLE.to;

/** Builds the vocabulary from `data/acts` and `data/forms`, in steps: it is built before a page can be read. */
export function* buildVocabulary(acts: readonly Act[] = ACTS): Generator<void, Vocabulary> {
  const lexicon: Lexicon = { words: new Map(), stems: [] };
  yield* addGrammar(lexicon);
  const builder = new NameBuilder(lexicon);
  for (const act of acts) {
    addAct(builder, act);
    yield;
  }
  for (const [id, names] of Object.entries(treaties.bodies)) {
    for (const name of names) builder.add(name, languageOf(name), end([id as ActId], 'body'));
  }
  yield;
  return { table: yield* buildTable(lexicon), names: builder.root };
}

type Extra = Readonly<Record<string, readonly string[] | undefined>>;
const EXTRA: Readonly<Record<string, Extra | undefined>> = aliases;

function addAct(builder: NameBuilder, act: Act): void {
  const extra = EXTRA[familyOf(act.id)] ?? {};
  for (const language of ['en', 'ru', 'kk'] as const) addNames(builder, act, language, extra[language] ?? []);
  for (const acronym of extra.acronyms ?? []) builder.addAcronym(acronym, languageOf(acronym), act.id);
}

function addNames(builder: NameBuilder, act: Act, language: Language, extra: readonly string[]): void {
  const law = act.kind === 'law' || act.kind === 'decree' || act.kind === 'resolution';
  const title = act.kind === 'treaty' ? (act.titles[language] ?? '') : '';
  for (const name of [...(act.names[language] ?? []), title, ...extra]) {
    if (name) builder.add(name, language, end([act.id], 'name', law && !/law|act|regulation/i.test(name)));
    if (title) addBody(builder, name, act.id);
  }
  for (const name of act.generic?.[language] ?? []) builder.add(name, language, end([act.id], 'generic'));
  for (const acronym of act.acronyms[language] ?? []) builder.addAcronym(acronym, language, act.id);
}

/** The body that watches over a treaty is called after it: "Committee against Torture". */
function addBody(builder: NameBuilder, name: string, act: ActId): void {
  const body = name.replace(/^(?:Convention|Covenant)/, 'Committee');
  if (body !== name) builder.add(body, 'en', end([act], 'body'));
}

const end = (acts: ActId[], kind: NameEnd['kind'], needsHead = false): NameEnd => ({ acts, kind, needsHead });

const languageOf = (name: string): Language =>
  /[әғқңөұүіһ]/i.test(name) ? 'kk' : /[\u0400-\u052F]/.test(name) ? 'ru' : 'en';

const wordsOf = (name: string): string[] => name.split(/[\s,()«»"“”]+/u).filter((word) => foldWord(word) !== '');

class NameBuilder {
  readonly root: NameNode = { next: new Map(), ends: [] };
  readonly #lexicon: Lexicon;
  readonly #ids = new Map<string, number>();
  /** Words of names that were met before: «кодекс» stands in most of them. */
  readonly #lemmas = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Adds a name; words joined by a hyphen are also known apart («уголовно процессуальный»). */
  add(name: string, language: Language, at: NameEnd): void {
    this.#addWords(wordsOf(name), language, at);
    if (/[\p{L}]-[\p{L}]/u.test(name)) this.#addWords(wordsOf(name.replace(/-/g, ' ')), language, at);
  }

  #addWords(written: readonly string[], language: Language, at: NameEnd): void {
    const head = written.findIndex((word) => HEADS.test(word.toLowerCase()));
    const path: number[] = [];
    written.forEach((word, i) => {
      if (this.#isFunction(word)) return;
      const last = i === written.length - 1;
      path.push(this.#lemma(word, language, language === 'kk' ? last : i <= head));
    });
    if (path.length > 0) this.#put(path, at);
  }

  addAcronym(acronym: string, language: Language, act: ActId): void {
    const id = this.#id(`#${acronym}`);
    if (language === 'kk') addStem(this.#lexicon, acronym, (word) => addAcronymForm(word, id));
    else addAcronymForm(addWord(this.#lexicon, acronym), id);
    // «УПК РК» is often written in one word.
    if (language === 'ru') addAcronymForm(addWord(this.#lexicon, `${acronym}РК`), id);
    this.#put([id], end([act], 'acronym'));
  }

  #isFunction(word: string): boolean {
    const known = this.#lexicon.words.get(foldWord(word));
    return known !== undefined && (known.roles & FUNCTION) !== 0 && known.head === undefined;
  }

  #lemma(word: string, language: Language, inflected: boolean): number {
    const lower = word.toLowerCase().replace(/['’]/g, '');
    const key = `${language}${inflected ? '+' : ''} ${lower}`;
    const known = this.#lemmas.get(key);
    if (known !== undefined) return known;
    const base = variants.get(lower) ?? lower;
    const id = this.#id(foldWord(base));
    this.#addForms(lower, base, inflected ? language : 'en', (word) => addLemma(word, id));
    for (const [variant, meant] of variants) if (meant === base) addLemma(addWord(this.#lexicon, variant), id);
    this.#lemmas.set(key, id);
    return id;
  }

  /** Kazakh names come with or without the possessive («кодекс», «кодексі»); both have the same forms. */
  #addForms(lower: string, base: string, language: Language, give: (word: Word) => void): void {
    if (language === 'kk') addStem(this.#lexicon, lower.replace(/(?<=кодекс)[іi]$|(?<=декларация)сы$/u, ''), give);
    else for (const form of language === 'ru' ? russianForms(lower) : [lower, base]) give(addWord(this.#lexicon, form));
  }

  #id(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#ids.size);
    return this.#ids.size - 1;
  }

  #put(path: readonly number[], at: NameEnd): void {
    let node = this.root;
    for (const id of path) {
      let next = node.next.get(id);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(id, next);
      }
      node = next;
    }
    const same = node.ends.find((known) => known.kind === at.kind && known.needsHead === at.needsHead);
    if (!same) node.ends.push({ ...at, acts: [...at.acts] });
    else for (const act of at.acts) if (!same.acts.includes(act)) same.acts.push(act);
  }
}

function addAcronymForm(word: Word, id: number): void {
  word.acronym = true;
  addLemma(word, id);
}

function addLemma(word: Word, id: number): void {
  if (!word.lemmas.includes(id)) word.lemmas.push(id);
}
