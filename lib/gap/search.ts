import MiniSearch from 'minisearch';
import { LANGUAGES, type Language, type LText, renderingIn } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import { articleOf, type Provision } from '@/lib/law/provision';
import type { Library } from './library';
import { evidenceOn } from './status';
import { stem, stemsOf, wordsOf } from './stem';

/** One result: enough for a line in a list. */
export interface Hit {
  readonly id: string;
  readonly kind: 'gap' | 'recommendation' | 'passage';
  readonly title: string;
  /** Of the title: the language asked for, or the first there is. */
  readonly language: Language;
  /** An unreviewed machine translation. */
  readonly machine: boolean;
  readonly provisions: readonly { readonly act: string; readonly path: string }[];
  readonly score: number;
}

/** Looks through the whole library; up to `limit` results, best first. */
export type Search = (query: string, language: Language, limit: number) => readonly Hit[];

interface Entry {
  readonly id: string;
  readonly kind: Hit['kind'];
  readonly title: LText;
  readonly body?: LText | undefined;
  readonly provisions: readonly Provision[];
}

/** Words that stand in every question and tell nothing. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and article art articles by for in of on or part para paragraph point the to ст статья статьи статье ч часть части п пункт и в на по за о об из или для бап бабы бөлік бөлігі тармақ және мен не үшін туралы'.split(
    ' ',
  ),
);
const FIELDS = [...LANGUAGES.flatMap((language) => [`title-${language}`, `body-${language}`]), 'places'];
const KIND_WEIGHT = { gap: 1.5, recommendation: 1.2, passage: 1 };
const LONGEST_QUERY = 12;

/** Indexes a library. Takes a moment (seconds for thousands of gaps), so it is built once, when the first question comes. */
export function createSearch(library: Library): Search {
  const entries = new Map(entriesOf(library).map((entry) => [entry.id, entry] as const));
  const index = new MiniSearch<Entry>({
    fields: FIELDS,
    extractField: (entry, field) => (field === 'id' ? entry.id : fieldText(entry, field)),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: rememberedTerms(),
  });
  index.addAll([...entries.values()]);
  return (query, language, limit) => {
    const words = wordsIn(query);
    if (words.length === 0) return [];
    const found = firstAnswer(ASKING.map((how) => () => ask(index, words, language, how, entries)));
    return found.slice(0, limit).flatMap(({ id, score }) => {
      const entry = entries.get(String(id));
      return entry ? [hitOf(entry, language, score)] : [];
    });
  };
}

interface Found {
  readonly id: unknown;
  readonly score: number;
}

interface Asking {
  readonly combineWith: 'AND' | 'OR';
  /** Slips of the pen are forgiven. */
  readonly isTolerant: boolean;
}

/** Strict first, so that a word that is there is not drowned in words like it. */
const ASKING: readonly Asking[] = [
  { combineWith: 'AND', isTolerant: false },
  { combineWith: 'AND', isTolerant: true },
  { combineWith: 'OR', isTolerant: true },
];

function firstAnswer(ways: readonly (() => readonly Found[])[]): readonly Found[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** How many letters may differ: two exchanged letters count as two. */
const slipsIn = (term: string): number | false => (term.length >= 6 ? 2 : term.length >= 4 ? 1 : false);

function ask(
  index: MiniSearch<Entry>,
  words: readonly string[],
  language: Language,
  { combineWith, isTolerant }: Asking,
  entries: ReadonlyMap<string, Entry>,
): readonly Found[] {
  // Every word may be any of its stems; the words together are all asked for, or any of them.
  const queries = words.map((word) => ({ combineWith: 'OR' as const, queries: [...stemsOf(word)] }));
  return index.search(
    { combineWith, queries },
    {
      tokenize: (text) => [text],
      processTerm: (term) => term,
      // A number means itself: 14 is not 146.
      prefix: (term) => !/\p{N}/u.test(term) && term.length >= 3,
      fuzzy: (term) => isTolerant && !/\p{N}/u.test(term) && slipsIn(term),
      boost: { [`title-${language}`]: 4, [`body-${language}`]: 1.5, places: 3 },
      boostDocument: (id) => KIND_WEIGHT[entries.get(String(id))?.kind ?? 'passage'],
    },
  );
}

function wordsIn(query: string): readonly string[] {
  const words = wordsOf(query).slice(0, LONGEST_QUERY);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Finding a stem costs more than all the rest of indexing, and the same words come again and again. */
function rememberedTerms(): (word: string, field?: string) => string | string[] | false {
  const known = new Map<string, string | string[] | false>();
  return (word, field) => {
    const language = LANGUAGES.find((one) => field?.endsWith(`-${one}`));
    const key = `${language ?? ''} ${word}`;
    const terms = known.get(key) ?? indexTerm(word, language);
    known.set(key, terms);
    return terms;
  };
}

function indexTerm(word: string, language: Language | undefined): string | string[] | false {
  if (EMPTY_WORDS.has(word)) return false;
  return language ? stem(word, language) : [...stemsOf(word)];
}

function fieldText(entry: Entry, field: string): string {
  if (field === 'places') return [...new Set(entry.provisions.flatMap(placeWords))].join(' ');
  const language = LANGUAGES.find((one) => field.endsWith(`-${one}`)) ?? 'en';
  return (field.startsWith('title') ? entry.title : entry.body)?.[language]?.text ?? '';
}

/** A provision by its number and by all that its act is called. */
function placeWords({ act, path }: Provision): readonly string[] {
  const known = actById(act);
  const names = LANGUAGES.flatMap((language) => [known?.short[language] ?? '', ...(known?.acronyms[language] ?? [])]);
  return [path, articleOf(path), ...names];
}

function entriesOf(library: Library): readonly Entry[] {
  const gaps = [...library.gaps.values()].filter(({ deprecated }) => !deprecated);
  const placesOf = new Map<string, readonly Provision[]>(
    gaps.map(({ id, domestic, standards }) => [id, domestic.length > 0 ? domestic : standards]),
  );
  const about = new Map<string, readonly Provision[]>();
  const collect = (passage: string, places: readonly Provision[]) =>
    about.set(passage, [...(about.get(passage) ?? []), ...places]);
  // A passage may speak of a gap only through a later assessment; without a place its hit would lead nowhere.
  for (const gap of gaps) for (const { id } of evidenceOn(library, gap)) collect(id, placesOf.get(gap.id) ?? []);
  const recommendations = [...library.recommendations.values()].map((rec) => {
    const provisions = rec.gaps.flatMap((id) => placesOf.get(id) ?? []);
    for (const passage of rec.passages) collect(passage, provisions);
    return { id: rec.id, kind: 'recommendation', title: rec.text, provisions } as const;
  });
  return [
    ...gaps.map(
      ({ id, title, body }) => ({ id, kind: 'gap', title, body, provisions: placesOf.get(id) ?? [] }) as const,
    ),
    ...recommendations,
    ...[...library.passages.values()].map(
      ({ id, says }) => ({ id, kind: 'passage', title: says, provisions: about.get(id) ?? [] }) as const,
    ),
  ];
}

function hitOf({ id, kind, title, provisions }: Entry, asked: Language, score: number): Hit {
  const { language, rendering } = renderingIn(title, asked);
  const unique = new Map(provisions.map(({ act, path }) => [`${act}#${path}`, { act, path }]));
  return {
    id,
    kind,
    title: rendering.text,
    language,
    machine: rendering.status === 'machine',
    provisions: [...unique.values()],
    score,
  };
}
