/**
 * Which lines are worth reading: those with a word for article or the name of an act, and their neighbours, since a
 * sentence may run over a line end. One look at each unit finds them many times faster than tokens are made.
 * Only stems are asked for, in whatever letters they are typed: whatever a finer reading could find must pass.
 */
import { ACTS } from '@/lib/law/catalogue';
import { BREAK, CAPITAL, CLASS, DIGIT, FOLD, foldWord, HYPHEN, LETTER, SPACE } from '@/lib/text/fold';

const PAIR = 128;
const SIGN = 1;
const ART = 2;
const LATIN_BAB = 3;
const BAB = 4;
const STAT = 5;
const STEM_C = 6;
const STEM_K = 7;
const PACT = 8;

/** What a unit may begin: one of the above, with the bit `PAIR` for capitals; 0 for most letters of a text. */
const TRIGGER: Uint8Array = buildTriggers();

function buildTriggers(): Uint8Array {
  const triggers = new Uint8Array(0x10000);
  CAPITAL.forEach((capital, code) => {
    if (capital === 1) triggers[code] = PAIR;
  });
  const letters: readonly (readonly [string, number])[] = [
    ['§', SIGN],
    ['aA', ART],
    ['bB', LATIN_BAB],
    ['бБ', BAB],
    ['тТ', STAT],
    ['cC', STEM_C],
    ['kKкК', STEM_K],
    ['пП', PACT],
  ];
  for (const [units, kind] of letters) {
    for (const unit of units) {
      const code = unit.charCodeAt(0);
      triggers[code] = (triggers[code] ?? 0) | kind;
    }
  }
  return triggers;
}

/* What follows the first letter, folded, so that look-alikes pass. */
const C_STEMS = ['ode', 'onstit', 'onvention', 'ovenant'].map(foldWord);
const K_STEMS = ['odeks', 'onst', 'одек', 'онст', 'онв'].map(foldWord);
const STAT_STEMS = ['ать', 'атей', 'атьй'].map(foldWord);
const PACT_STEM = foldWord('акт');

/** Every acronym of an act has two capitals side by side; the abbreviation "Const." is a stem of its own. */
const ACRONYMS = new RegExp(
  [...new Set(ACTS.flatMap((act) => Object.values(act.acronyms).flatMap((list) => list ?? [])))]
    .filter((acronym) => /^[\p{L}\p{N}-]+$/u.test(acronym))
    .join('|'),
  'u',
);

/** Stretches of a text, half-open, that hold all lines worth reading. Neighbouring lines are one stretch. */
export function worthReading(text: string, from: number, to: number): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let before = from;
  for (let start = from; start < to; ) {
    const end = lineEnd(text, start, to);
    if (end - start > 3 && isWorth(text, start, end)) {
      const last = found.at(-1);
      const next = lineEnd(text, end, to);
      if (last && last.to >= before) last.to = next;
      else found.push({ from: before, to: next });
    }
    before = start;
    start = end;
  }
  return found;
}

function lineEnd(text: string, from: number, to: number): number {
  if (from >= to) return to;
  const at = text.indexOf('\n', from);
  return at < 0 || at >= to ? to : at + 1;
}

function isWorth(text: string, from: number, to: number): boolean {
  let looked = from;
  for (let at = from; at < to; at++) {
    const trigger = TRIGGER[text.charCodeAt(at)] ?? 0;
    if (trigger === 0) continue;
    if (trigger >= PAIR && at >= looked && CAPITAL[text.charCodeAt(at + 1)] === 1) {
      looked = partEnd(text, at, to);
      if (ACRONYMS.test(text.slice(partStart(text, at, from), looked))) return true;
    }
    if (isStem(text, at, trigger & ~PAIR, from, to)) return true;
  }
  return false;
}

const inAcronym = (code: number): boolean => {
  const kind = CLASS[code];
  return kind === LETTER || kind === DIGIT || kind === HYPHEN;
};

function partStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && inAcronym(text.charCodeAt(start - 1))) start--;
  return start;
}

function partEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && inAcronym(text.charCodeAt(end))) end++;
  return end;
}

function isStem(text: string, at: number, kind: number, from: number, to: number): boolean {
  switch (kind) {
    case SIGN:
      return true;
    case ART:
      return (at === from || FOLD[text.charCodeAt(at - 1)] === 0) && goesOn(text, at + 1, to, 'rt');
    case LATIN_BAB:
      return isBab(text, at, from, to) || isLatinBab(text, at, from, to);
    case BAB:
      return isBab(text, at, from, to) || isShortBab(text, at, from, to);
    case STAT:
      return isShortStat(text, at, from, to) || STAT_STEMS.some((stem) => goesOn(text, at + 1, to, stem));
    case STEM_C:
      return isC(text, at, from, to);
    case STEM_K:
      return K_STEMS.some((stem) => goesOn(text, at + 1, to, stem));
    case PACT:
      return goesOn(text, at + 1, to, PACT_STEM);
    default:
      return false;
  }
}

/** Whether the folded letters from `at` are these. */
function goesOn(text: string, at: number, to: number, folded: string): boolean {
  if (at + folded.length > to) return false;
  for (let i = 0; i < folded.length; i++) {
    if (FOLD[text.charCodeAt(at + i)] !== folded.charCodeAt(i)) return false;
  }
  return true;
}

const isIn = (text: string, at: number, units: string): boolean => at < text.length && units.includes(text.charAt(at));

/** «бап», «баб», "bap": in either script, also mixed. */
const isBab = (text: string, at: number, _from: number, to: number): boolean =>
  at + 2 < to && FOLD[text.charCodeAt(at + 1)] === A && isIn(text, at + 2, 'пПбБpP');
const A = 'a'.charCodeAt(0);

/** "113-bab": in Latin letters only beside a number, since English words begin so. */
function isLatinBab(text: string, at: number, from: number, to: number): boolean {
  const number = isIn(text, at - 1, '-') ? at - 2 : at - 1;
  return number >= from && CLASS[text.charCodeAt(number)] === DIGIT && goesOn(text, at + 1, to, 'ab');
}

/** «бб.», «113-б.». */
function isShortBab(text: string, at: number, from: number, to: number): boolean {
  if (at + 1 < to && isIn(text, at + 1, 'бБ')) return true;
  let before = at - 1;
  if (before >= from && isBlank(text, before)) before--;
  if (before < from || !isIn(text, before, '-‐‑‒–')) return false;
  before--;
  if (before >= from && isBlank(text, before)) before--;
  return before >= from && CLASS[text.charCodeAt(before)] === DIGIT;
}

const isBlank = (text: string, at: number): boolean => {
  const kind = CLASS[text.charCodeAt(at)];
  return kind === SPACE || kind === BREAK;
};

/** «ст. 5», «ст5»; not inside a word. */
function isShortStat(text: string, at: number, from: number, to: number): boolean {
  if (at <= from || at + 1 >= to || !isIn(text, at - 1, 'сСcC')) return false;
  return isIn(text, at + 1, '.') || isBlank(text, at + 1) || CLASS[text.charCodeAt(at + 1)] === DIGIT;
}

/** "Article", "Code", "Const.", "Convention", and the codes of case databases. */
function isC(text: string, at: number, from: number, to: number): boolean {
  const next = FOLD[text.charCodeAt(at + 1)] ?? 0;
  if (next === O) {
    if (C_STEMS.some((stem) => goesOn(text, at + 1, to, stem))) return true;
    return goesOn(text, at + 1, to, 'onst') && isIn(text, at + 5, '.') && at + 5 < to;
  }
  if (next === L) return at > from && FOLD[text.charCodeAt(at - 1)] === I && goesOn(text, at + 2, to, 'e');
  const code = next === A ? 3 : 4;
  return goesOn(text, at + 1, to, next === A ? 'at' : 'cpr') && isIn(text, at + code, '-') && at + code < to;
}
const O = 'o'.charCodeAt(0);
const L = 'l'.charCodeAt(0);
const I = 'i'.charCodeAt(0);
