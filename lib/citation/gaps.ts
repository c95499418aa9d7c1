/** What stands between two elements: nothing, "of", commas, a bracket, a title in quotes, or words of their own. */
import { type Element, type Group, RANK } from './elements';
import { ROLE } from './forms';
import type { Token } from './tokens';

export interface Gap {
  /** Words that are no part of a citation. */
  readonly words: number;
  readonly comma: boolean;
  readonly and: boolean;
  readonly of: boolean;
  readonly semicolon: boolean;
  readonly open: boolean;
  readonly close: boolean;
  readonly colon: boolean;
  readonly dash: boolean;
  /** A preposition that joins no part to its article: "para. 33, on article 9". */
  readonly about: boolean;
  /** A sentence begins in it. */
  readonly sentence: boolean;
  /** "of the same;": a word that points to an act named before, with nothing behind it that it could belong to. */
  readonly pointed: boolean;
}

const GLUE =
  ROLE.and |
  ROLE.or |
  ROLE.of |
  ROLE.the |
  ROLE.such |
  ROLE.filler |
  ROLE.kazakhstan |
  ROLE.republic |
  ROLE.this |
  ROLE.new |
  ROLE.now |
  ROLE.that |
  ROLE.un;
/** Gaps are looked at only so far: what is further away is not beside. */
const FAR = 60;

/** Reads the tokens from the end of one element to the beginning of the next. */
export function readGap(tokens: readonly Token[], from: number, to: number): Gap {
  const gap = {
    words: 0,
    comma: false,
    and: false,
    of: false,
    semicolon: false,
    open: false,
    close: false,
    colon: false,
    dash: false,
    about: false,
    sentence: false,
    pointed: false,
  };
  if (to - from > FAR)
    return { ...gap, words: to - from, sentence: tokens.slice(from, to + 1).some((token) => token.first) };
  for (let at = skipTitle(tokens, from, to); at < to; at++) readToken(tokens, at, gap);
  if (tokens[to]?.first) gap.sentence = true;
  return gap;
}

function readToken(tokens: readonly Token[], at: number, gap: Open): void {
  const token = tokens[at];
  if (!token) return;
  if (token.first) gap.sentence = true;
  if (endsPointed(tokens, at)) gap.pointed = true;
  if (token.kind === 'mark') readMark(token.text, gap);
  else if (token.kind === 'word' && !isParticle(tokens, at)) readWord(token, gap);
  else if (token.kind === 'number') gap.words++;
}

/** «той же»: a word of two letters behind one that points. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const short = token?.cyrillic === true && !token.word && token.end - token.start === 2;
  return short && ((tokens[at - 1]?.word?.roles ?? 0) & (ROLE.that | ROLE.this)) !== 0;
}

/** Whether a mark or an "and" follows on a pointing word. */
function endsPointed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const pointer = tokens[isParticle(tokens, at - 1) ? at - 2 : at - 1];
  if (!((pointer?.word?.roles ?? 0) & ROLE.that)) return false;
  return token?.kind === 'mark' || ((token?.word?.roles ?? 0) & ROLE.and) !== 0;
}

type Open = { -readonly [key in keyof Gap]: Gap[key] };

function readMark(text: string, gap: Open): void {
  if (text === ',') gap.comma = true;
  else if (text === ';') gap.semicolon = true;
  else if (text === '(' || text === '[') gap.open = true;
  else if (text === ')' || text === ']') gap.close = true;
  else if (text === ':') gap.colon = true;
  else if (text === '-' || text === '–') gap.dash = true;
}

function readWord(token: Token, gap: Open): void {
  const roles = token.word?.roles ?? 0;
  if ((roles & GLUE) === 0) gap.words++;
  if (roles & (ROLE.and | ROLE.or)) gap.and = true;
  if (roles & ROLE.of) gap.of = true;
  if (roles & ROLE.filler) gap.about = true;
}

/** A title in brackets or quotes directly after an article is transparent. */
function skipTitle(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first?.kind !== 'mark') return from;
  const closing = first.text === '(' ? ')' : first.text === '"' ? '"' : '';
  if (!closing) return from;
  let named = false;
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    // Between the end of one quotation and the beginning of the next stand an "and" or a comma, and no title.
    if (token?.kind === 'mark' && token.text === closing) return named ? at + 1 : from;
    named ||= token !== undefined && names(token);
  }
  return from;
}

/** Whether a token can be part of a title, and not only of what joins two. */
const names = ({ kind, word }: Token): boolean =>
  kind === 'number' || (kind === 'word' && ((word?.roles ?? 0) & GLUE) === 0);

/** How strongly a gap divides groups: 0 nothing or "of", 1 a comma or "and", 2 both, 3 a semicolon or a dash. */
export function strengthOf(gap: Gap): number {
  if (gap.semicolon || gap.dash) return 3;
  return (gap.comma ? 1 : 0) + (gap.and ? 1 : 0);
}

/**
 * Whether two groups belong to one run: nothing foreign between them, and no bracket that a larger unit opens.
 * `hasArticle`: an article stands in the run already, on which the first of them hangs.
 */
export function joinsGroups(gap: Gap, before: Group, after: Group, hasArticle: boolean): boolean {
  if (gap.words > 0 || gap.sentence || gap.pointed) return false;
  if ((before.language === 'kk') !== (after.language === 'kk')) return false;
  if (before.unit === 'apart' || after.unit === 'apart') return false;
  // A part hangs on an article behind it only directly: not "para. 7 (a); article 1".
  if (RANK[after.unit] < RANK[before.unit] && after.unit === 'article' && (gap.semicolon || gap.about)) {
    return before.language === 'kk' || hasArticle;
  }
  return !gap.open || RANK[after.unit] > RANK[before.unit];
}

export function gapBetween(tokens: readonly Token[], before: Element, after: Element): Gap {
  // "the note to article 146"
  const isNote = before.kind === 'group' && before.unit === 'note';
  const leadsTo = isNote && ((tokens[before.to]?.word?.roles ?? 0) & ROLE.to) !== 0;
  return readGap(tokens, leadsTo ? before.to + 1 : before.to, after.from);
}
