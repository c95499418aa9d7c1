/**
 * Mentions of acts: names in any case form, acronyms, "the Convention", «настоящего Кодекса», laws by their title.
 * The longest name wins, a word for a country inside the phrase is kept, and an act that is not ours is a mention too,
 * because it must keep its articles from being given to another act.
 */
import type { ActId } from '@/lib/law/provision';
import { editionClue } from './edition-clue';
import type { Mention, Naming } from './elements';
import { type Head, ROLE } from './forms';
import type { NameEnd, NameNode, Vocabulary } from './names';
import { hasRole as is, rolesOf as roles, widenPhrase as widen } from './phrase';
import type { Token } from './tokens';
import { isMark } from './value';

const SKIPPED =
  ROLE.filler | ROLE.to | ROLE.of | ROLE.the | ROLE.and | ROLE.un | ROLE.kazakhstan | ROLE.republic | ROLE.foreign;
/** "Code of the Republic of Kazakhstan on" skips six; a walk that skips further has left its name. */
const MOST_SKIPPED = 7;

interface Walk {
  readonly end: NameEnd;
  readonly to: number;
}

/** Follows the trie from token `at`, taking the longest name. */
function walkName(tokens: readonly Token[], at: number, root: NameNode): Walk | null {
  let best: Walk | null = null;
  let nodes: readonly NameNode[] = [root];
  let to = at;
  let skipped = 0;
  while (to < tokens.length && skipped <= MOST_SKIPPED) {
    const token = tokens[to];
    if (!token || (token.lines > 1 && to > at)) break;
    const next = step(nodes, token);
    if (next.length > 0) {
      nodes = next;
      skipped = 0;
      to++;
      const end = bestEnd(nodes, best?.end);
      if (end) best = { end, to };
    } else if (to > at && isTransparent(token)) {
      skipped++;
      to++;
    } else break;
  }
  return best;
}

function step(nodes: readonly NameNode[], token: Token): NameNode[] {
  const found: NameNode[] = [];
  for (const node of nodes) {
    for (const lemma of token.word?.lemmas ?? []) {
      const next = node.next.get(lemma);
      if (next) found.push(next);
    }
  }
  return found;
}

const isTransparent = (token: Token): boolean =>
  (token.kind === 'word' && is(token, SKIPPED)) ||
  (token.kind === 'mark' && (token.text === ',' || token.text === '"'));

function bestEnd(nodes: readonly NameNode[], known: NameEnd | undefined): NameEnd | undefined {
  const [single] = nodes;
  if (nodes.length === 1 && single && single.ends.length < 2) return single.ends[0];
  const ends = nodes.flatMap((node) => node.ends);
  if (ends.length === 0) return undefined;
  const order: readonly NameEnd['kind'][] = ['name', 'acronym', 'body', 'generic'];
  ends.sort((a, b) => Number(a.needsHead) - Number(b.needsHead) || order.indexOf(a.kind) - order.indexOf(b.kind));
  const [first] = ends;
  if (!first) return known;
  // Editions of one family meet under one name.
  const acts = [
    ...new Set(
      ends.filter((end) => end.kind === first.kind && end.needsHead === first.needsHead).flatMap((end) => end.acts),
    ),
  ];
  return { ...first, acts };
}

/** Reads a mention of an act that begins at token `at`. */
export function readMention(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Mention | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.word) return null;
  if (token.word.lemmas.length > 0) {
    const walk = walkName(tokens, at, vocabulary.names);
    const mention = walk && named(tokens, at, walk);
    if (mention) return mention;
  }
  if (!token.word.head) return null;
  const mention = headed(tokens, at, token.word.head);
  return mention && (titled(tokens, mention, vocabulary.names) ?? mention);
}

/** «Закон РК "О прокуратуре"»: the title after the word for law may be that of a known one. */
function titled(tokens: readonly Token[], mention: Mention, names: NameNode): Mention | null {
  if (mention.naming !== 'other' || mention.head !== 'law') return null;
  for (let at = mention.from; at < mention.to; at++) {
    const walk = tokens[at]?.word?.lemmas.length ? walkName(tokens, at, names) : null;
    if (walk?.end.needsHead) return { ...mention, naming: 'name', acts: walk.end.acts };
  }
  return null;
}

function named(tokens: readonly Token[], at: number, { end, to }: Walk): Mention | null {
  if (end.needsHead && !besideHead(tokens, at, to)) return null;
  if (end.kind === 'acronym' && !isWrittenAsAcronym(tokens, at)) return null;
  const head = headIn(tokens, at, to);
  if (end.kind === 'generic') return generic(tokens, at, to, end.acts, head);
  const naming: Naming = end.kind === 'body' ? 'body' : end.kind === 'acronym' ? 'acronym' : 'name';
  if (naming === 'name' && head === 'constitution' && isConstitutionalLaw(tokens, at, to)) return null;
  const asThis = naming === 'name' && head === 'constitution' ? pointing(tokens, at) : undefined;
  return mention(tokens, at, to, asThis === 'this' ? 'this' : naming, end.acts, head);
}

/** «Конституционный закон», "Constitutional Court" are other words; only a law after the name itself must be told apart. */
const isConstitutionalLaw = (tokens: readonly Token[], at: number, to: number): boolean =>
  to - at === 1 && tokens[to]?.word?.head === 'law' && !is(tokens[to], ROLE.of);

function isWrittenAsAcronym(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.capitals >= 2) return true;
  // "Const." is an abbreviation, so one capital and its full stop make it; small letters count only beside a number.
  if (token.capital && isMark(tokens[at + 1], '.')) return true;
  const beside = tokens[at - 1]?.kind === 'number' || isMark(tokens[at - 1], ')') || tokens[at + 1]?.kind === 'number';
  return beside && token.cyrillic && token.end - token.start >= 2;
}

function headIn(tokens: readonly Token[], from: number, to: number): Head | undefined {
  let head: Head | undefined;
  for (let i = from; i < to; i++) head ??= tokens[i]?.word?.head;
  return head;
}

/** The word for law stands before the title, a quote opens it, or in Kazakh the word follows the closed quote. */
function besideHead(tokens: readonly Token[], at: number, to: number): boolean {
  let before = at - 1;
  for (let i = 0; i < 8 && before >= 0; i++, before--) {
    const token = tokens[before];
    if (token?.word?.head === 'law') return true;
    if (!token || !(isMark(token, '"') || is(token, SKIPPED))) break;
  }
  if (isMark(tokens[at - 1], '"') || isMark(tokens[at - 2], '"')) return true;
  for (let i = to; i < to + 4; i++) if (tokens[i]?.word?.head === 'law') return true;
  return false;
}

/** "this", "that", or a plain "the" before a word that heads a name. */
function pointing(tokens: readonly Token[], at: number): 'this' | 'that' | 'the' | undefined {
  const before = tokens[at - 1];
  if (is(before, ROLE.this)) return 'this';
  if (is(before, ROLE.that)) return 'that';
  return is(before, ROLE.the) ? 'the' : undefined;
}

function generic(
  tokens: readonly Token[],
  at: number,
  to: number,
  acts: readonly ActId[],
  head: Head | undefined,
): Mention {
  const before = tokens[at - 1];
  const points = pointing(tokens, at);
  const naming: Naming = points === 'this' || points === 'that' ? points : 'generic';
  if (naming === 'generic' && (isOtherTreaty(tokens, to) || isQualified(before))) {
    return other(tokens, at, titleEnd(tokens, to), head);
  }
  return mention(tokens, at, to, naming, acts, head ?? 'treaty');
}

/** "Convention on Cybercrime": a subject that no known name has. */
function isOtherTreaty(tokens: readonly Token[], to: number): boolean {
  const joint = tokens[to];
  const subject = tokens[to + 1];
  const joins = joint?.kind === 'word' && is(joint, ROLE.filler);
  if (!joins) return false;
  return subject?.kind === 'word' && (subject.capital || subject.cyrillic || is(subject, ROLE.the));
}

/** "European Convention", «Венской конвенции»: a capitalised word that no known name has. */
function isQualified(before: Token | undefined): boolean {
  if (before?.kind !== 'word') return false;
  if (is(before, ROLE.other | ROLE.foreign)) return true;
  const plain = roles(before) === 0 && !before.word?.unit && !before.word?.ordinal;
  return before.capital && plain;
}

/** Where an unnamed act's phrase begins: «Конституционного закона», "Access to Information Law". */
function qualifiedFrom(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > at - MOST_QUALIFIERS && !tokens[from]?.first && isQualifier(tokens, from - 1)) from--;
  // A small joining word is taken only between capitals.
  while (from < at && is(tokens[from], ROLE.of | ROLE.to | ROLE.the | ROLE.and | ROLE.filler)) from++;
  return from;
}
const MOST_QUALIFIERS = 8;

function isQualifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.word?.unit) return false;
  if (is(token, ROLE.qualifier | ROLE.kazakhstan | ROLE.republic)) return true;
  if (token.cyrillic) return false;
  const joins =
    is(token, ROLE.of | ROLE.to | ROLE.and) && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true;
  return (token.capital && !token.first && tokens[at + 1]?.cyrillic === false) || joins;
}

/** Acts known only by the word that heads their name: "the Code", «Закона РК "О …"», "Rules of procedure". */
function headed(tokens: readonly Token[], at: number, head: Head): Mention | null {
  const before = tokens[at - 1];
  const points = pointing(tokens, at);
  const token = tokens[at];
  if (!token || isVerbal(tokens, at, head)) return null;
  if (is(before, ROLE.other)) return other(tokens, at, titleEnd(tokens, at + 1), head);
  if (points === 'this' || points === 'that') return mention(tokens, at, at + 1, points, [], head);
  if (head === 'code' && !isQualifiedCode(tokens, at)) return mention(tokens, at, at + 1, 'generic', [], head);
  const end = titleEnd(tokens, at + 1);
  const plain = head === 'law' && end === at + 1 && points === 'the' && token.capital;
  return plain ? mention(tokens, at, end, 'generic', [], head) : other(tokens, at, end, head);
}

/** "in order to", "acts": English words for laws that are mostly something else when written small. */
function isVerbal(tokens: readonly Token[], at: number, head: Head): boolean {
  const token = tokens[at];
  if ((head !== 'law' && head !== 'treaty') || !token || token.cyrillic || token.capital) return false;
  const before = tokens[at - 1];
  return head === 'treaty'
    ? !is(before, ROLE.this | ROLE.that)
    : !is(before, ROLE.the | ROLE.this | ROLE.that | ROLE.of | ROLE.kazakhstan | ROLE.qualifier);
}

function isQualifiedCode(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || is(before, ROLE.the | ROLE.of | ROLE.and)) return false;
  if (before.word?.unit || before.word?.ordinal) return false;
  return tokens[at]?.cyrillic ? !before.word : before.capital && !is(before, ROLE.new | ROLE.old | ROLE.now);
}

/** The end of a law's quoted title, or of the capitalised words of an English one. */
function titleEnd(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to < at + 6 && is(tokens[to], SKIPPED)) to++;
  if (!isMark(tokens[to], '"')) return at;
  for (let i = to + 1; i < to + 40; i++) if (isMark(tokens[i], '"')) return i + 1;
  return at;
}

const other = (tokens: readonly Token[], from: number, to: number, head: Head | undefined): Mention =>
  mention(tokens, qualifiedFrom(tokens, from), to, 'other', [], head);

function mention(
  tokens: readonly Token[],
  from: number,
  to: number,
  naming: Naming,
  acts: readonly ActId[],
  head: Head | undefined,
): Mention {
  const phrase = widen(tokens, from, to);
  const start = tokens[phrase.from]?.start ?? 0;
  const end = tokens[phrase.to - 1]?.end ?? start;
  return {
    kind: 'mention',
    naming,
    acts,
    head,
    // A treaty stays itself in whatever country it is spoken of.
    foreign: phrase.foreign && !acts[0]?.startsWith('un.'),
    own: phrase.own,
    clue: editionClue(tokens, phrase.from, phrase.to),
    span: { start, end },
    from: phrase.from,
    to: phrase.to,
  };
}
