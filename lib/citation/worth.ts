/**
 * Which lines are worth reading: those with a word for article or the name of an act, and their neighbours, since a
 * sentence may run over a line end. One look at each unit finds them many times faster than tokens are made.
 * Only stems are asked for, in whatever letters they are typed: whatever a finer reading could find must pass.
 */
import treaties from '@/data/forms/treaties.json';
import { ACTS } from '@/lib/law/catalogue';
import { BREAK, CAPITAL, CLASS, DIGIT, FOLD, foldWord, HYPHEN, LETTER, SPACE } from '@/lib/text/fold';

/** What follows the first letter of a stem, folded, so that look-alikes pass; by its first letter as it may be typed. */
const STEMS: readonly (readonly [string, readonly string[]])[] = [
  ['§', ['']],
  ['aA', ['rt']],
  ['cC', ['ode', 'onstit', 'onst.', 'onvention', 'ovenant']],
  ['kKкК', ['odeks', 'onst', 'одек', 'онст', 'онв']],
  ['бБbB', ['ап', 'аб', 'ap', 'ab']],
  ['б', ['б']],
  ['тТ', ['ать', 'атей', 'атьй']],
  ['пП', ['акт']],
];
/** «ст. 5», «ст5» and «113-б.»: by what stands on both sides. */
const SHORT = 'тТбБ';

const PAIR = 128;
const SOME = 1;

/** 0 for most letters of a text; `PAIR` for capitals, which may begin an acronym, `SOME` for what may begin a stem. */
const TRIGGER: Uint8Array = CAPITAL.map((capital) => capital * PAIR);
const RESTS: (readonly string[] | undefined)[] = [];
for (const [letters, rests] of STEMS) {
  const folded = rests.map((rest) => (rest.endsWith('.') ? rest : foldWord(rest)));
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    TRIGGER[code] = (TRIGGER[code] ?? 0) | SOME;
    RESTS[code] = [...(RESTS[code] ?? []), ...folded];
  }
}

/** Every acronym of an act has two capitals side by side; the abbreviation "Const." is a stem. */
const ACRONYMS = new RegExp(
  [
    ...ACTS.flatMap((act) => Object.values(act.acronyms).flatMap((list) => list ?? [])),
    ...Object.keys(treaties.codes).map((code) => `${code}-`),
  ]
    .filter((acronym) => !acronym.endsWith('.'))
    .join('|'),
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
    if (trigger !== PAIR && isStem(text, at, from, to)) return true;
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

/** Whether a stem begins here. */
function isStem(text: string, at: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at);
  const isArt = FOLD[code] === A;
  // English words begin with "art" and hold it.
  if (isArt && at > from && FOLD[text.charCodeAt(at - 1)] !== 0) return false;
  if (RESTS[code]?.some((rest) => goesOn(text, at + 1, to, rest))) return true;
  return SHORT.includes(text.charAt(at)) && isShort(text, at, from, to);
}
const A = 'a'.charCodeAt(0);

/** Whether the folded letters from `at` are these; a full stop stands for itself. */
function goesOn(text: string, at: number, to: number, folded: string): boolean {
  if (at + folded.length > to) return false;
  for (let i = 0; i < folded.length; i++) {
    const code = text.charCodeAt(at + i);
    if ((FOLD[code] || code) !== folded.charCodeAt(i)) return false;
  }
  return true;
}

/** «ст. 5», «ст5», «113-б.», «113 - б.»; a word that ends so is no reason to leave a line out. */
function isShort(text: string, at: number, from: number, to: number): boolean {
  const before = at > from ? text.charCodeAt(at - 1) : 0;
  if (FOLD[before] === C) {
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
    return next === STOP || CLASS[next] === DIGIT || isBlank(next);
  }
  return CLASS[before] === HYPHEN || (isBlank(before) && CLASS[text.charCodeAt(at - 2)] === HYPHEN);
}
const C = 'c'.charCodeAt(0);
const STOP = '.'.charCodeAt(0);

const isBlank = (code: number): boolean => CLASS[code] === SPACE || CLASS[code] === BREAK;
