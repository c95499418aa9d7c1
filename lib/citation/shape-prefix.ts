/** Shapes in which the unit word stands before its numbers: English, Russian, the section sign. */
import { foldWord } from '@/lib/text/fold';
import { asMarked, type Group, groupOf, RANK } from './elements';
import { ROLE, type Unit } from './forms';
import { readList } from './number';
import type { Token } from './tokens';
import { has as is, isMark, one, skipOrdinalEnding } from './value';

/** Reads a group at a unit word of English or Russian: «частями первой и второй», "Articles 14 and 16", «ст.ст. 13-15, 38». */
export function readPrefixed(tokens: readonly Token[], at: number): Group | null {
  const token = tokens[at];
  const unit = token?.word?.unit;
  const language = token?.word?.unitLanguage;
  if (!unit || !language) return null;
  let plural = token.word?.plural === true;
  let next = skipMarks(tokens, at + 1);
  // «ст.ст.», «ст. ст.», «чч.» written apart: the same unit again. Behind a word in full another one begins: «той же статьи ст. 20».
  if (tokens[next]?.word?.unit === unit && tokens[next]?.kind === 'word' && is(token, ROLE.abbreviation)) {
    plural = true;
    next = skipMarks(tokens, next + 1);
  }
  // "the articles (174, 256 and 405 of the Criminal Code)"
  if (unit === 'article' && isMark(tokens[next], '(') && (tokens[next + 1]?.text.length ?? 0) > 1) next++;
  const inner = endsSentence(tokens, at, next) ? null : readList(tokens, next, unit);
  if (inner) {
    const first = inner.items[0];
    if (!first || isTooFar(tokens, at, next)) return null;
    const items = asMarked(inner.items, unit);
    return groupOf(unit, language, items, at, inner.to, plural);
  }
  return readWithoutNumber(tokens, at, unit);
}

function skipMarks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 4 && (isMark(tokens[next], '.') || isMark(tokens[next], '№') || isMark(tokens[next], ':'))) next++;
  if (isMark(tokens[next - 1], ':') && !tokens[next]?.spaced && tokens[next]?.kind !== 'number') return at;
  // «г)» is a letter, «г.» a year.
  return is(tokens[next], ROLE.counter) && !isMark(tokens[next + 1], ')') ? at : next;
}

/** «…по правилам той же статьи. 2. Суд…»: behind a word written in full, a stop ends the sentence, and the number begins a paragraph. */
const endsSentence = (tokens: readonly Token[], at: number, next: number): boolean =>
  !is(tokens[at], ROLE.abbreviation) && isMark(tokens[at + 1], '.') && next === at + 2;

const isTooFar = (tokens: readonly Token[], at: number, next: number): boolean => {
  for (let i = at + 1; i <= next; i++) if ((tokens[i]?.lines ?? 0) > 1) return true;
  return false;
};

/** «настоящей статьи», "this article": no number, but a word that points; a note may stand without a number. */
function readWithoutNumber(tokens: readonly Token[], at: number, unit: Unit): Group | null {
  const token = tokens[at];
  const language = token?.word?.unitLanguage;
  if (!token || !language) return null;
  // The English verb "notes" is no note.
  if (unit === 'note' && language === 'en' && !is(tokens[at + 1], ROLE.to)) return null;
  if (unit === 'note') {
    const items = [{ span: { start: token.start, end: token.end }, levels: [{ kind: 'one', text: 'n1' } as const] }];
    return groupOf(unit, language, items, at, at + 1);
  }
  if (unit !== 'article') return null;
  // «той же статьи»: a particle between the two.
  const particle = tokens[at - 1];
  const short = particle?.kind === 'word' && particle.cyrillic && particle.end - particle.start === 2 && !particle.word;
  const from = short ? at - 2 : at - 1;
  const before = tokens[from];
  const self = is(before, ROLE.this) ? 'this' : is(before, ROLE.that) ? 'that' : undefined;
  if (!self) return null;
  const span = { start: before?.start ?? token.start, end: token.end };
  const items = [{ span, levels: [{ kind: 'one', text: 'self' } as const] }];
  return groupOf(unit, language, items, from, at + 1, false, self);
}

/** Ordinals of Kazakh end so, in letters as they are compared. */
const KAZAKH = ['нші', 'ншы'].map(foldWord);

/** «вторая часть статьи 10», "the second paragraph of Article 14", «екінші абзацы»: the number as a word before its unit. */
export function readOrdinal(tokens: readonly Token[], at: number, free: number): Group | null {
  const before = tokens[at - 1];
  const token = tokens[at];
  const word = token?.word;
  const ordinal = before?.word?.ordinal;
  if (!ordinal && word?.unit && word.unitLanguage === 'ru') return readNumbersBefore(tokens, at, free, word.unit);
  if (!before || !ordinal || !token || !word?.unit || !word.unitLanguage || at - 1 < free || RANK[word.unit] < 1)
    return null;
  const kazakh = KAZAKH.some((ending) => before.word?.folded.endsWith(ending));
  const items = asMarked([{ span: { start: before.start, end: token.end }, levels: [one(ordinal)] }], word.unit);
  const language = kazakh ? 'kk' : word.unitLanguage;
  return groupOf(word.unit, language, items, at - 1, at + 1);
}

/** «405-я статья УК», «по 174-й и 405-й статьям»: numbers with the ending of an ordinal before their unit. */
function readNumbersBefore(tokens: readonly Token[], at: number, free: number, unit: Unit): Group | null {
  let from = at;
  while (from - 3 >= free && endsAsOrdinal(tokens, from - 3, from)) {
    from -= 3;
    const joins = isMark(tokens[from - 1], ',') || is(tokens[from - 1], ROLE.and | ROLE.or);
    if (joins && from - 4 >= free && endsAsOrdinal(tokens, from - 4, from - 1)) from--;
  }
  const list = from < at ? readList(tokens, from, unit, at) : null;
  if (list?.to !== at) return null;
  return groupOf(unit, 'ru', list.items, from, at + 1, list.items.length > 1);
}

const endsAsOrdinal = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[at]?.kind === 'number' && skipOrdinalEnding(tokens, at + 1) === to;

/** "§ 3": a paragraph after an article, a section of the code before a chapter. */
export function readSectionSign(tokens: readonly Token[], at: number): Group | null {
  let next = at + 1;
  const plural = isMark(tokens[next], '§');
  if (plural) next++;
  const list = readList(tokens, next, 'part');
  if (!list) return null;
  const after = isMark(tokens[list.to], ',') ? list.to + 1 : list.to;
  const unit: Unit = tokens[after]?.word?.unit === 'chapter' ? 'section' : 'part';
  return groupOf(unit, 'en', list.items, at, list.to, plural);
}
