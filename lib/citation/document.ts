/** What the whole document says about its references: its country, its treaty, its own abbreviations. */
import treaties from '@/data/forms/treaties.json';
import { actById } from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';
import { CLASS, LETTER } from '@/lib/text/fold';
import { readMention } from './act-name';
import { ROLE } from './forms';
import type { Vocabulary } from './names';
import type { FindContext } from './reference';
import { dropForeignScript } from './sentences';
import { newScan, scanWord, type Token, tokenize } from './tokens';

/** Abbreviations and short names that the document itself defines: folded term → acts. */
export type Definitions = ReadonlyMap<string, readonly ActId[]>;

export interface DocumentFacts {
  /** `foreign`: unqualified codes are another country's. `unknown` counts as ours. */
  readonly country: 'own' | 'foreign' | 'unknown';
  readonly treaty: ActId | undefined;
  readonly definitions: Definitions;
}

/** Brackets that may define a short name; what is inside is read again as tokens. */
const DEFINITION =
  /\((?=\s{0,2}(?:[Дд]алее|[Бб]ұдан|[Hh]ere|referred|the\s|["“”«‘']|\p{Lu}[\p{L}.-]{1,9}["”»’']?\s{0,2}\)))[^()\n]{1,80}\)/uy;
const BEFORE = 220;

/** Reads what the document defines: «… кодекса Республики Казахстан (далее – УПК)», "the Code of Civil Procedure (CPC)". */
export function* readDefinitions(text: string, vocabulary: Vocabulary): Generator<void, Definitions> {
  const found = new Map<string, readonly ActId[]>();
  let since = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    if (open - since > STEP) {
      since = open;
      yield;
    }
    DEFINITION.lastIndex = open;
    if (DEFINITION.test(text)) define(text, open, DEFINITION.lastIndex, vocabulary, found);
  }
  return found;
}
const STEP = 30_000;

function define(
  text: string,
  open: number,
  close: number,
  vocabulary: Vocabulary,
  into: Map<string, readonly ActId[]>,
): void {
  if (!followsName(text, open, vocabulary)) return;
  const terms = tokenize(text, vocabulary.table, open + 1, close - 1)
    .map(termOf)
    .filter((term) => term !== '');
  if (terms.length === 0) return;
  const from = wordStart(text, Math.max(0, open - BEFORE));
  const before = tokenize(text, vocabulary.table, from, open);
  dropForeignScript(before);
  const acts = lastNamed(before, vocabulary);
  if (acts) for (const term of terms) into.set(term, acts);
}

/** Whether one of the last words before a bracket is known: the name that it may shorten ends with such a word. */
function followsName(text: string, open: number, { table }: Vocabulary): boolean {
  const scan = newScan();
  let end = open;
  for (let words = 0; words < LAST_WORDS; words++) {
    while (end > 0 && !isLetter(text, end - 1)) end--;
    let start = end;
    while (start > 0 && isLetter(text, start - 1)) start--;
    scanWord(text, start, end, table, scan);
    if (scan.word) return true;
    end = start;
  }
  return false;
}
/** A name, a mark or a word after it, and the parts of a word with a hyphen. */
const LAST_WORDS = 3;
const isLetter = (text: string, at: number): boolean => CLASS[text.charCodeAt(at)] === LETTER;

/** What a bracket may define: an acronym, or a capitalised word for a treaty; '' for other tokens. */
function termOf(token: Token): string {
  const key = token.capitals >= 2 ? keyOf(token) : '';
  if (key) return key;
  return token.word?.head === 'treaty' && token.capital ? token.word.folded : '';
}

const wordStart = (text: string, at: number): number => {
  const space = text.indexOf(' ', at);
  return at === 0 || space < 0 ? at : space;
};

/** The act named directly before the bracket. */
function lastNamed(tokens: readonly Token[], vocabulary: Vocabulary): readonly ActId[] | undefined {
  for (let at = Math.max(0, tokens.length - 40); at < tokens.length; at++) {
    const mention = readMention(tokens, at, vocabulary);
    if (!mention) continue;
    if (mention.naming === 'name' && !mention.foreign && mention.to >= tokens.length - 1) return mention.acts;
    at = mention.to - 1;
  }
  return undefined;
}

/** The folded form of an acronym, known or not. */
export const keyOf = (token: Token): string => token.word?.folded ?? token.text;

/** What the address, the title and the words say about country and treaty. */
export function readFacts(
  text: string,
  context: FindContext,
  vocabulary: Vocabulary,
  definitions: Definitions,
): DocumentFacts {
  const title = `${context.title ?? ''} ${slugWords(context.url)}`;
  const act = context.act ? actById(context.act) : undefined;
  const treaty =
    (act?.kind === 'treaty' ? act.id : undefined) ??
    context.treaty ??
    treatyOfSymbols(`${context.title ?? ''} ${(context.url ?? '').replace(/%2f/gi, '/')}`) ??
    treatyOf(title, vocabulary) ??
    treatyOfSymbols(text) ??
    treatyOfHead(text, vocabulary);
  return { country: countryOf(context, title, text, vocabulary), treaty, definitions };
}

/** Words of an address: treaties stand on pages named after them. */
const slugWords = (url: string | undefined): string =>
  (url ?? '').replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[-_/.%]+/g, ' ');

/** The one treaty that a title names. */
export function treatyOf(title: string, vocabulary: Vocabulary): ActId | undefined {
  const tokens = tokenize(title, vocabulary.table);
  dropForeignScript(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const mention = readMention(tokens, at, vocabulary);
    if (!mention) continue;
    const [first] = mention.acts;
    const known = mention.naming === 'name' || mention.naming === 'acronym';
    if (known && first?.startsWith('un.') && mention.acts.length === 1) return first;
    at = mention.to - 1;
  }
  return undefined;
}

/** Without a title the first lines say what a document is about, where they name one treaty. */
const treatyOfHead = (text: string, vocabulary: Vocabulary): ActId | undefined => {
  const head = text.slice(0, FIRST_LINES);
  return text.length > LONG ? treatyOf(head, vocabulary) : undefined;
};
const FIRST_LINES = 500;
/** Short texts are passages: what they name first is not their subject. */
const LONG = 5000;

const SYMBOL = /(?<![\p{L}\p{N}/])(CAT|CCPR|CEDAW|CRC|CRPD|CERD|CED|E\/C\.12)\/(?:C|OP)?\/?[\w/.-]{1,40}/gu;
/** Symbols of the document itself stand at its beginning; later ones are sources. */
const HEAD = 3000;

function treatyOfSymbols(text: string): ActId | undefined {
  const known: Readonly<Record<string, string | null | undefined>> = treaties.symbols;
  const found = new Set<string>();
  for (const match of text.slice(0, HEAD).matchAll(SYMBOL)) {
    const act = known[match[1] ?? ''];
    if (act) found.add(act);
  }
  const [first] = found;
  return found.size === 1 ? (first as ActId) : undefined;
}

const OWN_HOST = /\.kz$/;
const FOREIGN_HOST = /\.(?:ru|by|ua|uz|kg|tj|tm|az|am|ge|md)$/;

function countryOf(
  context: FindContext,
  title: string,
  text: string,
  vocabulary: Vocabulary,
): DocumentFacts['country'] {
  if (context.act?.startsWith('kz.')) return 'own';
  const named = countriesIn(title, vocabulary);
  if (named.own) return 'own';
  if (named.foreign) return 'foreign';
  const host = hostOf(context.url);
  if (OWN_HOST.test(host)) return 'own';
  const spoken = countriesIn(text.slice(0, SAMPLE), vocabulary);
  if (spoken.own) return 'own';
  return spoken.foreign || FOREIGN_HOST.test(host) ? 'foreign' : 'unknown';
}
/** Enough of a document to tell which country it is about. */
const SAMPLE = 3000;

const hostOf = (url: string | undefined): string => /^[a-z]+:\/\/([^/:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';

function countriesIn(text: string, vocabulary: Vocabulary): { own: boolean; foreign: boolean } {
  let own = false;
  let foreign = /₽|§\s?\d+\s+StGB/.test(text);
  const tokens = tokenize(text, vocabulary.table);
  dropForeignScript(tokens);
  for (const token of tokens) {
    const roles = token.word?.roles ?? 0;
    if (roles & ROLE.kazakhstan) own = true;
    // Countries are written with capitals in English; "turkey" and "us" are other words.
    if (
      roles & ROLE.foreign &&
      (token.capital || token.cyrillic) &&
      !(token.word?.folded === 'us' && token.capitals < 2)
    )
      foreign = true;
    if (own) break;
  }
  return { own, foreign };
}
