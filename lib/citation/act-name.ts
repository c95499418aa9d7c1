/**
 * Mentions of acts: names in any case form, acronyms, "the Convention", «настоящего Кодекса», laws by their title.
 * The longest name wins, a word for a country inside the phrase is kept, and an act that is not ours is a mention too,
 * because it must keep its articles from being given to another act.
 */
import type { ActId } from '@/lib/law/provision';
import { editionClue } from './edition-clue';
import type { Mention, Naming } from './elements';
import { type Head, ROLE } from './forms';
import { SKIPPED, sharingHead, type Walk, walkName } from './name-walk';
import type { NameNode, Vocabulary } from './names';
import { hasRole as is, rolesOf as roles, widenPhrase as widen } from './phrase';
import type { Token } from './tokens';
import { isMark } from './value';

/** Reads a mention of an act that begins at token `at`. */
export function readMention(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Mention | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.word) return null;
  if (token.word.lemmas.length > 0) {
    const walk = walkName(tokens, at, vocabulary.names);
    const found = walk ? named(tokens, at, walk) : null;
    if (found) return found;
    const shared = walk ? null : sharingHead(tokens, at, vocabulary.names);
    if (shared) return mention(tokens, at, at + 1, 'name', shared.acts, 'code');
  }
  if (!token.word.head) return null;
  const headedBy = headed(tokens, at, token.word.head);
  return headedBy && (titled(tokens, headedBy, vocabulary.names) ?? headedBy);
}

/** «Закон РК "О прокуратуре"», «Кодекс "О браке (супружестве) и семье"»: the title may be that of a known act. */
function titled(tokens: readonly Token[], mention: Mention, names: NameNode): Mention | null {
  const isCode = mention.naming === 'generic' && mention.head === 'code';
  if (!isCode && (mention.naming !== 'other' || mention.head !== 'law')) return null;
  const to = isCode ? titleEnd(tokens, mention.to) : mention.to;
  for (let at = mention.from; at < to; at++) {
    const walk = tokens[at]?.word?.lemmas.length ? walkName(tokens, at, names) : null;
    if (!walk || !(isCode ? walk.end.kind === 'name' : walk.end.needsHead)) continue;
    const span = { start: mention.span.start, end: tokens[to - 1]?.end ?? mention.span.end };
    return { ...mention, naming: 'name', acts: walk.end.acts, to, span };
  }
  return null;
}

function named(tokens: readonly Token[], at: number, { end, to }: Walk): Mention | null {
  if (end.needsHead && !besideHead(tokens, at, to)) return null;
  if (end.kind === 'acronym' && !isWrittenAsAcronym(tokens, at)) return null;
  const head = headIn(tokens, at, to);
  if (end.kind === 'generic') return generic(tokens, at, to, end.acts, head);
  if (end.kind === 'acronym' && end.acts.length > 1) return numbered(tokens, at, to, end.acts, head);
  const naming: Naming = end.kind === 'body' ? 'body' : end.kind === 'acronym' ? 'acronym' : 'name';
  if (naming === 'name' && head === 'constitution' && isConstitutionalLaw(tokens, at, to)) return null;
  const asThis = naming === 'name' && head === 'constitution' ? pointing(tokens, at) : undefined;
  return mention(tokens, at, to, asThis === 'this' ? 'this' : naming, end.acts, head);
}

/** "ICCPR-OP2": the number of a protocol stands behind its letters; without one the first is meant. */
function numbered(
  tokens: readonly Token[],
  at: number,
  to: number,
  acts: readonly ActId[],
  head: Head | undefined,
): Mention {
  const number = tokens[to]?.kind === 'number' && !tokens[to]?.spaced ? tokens[to]?.text : undefined;
  const own = number === undefined ? undefined : acts.find((act) => act.endsWith(`op${number}`));
  const meant = own ? [own] : acts[0]?.startsWith('un.') ? acts.slice(0, 1) : acts;
  return mention(tokens, at, own ? to + 1 : to, 'acronym', meant, head);
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
  // «того же Кодекса»: a particle between the two.
  const particle = tokens[at - 1];
  const isShort = particle?.cyrillic === true && particle.end - particle.start === 2 && !particle.word;
  const before = isShort ? tokens[at - 2] : particle;
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
  // «Кишинёвской конвенции», «лесного кодекса»
  const before = tokens[at - 1];
  if (before?.kind === 'word' && before.cyrillic && !before.word && tokens[at]?.cyrillic && !tokens[at]?.first) from--;
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
  if (is(before, ROLE.other) || (head === 'code' && isOfConduct(tokens, at)))
    return other(tokens, at, titleEnd(tokens, at + 1), head);
  if (points === 'this' || points === 'that') return mention(tokens, at, at + 1, points, [], head);
  if (head === 'code' && !isQualifiedCode(tokens, at)) return mention(tokens, at, at + 1, 'generic', [], head);
  const end = titleEnd(tokens, at + 1);
  const plain = head === 'law' && end === at + 1 && points === 'the' && token.capital;
  return plain ? mention(tokens, at, end, 'generic', [], head) : other(tokens, at, end, head);
}

/** "Code of Conduct", «Кодекс судейской этики», «Судья әдебі кодексі»: no code of law. */
const isOfConduct = (tokens: readonly Token[], at: number): boolean =>
  [-1, 1, 2, 3].some((step) => is(tokens[at + step], ROLE.conduct));

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
  while (to < at + MOST_BEFORE_TITLE && mayPrecedeTitle(tokens[to])) to++;
  if (!isMark(tokens[to], '"')) return at;
  for (let i = to + 1; i < to + 40; i++) if (isMark(tokens[i], '"')) return i + 1;
  return at;
}

/** «Закона РК от 16 ноября 2015 года № 401-V ЗРК "О доступе к информации"». */
const MOST_BEFORE_TITLE = 16;
const mayPrecedeTitle = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  (token?.kind === 'mark' && '№-'.includes(token.text)) ||
  is(token, SKIPPED | ROLE.counter) ||
  (token?.kind === 'word' && token.capitals === token.end - token.start && token.capitals < 4);

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
